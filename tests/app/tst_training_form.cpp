#include "app/gui/docks/training_form.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QWheelEvent>
#include <QtTest/QTest>

using namespace grasploom;

class TrainingFormTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void givesBackWhatItIsGiven();
    void startsOnlyWithADataset();
    void namesTheWrongFieldBesideIt();
    void aWrongFieldOutOfSightIsNamedBelow();
    void foldsNeedObjects();
    void defaultsSuitTheMachine();
    void theWheelScrollsTheForm();
};

namespace {

template <class Widget>
Widget* field(const TrainingForm& form, const char* key) {
    return form.findChild<Widget*>(QLatin1String(key));
}

QStringList shownMessages(const TrainingForm& form) {
    QStringList texts;
    for (const QLabel* const label : form.findChildren<QLabel*>()) {
        if (label->isVisibleTo(&form) && label->text().startsWith(QStringLiteral("✗"))) {
            texts << label->text();
        }
    }
    return texts;
}

QPushButton* startButton(const TrainingForm& form) {
    for (QPushButton* const button : form.findChildren<QPushButton*>()) {
        if (button->text() == QStringLiteral("Start training")) {
            return button;
        }
    }
    return nullptr;
}

}  // namespace

void TrainingFormTest::givesBackWhatItIsGiven() {
    TrainingChoice choice;
    choice.folds = 3;
    choice.byObject = false;
    choice.predictAfterwards = false;
    choice.config.network = NetworkKind::Baseline;
    choice.config.backbone = Backbone::ResNet34;
    choice.config.freezeBatchNorm = false;
    choice.config.guidance = Guidance::FeaturesAndRegression;
    choice.config.learningRate = 3.25e-4;
    choice.config.match = {20, 0.3};
    choice.config.augment = {false, true, 12.5};
    choice.config.seed = 99;
    choice.config.fold = 2;
    choice.config.precision = Precision::Bf16;
    choice.config.jaws = JawChoice::Default;
    choice.config.pictureCache = CachedPictures::Reduced;
    choice.config.pictureCacheGigabytes = 12.5;
    TrainingForm form;
    form.setChoice(choice);
    QVERIFY(form.choice() == choice);
    TrainingChoice plain;
    form.setChoice(plain);
    QVERIFY(form.choice() == plain);
}

void TrainingFormTest::startsOnlyWithADataset() {
    TrainingForm form;
    QVERIFY(!startButton(form)->isEnabled());
    form.setDataset(10, 50);
    QVERIFY(startButton(form)->isEnabled());
    QSignalSpy started(&form, &TrainingForm::startRequested);
    startButton(form)->click();
    QCOMPARE(started.count(), 1);
}

void TrainingFormTest::namesTheWrongFieldBesideIt() {
    TrainingForm form;
    form.setDataset(10, 50);
    form.show();
    field<QLineEdit>(form, "learning_rate")->setText(QStringLiteral("fast"));
    QCOMPARE(shownMessages(form), QStringList(QStringLiteral("✗ a number is needed here")));
    QVERIFY(!form.isSound());
    QVERIFY(!startButton(form)->isEnabled());
    field<QLineEdit>(form, "learning_rate")->setText(QStringLiteral("0,01"));  // a decimal comma is understood
    QVERIFY(form.isSound());
    QCOMPARE(form.choice().config.learningRate, 0.01);
    field<QSpinBox>(form, "input_size")->setValue(100);
    QCOMPARE(shownMessages(form).size(), 1);
    QVERIFY(shownMessages(form).constFirst().contains(QStringLiteral("16")));
    field<QSpinBox>(form, "input_size")->setValue(96);
    QVERIFY(shownMessages(form).isEmpty());
    QVERIFY(startButton(form)->isEnabled());
}

void TrainingFormTest::aWrongFieldOutOfSightIsNamedBelow() {
    TrainingForm form;
    form.setDataset(10, 50);
    form.show();
    field<QLineEdit>(form, "momentum")->setText(QStringLiteral("2"));
    bool named = false;
    for (const QLabel* const label : form.findChildren<QLabel*>()) {
        named = named || (label->isVisibleTo(&form) && label->text().startsWith(QStringLiteral("momentum")));
    }
    QVERIFY(named);
    QVERIFY(!startButton(form)->isEnabled());
}

void TrainingFormTest::foldsNeedObjects() {
    TrainingForm form;
    form.setChoice(TrainingChoice{});
    form.setDataset(3, 12);
    QVERIFY(!form.isSound());  // five folds by object are too many
    field<QComboBox>(form, "split")->setCurrentIndex(1);
    QVERIFY(form.isSound());  // by picture they are not
    field<QSpinBox>(form, "fold")->setValue(5);
    QVERIFY(!form.isSound());
    field<QComboBox>(form, "split")->setCurrentIndex(2);
    QVERIFY(form.isSound());
    QCOMPARE(form.choice().folds, 0);
}

void TrainingFormTest::defaultsSuitTheMachine() {
    const TrainingChoice cpu = defaultChoice(false, 60, 3);
    QVERIFY(cpu.config.backbone == Backbone::ResNet18);
    QCOMPARE(cpu.folds, 3);
    QVERIFY(validate(cpu.config).empty());
    const TrainingChoice gpu = defaultChoice(true, 54485, 11619);
    QVERIFY(gpu.config == TrainingConfig{});  // the paper's
    QCOMPARE(defaultChoice(false, 5, 1).folds, 0);
}

void TrainingFormTest::theWheelScrollsTheForm() {
    TrainingForm form;
    form.resize(form.minimumSizeHint().width(), 200);
    form.show();
    QVERIFY(QTest::qWaitForWindowActive(&form));
    auto* batch = field<QSpinBox>(form, "batch_size");
    auto* network = field<QComboBox>(form, "network");
    const QScrollBar* bar = form.findChild<QScrollArea*>()->verticalScrollBar();
    const auto turn = [](QWidget* widget) {
        const QPointF middle = QRectF(widget->rect()).center();
        QWheelEvent event(middle, widget->mapToGlobal(middle), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QSpontaneKeyEvent::setSpontaneous(&event);  // only then does it go on to the parents
        qApp->notify(widget, &event);
    };
    const int size = batch->value();
    const int chosen = network->currentIndex();
    form.findChild<QLineEdit*>()->setFocus();
    for (QWidget* const widget : std::initializer_list<QWidget*>{batch, network}) {
        const int before = bar->value();
        turn(widget);
        QVERIFY(!widget->hasFocus());
        QVERIFY(bar->value() > before);
    }
    QCOMPARE(batch->value(), size);
    QCOMPARE(network->currentIndex(), chosen);
    batch->setFocus();
    turn(batch);
    QCOMPARE(batch->value(), size - 1);
}

QTEST_MAIN(TrainingFormTest)
#include "tst_training_form.moc"
