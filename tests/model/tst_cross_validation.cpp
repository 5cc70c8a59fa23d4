#include "model/cross_validation.h"

#include "dataset/files.h"
#include "dataset/problem.h"
#include "evaluation/judged_set.h"
#include "model/run_lock.h"
#include "model/study_folder.h"
#include "model/training_scenes.h"
#include "study_fixture.h"
#include "tiny_dataset.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <algorithm>
#include <map>
#include <set>

using namespace grasploom;
namespace fs = std::filesystem;

class CrossValidationTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void plansEveryNetworkOnEveryFold();
    void completesEveryRunOnce();
    void testScenesAreNeverLearntFrom();
    void countsWhatThePredictionFilesHold();
    void stoppedAgainAndAgainGivesTheSameTables();
    void foldsOfOthersAreGathered();
    void changedSettingsAreRefused_data();
    void changedSettingsAreRefused();
    void whatDecidesNothingMayChange();
    void anotherDatasetIsRefused();
    void anotherLimitTestsAnewButTrainsNothing();
    void damagedResultsAreMadeAgain();
    void runOfOthersIsPassedOver();
    void failedRunDoesNotStopTheOthers();
    void theFolderSaysWhatItHolds();
    void damagedRecordsAreRefused();
    void movedFolderGoesOn();
    void splitFileDecidesTheFolds();

private:
    [[nodiscard]] fs::path folder(const std::string& name) const { return fs::path(m_dir.path().toStdString()) / name; }
    [[nodiscard]] CrossValidationOptions options(const fs::path& study) const;
    CrossValidation plan(const CrossValidationOptions& options) { return planCrossValidation(*m_index, options); }
    RecordedStudy run(const CrossValidation& validation);
    std::string tables(const CrossValidation& validation);
    /// The study that was never stopped, made once; or a copy of it.
    CrossValidation straight();
    CrossValidation copyOfStraight(const std::string& name);
    std::string reasonFor(const CrossValidationOptions& options);

    QTemporaryDir m_dir;
    std::optional<SceneIndex> m_index;
};

CrossValidationOptions CrossValidationTest::options(const fs::path& study) const {
    CrossValidationOptions options;
    options.folder = study;
    options.config = shortTraining();
    options.folds = 2;
    options.networks = {NetworkKind::Baseline, NetworkKind::Direct};
    options.threads = 1;
    return options;
}

RecordedStudy CrossValidationTest::run(const CrossValidation& validation) {
    RecordedStudy events;
    runStudy(*m_index, validation.job, validation.chosen, events);
    return events;
}

std::string CrossValidationTest::tables(const CrossValidation& validation) {
    const StudyReport report = crossValidationReport(*m_index, validation, gatherResults(*m_index, validation));
    return formatMarkdown(report) + formatLatex(report) + formatHtml(report) + report.data.at(0).second;
}

CrossValidation CrossValidationTest::straight() {
    const bool there = fs::exists(folder("straight"));
    CrossValidation validation = plan(options(folder("straight")));
    if (!there) {
        run(validation);
    }
    return validation;
}

CrossValidation CrossValidationTest::copyOfStraight(const std::string& name) {
    straight();
    fs::copy(folder("straight"), folder(name), fs::copy_options::recursive);
    return plan(options(folder(name)));
}

std::string CrossValidationTest::reasonFor(const CrossValidationOptions& options) {
    try {
        plan(options);
    } catch (const std::exception& error) {
        return error.what();
    }
    return {};
}

void CrossValidationTest::initTestCase() {
    writeTinyDataset(folder("data"), 6, 2);
    m_index = openTinyDataset(folder("data"));
}

void CrossValidationTest::plansEveryNetworkOnEveryFold() {
    CrossValidationOptions wanted = options(folder("planned"));
    wanted.onlyFolds = {1};
    const CrossValidation validation = plan(wanted);
    QCOMPARE(validation.runs.size(), std::size_t{8});
    QCOMPARE(validation.chosen.size(), std::size_t{2});
    QCOMPARE(validation.chosen[0].folder, std::string("direct/fold-1"));
    QCOMPARE(validation.chosen[1].folder, std::string("baseline/fold-1"));
    QVERIFY(validation.chosen[1].config.network == NetworkKind::Baseline && validation.chosen[1].config.fold == 1);
    QCOMPARE(readSplit(folder("planned") / "split.json"), makeSplit(*m_index, 2, SplitBy::Object, 0));
    wanted.onlyFolds = {2};
    QCOMPARE(reasonFor(wanted), std::string("fold 2 is not one of 0 to 1"));
    wanted.onlyFolds.clear();
    wanted.folder = folder("too many");
    wanted.folds = 7;
    QVERIFY(reasonFor(wanted).find("6 objects") != std::string::npos);
    QVERIFY(!fs::exists(wanted.folder));
}

void CrossValidationTest::completesEveryRunOnce() {
    const CrossValidation validation = plan(options(folder("once")));
    const RecordedStudy first = run(validation);
    QCOMPARE(first.outcomes, std::vector(4, StudyOutcome::Done));
    QVERIFY(first.log.find("begins 4/4 baseline, fold 1") != std::string::npos);
    QCOMPARE(first.predictedScenes, std::size_t{24});  // every scene once per network
    const CrossValidationResults results = gatherResults(*m_index, validation);
    QCOMPARE(results.complete.size(), std::size_t{4});
    QCOMPARE(results.missing.size(), std::size_t{4});
    QCOMPARE(describe(results.missing[0]), std::string("no-intermediate, fold 0 is missing: not begun."));
    const RecordedStudy second = run(validation);
    QCOMPARE(second.outcomes, std::vector(4, StudyOutcome::Kept));
    QVERIFY(second.trainingReports == 0 && second.predictedScenes == 0);
}

void CrossValidationTest::testScenesAreNeverLearntFrom() {
    const CrossValidation validation = straight();
    for (const StudyRun& run : validation.chosen) {
        const fs::path folder = validation.job.folder / run.folder;
        const RunSummary summary = readRun(folder);
        const Split split = readSplit(folder / "split.json");
        std::set<std::string> tested;
        const fs::path predictions = folder / ("predictions-" + std::to_string(run.config.fold) + ".csv");
        for (const ScenePredictions& scene : readPredictions(predictions).scenes) {
            tested.insert(scene.scene);
        }
        const auto& fold = split.folds.at(static_cast<std::size_t>(run.config.fold));
        QCOMPARE(tested, std::set(fold.begin(), fold.end()));
        const SceneRoles roles = assignRoles(*m_index, split, summary.config.fold);
        QVERIFY(!roles.training.empty() && !roles.validation.empty());
        std::set<std::uint32_t> learnt;
        for (const auto* scenes : {&roles.training, &roles.validation}) {
            for (const std::size_t scene : *scenes) {
                learnt.insert(m_index->scene(scene).object);
            }
        }
        for (const std::string& id : tested) {
            QVERIFY(!learnt.contains(m_index->scene(m_index->find(id).value()).object));
        }
        QCOMPARE(summary.config.split, std::string("../../split.json"));
        QVERIFY(!summary.validations.empty() && !summary.validations[0].onTrainingScenes);
    }
}

void CrossValidationTest::countsWhatThePredictionFilesHold() {
    const CrossValidation validation = straight();
    const StudyRun& run = validation.chosen.at(1);
    QCOMPARE(run.folder, std::string("baseline/fold-0"));
    const auto scenes = testScenes(validation.job.split, *m_index, 0);
    const GroundTruth truth = loadGroundTruth(*m_index, scenes, JawChoice::All, 1);
    const PredictionSet set = readPredictions(validation.job.folder / run.folder / "predictions-0.csv");
    const Evaluation expected = evaluate(JudgedSet::judge(truth, set), Ranking::Intermediate, {}, paperKs);
    const auto result = finishedResult(*m_index, validation.job, run).value();
    QCOMPARE(result.size(), std::size_t{1});
    for (std::size_t k = 0; k < paperKs.size(); ++k) {
        QCOMPARE(result[0].evaluation.top[k].correct, expected.top[k].correct);
        QCOMPARE(result[0].evaluation.top[k].total, expected.top[k].total);
    }
}

void CrossValidationTest::stoppedAgainAndAgainGivesTheSameTables() {
    const CrossValidation validation = plan(options(folder("stopped")));
    StudySummary summary;
    summary.cancelled = true;
    int stops = 0;
    for (int patience = 3; summary.cancelled; patience = patience * 4 / 3 + 1) {
        RecordedStudy events;
        events.stop = after(patience);
        summary = runStudy(*m_index, plan(options(folder("stopped"))).job, validation.chosen, events);
        stops += summary.cancelled ? 1 : 0;
    }
    QVERIFY2(stops > 5, "it was hardly ever stopped");
    QVERIFY(summary.failures.empty());
    QCOMPARE(tables(validation), tables(straight()));
}

void CrossValidationTest::foldsOfOthersAreGathered() {
    CrossValidationOptions wanted = options(folder("array"));
    wanted.onlyFolds = {1};
    run(plan(wanted));
    const CrossValidation one = plan(wanted);
    const std::string partial = tables(one);
    QVERIFY(partial.find("baseline, fold 0 is missing: not begun") != std::string::npos);
    QVERIFY(partial.find("(n = 1)") != std::string::npos);
    wanted.onlyFolds = {0};
    run(plan(wanted));
    QCOMPARE(tables(plan(options(folder("array")))), tables(straight()));
}

void CrossValidationTest::changedSettingsAreRefused_data() {
    using Change = std::function<void(CrossValidationOptions&)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<std::string>("named");
    QTest::newRow("learning rate") << Change([](auto& o) { o.config.learningRate = 0.5; })
                                   << std::string("learning_rate is 0.5, there it is 0.001");
    QTest::newRow("iterations") << Change([](auto& o) { o.config.iterations = 5; })
                                << std::string("iterations is 5, there it is 4");
    QTest::newRow("validation") << Change([](auto& o) { o.config.validateEvery = 1; }) << std::string("validate_every");
    QTest::newRow("augmentation") << Change([](auto& o) { o.config.augment.mirror = false; }) << std::string("augment");
    QTest::newRow("seed") << Change([](auto& o) { o.config.seed = 12; }) << std::string("seed is 12, there it is 11");
    QTest::newRow("folds") << Change([](auto& o) { o.folds = 3; }) << std::string("has 2 folds, not 3");
    QTest::newRow("split") << Change([](auto& o) { o.splitSeed = 1; }) << std::string("split is another one");
    QTest::newRow("by") << Change([](auto& o) { o.by = SplitBy::Image; }) << std::string("split is another one");
}

void CrossValidationTest::changedSettingsAreRefused() {
    QFETCH(const std::function<void(CrossValidationOptions&)>, change);
    QFETCH(const std::string, named);
    straight();
    CrossValidationOptions changed = options(folder("straight"));
    change(changed);
    const std::string reason = reasonFor(changed);
    QVERIFY2(reason.find(named) != std::string::npos, reason.c_str());
    QVERIFY2(reason.find("straight") != std::string::npos && reason.find("another folder") != std::string::npos,
             reason.c_str());
}

void CrossValidationTest::whatDecidesNothingMayChange() {
    straight();
    CrossValidationOptions other = options(folder("straight"));
    other.config.checkpointEvery = 3;
    other.config.device = "auto";
    other.config.network = NetworkKind::Direct;
    other.threads = 2;
    QCOMPARE(reasonFor(other), std::string());
    QCOMPARE(gatherResults(*m_index, plan(other)).complete.size(), std::size_t{4});
}

void CrossValidationTest::anotherDatasetIsRefused() {
    straight();
    writeTinyDataset(folder("other data"), 6, 3);
    const SceneIndex other = openTinyDataset(folder("other data"));
    try {
        planCrossValidation(other, options(folder("straight")));
        QFAIL("another dataset was taken");
    } catch (const DataError& error) {
        QVERIFY(std::string(error.what()).find("another dataset") != std::string::npos);
    }
    // A folder that holds something else.
    const std::string reason = reasonFor(options(folder("straight") / "baseline" / "fold-0"));
    QVERIFY2(reason.find("is not that of a cross-validation") != std::string::npos, reason.c_str());
}

void CrossValidationTest::anotherLimitTestsAnewButTrainsNothing() {
    copyOfStraight("limited");
    CrossValidationOptions wanted = options(folder("limited"));
    wanted.limit = 2;
    const CrossValidation validation = plan(wanted);
    QVERIFY(gatherResults(*m_index, validation).complete.empty());
    const RecordedStudy events = run(validation);
    QCOMPARE(events.trainingReports, 0);
    QCOMPARE(events.predictedScenes, std::size_t{8});
    const CrossValidationResults results = gatherResults(*m_index, validation);
    QCOMPARE(results.complete.at(0).rankings.at(0).evaluation.scenes, std::size_t{2});
}

void CrossValidationTest::damagedResultsAreMadeAgain() {
    const CrossValidation validation = copyOfStraight("damaged");
    const std::string before = tables(validation);
    const fs::path baseline = folder("damaged") / "baseline" / "fold-0";
    const std::string whole = readFile(baseline / "evaluation.json");
    writeFileAtomically(baseline / "evaluation.json", whole.substr(0, whole.size() / 2));
    writeFileAtomically(folder("damaged") / "baseline" / "fold-1" / "evaluation.json", "{}");
    QCOMPARE(gatherResults(*m_index, validation).complete.size(), std::size_t{2});
    const RecordedStudy events = run(validation);
    QCOMPARE(std::count(events.outcomes.begin(), events.outcomes.end(), StudyOutcome::Done), 2);
    QCOMPARE(events.trainingReports, 0);
    QCOMPARE(readFile(baseline / "evaluation.json"), whole);
    QCOMPARE(tables(validation), before);
}

void CrossValidationTest::runOfOthersIsPassedOver() {
    const CrossValidation validation = plan(options(folder("shared")));
    fs::create_directories(folder("shared") / "direct" / "fold-0");
    RecordedStudy events;
    StudySummary summary;
    {
        const RunLock other(folder("shared") / "direct" / "fold-0");
        summary = runStudy(*m_index, validation.job, std::span(validation.chosen).first(2), events);
    }
    QCOMPARE(events.outcomes, (std::vector{StudyOutcome::Busy, StudyOutcome::Done}));
    QCOMPARE(summary.busy, (std::vector<std::string>{"direct, fold 0"}));
    QVERIFY(!summary.cancelled && summary.failures.empty());
}

void CrossValidationTest::failedRunDoesNotStopTheOthers() {
    const CrossValidation validation = plan(options(folder("failing")));
    // A run of other settings where the study wants its own.
    TrainingConfig foreign = shortTraining();
    foreign.network = NetworkKind::Direct;
    foreign.iterations = 2;
    RecordedEvents quiet;
    trainTiny(folder("data"), folder("failing") / "direct" / "fold-0", foreign, false, quiet);
    RecordedStudy events;
    const StudySummary summary = runStudy(*m_index, validation.job, std::span(validation.chosen).first(2), events);
    QCOMPARE(events.outcomes, (std::vector{StudyOutcome::Failed, StudyOutcome::Done}));
    QCOMPARE(summary.failures.size(), std::size_t{1});
    QVERIFY2(summary.failures[0].find("direct, fold 0: ") == 0 &&
                 summary.failures[0].find("iterations") != std::string::npos,
             summary.failures[0].c_str());
}

void CrossValidationTest::theFolderSaysWhatItHolds() {
    QVERIFY(!readStudy(folder("no such study")));
    CrossValidationOptions wanted = options(folder("recorded"));
    wanted.limit = 3;
    plan(wanted);
    TrainingConfig base;
    base.network = NetworkKind::Direct;
    base.device = "cuda:7";
    const auto record = readStudy(folder("recorded"), base);
    QVERIFY(record);
    QCOMPARE(record->kind, std::string("cross-validation"));
    QCOMPARE(record->datasetHash, m_index->hash());
    QCOMPARE(record->config.iterations, shortTraining().iterations);
    QCOMPARE(record->split, makeSplit(*m_index, 2, SplitBy::Object, 0));
    QCOMPARE(record->extent.limit, std::size_t{3});
    // What the study does not decide is left as it was.
    QVERIFY(record->config.network == NetworkKind::Direct && record->config.device == "cuda:7");
    QVERIFY(record->varied.contains("network") && record->varied.contains("fold"));

    TrainingConfig other = wanted.config;
    other.fold = 1;
    other.device = "cpu";
    QCOMPARE(differenceFrom(*record, other), std::string());
    other.iterations = 99;
    QCOMPARE(differenceFrom(*record, other), std::string("iterations is 99, there it is 4"));
}

void CrossValidationTest::damagedRecordsAreRefused() {
    const auto reason = [this](const std::string& bytes) {
        writeFileAtomically(folder("damaged") / "config.json", bytes);
        try {
            readStudy(folder("damaged"));
        } catch (const DataError& error) {
            return std::string(error.what());
        }
        return std::string();
    };
    plan(options(folder("damaged")));
    const std::string sound = readAll(folder("damaged") / "config.json");
    QCOMPARE(reason(sound), std::string());
    QVERIFY(reason("{").find("config.json") != std::string::npos);
    QVERIFY(!reason(R"({"study": 3, "config": {}})").empty());
    QVERIFY(!reason(R"({"study": "experiment", "dataset_hash": "x", "config": {"iterations": "many"}})").empty());
    std::string other = sound;
    other.replace(other.find("\"extent\": {"), 11, "\"extent\": [{");
    QVERIFY(!reason(other).empty());
}

void CrossValidationTest::movedFolderGoesOn() {
    const CrossValidation before = plan(options(folder("here")));
    RecordedStudy events;
    events.stop = [&] { return fs::exists(folder("here") / "direct" / "fold-0" / "checkpoint-2.pt"); };
    QVERIFY(runStudy(*m_index, before.job, before.chosen, events).cancelled);
    fs::rename(folder("here"), folder("there"));
    const CrossValidation after = plan(options(folder("there")));
    QCOMPARE(describeUnfinished(after.job, after.chosen[0]), std::string("at iteration 2 of 4, cancelled"));
    const RecordedStudy rest = run(after);
    QCOMPARE(rest.outcomes, std::vector(4, StudyOutcome::Done));
    QVERIFY(rest.log.find("goes on from step 2") != std::string::npos);
    QCOMPARE(tables(after), tables(straight()));
}

void CrossValidationTest::splitFileDecidesTheFolds() {
    const Split split = makeSplit(*m_index, 3, SplitBy::Object, 9);
    writeSplit(split, folder("split.json"));
    CrossValidationOptions wanted = options(folder("own split"));
    wanted.config.split = folder("split.json").string();
    QVERIFY(reasonFor(wanted).find("has 3 folds, not 2") != std::string::npos);
    wanted.folds.reset();
    const CrossValidation validation = plan(wanted);
    QCOMPARE(validation.runs.size(), std::size_t{12});
    QVERIFY(validation.job.split == split);
}

QTEST_APPLESS_MAIN(CrossValidationTest)
#include "tst_cross_validation.moc"
