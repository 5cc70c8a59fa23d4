// The command line that a report of the window names makes the same report.
#include "app/gui/application.h"
#include "app/gui/docks/report_command.h"
#include "app/gui/main_window.h"
#include "dataset/split.h"
#include "tests/app/app_fixture.h"

#include <QApplication>
#include <QDir>
#include <QProcess>

using namespace grasploom;

class ReportCommandTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_window.reset(); }
    void makesTheSameReport_data();
    void makesTheSameReport();
    void makesTheSameReportOfOneRanking();
    void isNotNamedWhereThereIsNone();

private:
    [[nodiscard]] Document& document() { return m_window->document(); }
    void judge();
    void makeAgain(const ReportOrder& order);

    std::unique_ptr<AppFixture> m_fixture;
    std::unique_ptr<MainWindow> m_window;
};

void ReportCommandTest::initTestCase() {
    m_fixture = std::make_unique<AppFixture>(10);
    prepareApplication(*qApp);
}

void ReportCommandTest::init() {
    m_window = std::make_unique<MainWindow>();
    m_window->openFolder(m_fixture->datasetText());
    QTRY_VERIFY_WITH_TIMEOUT(document().truth() != nullptr, 20000);
    document().setCriterion({12.5, 0.4});
    document().setRanking(Ranking::Scorer);
    // An apostrophe and a blank: a shell must take it for one word.
    m_window->openPredictions(m_fixture->writePredictions("mine and o'hara's.csv"), SetSlot::A);
    m_window->openPredictions(m_fixture->writePredictions("b.csv"), SetSlot::B);
    judge();
}

void ReportCommandTest::judge() {
    QTRY_VERIFY_WITH_TIMEOUT(document().predictions(SetSlot::A).judged && document().predictions(SetSlot::B).judged &&
                                 !document().isJudging(),
                             20000);
}

void ReportCommandTest::makesTheSameReport_data() {
    QTest::addColumn<int>("metric");
    QTest::addColumn<bool>("ofAFold");
    QTest::newRow("exact overlap, all scenes") << static_cast<int>(IouMetric::Exact) << false;
    QTest::newRow("pixel overlap, a fold's test") << static_cast<int>(IouMetric::Raster) << true;
}

void ReportCommandTest::makesTheSameReport() {
    QFETCH(const int, metric);
    QFETCH(const bool, ofAFold);
    if (ofAFold) {
        const std::filesystem::path file = m_fixture->path("a split.json");
        const Split split = makeSplit(*document().index(), 3, SplitBy::Object, 0);
        writeSplit(split, file);
        const PredictionSlot a = document().predictions(SetSlot::A);
        document().setPredictions(SetSlot::A, a.name, a.file, a.predictions,
                                  {file.string(), 1, testScenes(split, *document().index(), 1)});
    }
    document().setMetric(static_cast<IouMetric>(metric));
    judge();
    makeAgain(orderReport(document(), {{5, 12.5, 40}, {0.1, 0.4}}, {m_fixture->path("a report's place")}));
}

/// Every file of the window's report, to the byte, by the command that it states.
void ReportCommandTest::makeAgain(const ReportOrder& order) {
    const std::filesystem::path place = order.choice.folder, here = m_fixture->path("here");
    for (const auto& folder : {here, place}) {
        std::filesystem::remove_all(folder);
    }
    const auto written = writeReport(order);
    std::filesystem::rename(place, here);
    const QString command = QString::fromStdString(order.context.command);
    QVERIFY(command.startsWith(QStringLiteral("grasploom-cli ")));
    QProcess shell;
    shell.start(QStringLiteral("sh"),
                {QStringLiteral("-c"), QApplication::applicationDirPath() + QLatin1Char('/') + command});
    QVERIFY(shell.waitForFinished(120000));
    QVERIFY2(shell.exitCode() == 0, shell.readAllStandardError().constData());
    QVERIFY(!written.empty());
    for (const auto& file : written) {
        const auto name = file.filename();
        QVERIFY2(readFile(place / name) == readFile(here / name), name.c_str());
    }
}

void ReportCommandTest::makesTheSameReportOfOneRanking() {
    document().clearPredictions(SetSlot::B);
    PredictionSet plain = m_fixture->predictions();
    plain.hasIntermediate = plain.hasScorer = false;
    for (ScenePredictions& scene : plain.scenes) {
        for (Prediction& one : scene.grasps) {
            one.intermediate = one.scorer = std::numeric_limits<double>::quiet_NaN();
        }
    }
    writeFileAtomically(m_fixture->path("plain.csv"), formatPredictionsCsv(plain));
    m_window->openPredictions(QString::fromStdString(m_fixture->path("plain.csv").string()), SetSlot::A);
    QTRY_VERIFY_WITH_TIMEOUT(document().predictions(SetSlot::A).judged && !document().isJudging() &&
                                 !document().predictions(SetSlot::A).predictions->hasScorer,
                             20000);
    ReportChoice choice{m_fixture->path("one"), {ReportFormat::Html, ReportFormat::Csv}, 3, false};
    const ReportOrder order = orderReport(document(), SweepAxes{}, choice);
    QVERIFY(order.context.command.starts_with("grasploom-cli evaluate "));
    makeAgain(order);
    QVERIFY(!std::filesystem::exists(m_fixture->path("one/report.pdf")));
}

void ReportCommandTest::isNotNamedWhereThereIsNone() {
    document().setScope(JudgeScope::Predicted);
    judge();
    QVERIFY(orderReport(document(), SweepAxes{}).context.command.empty());
    document().setScope(JudgeScope::Meant);
    document().editLabels({}, QStringLiteral("Delete grasps"));
    judge();
    QVERIFY(orderReport(document(), SweepAxes{}).context.command.empty());  // the command line reads the dataset's own
    document().revertLabels();
    judge();
    QVERIFY(!orderReport(document(), SweepAxes{}).context.command.empty());
    document().clearPredictions(SetSlot::B);
    QTRY_VERIFY_WITH_TIMEOUT(document().predictions(SetSlot::A).judged && !document().isJudging(), 20000);
    const ReportOrder both = orderReport(document(), SweepAxes{});  // both rankings of the one set
    QVERIFY(both.context.command.find(":scorer") != std::string::npos);
}

QTEST_MAIN(ReportCommandTest)
#include "tst_report_command.moc"
