// A network offers labels in the real window: asked for, stepped through, accepted, and dropped, by keys.
#include "app/gui/docks/label_pages.h"
#include "app/gui/docks/repair_page.h"
#include "app/gui/docks/suggestion_page.h"
#include "model/grasp_predictor.h"
#include "tests/app/window_fixture.h"
#include "tests/model/training_fixture.h"
#include "widgets/inspector.h"

#include <QComboBox>
#include <QSignalSpy>

using namespace grasploom;
namespace fs = std::filesystem;

class WindowSuggestionsTest : public QObject, private WindowFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void acceptedSuggestionIsALabelWithItsOrigin();
    void suggestionsAreThoseOfTheNetwork();
    void outdatedOnesAreDropped();
    void runIsChosenOnceAndRemembered();
    void withoutARunItIsAskedFor();
    void pictureNeedNotBeShownYet();
    void picturesWithoutLabelsAreLookedAtToo();
    void damagedWeightsAreToldAndNothingBreaks_data();
    void damagedWeightsAreToldAndNothingBreaks();
    void newerWeightsAreRead();

private:
    [[nodiscard]] Document& document() { return m_window->document(); }
    [[nodiscard]] GraspCanvas& canvas() { return m_window->canvas(); }
    [[nodiscard]] SuggestionPage& page() { return m_window->labelPages().suggestions(); }
    [[nodiscard]] RepairPage& repair() { return m_window->labelPages().repair(); }
    [[nodiscard]] fs::path run() const { return m_fixture->path("learned"); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&canvas(), key, modifiers); }
    void ask() {
        press(Qt::Key_G);
        QTRY_VERIFY_WITH_TIMEOUT(!page().isBusy(), 30000);
    }
};

void WindowSuggestionsTest::initTestCase() {
    prepare();
    TrainingJob job;
    job.config = tinyTraining(NetworkKind::Full);
    job.run = run();
    job.threads = 1;
    job.pictureFolder = m_fixture->path("pictures");
    RecordedEvents events;
    train(SceneIndex::open(m_fixture->dataset()), job, events);
}

void WindowSuggestionsTest::init() {
    startAfresh();
    openScenes();
    focusCanvas();
}

void WindowSuggestionsTest::cleanup() {
    const auto folder = document().workspace().folder;
    delete m_window->findChild<QMessageBox*>();
    m_window.reset();
    QSettings().remove(QStringLiteral("suggestingRuns"));
    if (!folder.empty()) {
        fs::remove_all(folder / "labels");
        fs::remove(folder / "reviews.json");
    }
}

void WindowSuggestionsTest::acceptedSuggestionIsALabelWithItsOrigin() {
    page().chooseRun(run());
    const std::vector<Grasp> before = document().labels();
    ask();
    const std::vector<LayerGrasp> offered = page().offered();
    QVERIFY(offered.size() >= 2);
    QCOMPARE(page().lookedAt(), std::optional<int>(0));
    QCOMPARE(canvas().suggestion(), std::optional<int>(0));
    press(Qt::Key_G);
    QCOMPARE(page().lookedAt(), std::optional<int>(1));
    press(Qt::Key_G, Qt::ShiftModifier);
    press(Qt::Key_G);
    press(Qt::Key_P);
    std::vector<Grasp> expected = before;
    expected.push_back(offered[1].grasp);
    QVERIFY(document().labels() == expected);
    QVERIFY(document().selection() == (GraspRef{LayerKind::GroundTruth, static_cast<int>(before.size())}));
    QCOMPARE(page().offered().size(), offered.size() - 1);
    const GraspOrigin& origin = repair().store().review().grasps.at(0);
    QVERIFY(origin.grasp == offered[1].grasp);
    QCOMPARE(origin.rank, static_cast<std::size_t>(offered[1].place));
    QCOMPARE(fs::path(origin.predictionFile), run() / "best.pt");
    QCOMPARE(origin.predictionRow, std::size_t{0});
    const QString told = m_window->inspector().content().origin;
    QVERIFY2(told.contains(QStringLiteral("learned")) && told.contains(QString::number(origin.rank)), qPrintable(told));
    press(Qt::Key_P);  // the label is selected: there is nothing to accept
    QVERIFY(document().labels() == expected);
    press(Qt::Key_G);  // on to the next
    QVERIFY(page().lookedAt().has_value());
    QVERIFY(!document().selection());
    press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(document().labels() == before);
}

void WindowSuggestionsTest::suggestionsAreThoseOfTheNetwork() {
    page().chooseRun(run());
    ask();
    PredictorOptions options;
    options.run = run();
    GraspPredictor predictor(options);
    const auto expected = chooseSuggestions(predictor.predict(*document().index(), 0, 200), Ranking::Score, document().labels());
    const auto offered = page().offered();
    QCOMPARE(offered.size(), expected.size());
    for (std::size_t i = 0; i < offered.size(); ++i) {
        QVERIFY(std::abs(offered[i].grasp.x - expected[i].grasp.x) < 1e-2);
        QCOMPARE(static_cast<std::size_t>(offered[i].place), expected[i].rank);
    }
}

void WindowSuggestionsTest::outdatedOnesAreDropped() {
    page().chooseRun(run());
    press(Qt::Key_G);
    QVERIFY(page().isBusy());
    document().setCurrentScene(3);  // before there is an answer
    QVERIFY(!page().isBusy());
    ask();
    QVERIFY(!page().offered().empty());
    const auto ofThree = page().offered();
    document().setCurrentScene(4);
    QVERIFY(page().offered().empty() && !canvas().suggestion());
    document().setCurrentScene(3);
    ask();
    QVERIFY(page().offered().size() == ofThree.size() && page().offered()[0].grasp == ofThree[0].grasp);
    press(Qt::Key_Escape);
    QVERIFY(page().offered().empty());
    m_window->closeFolder();
    QVERIFY(page().offered().empty());
}

void WindowSuggestionsTest::runIsChosenOnceAndRemembered() {
    page().chooseRun(run());
    m_window = std::make_unique<MainWindow>();
    m_window->show();
    QSignalSpy applied(m_window.get(), &MainWindow::workspaceApplied);
    openScenes();
    QTRY_COMPARE(applied.size(), 1);  // which may show another scene
    focusCanvas();
    QTRY_COMPARE(page().run(), run());
    ask();
    QVERIFY(!page().offered().empty());
}

void WindowSuggestionsTest::withoutARunItIsAskedFor() {
    press(Qt::Key_G);
    QVERIFY(!page().isBusy());
    QTRY_VERIFY(page().isVisible());
    QVERIFY(m_window->findChild<QMessageBox*>() == nullptr);
}

void WindowSuggestionsTest::pictureNeedNotBeShownYet() {
    page().chooseRun(run());
    canvas().setMessage(QStringLiteral("Loading…"));
    QVERIFY(!canvas().showsPicture());
    ask();
    QVERIFY(!page().offered().empty());
}

void WindowSuggestionsTest::picturesWithoutLabelsAreLookedAtToo() {
    const fs::path plain = m_fixture->path("plain");
    fs::create_directories(plain);
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(m_fixture->dataset())) {
        if (entry.path().filename().string().ends_with("_RGB.png")) {
            fs::copy_file(entry.path(), plain / ("photo" + entry.path().filename().string().substr(0, 1) + ".png"),
                          fs::copy_options::overwrite_existing);
        }
    }
    m_window->openFolder(QString::fromStdString(plain.string()));
    QTRY_VERIFY_WITH_TIMEOUT(document().index() && document().index()->scene(0).id == "photo0" && !document().isReadingLabels(), 20000);
    QVERIFY(document().labels().empty());
    page().chooseRun(run());
    focusCanvas();
    ask();
    QVERIFY(!page().offered().empty());
    press(Qt::Key_P);
    QCOMPARE(document().labels().size(), std::size_t{1});
    QCOMPARE(repair().store().review().grasps.size(), std::size_t{1});
}

void WindowSuggestionsTest::damagedWeightsAreToldAndNothingBreaks_data() {
    QTest::addColumn<QByteArray>("weights");
    const std::string good = readFile(run() / "best.pt");
    QTest::newRow("cut") << QByteArray::fromStdString(good.substr(0, good.size() / 2));
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("a pickle that would run a command") << QByteArray("cos\nsystem\n(S'touch owned'\ntR.");
    QByteArray flipped = QByteArray::fromStdString(good);
    flipped[flipped.size() / 2] = static_cast<char>(flipped[flipped.size() / 2] ^ 0x10);
    QTest::newRow("a flipped bit") << flipped;
}

void WindowSuggestionsTest::damagedWeightsAreToldAndNothingBreaks() {
    QFETCH(const QByteArray, weights);
    const fs::path broken = m_fixture->path("broken");
    fs::remove_all(broken);
    fs::create_directories(broken);
    writeFileAtomically(broken / "best.pt", weights.toStdString());
    page().chooseRun(broken);
    ask();
    QTRY_VERIFY(m_window->findChild<QMessageBox*>() != nullptr);
    QVERIFY2(message()->text().contains(QStringLiteral("broken")) || message()->informativeText().contains(QStringLiteral("best.pt")),
             qPrintable(message()->text() + message()->informativeText()));
    QVERIFY(page().offered().empty());
    QVERIFY(!QFile::exists(QStringLiteral("owned")));
    delete message();
    page().chooseRun(run());  // and goes on
    ask();
    QVERIFY(!page().offered().empty());
}

void WindowSuggestionsTest::newerWeightsAreRead() {
    const fs::path learning = m_fixture->path("learning");
    fs::create_directories(learning);
    fs::copy_file(run() / "best.pt", learning / "best.pt", fs::copy_options::overwrite_existing);
    page().chooseRun(learning);
    ask();
    QVERIFY(!page().offered().empty());
    writeFileAtomically(learning / "best.pt", "no weights any more");
    fs::last_write_time(learning / "best.pt", fs::last_write_time(learning / "best.pt") + std::chrono::seconds(5));
    press(Qt::Key_Escape);
    ask();
    QTRY_VERIFY(m_window->findChild<QMessageBox*>() != nullptr);
}

QTEST_MAIN(WindowSuggestionsTest)
#include "tst_window_suggestions.moc"
