// A new simulated dataset, from the real window: asked for, previewed, made, stopped, gone on with.
#include "app/gui/jobs/training_process.h"
#include "app/gui/simulation/scene_preview.h"
#include "app/gui/simulation/simulation_dialog.h"
#include "tests/app/window_fixture.h"
#include "widgets/message_bar.h"
#include "widgets/progress_strip.h"
#include "widgets/scene_grid.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>

#include <cmath>
#include <map>

using namespace grasploom;
namespace fs = std::filesystem;

namespace {

std::map<std::string, std::string> contents(const fs::path& root) {
    std::map<std::string, std::string> files;
    for (const auto& entry : fs::recursive_directory_iterator(root)) {
        if (entry.is_regular_file()) {
            files[fs::relative(entry.path(), root).string()] = readFile(entry.path());
        }
    }
    return files;
}

}  // namespace

class WindowSimulationTest : public QObject, private WindowFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init();
    void cleanup() { m_window.reset(); }
    void previewsFollowTheSettings();
    void saysWhatItTakesAndHowToDoItElsewhere();
    void makesTheBytesOfTheCommandLine();
    void stopsAndGoesOn();
    void placesThatAreNoneAreRefused_data();
    void placesThatAreNoneAreRefused();
    void aFailureIsAMessage();
    void leavingWaitsOutOfSight();
    void closingAsksFirst();
    void rememberedChoicesAreChecked();

private:
    SimulationDialog* openDialog();
    template <class Widget>
    Widget* part(const char* name) {
        return m_window->findChild<SimulationDialog*>()->findChild<Widget*>(QString::fromLatin1(name));
    }
    QPushButton* okButton() {
        auto* const box = m_window->findChild<SimulationDialog*>()->findChild<QDialogButtonBox*>();
        return box->button(QDialogButtonBox::Ok);
    }
    /// A dialog for `scenes` scenes in a new folder of this name; returns the folder.
    fs::path fill(const char* name, int scenes);
    void typeFolder(const QString& text);
    void simulate();
    [[nodiscard]] QPushButton* newsButton(const QString& text);
};

void WindowSimulationTest::init() {
    settings::setSimulation({});
    startAfresh();
}

SimulationDialog* WindowSimulationTest::openDialog() {
    for (QPushButton* const button : m_window->findChildren<QPushButton*>()) {
        if (button->text() == QStringLiteral("New simulated dataset…") && button->isVisible()) {
            QTest::mouseClick(button, Qt::LeftButton);
        }
    }
    return m_window->findChild<SimulationDialog*>();
}

fs::path WindowSimulationTest::fill(const char* name, int scenes) {
    const fs::path folder = m_fixture->path(name);
    part<QSpinBox>("simulationScenes")->setValue(scenes);
    typeFolder(QString::fromStdString(folder.string()));
    return folder;
}

void WindowSimulationTest::typeFolder(const QString& text) {
    auto* const edit = part<QLineEdit>("simulationFolder");
    edit->setFocus();
    edit->selectAll();
    QTest::keyClick(edit, Qt::Key_Delete);
    QTest::keyClicks(edit, text);
}

void WindowSimulationTest::simulate() {
    QTRY_VERIFY_WITH_TIMEOUT(okButton()->isEnabled(), 10000);
    QTest::mouseClick(okButton(), Qt::LeftButton);
    QTRY_VERIFY(m_window->generation().isRunning());
}

QPushButton* WindowSimulationTest::newsButton(const QString& text) {
    for (QPushButton* const button : m_window->news().findChildren<QPushButton*>()) {
        if (button->text() == text && button->isVisible()) {
            return button;
        }
    }
    return nullptr;
}

void WindowSimulationTest::previewsFollowTheSettings() {
    SimulationDialog* const dialog = openDialog();
    QVERIFY(dialog != nullptr);
    ScenePreview& preview = dialog->preview();
    fill("previewed", 40);
    const auto isWhole = [&preview](int pictures) {
        for (int i = 0; i < pictures; ++i) {
            if (preview.picture(i).isNull()) {
                return false;
            }
        }
        return !preview.isBusy();
    };
    QTRY_VERIFY_WITH_TIMEOUT(isWhole(4), 60000);
    const QImage first = preview.picture(0);
    QVERIFY(first != preview.picture(1));
    auto* const next = dialog->findChild<QPushButton*>(QStringLiteral("nextScenes"));
    QTest::mouseClick(next, Qt::LeftButton);
    QCOMPARE(preview.first(), 4);
    QVERIFY(preview.picture(0).isNull());  // the old ones are not shown for the new
    QVERIFY(!next->isEnabled());           // 40 scenes are of 8 objects
    QTRY_VERIFY_WITH_TIMEOUT(!preview.picture(0).isNull(), 60000);
    QVERIFY(preview.picture(0) != first);
    // Another seed, and back again before it had a chance: the first four are what they were.
    QSignalSpy drawn(&preview, &ScenePreview::drawn);
    part<QSpinBox>("simulationSeed")->setValue(77);
    QCOMPARE(preview.first(), 0);
    part<QSpinBox>("simulationSeed")->setValue(1);
    QTRY_VERIFY_WITH_TIMEOUT(!preview.picture(0).isNull(), 60000);
    QCOMPARE(preview.picture(0), first);
    part<QComboBox>("simulationStyle")->setCurrentIndex(1);
    QVERIFY(preview.picture(0).isNull());
    QTRY_VERIFY_WITH_TIMEOUT(!preview.picture(0).isNull(), 60000);
    QVERIFY(preview.picture(0) != first);
    QVERIFY(!fs::exists(m_fixture->path("previewed")));
    dialog->reject();  // with three pictures to come
}

void WindowSimulationTest::saysWhatItTakesAndHowToDoItElsewhere() {
    SimulationDialog* const dialog = openDialog();
    // A folder for each style and seed, until one is typed.
    const auto folder = [this] { return part<QLineEdit>("simulationFolder")->text(); };
    const QString before = folder();
    part<QSpinBox>("simulationSeed")->setValue(9);
    QVERIFY(folder() != before && folder().contains(QStringLiteral("9")));
    fill("here it is", 500);
    part<QSpinBox>("simulationSeed")->setValue(10);
    QVERIFY(folder().endsWith(QStringLiteral("here it is")));
    QTRY_VERIFY_WITH_TIMEOUT(okButton()->isEnabled(), 10000);
    const QString estimate = part<QLabel>("simulationEstimate")->text();
    QVERIFY2(estimate.contains(QStringLiteral("825")), qPrintable(estimate));  // 500 times 1.65 MB
    QTest::mouseClick(part<QPushButton>("copyCommand"), Qt::LeftButton);
    const QString command = QApplication::clipboard()->text();
    QVERIFY2(command.startsWith(QStringLiteral("grasploom-cli generate --style jacquard --scenes 500 --seed 10 ")),
             qPrintable(command));
    QVERIFY(command.endsWith(QStringLiteral("here it is'")));
    // One object's poses cannot be shared among workers.
    part<QSpinBox>("simulationScenes")->setValue(5);
    QTRY_VERIFY_WITH_TIMEOUT(part<QLabel>("simulationEstimate")->text().contains(QStringLiteral("on 1 worker")), 10000);
    // What took twice as long here last time will do so again.
    settings::setSceneSeconds(QStringLiteral("jacquard"), 2 * 2.4);
    QCOMPARE(secondsPerScene("jacquard"), 4.8);
    dialog->reject();
    QVERIFY(settings::simulation().isEmpty());
}

void WindowSimulationTest::makesTheBytesOfTheCommandLine() {
    openDialog();
    const fs::path folder = fill("made", 3);
    QTRY_VERIFY_WITH_TIMEOUT(okButton()->isEnabled(), 10000);
    const QString command = part<QPlainTextEdit>("simulationCommand")->toPlainText();
    simulate();
    QVERIFY(m_window->generationStrip().isVisible());
    QVERIFY(!m_window->grid().isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(m_window->document().truth() != nullptr, 120000);
    QCOMPARE(m_window->document().index()->size(), std::size_t{3});
    QVERIFY(!m_window->generationStrip().isVisible());
    QCOMPARE(simulationChoice(settings::simulation()).scenes, 3);

    QStringList words = QProcess::splitCommand(command);
    QCOMPARE(words.takeFirst(), QStringLiteral("grasploom-cli"));
    const fs::path again = m_fixture->path("again");
    words.back() = QString::fromStdString(again.string());
    QCOMPARE(QProcess::execute(QString::fromStdString(trainingProgram().string()), words), 0);
    QVERIFY(contents(folder).size() == 18);
    QVERIFY(contents(folder) == contents(again));
}

void WindowSimulationTest::stopsAndGoesOn() {
    openDialog();
    const fs::path folder = fill("stopped", 4);
    QSignalSpy progressed(&m_window->generation(), &SceneGeneration::progressed);
    QSignalSpy ended(&m_window->generation(), &SceneGeneration::ended);
    simulate();
    QTRY_VERIFY_WITH_TIMEOUT(!progressed.isEmpty() && progressed.back().at(0).toInt() >= 1, 60000);
    QPushButton& stop = m_window->generationStrip().stopButton();
    QTest::mouseClick(&stop, Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 60000);
    const auto end = ended.front().front().value<GenerationEnd>();
    if (end.outcome == GenerationEnd::Outcome::Done) {
        QSKIP("this machine was too fast to be stopped");
    }
    QVERIFY(end.summary.whole >= 1 && end.summary.whole < 4);
    QVERIFY(m_window->document().index() == nullptr);
    QVERIFY(newsButton(QStringLiteral("Open")) != nullptr);
    QPushButton* const goOn = newsButton(QStringLiteral("Go on"));
    QVERIFY(goOn != nullptr);
    // The same in a new dialog: it says what is there.
    openDialog();
    fill("stopped", 4);
    QTRY_VERIFY_WITH_TIMEOUT(okButton()->isEnabled(), 10000);
    QVERIFY(part<QLabel>("simulationEstimate")->text().contains(QStringLiteral("are kept")));
    m_window->findChild<SimulationDialog*>()->reject();
    QTest::mouseClick(goOn, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->document().truth() != nullptr, 120000);
    QCOMPARE(m_window->document().index()->size(), std::size_t{4});
    QCOMPARE(contents(folder).size(), std::size_t{24});
}

void WindowSimulationTest::placesThatAreNoneAreRefused_data() {
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("reason");
    QTest::newRow("none") << QString() << QStringLiteral("Choose a folder");
    QTest::newRow("foreign") << QStringLiteral("foreign") << QStringLiteral("thesis.tex");
    QTest::newRow("a file") << QStringLiteral("foreign/thesis.tex") << QStringLiteral("cannot read the folder");
    QTest::newRow("in the open dataset") << QStringLiteral("painted/new") << QStringLiteral("not written to");
    QTest::newRow("the open dataset") << QStringLiteral("painted") << QStringLiteral("not of these scenes");
}

void WindowSimulationTest::placesThatAreNoneAreRefused() {
    QFETCH(const QString, place);
    QFETCH(const QString, reason);
    fs::create_directories(m_fixture->path("foreign"));
    writeFileAtomically(m_fixture->path("foreign") / "thesis.tex", "mine");
    openScenes();
    m_window->newSimulatedDataset();
    typeFolder(place.isEmpty() ? place : QString::fromStdString(m_fixture->path(place.toStdString()).string()));
    const auto* const obstacle = part<QLabel>("simulationObstacle");
    QTRY_VERIFY2_WITH_TIMEOUT(obstacle->text().contains(reason), qPrintable(obstacle->text()), 10000);
    QVERIFY(!okButton()->isEnabled());
    m_window->findChild<SimulationDialog*>()->reject();
}

void WindowSimulationTest::aFailureIsAMessage() {
    openDialog();
    part<QComboBox>("simulationOrigin")->setCurrentIndex(1);
    const auto* const obstacle = part<QLabel>("simulationObstacle");
    QTRY_VERIFY_WITH_TIMEOUT(obstacle->text().contains(QStringLiteral("your meshes")), 10000);
    const fs::path meshes = m_fixture->path("meshes");
    fs::create_directories(meshes);
    part<QLineEdit>("simulationMeshes")->setText(QString::fromStdString(meshes.string()));
    fill("of meshes", 2);
    QTRY_VERIFY_WITH_TIMEOUT(obstacle->text().contains(QStringLiteral("holds no meshes")), 10000);
    QVERIFY(!okButton()->isEnabled());
    writeFileAtomically(meshes / "broken.obj", "v 1 2 nan\nf 1 1 1\n");
    part<QSpinBox>("simulationSeed")->setValue(3);
    simulate();
    QTRY_VERIFY_WITH_TIMEOUT(message() != nullptr, 20000);
    QVERIFY2(message()->informativeText().contains(QStringLiteral("could not be used")),
             qPrintable(message()->informativeText()));
    QVERIFY(m_window->document().index() == nullptr);
}

void WindowSimulationTest::leavingWaitsOutOfSight() {
    const fs::path meshes = m_fixture->path("large meshes");
    fs::create_directories(meshes);
    std::string sheet;  // a large one takes a while
    constexpr int side = 250;
    for (int i = 0; i < side * side; ++i) {
        const double x = i % side, y = i / side;
        sheet +=
            "v " + std::to_string(x) + ' ' + std::to_string(y) + ' ' + std::to_string(10 * std::sin(0.1 * x)) + '\n';
    }
    for (int i = 0; i < side * (side - 1); ++i) {
        if (i % side + 1 < side) {
            const std::string a = std::to_string(i + 1), b = std::to_string(i + 2), c = std::to_string(i + 2 + side),
                              d = std::to_string(i + 1 + side);
            sheet += "f " + a + ' ' + b + ' ' + c + "\nf " + a + ' ' + c + ' ' + d + '\n';
        }
    }
    writeFileAtomically(meshes / "sheet.obj", sheet);
    QPointer<SimulationDialog> dialog = openDialog();
    part<QComboBox>("simulationOrigin")->setCurrentIndex(1);
    part<QLineEdit>("simulationMeshes")->setText(QString::fromStdString(meshes.string()));
    QTRY_VERIFY_WITH_TIMEOUT(dialog->preview().isRunning(), 10000);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QVERIFY(dialog && !dialog->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(!dialog, 20000);
    // And at once where nothing runs.
    dialog = openDialog();
    QTRY_VERIFY_WITH_TIMEOUT(!dialog->preview().isBusy(), 60000);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!dialog);
}

void WindowSimulationTest::closingAsksFirst() {
    openDialog();
    const fs::path folder = fill("closed", 50);
    simulate();
    m_window->close();
    QTRY_VERIFY(message() != nullptr);
    QVERIFY(m_window->isVisible());
    QTest::mouseClick(message()->findChild<QPushButton*>(QStringLiteral("stopAndQuit")), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->isVisible(), 30000);
    QVERIFY(!m_window->generation().isRunning());
    for (const auto& [name, bytes] : contents(folder)) {
        QVERIFY2(name.find(".tmp") == std::string::npos, name.c_str());
    }
}

void WindowSimulationTest::rememberedChoicesAreChecked() {
    SimulationChoice choice;
    choice.folder = QStringLiteral("/somewhere/ä b");
    choice.style = "jacquard+";
    choice.scenes = 7;
    choice.seed = 12;
    choice.threads = 2;
    choice.openWhenDone = false;
    QCOMPARE(simulationChoice(simulationText(choice)), choice);
    QByteArray hostile = simulationText(choice);
    QCOMPARE(simulationChoice(hostile.replace("jacquard+", "cubism!")), SimulationChoice());
    QCOMPARE(simulationChoice("{\"scenes\": [[["), SimulationChoice());
    choice.scenes = -3;
    QCOMPARE(simulationChoice(simulationText(choice)), SimulationChoice());
}

QTEST_MAIN(WindowSimulationTest)
#include "tst_window_simulation.moc"
