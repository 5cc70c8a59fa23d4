// Real processes that train together over Gloo on loopback, against one that trains alone.
#include "model/training.h"

#include "dataset/files.h"
#include "dataset/prediction_file.h"
#include "dataset/split.h"
#include "model/metrics_file.h"
#include "model/process_group.h"
#include "model/tensor_file.h"
#include "rank_processes.h"
#include "tiny_dataset.h"
#include "training_fixture.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>
#include <nlohmann/json.hpp>

#include <chrono>
#include <cmath>
#include <csignal>
#include <cstring>
#include <filesystem>
#include <thread>
#include <utility>

using namespace grasploom;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

class DistributedTrainingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void twoProcessesTrainAsOne_data();
    void twoProcessesTrainAsOne();
    void goesOnWithAnotherNumber();
    void deadRankEndsAll_data();
    void deadRankEndsAll();
    void stoppedProcessEndsAll();
    void failureOfOneIsToldToAll();
    void oneStopStopsAll();
    void splitComesFromTheFirst();
    void refusesMoreProcessesThanPictures();
    void refusesAnotherConfiguration();

private:
    [[nodiscard]] fs::path root() const { return m_dir.path().toStdString(); }
    /// Trains `run` with so many processes and returns rank 0's exit code and words.
    std::pair<int, std::string> trainWith(int processes, const std::string& run, const TrainingConfig& config,
                                          bool resume = false);
    std::vector<RankProcess> start(int processes, const std::string& run, const TrainingConfig& config,
                                   const nlohmann::json& more = {});
    QTemporaryDir m_dir;
};

namespace {

constexpr double tolerance = 2e-4;

/// Five pictures a step: two processes have two and three. The steps are short: a BatchNorm that learns from so little
/// multiplies each step's rounding, so that after some long ones even two threads no longer agree with one.
TrainingConfig sharedTraining(NetworkKind network = NetworkKind::Full) {
    TrainingConfig config = tinyTraining(network);
    config.batchSize = 5;
    config.learningRate = 1e-5;
    config.iterations = 10;
    config.checkpointEvery = config.validateEvery = 10;
    return config;
}

std::vector<TrainingReport> curveOf(const fs::path& run) {
    return parseMetrics(readFile(run / "metrics.jsonl")).curve;
}

double relative(double a, double b) {
    return std::abs(a - b) / std::max(std::abs(b), 1e-6);
}

/// The largest relative difference of any loss of two curves; infinite where one has what the other lacks.
double difference(const std::vector<TrainingReport>& a, const std::vector<TrainingReport>& b) {
    double most = a.size() == b.size() && !a.empty() ? 0 : HUGE_VAL;
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i) {
        most = a[i].step == b[i].step ? std::max(most, relative(a[i].loss, b[i].loss)) : HUGE_VAL;
        for (const auto term : {&TrainingReport::anchorLoss, &TrainingReport::scorerLoss,
                                &TrainingReport::regressionLoss, &TrainingReport::guidanceLoss}) {
            const auto& own = a[i].*term;
            const auto& other = b[i].*term;
            most = own.has_value() == other.has_value() ? most : HUGE_VAL;
            most = own && other ? std::max(most, relative(*own, *other)) : most;
        }
    }
    return most;
}

/// |a − b| / |b| over all weights, statistics and momenta together.
double weightDifference(const fs::path& a, const fs::path& b) {
    const std::string bytes = readFile(a), otherBytes = readFile(b);
    const TensorFile own = parseTensorFile(bytes, a), other = parseTensorFile(otherBytes, b);
    double squares = 0, all = 0;
    for (const auto& [name, record] : own.tensors) {
        const auto& match = other.tensors.at(name);
        if (record.type != TensorType::Float32 || record.bytes.size() != match.bytes.size()) {
            continue;
        }
        for (std::size_t i = 0; i < record.bytes.size(); i += sizeof(float)) {
            float x = 0, y = 0;
            std::memcpy(&x, record.bytes.data() + i, sizeof x);
            std::memcpy(&y, match.bytes.data() + i, sizeof y);
            squares += (double{x} - y) * (double{x} - y);
            all += double{y} * y;
        }
    }
    return std::sqrt(squares / all);
}

bool appears(const fs::path& file) {
    for (int i = 0; i < 6000 && !fs::exists(file); ++i) {
        std::this_thread::sleep_for(10ms);
    }
    return fs::exists(file);
}

}  // namespace

std::vector<RankProcess> DistributedTrainingTest::start(int processes, const std::string& run,
                                                        const TrainingConfig& config, const nlohmann::json& more) {
    nlohmann::json order{
        {"data", (root() / "data").string()}, {"run", (root() / run).string()}, {"config", toJson(config)}};
    order.update(more.is_null() ? nlohmann::json::object() : more);
    return startRanks(processes, {order.dump()}, root());
}

std::pair<int, std::string> DistributedTrainingTest::trainWith(int processes, const std::string& run,
                                                               const TrainingConfig& config, bool resume) {
    auto ranks = start(processes, run, config, {{"resume", resume}});
    int code = 0;
    std::string said;
    for (RankProcess& rank : ranks) {
        code = std::max(code, std::abs(rank.wait()));
        said += rank.said();
    }
    return {code, said};
}

void DistributedTrainingTest::initTestCase() {
    writeTinyDataset(root() / "data", 6, 2);
}

void DistributedTrainingTest::twoProcessesTrainAsOne_data() {
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("iterations");
    QTest::newRow("full, one step") << static_cast<int>(NetworkKind::Full) << 1;
    QTest::newRow("full") << static_cast<int>(NetworkKind::Full) << 6;
    QTest::newRow("direct") << static_cast<int>(NetworkKind::Direct) << 3;
}

void DistributedTrainingTest::twoProcessesTrainAsOne() {
    QFETCH(int, kind);
    QFETCH(int, iterations);
    TrainingConfig config = sharedTraining(static_cast<NetworkKind>(kind));
    config.iterations = iterations;
    const std::string tag = std::to_string(kind) + "-" + std::to_string(iterations);
    const fs::path one = root() / ("one" + tag), two = root() / ("two" + tag);
    RecordedEvents events;
    QCOMPARE(trainTiny(root() / "data", one, config, false, events), RunState::Done);
    const auto [code, said] = trainWith(2, two.filename().string(), config);
    QVERIFY2(code == 0, said.c_str());
    const double losses = difference(curveOf(two), curveOf(one));
    const std::string checkpoint = "checkpoint-" + std::to_string(iterations) + ".pt";
    const double weights = weightDifference(two / checkpoint, one / checkpoint);
    qInfo("losses differ by %.2g, weights by %.2g", losses, weights);
    QVERIFY(losses < tolerance);
    QVERIFY(weights < (iterations == 1 ? 0.01 : 0.1));
    QCOMPARE(readFile(two / "state"), std::string("done\n"));
    QCOMPARE(readRun(two).validations.at(0).scenes, std::size_t{12});
    // Each process looked at its own half of the scenes: one file has them all, in their order.
    const auto record = validationRecord(two);
    QCOMPARE(record.at("scenes.txt"), validationRecord(one).at("scenes.txt"));
    const std::string file = std::to_string(iterations) + ".csv";
    const PredictionSet own = parsePredictions(record.at(file), file);
    const PredictionSet other = readPredictions(one / "validation" / file);
    QCOMPARE(own.scenes.size(), other.scenes.size());
    for (std::size_t i = 0; i < own.scenes.size(); ++i) {
        QCOMPARE(own.scenes[i].scene, other.scenes[i].scene);
        const Grasp a = own.scenes[i].grasps.at(0).grasp, b = other.scenes[i].grasps.at(0).grasp;
        QVERIFY(iterations > 1 || (std::abs(a.x - b.x) < 1 && std::abs(a.opening - b.opening) < 1));
    }
    QVERIFY(nlohmann::json::parse(readFile(two / "config.json")).at("processes") == 2);
    QVERIFY(!nlohmann::json::parse(readFile(one / "config.json")).contains("processes"));
}

void DistributedTrainingTest::goesOnWithAnotherNumber() {
    TrainingConfig config = sharedTraining(NetworkKind::Direct);
    config.checkpointEvery = config.validateEvery = 30;
    config.freezeBatchNorm = true;  // nothing multiplies the rounding, and no choice hangs on it
    config.learningRate = 1e-4;
    config.iterations = 0;
    for (const int processes : {1, 2}) {  // 2, 1: see deadRankEndsAll
        const std::int64_t before = std::exchange(config.iterations, config.iterations + 10);
        const auto [code, said] = trainWith(processes, "changing", config, /*resume=*/before > 0);
        QVERIFY2(code == 0, said.c_str());
        if (before > 0) {
            QVERIFY2(said.find("goes on from step " + std::to_string(before)) != std::string::npos, said.c_str());
            QVERIFY2(said.find("processes and now has " + std::to_string(processes)) != std::string::npos,
                     said.c_str());
        }
    }
    RecordedEvents events;
    QCOMPARE(trainTiny(root() / "data", root() / "straight", config, false, events), RunState::Done);
    const double losses = difference(curveOf(root() / "changing"), curveOf(root() / "straight"));
    qInfo("losses differ by %.2g", losses);
    QVERIFY(losses < tolerance);
}

void DistributedTrainingTest::deadRankEndsAll_data() {
    QTest::addColumn<int>("victim");
    QTest::newRow("rank 1") << 1;
    QTest::newRow("rank 0") << 0;
}

void DistributedTrainingTest::deadRankEndsAll() {
    QFETCH(int, victim);
    const std::string run = "dead" + std::to_string(victim);
    TrainingConfig config = sharedTraining(NetworkKind::Baseline);
    config.iterations = config.validateEvery = 100000;
    config.checkpointEvery = 1;
    auto ranks = start(2, run, config);
    QVERIFY2(appears(root() / run / "checkpoint-2.pt"), ranks[0].said().c_str());
    ranks[static_cast<std::size_t>(victim)].signal(SIGKILL);
    RankProcess& survivor = ranks[static_cast<std::size_t>(1 - victim)];
    const auto killed = std::chrono::steady_clock::now();
    const int code = survivor.wait();
    QVERIFY(std::chrono::steady_clock::now() - killed < 30s);  // promised
    QCOMPARE(code, 1);
    const std::string message = "rank " + std::to_string(victim) + " of 2 is gone: it ended without a word";
    QVERIFY2(survivor.said().find(message) != std::string::npos, survivor.said().c_str());
    if (victim != 0) {
        return;
    }
    ranks.clear();
    // What was saved is good, and one process can go on with it, though who kept the run folder is gone.
    config.iterations = readRun(root() / run).step + 1;
    const auto [end, said] = trainWith(1, run, config, /*resume=*/true);
    QVERIFY2(end == 0, said.c_str());
    QCOMPARE(readFile(root() / run / "state"), std::string("done\n"));
}

void DistributedTrainingTest::stoppedProcessEndsAll() {
    TrainingConfig config = sharedTraining(NetworkKind::Baseline);
    config.iterations = config.validateEvery = 100000;
    config.checkpointEvery = 1;
    auto ranks = start(2, "frozen", config, {{"silence", 4000}, {"grace", 1000}});
    QVERIFY2(appears(root() / "frozen/checkpoint-1.pt"), ranks[0].said().c_str());
    ranks[1].signal(SIGSTOP);  // its connections stay open: only silence tells
    QCOMPARE(ranks[0].wait(), 1);
    QVERIFY2(ranks[0].said().find("rank 1 of 2 is gone: no sign of life") != std::string::npos,
             ranks[0].said().c_str());
    QCOMPARE(readFile(root() / "frozen/state"), std::string("failed\n"));
    ranks[1].signal(SIGKILL);
}

void DistributedTrainingTest::failureOfOneIsToldToAll() {
    writeTinyDataset(root() / "other", 3, 1);
    auto ranks = start(2, "apart", sharedTraining(), {{"data of rank 1", (root() / "other").string()}});
    QCOMPARE(ranks[0].wait(), 1);
    QCOMPARE(ranks[1].wait(), 1);
    QVERIFY2(ranks[0].said().find("rank 1 of 2 is gone: rank 1 finds another dataset") != std::string::npos,
             ranks[0].said().c_str());
    QVERIFY(ranks[1].said().find("all processes need the same files") != std::string::npos);
    QCOMPARE(readFile(root() / "apart/state"), std::string("failed\n"));
}

void DistributedTrainingTest::oneStopStopsAll() {
    TrainingConfig config = sharedTraining(NetworkKind::Baseline);
    auto ranks = start(2, "stopped", config, {{"rank 1 stops at", 20}});
    QCOMPARE(ranks[0].wait(), 3);
    QCOMPARE(ranks[1].wait(), 3);
    QCOMPARE(readFile(root() / "stopped/state"), std::string("cancelled\n"));
    const std::int64_t step = readRun(root() / "stopped").step;
    QVERIFY2(step > 0 && step < 10, std::to_string(step).c_str());
}

void DistributedTrainingTest::splitComesFromTheFirst() {
    writeSplit(makeSplit(openTinyDataset(root() / "data"), 3, SplitBy::Object, 1), root() / "split.json");
    TrainingConfig config = sharedTraining(NetworkKind::Baseline);
    config.iterations = 2;
    config.split = (root() / "split.json").string();
    auto ranks = start(2, "fold", config, {{"split of rank 1", "nowhere.json"}});
    QVERIFY2(ranks[0].wait() == 0 && ranks[1].wait() == 0, (ranks[0].said() + ranks[1].said()).c_str());
    const RunSummary summary = readRun(root() / "fold");
    QVERIFY(!summary.validations.at(0).onTrainingScenes);
    QCOMPARE(summary.validations.at(0).scenes, std::size_t{2});
}

void DistributedTrainingTest::refusesMoreProcessesThanPictures() {
    TrainingConfig config = sharedTraining();
    config.batchSize = 1;
    const auto [code, said] = trainWith(2, "crowded", config);
    QCOMPARE(code, 1);
    QVERIFY2(said.find("batch_size: 1 is less than the 2 processes") != std::string::npos, said.c_str());
    QVERIFY(!fs::exists(root() / "crowded"));
}

void DistributedTrainingTest::refusesAnotherConfiguration() {
    auto ranks = start(2, "mixed", sharedTraining(), {{"seed of rank 1", 12}});
    QCOMPARE(ranks[0].wait(), 1);
    QCOMPARE(ranks[1].wait(), 1);
    QVERIFY2(ranks[0].said().find("rank 1 of 2 is gone: seed: 12 of rank 1 differs") != std::string::npos,
             ranks[0].said().c_str());
}

namespace {

/// In a child: trains as `order` says, which differs for rank 1 where a test wants it to.
int trainRank(const nlohmann::json& order) {
    const std::optional<Launch> launch = detectLaunch();
    const std::string own = launch && launch->rank == 1 ? " of rank 1" : " of rank 0";
    JoinOptions join{.device = "cpu", .patience = 60s};
    join.silence = std::chrono::milliseconds(order.value("silence", 15000));
    join.grace = std::chrono::milliseconds(order.value("grace", 10000));
    ProcessGroup alone;
    std::optional<ProcessGroup> several;
    if (launch) {
        several.emplace(*launch, join);
    }
    TrainingJob job;
    job.config = parseTrainingConfig(order.at("config"));
    job.config.seed = order.value("seed" + own, job.config.seed);
    job.config.split = order.value("split" + own, job.config.split);
    job.run = order.at("run").get<std::string>();
    job.resume = order.value("resume", false);
    job.threads = 1;
    job.group = several ? &*several : &alone;
    RecordedEvents events;
    if (own == " of rank 1" && order.contains("rank 1 stops at")) {
        events.stop = after(order.at("rank 1 stops at").get<int>());
    }
    const RunState state =
        train(openTinyDataset(order.value("data" + own, order.at("data").get<std::string>())), job, events);
    std::fputs(events.log.c_str(), stderr);
    return state == RunState::Done ? 0 : 3;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc == 3 && std::strcmp(argv[1], "--rank") == 0) {
        try {
            return trainRank(nlohmann::json::parse(argv[2]));
        } catch (const std::exception& error) {
            std::fprintf(stderr, "%s\n", error.what());
            return 1;
        }
    }
    DistributedTrainingTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_distributed_training.moc"
