// Prediction files and the two places they take.
#include "tests/app/window_fixture.h"

#include <QSignalSpy>

using namespace grasploom;

class WindowPredictionsTest : public QObject, private WindowFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init() { startAfresh(); }
    void cleanup() { m_window.reset(); }
    void oddPredictionsAreRemarkedOnOnce();
    void problemsGoWithTheirPredictions();
    void twoFilesTakeTheirPlaces();
    void aThirdFileStandsBesideAAndB();
    void labelsAreNoPredictions();
};

void WindowPredictionsTest::oddPredictionsAreRemarkedOnOnce() {
    openScenes();
    Document& document = m_window->document();
    PredictionSet foreign = m_fixture->predictions();
    foreign.scenes.push_back({"9_elsewhere", foreign.scenes.back().grasps});
    const auto file = m_fixture->path("foreign.csv");
    writeFileAtomically(file, formatPredictionsCsv(foreign));
    m_window->openPredictions(QString::fromStdString(file.string()));
    QTRY_VERIFY_WITH_TIMEOUT(document.predictions(SetSlot::A).judged != nullptr, 20000);
    const auto remarks = [&] {
        return std::count_if(document.problems().begin(), document.problems().end(), [&](const Problem& problem) {
            return problem.file == file && problem.reason.find("9_elsewhere") != std::string::npos;
        });
    };
    QCOMPARE(remarks(), 1);
    QSignalSpy judged(&document, &Document::judged);
    document.setJaws(JawChoice::Default);
    QTRY_VERIFY_WITH_TIMEOUT(!judged.isEmpty(), 20000);
    QCOMPARE(remarks(), 1);
    document.setJaws(JawChoice::All);
}

void WindowPredictionsTest::problemsGoWithTheirPredictions() {
    openScenes();
    Document& document = m_window->document();
    const QString file = m_fixture->writePredictions("with_a_bad_line.csv");
    QFile appended(file);
    QVERIFY(appended.open(QIODevice::Append));
    appended.write("nonsense\n");
    appended.close();
    const std::size_t before = document.problems().size();
    m_window->openPredictions(file, SetSlot::A);
    QTRY_VERIFY_WITH_TIMEOUT(document.predictions(SetSlot::A).judged != nullptr, 20000);
    QVERIFY(document.problems().size() > before);
    document.swapPredictions();
    QVERIFY(document.problems().size() > before);
    document.clearPredictions(SetSlot::B);
    QCOMPARE(document.problems().size(), before);
    m_window->openPredictions(file, SetSlot::A);
    QTRY_VERIFY_WITH_TIMEOUT(document.problems().size() > before, 20000);
    m_window->openPredictions(m_fixture->writePredictions(), SetSlot::A);
    QTRY_COMPARE_WITH_TIMEOUT(document.problems().size(), before, 20000);
}

void WindowPredictionsTest::twoFilesTakeTheirPlaces() {
    openScenes();
    Document& document = m_window->document();
    const QString large = m_fixture->writePredictions("large.csv");
    const QString small = m_fixture->writePredictions("small.csv");
    {
        QFile file(large);  // takes longer to read
        QVERIFY(file.open(QIODevice::Append));
        const SceneIndex& index = *document.index();
        for (int i = 0; i < 30000; ++i) {
            file.write(QByteArray::fromStdString(index.scene(1).id) + ",1,2,3,4,5,0,0,0\n");
        }
    }
    m_window->openPredictions(large);
    m_window->openPredictions(small);
    QTRY_VERIFY_WITH_TIMEOUT(!document.predictions(SetSlot::A).isEmpty() && !document.predictions(SetSlot::B).isEmpty(),
                             20000);
    QCOMPARE(document.predictions(SetSlot::A).file, large);
    QCOMPARE(document.predictions(SetSlot::B).file, small);
    document.swapPredictions();
    QTRY_VERIFY_WITH_TIMEOUT(!document.isJudging(), 20000);
    QCOMPARE(document.predictions(SetSlot::A).file, small);
    QCOMPARE(document.predictions(SetSlot::B).file, large);
    QCOMPARE(document.predictions(SetSlot::B).judged->predictionCount(1), std::size_t{30002});
}

void WindowPredictionsTest::aThirdFileStandsBesideAAndB() {
    openScenes();
    Document& document = m_window->document();
    const QStringList files{m_fixture->writePredictions("1.csv"), m_fixture->writePredictions("2.csv"),
                            m_fixture->writePredictions("3.csv")};
    for (const QString& file : files) {
        m_window->openPredictions(file);
    }
    QTRY_COMPARE_WITH_TIMEOUT(document.sets().size(), std::size_t{3}, 10000);
    QVERIFY(message() == nullptr);
    QCOMPARE(document.predictions(SetSlot::A).file, files[0]);
    QCOMPARE(document.predictions(SetSlot::B).file, files[1]);
}

void WindowPredictionsTest::labelsAreNoPredictions() {
    openScenes();
    openPredictions();
    Document& document = m_window->document();
    const QString before = document.predictions(SetSlot::A).file;
    m_window->openPredictions(QString::fromStdString(document.index()->path(0, Channel::Grasps).string()), SetSlot::A);
    QTRY_VERIFY(message() != nullptr);
    QVERIFY(message()->informativeText().contains(QStringLiteral("labels")));
    QCOMPARE(document.predictions(SetSlot::A).file, before);
}

QTEST_MAIN(WindowPredictionsTest)
#include "tst_window_predictions.moc"
