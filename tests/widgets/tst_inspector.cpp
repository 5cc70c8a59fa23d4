#include "widgets/exact_spin.h"
#include "widgets/inspector.h"
#include "widgets/limit_bar.h"
#include "widgets/rank_lists.h"
#include "widgets/why_text.h"

#include <QAction>
#include <QLabel>
#include <QSignalSpy>
#include <QtTest/QTest>

using namespace grasploom;

namespace {

const QLocale english(QLocale::English, QLocale::UnitedStates);

InspectorContent wrongByAngle() {
    InspectorContent content;
    content.scene = QStringLiteral("0_a");
    content.selected = GraspRef{LayerKind::PredictionA, 4};
    content.grasp = {10, 20, radians(15), 30, 8};
    content.best = Match{11, 31.4, 0.43, false};
    content.correctFromAngle = 31.4;
    content.intermediate = {{4, 0.9, false}, {0, 0.8, true}};
    content.scorer = {{0, 0.7, true}, {4, 0.2, false}};
    return content;
}

InspectorContent editableTruth() {
    InspectorContent content = wrongByAngle();
    content.selected = GraspRef{LayerKind::GroundTruth, 2};
    content.grasp = {470.14815, 253.89551, radians(68.2615), 25.5, 25.6211};
    content.editable = true;
    return content;
}

}  // namespace

class InspectorTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(english); }
    void saysWhy_data();
    void saysWhy();
    void saysFromWhichLimitsOn();
    void showsNumbersThatDifferFromTheLimit();
    void drawsBothLimits();
    void callsGroundTruthByItsPlace();
    void editsEachNumberOnce();
    void readsAnglesInDegreesAndWrapsThem();
    void refusesInSightWhatCannotBe_data();
    void refusesInSightWhatCannotBe();
    void turnsAnglesInSight();
    void takesCentimetresWhereTheDepthIsKnown();
    void leavesUndoToTheWindow();
    void keepsWhatIsBeingTyped();
    void showsWhatTheDocumentMadeOfIt();
    void doesNotEditPredictions();
    void passesTheChoiceInTheListsOn();

private:
    /// In the order of the form: x, y, θ, opening, jaw.
    static QList<ExactSpin*> fields(const Inspector& inspector) { return inspector.findChildren<ExactSpin*>(); }
    static ExactSpin* field(const Inspector& inspector, const char* spoken) {
        for (ExactSpin* spin : fields(inspector)) {
            if (spin->accessibleName().startsWith(QLatin1String(spoken))) return spin;
        }
        return nullptr;
    }
    static void type(ExactSpin* spin, const char* text) {
        spin->setFocus();
        spin->selectAll();
        QTest::keyClicks(spin, QLatin1String(text));
    }
};

void InspectorTest::saysWhy_data() {
    QTest::addColumn<double>("angle");
    QTest::addColumn<double>("iou");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("angle") << 31.4 << 0.43 << QStringLiteral("Angle too far: 31.4°, needs ≤ 30° (ground truth no. 12).");
    QTest::newRow("iou") << 12.0 << 0.19 << QStringLiteral("IoU too small: 0.19, needs > 0.25 (ground truth no. 12).");
    QTest::newRow("both") << 60.0 << 0.05
                          << QStringLiteral("Angle too far: 60.0°, needs ≤ 30°; IoU too small: 0.05, needs > 0.25 (ground "
                                            "truth no. 12).");
    QTest::newRow("at both limits") << 30.0 << 0.25
                                    << QStringLiteral("IoU too small: 0.25, needs > 0.25 (ground truth no. 12).");
    QTest::newRow("right") << 30.0 << 0.2501 << QStringLiteral("Correct: ground truth no. 12 is within both limits.");
}

void InspectorTest::saysWhy() {
    QFETCH(double, angle);
    QFETCH(double, iou);
    InspectorContent content = wrongByAngle();
    content.best = Match{11, angle, iou, holds(angle, iou, content.criterion)};
    QTEST(whySentence(content, english), "sentence");
    content.best.reset();
    QVERIFY(whySentence(content, english).contains(QStringLiteral("no ground truth")));
    QVERIFY(whenCorrect(content, english).isEmpty());
}

void InspectorTest::saysFromWhichLimitsOn() {
    InspectorContent content = wrongByAngle();
    QCOMPARE(whenCorrect(content, english),
             QStringLiteral("Correct from 31.4° on while IoU > 0.25\nCorrect at no IoU limit while angle ≤ 30°"));
    content.correctFromIou = 0.2249;
    content.correctFromAngle = InspectorContent::none;
    QCOMPARE(whenCorrect(content, english),
             QStringLiteral("Correct at no angle limit while IoU > 0.25\nCorrect up to IoU 0.22 while angle ≤ 30°"));
}

void InspectorTest::showsNumbersThatDifferFromTheLimit() {
    QCOMPARE(numberBeside(0.2499, 0.25, 2, english), QStringLiteral("0.2499"));
    QCOMPARE(numberBeside(0.25, 0.25, 2, english), QStringLiteral("0.25"));
    QCOMPARE(numberBeside(30.04, 30, 1, english), QStringLiteral("30.04"));
    QCOMPARE(numberBeside(30.0000000001, 30, 1, english), QStringLiteral("30.000000"));
}

void InspectorTest::callsGroundTruthByItsPlace() {
    InspectorContent content = wrongByAngle();
    content.bestPlace = 4;
    QVERIFY(whySentence(content, english).contains(QStringLiteral("ground truth no. 4)")));
    Inspector inspector;
    const auto says = [&](const QString& title) {
        const auto labels = inspector.findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) { return label->text() == title; });
    };
    content = editableTruth();
    content.selected->number = 106;
    content.place = 37;
    content.jawSize = 1;
    inspector.setContent(content);
    QVERIFY(says(QStringLiteral("Ground truth no. 37")));
    content.jawSize = 3;
    inspector.setContent(content);
    QVERIFY(says(QStringLiteral("Ground truth no. 37, jaw size 3")));
}

void InspectorTest::drawsBothLimits() {
    Inspector inspector;
    inspector.setContent(wrongByAngle());
    inspector.show();
    const auto bars = inspector.findChildren<LimitBar*>();
    QCOMPARE(bars.size(), 2);
    QVERIFY(bars[0]->isVisible() && bars[1]->isVisible());
    QVERIFY(!bars[0]->content().holds);
    QVERIFY(bars[1]->content().holds);
    QCOMPARE(bars[0]->content().limit, 30.0);
    QCOMPARE(bars[1]->content().limit, 0.25);
    // More of it is drawn when the value grows.
    const QImage before = bars[0]->grab().toImage();
    InspectorContent more = wrongByAngle();
    more.best->angleDegrees = 80;
    inspector.setContent(more);
    QVERIFY(bars[0]->grab().toImage() != before);
    for (const LimitBar* bar : bars) QVERIFY(!bar->toolTip().isEmpty() && !bar->accessibleName().isEmpty());
    inspector.setContent(editableTruth());
    QVERIFY(!bars[0]->isVisible());
}

void InspectorTest::editsEachNumberOnce() {
    Inspector inspector;
    inspector.setContent(editableTruth());
    inspector.show();
    QVERIFY(QTest::qWaitForWindowActive(&inspector));
    QSignalSpy edited(&inspector, &Inspector::graspEdited);
    const Grasp before = editableTruth().grasp;
    type(field(inspector, "Centre x"), "500.25");
    QCOMPARE(edited.count(), 0);
    QTest::keyClick(field(inspector, "Centre x"), Qt::Key_Return);
    QCOMPARE(edited.count(), 1);
    QCOMPARE(edited.last().at(0).toInt(), 2);
    Grasp expected = before;
    expected.x = 500.25;
    QCOMPARE(edited.last().at(1).value<Grasp>(), expected);  // the others keep all their digits
    QTest::keyClick(field(inspector, "Centre x"), Qt::Key_Tab);
    QCOMPARE(edited.count(), 1);
    QTest::keyClick(field(inspector, "Opening"), Qt::Key_Up);
    expected.opening = 26.5;
    QCOMPARE(edited.count(), 2);
    QCOMPARE(edited.last().at(1).value<Grasp>(), expected);
    type(field(inspector, "Jaw"), "-3");
    QTest::keyClick(field(inspector, "Jaw"), Qt::Key_Return);
    for (const auto& edit : edited) QVERIFY(isValid(edit.at(1).value<Grasp>()));
}

void InspectorTest::readsAnglesInDegreesAndWrapsThem() {
    Inspector inspector;
    InspectorContent content = editableTruth();
    content.grasp.angleRadians = -pi / 2;
    inspector.setContent(content);
    inspector.show();
    QVERIFY(QTest::qWaitForWindowActive(&inspector));
    ExactSpin* angle = field(inspector, "Angle");
    QCOMPARE(angle->value(), 90.0);  // as Jacquard writes it
    QSignalSpy edited(&inspector, &Inspector::graspEdited);
    type(angle, "100");
    QTest::keyClick(angle, Qt::Key_Return);
    QCOMPARE(edited.count(), 1);
    QVERIFY(std::abs(degrees(edited.last().at(1).value<Grasp>().angleRadians) + 80) < 1e-9);
}

void InspectorTest::refusesInSightWhatCannotBe_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("reason");
    QTest::newRow("outside") << "Centre y"
                             << "99999"
                             << "0 to 768";
    QTest::newRow("negative") << "Centre x"
                              << "-500"
                              << "0 to 1024";
    QTest::newRow("no opening") << "Opening"
                                << "0"
                                << "0.01";
    QTest::newRow("words") << "Jaw"
                           << "abc"
                           << "not a number";
    QTest::newRow("comma") << "Jaw"
                           << "12,5x"
                           << "not a number";
}

void InspectorTest::refusesInSightWhatCannotBe() {
    QFETCH(QString, name);
    QFETCH(QString, text);
    QFETCH(QString, reason);
    Inspector inspector;
    InspectorContent content = editableTruth();
    content.picture = QSize(1024, 768);
    inspector.setContent(content);
    inspector.show();
    QVERIFY(QTest::qWaitForWindowActive(&inspector));
    QSignalSpy edited(&inspector, &Inspector::graspEdited);
    const auto told = [&] {
        for (const QLabel* label : inspector.findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().contains(reason)) return true;
        }
        return false;
    };
    ExactSpin* spin = field(inspector, name.toLatin1().constData());
    const double before = spin->value();
    const QColor plain = spin->palette().color(QPalette::Base);
    type(spin, text.toLatin1().constData());
    QTest::keyClick(spin, Qt::Key_Return);
    QCOMPARE(edited.count(), 0);
    QVERIFY(spin->text().startsWith(text));
    QVERIFY(spin->palette().color(QPalette::Base) != plain);
    QVERIFY(told());
    QTest::keyClick(spin, Qt::Key_Tab);  // the number comes back, the reason stays
    QCOMPARE(edited.count(), 0);
    QCOMPARE(spin->value(), before);
    QCOMPARE(spin->text(), spin->textFromValue(before) + spin->suffix());
    QCOMPARE(spin->palette().color(QPalette::Base), plain);
    QVERIFY(told());
    type(spin, "100");
    QTest::keyClick(spin, Qt::Key_Return);
    QCOMPARE(edited.count(), 1);
    QVERIFY(!told());
}

void InspectorTest::turnsAnglesInSight() {
    Inspector inspector;
    inspector.setContent(editableTruth());
    inspector.show();
    QVERIFY(QTest::qWaitForWindowActive(&inspector));
    QSignalSpy edited(&inspector, &Inspector::graspEdited);
    type(field(inspector, "Angle"), "500");
    QTest::keyClick(field(inspector, "Angle"), Qt::Key_Return);
    QVERIFY(std::abs(degrees(edited.last().at(1).value<Grasp>().angleRadians) + 40) < 1e-9);
    const auto labels = inspector.findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
        return label->isVisible() && label->text().contains(QStringLiteral("500° is the same direction as -40°"));
    }));
}

void InspectorTest::takesCentimetresWhereTheDepthIsKnown() {
    Inspector inspector;
    InspectorContent content = editableTruth();
    content.metresPerPixel = 0.0008;  // 12.5 px a centimetre
    inspector.setContent(content);
    inspector.show();
    QVERIFY(QTest::qWaitForWindowActive(&inspector));
    QSignalSpy edited(&inspector, &Inspector::graspEdited);
    ExactSpin* const jaw = field(inspector, "Jaw");
    for (const auto& [text, pixels] : {std::pair("2 cm", 25.0), std::pair("3cm", 37.5), std::pair("0.5 CM", 6.25), std::pair("30", 30.0)}) {
        type(jaw, text);
        QTest::keyClick(jaw, Qt::Key_Return);
        QVERIFY(std::abs(edited.last().at(1).value<Grasp>().jaw - pixels) < 1e-9);
    }
    QCOMPARE(edited.size(), 4);
    type(jaw, "-2 cm");
    QTest::keyClick(jaw, Qt::Key_Return);
    QVERIFY(!jaw->refusal().isEmpty());
    ExactSpin* const x = field(inspector, "Centre x");  // a place is no length
    type(x, "2 cm");
    QTest::keyClick(x, Qt::Key_Return);
    QVERIFY(!x->refusal().isEmpty());
    QCOMPARE(edited.size(), 4);
    content.metresPerPixel.reset();
    content.selected = GraspRef{LayerKind::GroundTruth, 3};
    inspector.setContent(content);
    type(jaw, "2 cm");
    QTest::keyClick(jaw, Qt::Key_Return);
    QVERIFY2(jaw->refusal().contains(QStringLiteral("depth")), qPrintable(jaw->refusal()));
    QCOMPARE(edited.size(), 4);
}

void InspectorTest::leavesUndoToTheWindow() {
    Inspector inspector;
    inspector.setContent(editableTruth());
    QAction undo;
    undo.setShortcut(QKeySequence::Undo);
    inspector.addAction(&undo);
    QSignalSpy undone(&undo, &QAction::triggered);
    inspector.show();
    QVERIFY(QTest::qWaitForWindowActive(&inspector));
    ExactSpin* x = field(inspector, "Centre x");
    x->setFocus();
    QTest::keyClick(x, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(undone.count(), 1);
    type(x, "12");
    QTest::keyClick(x, Qt::Key_Z, Qt::ControlModifier);  // takes back the typing
    QCOMPARE(undone.count(), 1);
}

void InspectorTest::keepsWhatIsBeingTyped() {
    Inspector inspector;
    inspector.setContent(editableTruth());
    inspector.show();
    QVERIFY(QTest::qWaitForWindowActive(&inspector));
    ExactSpin* x = field(inspector, "Centre x");
    type(x, "12");
    InspectorContent moved = editableTruth();
    moved.grasp.x = 999;
    inspector.setContent(moved);
    QVERIFY(x->text().startsWith(QStringLiteral("12")));
    moved.selected->number = 3;
    inspector.setContent(moved);
    QVERIFY(x->text().startsWith(QStringLiteral("999")));
}

void InspectorTest::showsWhatTheDocumentMadeOfIt() {
    Inspector inspector;
    inspector.setContent(editableTruth());
    inspector.show();
    QVERIFY(QTest::qWaitForWindowActive(&inspector));
    // A document that answers at once, from within the signal: 100° is −80°, and later an undo.
    connect(&inspector, &Inspector::graspEdited, &inspector, [&](int, const Grasp& grasp) {
        InspectorContent content = editableTruth();
        content.grasp = grasp;
        inspector.setContent(content);
    });
    ExactSpin* angle = field(inspector, "Angle");
    type(angle, "100");
    QTest::keyClick(angle, Qt::Key_Return);
    QCOMPARE(angle->value(), -80.0);
    inspector.setContent(editableTruth());
    QCOMPARE(angle->value(), 68.2615);
}

void InspectorTest::doesNotEditPredictions() {
    Inspector inspector;
    inspector.show();
    InspectorContent content = wrongByAngle();
    content.editable = true;
    inspector.setContent(content);
    for (const ExactSpin* spin : fields(inspector)) QVERIFY(!spin->isVisible());
    content = editableTruth();
    content.editable = false;
    inspector.setContent(content);
    for (const ExactSpin* spin : fields(inspector)) QVERIFY(!spin->isVisible());
    content.editable = true;
    inspector.setContent(content);
    for (const ExactSpin* spin : fields(inspector)) QVERIFY(spin->isVisible() && !spin->toolTip().isEmpty());
    inspector.setContent({});
    for (const ExactSpin* spin : fields(inspector)) QVERIFY(!spin->isVisible());
}

void InspectorTest::passesTheChoiceInTheListsOn() {
    Inspector inspector;
    inspector.resize(320, 700);
    inspector.setContent(wrongByAngle());
    inspector.show();
    QVERIFY(QTest::qWaitForWindowActive(&inspector));
    auto* lists = inspector.findChild<RankLists*>();
    QCOMPARE(lists->selected(), std::optional(4));
    QSignalSpy activated(&inspector, &Inspector::graspActivated);
    QTest::mouseClick(lists->viewport(), Qt::LeftButton, {}, lists->rowRect(1, 0).center());
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated.last().front().value<GraspRef>(), (GraspRef{LayerKind::PredictionA, 0}));
    inspector.setContent(editableTruth());
    QVERIFY(!lists->selected());
}

QTEST_MAIN(InspectorTest)
#include "tst_inspector.moc"
