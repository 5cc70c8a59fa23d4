// What the window keeps from one start to the next, and between two of them.
#include "app/gui/application.h"
#include "app/gui/docks/training_dock.h"
#include "app/gui/docks/training_form.h"
#include "app/gui/main_window.h"
#include "app/gui/settings.h"
#include "tests/app/app_fixture.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QLineEdit>
#include <QMessageBox>
#include <QScreen>
#include <QSettings>
#include <QSpinBox>
#include <QTimer>
#include <QToolButton>

using namespace grasploom;

class WindowSessionTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_window.reset(); }
    void remembersThresholdsAndFolders();
    void remembersTheTrainingForm();
    void remembersItsAppearance();
    void oneWindowOnlyWritesLabels();
    void unsavedLabelsAreNotDroppedUnasked();
    void goesOnWhereItWas();
    void fitsTheScreen();

private:
    void openWindow();
    void openScenes();
    void openPredictions();
    QAction* action(const QString& text) const;

    std::unique_ptr<AppFixture> m_fixture;
    std::unique_ptr<MainWindow> m_window;
};

void WindowSessionTest::initTestCase() {
    m_fixture = std::make_unique<AppFixture>(10);
    prepareApplication(*qApp);
}

void WindowSessionTest::init() {
    QSettings().remove(QStringLiteral("datasets"));
    settings::setThresholds({});
    openWindow();
}

void WindowSessionTest::openWindow() {
    m_window = std::make_unique<MainWindow>();
    m_window->resize(1280, 800);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void WindowSessionTest::openScenes() {
    m_window->openFolder(m_fixture->datasetText());
    QTRY_VERIFY_WITH_TIMEOUT(m_window->document().truth() != nullptr, 20000);
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->document().isJudging(), 20000);
}

void WindowSessionTest::openPredictions() {
    m_window->openPredictions(m_fixture->writePredictions());
    QTRY_VERIFY_WITH_TIMEOUT(m_window->document().predictions(SetSlot::A).judged != nullptr, 20000);
}

QAction* WindowSessionTest::action(const QString& text) const {
    for (QAction* const one : m_window->findChildren<QAction*>()) {
        if (one->text().remove(QLatin1Char('&')) == text) {
            return one;
        }
    }
    return nullptr;
}

void WindowSessionTest::remembersThresholdsAndFolders() {
    openScenes();
    m_window->document().setCriterion({12.5, 0.4});
    m_window->document().setK(5);
    QVERIFY(m_window->close());
    m_window = std::make_unique<MainWindow>();
    QCOMPARE(m_window->document().criterion().angleDegrees, 12.5);
    QCOMPARE(m_window->document().criterion().iou, 0.4);
    QCOMPARE(m_window->document().k(), 5);
    QVERIFY(settings::recentFolders().contains(m_fixture->datasetText()));
}

void WindowSessionTest::remembersTheTrainingForm() {
    openScenes();
    const auto form = [this]() -> TrainingForm& { return m_window->training().form(); };
    const TrainingChoice usual = form().choice();
    const auto field = [&form](const char* name) { return form().findChild<QWidget*>(QLatin1String(name)); };
    auto* rate = qobject_cast<QLineEdit*>(field("learning_rate"));
    rate->setText(QStringLiteral("0.0125"));
    qobject_cast<QSpinBox*>(field("batch_size"))->setValue(3);
    rate->setText(QStringLiteral("0.01x"));  // what is not sound is not remembered
    QVERIFY(m_window->close());
    openWindow();
    openScenes();
    QCOMPARE(form().choice().config.learningRate, 0.0125);
    QCOMPARE(form().choice().config.batchSize, 3);
    for (QToolButton* const button : form().findChildren<QToolButton*>()) {
        if (button->text() == QStringLiteral("Defaults")) {
            button->click();
        }
    }
    QVERIFY(form().choice() == usual);
    openWindow();
    openScenes();
    QVERIFY(form().choice() == usual);
    // What another version left, or a broken file, is no obstacle.
    for (const char* broken : {"{", "{\"config\": {\"batch_size\": -1}}", "7"}) {
        QSettings store;
        store.beginGroup(QStringLiteral("datasets"));
        for (const QString& group : store.childGroups()) {
            store.setValue(group + QStringLiteral("/training"), QString::fromLatin1(broken));
        }
        QVERIFY(!settings::trainingChoice(m_fixture->datasetText()));
    }
}

void WindowSessionTest::remembersItsAppearance() {
    const auto lightness = [this] { return m_window->palette().color(QPalette::Window).lightness(); };
    action(QStringLiteral("Dark"))->trigger();
    QTRY_VERIFY(lightness() < 80);
    QVERIFY(settings::appearance() == Appearance::Dark);
    action(QStringLiteral("Light"))->trigger();
    QTRY_VERIFY(lightness() > 180);
    openWindow();
    QVERIFY(action(QStringLiteral("Light"))->isChecked());
    action(QStringLiteral("As the desktop"))->trigger();
    QVERIFY(settings::appearance() == Appearance::System);
}

void WindowSessionTest::oneWindowOnlyWritesLabels() {
    openScenes();
    const std::vector<Grasp> original = m_window->document().labels();
    const std::vector<Grasp> fewer(original.begin(), original.end() - 1);
    m_window->document().editLabels(fewer, QStringLiteral("Delete grasp"));
    MainWindow second;
    second.openFolder(m_fixture->datasetText());
    QTRY_VERIFY_WITH_TIMEOUT(second.document().truth() != nullptr, 20000);
    QVERIFY(second.findChild<QMessageBox*>() != nullptr);
    QVERIFY(second.document().isLocked());
    QVERIFY(second.document().labels() == fewer);  // it shows what the first one has saved
    second.document().editLabels(original, QStringLiteral("Add grasp"));
    QVERIFY(second.document().labels() == fewer);
    m_window->document().editLabels({original.front()}, QStringLiteral("Delete grasps"));
    m_window->document().closeFolder();
    second.openFolder(m_fixture->datasetText());
    QTRY_VERIFY_WITH_TIMEOUT(second.document().truth() != nullptr && !second.document().isLocked(), 20000);
    QVERIFY(second.document().labels() == std::vector<Grasp>{original.front()});
    second.document().revertLabels();
    QVERIFY(second.document().labels() == original);
}

void WindowSessionTest::unsavedLabelsAreNotDroppedUnasked() {
    openScenes();
    Document& document = m_window->document();
    const std::filesystem::path labels = document.workspace().labels();
    std::filesystem::remove_all(labels);
    writeFileAtomically(labels, "in the way");  // no folder can be made there
    document.editLabels({}, QStringLiteral("Delete grasps"));
    QTRY_VERIFY(m_window->findChild<QMessageBox*>() != nullptr);  // says that it could not be saved
    const auto index = document.index();
    int asked = 0;
    const auto answer = [&](QMessageBox::StandardButton button) {
        QTimer::singleShot(100, this, [&asked, button] {
            if (auto* const box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget())) {
                ++asked;
                box->button(button)->click();
            }
        });
    };
    delete m_window->findChild<QMessageBox*>();
    answer(QMessageBox::Cancel);
    m_window->closeFolder();
    answer(QMessageBox::Cancel);
    m_window->openFolder(m_fixture->datasetText());
    QCOMPARE(asked, 2);
    QVERIFY(document.index() == index && document.labels().empty());
    answer(QMessageBox::Discard);
    m_window->closeFolder();
    QCOMPARE(asked, 3);
    QVERIFY(!document.index());
    std::filesystem::remove(labels);
}

void WindowSessionTest::goesOnWhereItWas() {
    openScenes();
    openPredictions();
    const QString file = m_window->document().predictions(SetSlot::A).file;
    const QString other = QDir::current().relativeFilePath(m_fixture->writePredictions("other.csv"));
    m_window->openPredictions(other, SetSlot::B);
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->document().predictions(SetSlot::B).isEmpty(), 10000);
    m_window->document().setCurrentScene(4);
    m_window->openFolder(m_fixture->datasetText());  // as another folder would be
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->document().predictions(SetSlot::B).isEmpty(), 10000);
    QTRY_COMPARE(*m_window->document().currentScene(), std::size_t{4});
    QVERIFY(m_window->close());
    m_window = std::make_unique<MainWindow>();
    openScenes();
    QTRY_COMPARE_WITH_TIMEOUT(m_window->document().predictions(SetSlot::A).file, file, 10000);
    QTRY_COMPARE_WITH_TIMEOUT(m_window->document().predictions(SetSlot::B).file, QFileInfo(other).absoluteFilePath(),
                              10000);
    QTRY_COMPARE(*m_window->document().currentScene(), std::size_t{4});
    m_window->document().clearPredictions(SetSlot::A);
    m_window = std::make_unique<MainWindow>();
    openScenes();
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->document().predictions(SetSlot::B).isEmpty(), 10000);
    QVERIFY(m_window->document().predictions(SetSlot::A).isEmpty());
    // What is closed while it is read stays closed.
    m_window->openPredictions(file, SetSlot::A);
    m_window->document().clearPredictions(SetSlot::A);
    QTest::qWait(300);
    QVERIFY(m_window->document().predictions(SetSlot::A).isEmpty());
}

void WindowSessionTest::fitsTheScreen() {
    const QRect room = m_window->screen()->availableGeometry();
    m_window = std::make_unique<MainWindow>();
    m_window->setGeometry(room.adjusted(20, 40, 20, 40));
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    // Never narrower than its contents need, which may be more than a small screen has.
    QTRY_VERIFY(m_window->frameGeometry().top() >= room.top() && m_window->frameGeometry().bottom() <= room.bottom());
    QVERIFY(m_window->frameGeometry().left() >= room.left());
}

QTEST_MAIN(WindowSessionTest)
#include "tst_window_session.moc"
