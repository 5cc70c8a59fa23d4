#include "model/scorer_experiment.h"

#include "dataset/problem.h"
#include "model/study_folder.h"
#include "study_fixture.h"
#include "tiny_dataset.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <set>

using namespace grasploom;
namespace fs = std::filesystem;

class ScorerExperimentTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void armsAreSpelledOut_data();
    void armsAreSpelledOut();
    void badArmsAreRefused_data();
    void badArmsAreRefused();
    void defaultArmsAreAllDifferent();
    void plansArmsTimesSeeds();
    void refusesNonsense();
    void gathersCurvesAndTestOfEverySeed();
    void seedsMayBeAddedLater();
    void theFolderKnowsItsArmsAndSeeds();

private:
    [[nodiscard]] fs::path folder(const std::string& name) const { return fs::path(m_dir.path().toStdString()) / name; }
    [[nodiscard]] ExperimentOptions options(const fs::path& study) const;
    QTemporaryDir m_dir;
    std::optional<SceneIndex> m_index;
};

ExperimentOptions ScorerExperimentTest::options(const fs::path& study) const {
    ExperimentOptions options;
    options.folder = study;
    options.config = shortTraining();
    options.folds = 2;
    options.config.fold = 1;
    options.arms = {"baseline", "full:off"};
    options.seeds = {3, 4};
    options.threads = 1;
    return options;
}

void ScorerExperimentTest::initTestCase() {
    writeTinyDataset(folder("data"), 6, 2);
    m_index = openTinyDataset(folder("data"));
}

void ScorerExperimentTest::armsAreSpelledOut_data() {
    QTest::addColumn<std::string>("text");
    QTest::addColumn<std::string>("name");
    for (const auto& [text, name] : std::vector<std::pair<const char*, const char*>>{
             {"baseline", "baseline"},
             {"full", "full:regression"},  // from scratch
             {"full:features+regression", "full:features+regression"},
             {"full:features+regression@START", "full:features+regression@100"},
             {"full:regression@7", "full:regression@7"},
             {"full:regression@0", "full:regression"},
             {"full:off@7", "full:off"},
             {"no-intermediate", "no-intermediate:regression"}}) {
        QTest::newRow(text) << std::string(text) << std::string(name);
    }
}

void ScorerExperimentTest::armsAreSpelledOut() {
    QFETCH(const std::string, text);
    QFETCH(const std::string, name);
    TrainingConfig base;
    base.iterations = 400;
    QCOMPARE(armName(parseArm(text, base)), name);
    QVERIFY(parseArm(name, base) == parseArm(text, base));
}

void ScorerExperimentTest::badArmsAreRefused_data() {
    QTest::addColumn<std::string>("text");
    for (const char* text :
         {"", "ful", "direct", "baseline:off", "full:", "full:everything", "full:off@", "full:off@x",
          "full:regression@-1", "full:regression@5 ", "full:regression@99999999999999999999", "full@5"}) {
        QTest::newRow(text) << std::string(text);
    }
}

void ScorerExperimentTest::badArmsAreRefused() {
    QFETCH(const std::string, text);
    QVERIFY_EXCEPTION_THROWN(parseArm(text, {}), std::invalid_argument);
}

void ScorerExperimentTest::defaultArmsAreAllDifferent() {
    std::set<std::string> names;
    for (const std::string& arm : defaultArms()) {
        names.insert(armName(parseArm(arm, {})));
    }
    QCOMPARE(names, (std::set<std::string>{"baseline", "full:features+regression", "full:features+regression@25000",
                                           "full:off", "full:regression", "no-intermediate:regression"}));
}

void ScorerExperimentTest::plansArmsTimesSeeds() {
    ExperimentOptions wanted = options(folder("planned"));
    wanted.arms = {"baseline", "full:features+regression@2"};
    wanted.onlyArms = {"full:features+regression@2"};
    wanted.onlySeeds = {4};
    const Experiment experiment = planExperiment(*m_index, wanted);
    QCOMPARE(experiment.runs.size(), std::size_t{4});
    QCOMPARE(experiment.chosen.size(), std::size_t{1});
    const StudyRun& run = experiment.chosen[0];
    QCOMPARE(run.folder, std::string("full_features+regression_at_2/seed-4"));
    QVERIFY(run.config.guidance == Guidance::FeaturesAndRegression && run.config.guidanceStart == 2 &&
            run.config.seed == 4);
    QVERIFY(run.config.fold == 1 && run.checkpoint == "last");
}

void ScorerExperimentTest::refusesNonsense() {
    ExperimentOptions wanted = options(folder("nonsense"));
    wanted.arms = {"full", "full:regression"};
    QVERIFY_EXCEPTION_THROWN(planExperiment(*m_index, wanted), std::invalid_argument);
    wanted = options(folder("nonsense"));
    wanted.seeds = {1, 2, 1};
    QVERIFY_EXCEPTION_THROWN(planExperiment(*m_index, wanted), std::invalid_argument);
    wanted.seeds = {};
    QVERIFY_EXCEPTION_THROWN(planExperiment(*m_index, wanted), std::invalid_argument);
    wanted = options(folder("nonsense"));
    wanted.onlyArms = {"full:regression"};
    QVERIFY_EXCEPTION_THROWN(planExperiment(*m_index, wanted), std::invalid_argument);
    wanted = options(folder("nonsense"));
    wanted.config.fold = 2;
    QVERIFY_EXCEPTION_THROWN(planExperiment(*m_index, wanted), std::invalid_argument);
    QVERIFY(!fs::exists(folder("nonsense")));
}

void ScorerExperimentTest::gathersCurvesAndTestOfEverySeed() {
    const Experiment experiment = planExperiment(*m_index, options(folder("whole")));
    RecordedStudy events;
    const StudySummary summary = runStudy(*m_index, experiment.job, experiment.chosen, events);
    QVERIFY(!summary.cancelled && summary.failures.empty());
    const ExperimentResults results = gatherResults(*m_index, experiment);
    QVERIFY(results.missing.empty());
    QCOMPARE(results.arms.size(), std::size_t{2});
    for (const ArmRuns& arm : results.arms) {
        QCOMPARE(arm.runs.size(), std::size_t{2});
        QCOMPARE(arm.runs[1].seed, std::uint64_t{4});
        QCOMPARE(arm.runs[0].validations.size(), std::size_t{2});
        QCOMPARE(arm.runs[0].validations[1].step, std::int64_t{4});
        QCOMPARE(arm.runs[0].validationScenes, std::size_t{2});
        QCOMPARE(arm.runs[0].test.at(0).evaluation.scenes, std::size_t{6});
    }
    QVERIFY(!results.arms[0].runs[0].validations[0].scorer && results.arms[1].runs[0].validations[0].scorer);
    QVERIFY(findOvertaking(results.arms[1]) && !findOvertaking(results.arms[0]));
    const StudyReport report = experimentReport(*m_index, experiment, results);
    QVERIFY(report.lead.find("seeds 3, 4") != std::string::npos &&
            report.lead.find("fold 1 of 2") != std::string::npos);
    QVERIFY(report.remarks.at(0).find("Fewer than three seeds") != std::string::npos);
    QCOMPARE(report.tables.at(0).rows.size(), std::size_t{3});
}

void ScorerExperimentTest::seedsMayBeAddedLater() {
    planExperiment(*m_index, options(folder("grown")));
    ExperimentOptions more = options(folder("grown"));
    more.seeds = {3, 4, 5};
    more.arms = {"baseline", "full:off", "full:regression"};
    QCOMPARE(planExperiment(*m_index, more).runs.size(), std::size_t{9});
    more.config.fold = 0;
    try {
        planExperiment(*m_index, more);
        QFAIL("another fold was taken");
    } catch (const DataError& error) {
        QVERIFY(std::string(error.what()).find("fold is 0, there it is 1") != std::string::npos);
    }
}

void ScorerExperimentTest::theFolderKnowsItsArmsAndSeeds() {
    ExperimentOptions wanted = options(folder("recorded"));
    planExperiment(*m_index, wanted);
    wanted.arms = {"full:regression@START", "baseline"};
    wanted.seeds = {5, 3};
    wanted.limit = 1;
    planExperiment(*m_index, wanted);
    const auto record = readStudy(folder("recorded"));
    QVERIFY(record);
    QCOMPARE(record->kind, std::string("experiment"));
    QCOMPARE(record->extent, (StudyExtent{{"baseline", "full:off", "full:regression@1"}, {3, 4, 5}, 1}));
}

QTEST_APPLESS_MAIN(ScorerExperimentTest)
#include "tst_scorer_experiment.moc"
