#include "model/training.h"

#include "dataset/cancelled.h"
#include "dataset/files.h"
#include "dataset/problem.h"
#include "dataset/split.h"
#include "evaluation/accuracy.h"
#include "evaluation/ground_truth.h"
#include "model/checkpoint.h"
#include "model/validation_record.h"
#include "tiny_dataset.h"
#include "training_fixture.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>
#include <nlohmann/json.hpp>

#include <sys/resource.h>
#include <algorithm>
#include <array>
#include <cmath>
#include <csignal>
#include <set>

using namespace grasploom;
namespace fs = std::filesystem;

class TrainingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void keepsACompleteRunFolder();
    void keepsWhatItPredictedInValidations();
    void learnsWithEveryNetwork_data();
    void learnsWithEveryNetwork();
    void stoppedAndResumedEndsWithTheSameBits();
    void twoThreadsGiveTheSameBitsAgain();
    void stopDuringValidationRepeatsIt();
    void pauseChangesNothing();
    void graphsAreLeftOutWhereThereAreNone();
    void damagedCheckpointFallsBackToTheOneBefore();
    void theBestStaysWhenItIsValidatedAtOtherSteps();
    void aBestThatIsNoneOfTheRunsIsReplaced();
    void refusesToResumeSomethingElse();
    void keptPicturesMakeNoDifference();
    void reducedPicturesGiveTheSameBitsAgain();
    void oneJobPerRunFolder();
    void aFinishedRunCanGoOnLonger();
    void divergenceLeavesTheLastGoodCheckpoint();
    void fullDiskLeavesTheLastGoodCheckpoint();
    void failsBeforeWritingWhereItCannotStart();
    void heldOutObjectsAreValidatedOn();
    void namesNeedNotBeUtf8();

private:
    [[nodiscard]] fs::path folder(const std::string& name) const { return fs::path(m_dir.path().toStdString()) / name; }
    [[nodiscard]] fs::path data() const { return folder("data"); }
    std::string reasonFor(const fs::path& run, const TrainingConfig& config, bool resume);
    /// The run that was never stopped, made once.
    fs::path straight();
    QTemporaryDir m_dir;
};

std::string TrainingTest::reasonFor(const fs::path& run, const TrainingConfig& config, bool resume) {
    RecordedEvents events;
    try {
        trainTiny(data(), run, config, resume, events);
    } catch (const std::exception& error) {
        return error.what();
    }
    return {};
}

fs::path TrainingTest::straight() {
    if (!fs::exists(folder("straight"))) {
        RecordedEvents events;
        trainTiny(data(), folder("straight"), tinyTraining(), false, events);
    }
    return folder("straight");
}

void TrainingTest::initTestCase() {
    writeTinyDataset(data(), 6, 2);
}

void TrainingTest::keepsACompleteRunFolder() {
    const fs::path run = straight();
    std::set<std::string> names;
    for (const auto& entry : fs::directory_iterator(run)) {
        names.insert(entry.path().filename().string());
    }
    QCOMPARE(names, (std::set<std::string>{"best.pt", "checkpoint-15.pt", "checkpoint-20.pt", "checkpoint-24.pt",
                                           "config.json", "lock", "log.txt", "metrics.jsonl", "state", "validation"}));
    QCOMPARE(readFile(run / "state"), std::string("done\n"));
    const auto config = nlohmann::json::parse(readFile(run / "config.json"));
    QVERIFY(config.at("seed") == 11 && config.at("guidance") == "regression" &&
            config.at("freeze_batch_norm") == false);
    QVERIFY(config.at("dataset_hash") == openTinyDataset(data()).hash() && config.contains("version"));
    const RunSummary summary = readRun(run);
    QCOMPARE(summary.state, std::string("done"));
    QVERIFY(!summary.active);
    QCOMPARE(summary.step, std::int64_t{24});
    QCOMPARE(summary.curve.size(), std::size_t{3});  // at 10, 20 and the end
    QVERIFY(summary.curve[0].anchorLoss && summary.curve[0].scorerLoss && summary.curve[0].regressionLoss);
    QCOMPARE(summary.validations.size(), std::size_t{3});
    for (const ValidationReport& report : summary.validations) {
        QVERIFY(report.onTrainingScenes && report.scenes == 12 && report.intermediateTop1 && report.scorerTop1);
    }
    QVERIFY(summary.validations[0].best);
    TrainingConfig expected = tinyTraining();
    expected.guidance = Guidance::Regression;
    expected.freezeBatchNorm = false;
    QVERIFY(summary.config == expected);
}

void TrainingTest::keepsWhatItPredictedInValidations() {
    const SceneIndex index = openTinyDataset(data());
    std::vector<std::size_t> scenes;
    for (const std::string& id : readValidationScenes(straight())) {
        scenes.push_back(index.find(id).value());
    }
    QCOMPARE(scenes.size(), std::size_t{12});  // without a split: those trained on
    const GroundTruth truth = loadGroundTruth(index, scenes, JawChoice::All, 1);
    const std::vector<ValidationFile> files = findValidations(straight());
    const std::vector<ValidationReport> reports = readRun(straight()).validations;
    QCOMPARE(files.size(), reports.size());
    for (std::size_t i = 0; i < files.size(); ++i) {
        QCOMPARE(files[i].step, reports[i].step);
        const PredictionSet set = readPredictions(files[i].path);
        QVERIFY(set.problems.empty() && set.hasIntermediate && set.hasScorer);
        for (const ScenePredictions& scene : set.scenes) {
            QVERIFY(scene.grasps.size() >= 5 && scene.grasps.size() <= 10);  // five by each ranking
        }
        const JudgedSet judged = JudgedSet::judge(truth, set);
        const auto accuracy = [&](Ranking ranking) {
            return evaluate(judged, ranking, {}, std::array{1}).top[0].accuracy;
        };
        QCOMPARE(accuracy(Ranking::Intermediate), *reports[i].intermediateTop1);
        QCOMPARE(accuracy(Ranking::Scorer), *reports[i].scorerTop1);
    }
}

void TrainingTest::learnsWithEveryNetwork_data() {
    QTest::addColumn<int>("kind");
    for (const NetworkKind kind :
         {NetworkKind::Baseline, NetworkKind::Full, NetworkKind::NoIntermediate, NetworkKind::Direct}) {
        QTest::newRow(networkName(kind).data()) << static_cast<int>(kind);
    }
}

void TrainingTest::learnsWithEveryNetwork() {
    QFETCH(int, kind);
    TrainingConfig config = tinyTraining(static_cast<NetworkKind>(kind));
    config.iterations = 60;
    config.validateEvery = config.checkpointEvery = 60;
    const fs::path run = folder("kind" + std::to_string(kind));
    RecordedEvents events;
    QCOMPARE(trainTiny(data(), run, config, false, events), RunState::Done);
    const RunSummary summary = readRun(run);
    QCOMPARE(summary.curve.size(), std::size_t{6});
    QVERIFY(std::isfinite(summary.curve.back().loss));
    // The only term that all four have. The scorer's own rises and falls as its candidates get better.
    QVERIFY(summary.curve.back().regressionLoss < summary.curve.front().regressionLoss);
    QVERIFY(!events.reports.empty());
    QCOMPARE(events.reports.back().step, std::int64_t{60});
    QCOMPARE(events.validations.size(), std::size_t{1});
    const ValidationReport& report = events.validations[0];
    QCOMPARE(report.intermediateTop1.has_value(),
             config.network == NetworkKind::Baseline || config.network == NetworkKind::Full);
    QCOMPARE(report.scorerTop1.has_value(),
             config.network == NetworkKind::NoIntermediate || config.network == NetworkKind::Full);
    QCOMPARE(report.directTop1.has_value(), config.network == NetworkKind::Direct);
}

void TrainingTest::stoppedAndResumedEndsWithTheSameBits() {
    const fs::path run = folder("stopped");
    RunState state = RunState::Cancelled;
    for (int round = 0; state == RunState::Cancelled && round < 10; ++round) {
        RecordedEvents events;
        events.stop = after(30 + 7 * round);  // reading the labels asks as well
        state = trainTiny(data(), run, tinyTraining(), round > 0, events);
        QCOMPARE(readFile(run / "state"), std::string(runStateName(state)) + '\n');
        QVERIFY2(round > 0 || state == RunState::Cancelled, "it was never stopped");
    }
    QCOMPARE(state, RunState::Done);
    QVERIFY(readFile(run / "checkpoint-24.pt") == readFile(straight() / "checkpoint-24.pt"));
    QVERIFY(readFile(run / "best.pt") == readFile(straight() / "best.pt"));
    QCOMPARE(timelessMetrics(run), timelessMetrics(straight()));
    QVERIFY(validationRecord(run) == validationRecord(straight()));
}

void TrainingTest::twoThreadsGiveTheSameBitsAgain() {
    TrainingConfig config = tinyTraining();
    config.iterations = 6;
    config.checkpointEvery = 3;
    RecordedEvents events;
    trainTiny(data(), folder("two"), config, false, events, 2);
    RecordedEvents cut;
    cut.stop = [&] { return fs::exists(folder("twice") / "checkpoint-3.pt"); };
    QCOMPARE(trainTiny(data(), folder("twice"), config, false, cut, 2), RunState::Cancelled);
    QCOMPARE(trainTiny(data(), folder("twice"), config, true, events, 2), RunState::Done);
    QVERIFY(readFile(folder("two") / "checkpoint-6.pt") == readFile(folder("twice") / "checkpoint-6.pt"));
}

void TrainingTest::stopDuringValidationRepeatsIt() {
    const fs::path run = folder("validation");
    RecordedEvents events;
    // Stops at the first question after step 8, which the validation asks.
    TrainingConfig config = tinyTraining();
    int steps = 0;
    events.stop = [&] { return events.log.find("network full") != std::string::npos && ++steps > 8; };
    QCOMPARE(trainTiny(data(), run, config, false, events), RunState::Cancelled);
    QVERIFY2(events.log.find("during the validation at step 8") != std::string::npos, events.log.c_str());
    QCOMPARE(readRun(run).validations.size(), std::size_t{0});
    RecordedEvents rest;
    QCOMPARE(trainTiny(data(), run, config, true, rest), RunState::Done);
    QVERIFY(readFile(run / "checkpoint-24.pt") == readFile(straight() / "checkpoint-24.pt"));
    QCOMPARE(timelessMetrics(run), timelessMetrics(straight()));
}

void TrainingTest::pauseChangesNothing() {
    const fs::path run = folder("paused");
    RecordedEvents events;
    std::string whilePaused;
    bool paused = false;
    int asked = 0;
    events.pause = [&] { return !paused && ++asked == 7; };
    events.whilePaused = [&] {
        paused = true;
        whilePaused = readFile(run / "state");
        QVERIFY(readRun(run).active);
        QCOMPARE(readRun(run).step, std::int64_t{6});  // a pause saves
    };
    QCOMPARE(trainTiny(data(), run, tinyTraining(), false, events), RunState::Done);
    QCOMPARE(whilePaused, std::string("paused\n"));
    QVERIFY(readFile(run / "checkpoint-24.pt") == readFile(straight() / "checkpoint-24.pt"));
}

void TrainingTest::graphsAreLeftOutWhereThereAreNone() {
    RecordedEvents events;
    TrainingConfig config = tinyTraining();
    config.device = "cpu";
    config.cudaGraphs = true;
    QCOMPARE(trainTiny(data(), folder("graphs"), config, false, events), RunState::Done);
    QVERIFY2(events.log.find("cuda_graphs: computed without") != std::string::npos, events.log.c_str());
    QCOMPARE(timelessMetrics(folder("graphs")), timelessMetrics(straight()));
}

void TrainingTest::damagedCheckpointFallsBackToTheOneBefore() {
    const fs::path run = folder("damaged");
    RecordedEvents events;
    trainTiny(data(), run, tinyTraining(), false, events);
    writeFileAtomically(run / "checkpoint-24.pt", readFile(run / "checkpoint-24.pt").substr(0, 100000));
    RecordedEvents again;
    QCOMPARE(trainTiny(data(), run, tinyTraining(), true, again), RunState::Done);
    QVERIFY2(again.log.find("goes on from step 20") != std::string::npos, again.log.c_str());
    QVERIFY(readFile(run / "checkpoint-24.pt") == readFile(straight() / "checkpoint-24.pt"));
    for (const char* name : {"checkpoint-15.pt", "checkpoint-20.pt", "checkpoint-24.pt"}) {
        writeFileAtomically(run / name, "nothing");
    }
    const std::string reason = reasonFor(run, tinyTraining(), true);
    QVERIFY2(reason.find("none of its checkpoints") != std::string::npos, reason.c_str());
    QCOMPARE(readFile(run / "state"), std::string("failed\n"));
}

namespace {

/// A run cut after its validation at step 8, with checkpoint 5 as its last and a best.pt of a perfect accuracy.
void cutAfterTheBest(const fs::path& data, const fs::path& run) {
    RecordedEvents events;
    events.stop = [&] { return fs::exists(run / "best.pt"); };
    trainTiny(data, run, tinyTraining(), false, events);
    for (const auto& entry : fs::directory_iterator(run)) {
        const std::string name = entry.path().filename().string();
        if (name.starts_with("checkpoint-") && name != "checkpoint-5.pt") {
            fs::remove(entry.path());
        }
    }
    const Checkpoint best = Checkpoint::read(run / "best.pt");
    GraspNetwork network(best.networkOptions());
    best.restore(network);
    CheckpointState state = best.state();
    state.best = 1.0;
    writeCheckpoint(run / "best.pt", state, network, nullptr);
}

}  // namespace

void TrainingTest::theBestStaysWhenItIsValidatedAtOtherSteps() {
    const fs::path run = folder("other-steps");
    cutAfterTheBest(data(), run);
    const std::string best = readFile(run / "best.pt");
    QCOMPARE(Checkpoint::read(run / "checkpoint-5.pt").state().best, std::optional<double>());
    TrainingConfig config = tinyTraining();
    config.validateEvery = 6;  // 8, where the best was found, is passed over
    RecordedEvents events;
    QCOMPARE(trainTiny(data(), run, config, true, events), RunState::Done);
    QVERIFY2(events.log.find("goes on from step 5") != std::string::npos, events.log.c_str());
    QVERIFY2(events.log.find("the best so far is that of step 8") != std::string::npos, events.log.c_str());
    QCOMPARE(events.validations.size(), std::size_t{4});
    for (const ValidationReport& report : events.validations) {
        QVERIFY(!report.best && report.scorerTop1 < 1.0);
    }
    QVERIFY(readFile(run / "best.pt") == best);
    const CheckpointState last = Checkpoint::read(run / "checkpoint-24.pt").state();
    QCOMPARE(last.best, std::optional(1.0));
    QCOMPARE(last.bestStep, std::int64_t{8});
}

void TrainingTest::aBestThatIsNoneOfTheRunsIsReplaced() {
    const fs::path run = folder("damaged-best");
    cutAfterTheBest(data(), run);
    writeFileAtomically(run / "best.pt", "nothing");
    RecordedEvents events;
    QCOMPARE(trainTiny(data(), run, tinyTraining(), true, events), RunState::Done);
    QVERIFY2(events.log.find("left out: " + (run / "best.pt").string()) != std::string::npos, events.log.c_str());
    QVERIFY(readFile(run / "best.pt") == readFile(straight() / "best.pt"));
}

void TrainingTest::refusesToResumeSomethingElse() {
    const fs::path run = straight();
    QVERIFY(reasonFor(run, tinyTraining(), false).find("--resume") != std::string::npos);
    TrainingConfig other = tinyTraining();
    other.learningRate = 0.5;
    const std::string reason = reasonFor(run, other, true);
    QVERIFY2(reason.starts_with("learning_rate: 0.5"), reason.c_str());
    writeTinyDataset(folder("more"), 7, 2);
    RecordedEvents events;
    QVERIFY_EXCEPTION_THROWN(trainTiny(folder("more"), run, tinyTraining(), true, events), DataError);
    QVERIFY(fs::exists(run / "checkpoint-24.pt"));
    QCOMPARE(readFile(run / "state"), std::string("done\n"));  // it was not tried at all
}

void TrainingTest::keptPicturesMakeNoDifference() {
    const fs::path run = folder("off");
    TrainingConfig config = tinyTraining();
    config.pictureCache = CachedPictures::Off;
    RecordedEvents cut;
    cut.stop = [&] { return fs::exists(run / "checkpoint-10.pt"); };
    QCOMPARE(trainTiny(data(), run, config, false, cut), RunState::Cancelled);
    QVERIFY(!fs::exists(folder("off-pictures")));
    config.pictureCache = CachedPictures::Reduced;
    QVERIFY2(reasonFor(run, config, true).starts_with("picture_cache: \"reduced\""), "must be refused");
    config.pictureCache = CachedPictures::Full;
    config.pictureCacheGigabytes = 0;
    RecordedEvents rest;
    QCOMPARE(trainTiny(data(), run, config, true, rest), RunState::Done);
    QVERIFY2(rest.log.find("pictures are kept in " + folder("off-pictures").string()) != std::string::npos,
             rest.log.c_str());
    QVERIFY(readFile(run / "checkpoint-24.pt") == readFile(straight() / "checkpoint-24.pt"));
}

void TrainingTest::reducedPicturesGiveTheSameBitsAgain() {
    TrainingConfig config = tinyTraining();
    config.pictureCache = CachedPictures::Reduced;
    config.inputSize = 32;  // pictures of 96 px are halved
    config.iterations = 12;
    RecordedEvents events;
    QCOMPARE(trainTiny(data(), folder("reduced"), config, false, events), RunState::Done);
    RecordedEvents cut;
    cut.stop = [&] { return fs::exists(folder("again") / "checkpoint-5.pt"); };
    QCOMPARE(trainTiny(data(), folder("again"), config, false, cut), RunState::Cancelled);
    fs::remove_all(folder("again-pictures"));
    QCOMPARE(trainTiny(data(), folder("again"), config, true, events), RunState::Done);
    QVERIFY(readFile(folder("again") / "checkpoint-12.pt") == readFile(folder("reduced") / "checkpoint-12.pt"));
    config.pictureCache = CachedPictures::Full;
    QCOMPARE(trainTiny(data(), folder("whole"), config, false, events), RunState::Done);
    QVERIFY(timelessMetrics(folder("whole")) != timelessMetrics(folder("reduced")));
}

void TrainingTest::oneJobPerRunFolder() {
    const fs::path run = folder("locked");
    RecordedEvents events;
    std::string reason;
    events.pause = [&, asked = 0]() mutable { return ++asked == 3; };
    events.whilePaused = [&] { reason = reasonFor(run, tinyTraining(), true); };
    QCOMPARE(trainTiny(data(), run, tinyTraining(), false, events), RunState::Done);
    QVERIFY2(reason.find("another job") != std::string::npos, reason.c_str());
    QCOMPARE(readFile(run / "state"), std::string("done\n"));
}

void TrainingTest::aFinishedRunCanGoOnLonger() {
    const fs::path run = folder("longer");
    TrainingConfig config = tinyTraining();
    config.iterations = 16;
    RecordedEvents events;
    QCOMPARE(trainTiny(data(), run, config, false, events), RunState::Done);
    QCOMPARE(trainTiny(data(), run, config, true, events), RunState::Done);  // nothing left to do
    QCOMPARE(trainTiny(data(), run, tinyTraining(), true, events), RunState::Done);
    QVERIFY(readFile(run / "checkpoint-24.pt") == readFile(straight() / "checkpoint-24.pt"));
    QCOMPARE(readRun(run).config.iterations, std::int64_t{24});
}

void TrainingTest::divergenceLeavesTheLastGoodCheckpoint() {
    const fs::path run = folder("diverged");
    TrainingConfig config = tinyTraining();
    config.learningRate = 100;
    config.checkpointEvery = 1;
    const std::string reason = reasonFor(run, config, false);
    QVERIFY2(reason.find("diverged") != std::string::npos && reason.find("learning_rate") != std::string::npos,
             reason.c_str());
    QCOMPARE(readFile(run / "state"), std::string("failed\n"));
    QVERIFY(readFile(run / "log.txt").find("failed: ") != std::string::npos);
}

void TrainingTest::fullDiskLeavesTheLastGoodCheckpoint() {
    const fs::path run = folder("full");
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit usual{};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &usual), 0);
    RecordedEvents events;
    int asked = 0;
    events.pause = [&] {
        if (fs::exists(run / "checkpoint-5.pt") && ++asked == 1) {  // a disk that fills up after the first one
            const rlimit small{1 << 20, usual.rlim_max};
            ::setrlimit(RLIMIT_FSIZE, &small);
        }
        return false;
    };
    std::string reason;
    try {
        trainTiny(data(), run, tinyTraining(), false, events);
    } catch (const DataError& error) {
        reason = error.what();
    }
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &usual), 0);
    QVERIFY2(reason.find("cannot write") != std::string::npos && reason.find(run.string()) != std::string::npos,
             reason.c_str());
    QCOMPARE(readFile(run / "state"), std::string("failed\n"));
    QCOMPARE(readRun(run).step, std::int64_t{5});
    RecordedEvents rest;
    QCOMPARE(trainTiny(data(), run, tinyTraining(), true, rest), RunState::Done);
    QVERIFY(readFile(run / "checkpoint-24.pt") == readFile(straight() / "checkpoint-24.pt"));
}

void TrainingTest::failsBeforeWritingWhereItCannotStart() {
    TrainingConfig config = tinyTraining();
    config.device = "cuda:120";
    QVERIFY(reasonFor(folder("none"), config, false).starts_with("device: "));
    config = tinyTraining();
    config.batchSize = 0;
    QVERIFY(reasonFor(folder("none"), config, false).starts_with("batch_size: "));
    QVERIFY(!fs::exists(folder("none")));
    QVERIFY(reasonFor("/proc/run", tinyTraining(), false).starts_with("/proc/run: "));
    QVERIFY_EXCEPTION_THROWN(readRun(folder("none")), DataError);
    QVERIFY_EXCEPTION_THROWN(describeDevice("tpu"), std::invalid_argument);
    QVERIFY(describeDevice("cpu").starts_with("CPU, "));
}

void TrainingTest::namesNeedNotBeUtf8() {
    const fs::path latin = folder("caf\xe9");
    writeTinyDataset(latin, 2, 1);
    TrainingConfig config = tinyTraining();
    config.iterations = 2;
    RecordedEvents events;
    QCOMPARE(trainTiny(latin, folder("r\xe9"), config, false, events), RunState::Done);
    QCOMPARE(readRun(folder("r\xe9")).step, std::int64_t{2});
    config.iterations = 3;
    QCOMPARE(trainTiny(latin, folder("r\xe9"), config, true, events), RunState::Done);
}

void TrainingTest::heldOutObjectsAreValidatedOn() {
    const SceneIndex index = openTinyDataset(data());
    writeSplit(makeSplit(index, 3, SplitBy::Object, 1), folder("split.json"));
    TrainingConfig config = tinyTraining();
    config.iterations = 4;
    config.split = folder("split.json").string();
    config.fold = 1;
    RecordedEvents events;
    QCOMPARE(trainTiny(data(), folder("fold"), config, false, events), RunState::Done);
    QCOMPARE(events.validations.size(), std::size_t{1});
    QVERIFY(!events.validations[0].onTrainingScenes);
    QCOMPARE(events.validations[0].scenes, std::size_t{2});  // one of four training objects
    QVERIFY(readFile(folder("fold") / "split.json") == readFile(folder("split.json")));
    config.fold = 3;
    QVERIFY(!reasonFor(folder("nofold"), config, false).empty());
}

QTEST_APPLESS_MAIN(TrainingTest)
#include "tst_training.moc"
