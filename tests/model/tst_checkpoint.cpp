#include "model/checkpoint.h"

#include "dataset/files.h"
#include "dataset/problem.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>
#include <nlohmann/json.hpp>

#include <sys/resource.h>
#include <csignal>
#include <functional>
#include <limits>

using namespace grasploom;
namespace fs = std::filesystem;

class CheckpointTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void restoresEverything();
    void sameStateSameBytes();
    void bestHasNoOptimiser();
    void refusesDamage_data();
    void refusesDamage();
    void noticesATurnedBit();
    void refusesAnotherNetwork();
    void refusesNetworksThatDiverged();
    void fullDiskLeavesTheOldFile();

private:
    [[nodiscard]] fs::path file(const char* name) const { return fs::path(m_dir.path().toStdString()) / name; }
    QTemporaryDir m_dir;
};

namespace {

CheckpointState someState() {
    CheckpointState state;
    state.config.backbone = Backbone::ResNet18;
    state.config.inputSize = 32;
    state.config.scorerCandidates = 4;
    state.config.seed = 18446744073709551615ULL;
    state.anchorSize = {12.3456789, 1.0 / 3};
    state.step = 1234;
    state.validatedStep = 1000;
    state.best = 0.1 + 0.2;
    state.bestStep = 500;
    state.learningRate = 1e-3 / 7;
    state.lossSums = {{"loss", 1.0 / 7}, {"loss_count", 4}};
    state.datasetHash = "0123456789abcdef";
    state.threads = 2;
    return state;
}

GraspNetwork networkFor(const CheckpointState& state, std::uint64_t seed = 1) {
    NetworkOptions options = networkOptions(state.config, state.anchorSize);
    options.seed = seed;
    return GraspNetwork(options);
}

/// Numbers that no initialisation gives.
void scramble(GraspNetwork& network, MomentumSgd& optimiser) {
    const torch::NoGradGuard noGradients;
    torch::manual_seed(7);
    for (auto& parameter : network->parameters()) {
        parameter.add_(torch::randn_like(parameter));
    }
    for (auto& buffer : network->buffers()) {
        buffer.add_(3);
    }
    for (auto& parameter : optimiser.parameters()) {
        parameter.momentum.normal_();
    }
}

bool sameTensors(const std::vector<torch::Tensor>& a, const std::vector<torch::Tensor>& b) {
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (!torch::equal(a[i], b[i])) {
            return false;
        }
    }
    return a.size() == b.size();
}

bool sameNetwork(const GraspNetwork& a, const GraspNetwork& b) {
    return sameTensors(a->parameters(), b->parameters()) && sameTensors(a->buffers(), b->buffers());
}

std::string reasonFor(const std::function<void()>& action) {
    try {
        action();
    } catch (const std::exception& error) {
        return error.what();
    }
    return {};
}

}  // namespace

void CheckpointTest::restoresEverything() {
    const CheckpointState state = someState();
    GraspNetwork network = networkFor(state);
    MomentumSgd optimiser(*network, {state.learningRate, 0.9, 1e-4});
    scramble(network, optimiser);
    writeCheckpoint(file("all.pt"), state, network, &optimiser);

    const Checkpoint checkpoint = Checkpoint::read(file("all.pt"));
    const CheckpointState& read = checkpoint.state();
    QVERIFY(read.config == state.config && read.anchorSize == state.anchorSize && read.step == state.step);
    QVERIFY(read.validatedStep == state.validatedStep && read.best == state.best && read.bestStep == state.bestStep);
    QVERIFY(read.learningRate == state.learningRate && read.lossSums == state.lossSums);
    QVERIFY(read.datasetHash == state.datasetHash && read.threads == state.threads);

    GraspNetwork restored(checkpoint.networkOptions());
    QVERIFY(!sameNetwork(restored, network));
    MomentumSgd restoredOptimiser(*restored, {99, 0.9, 1e-4});
    checkpoint.restore(restored, restoredOptimiser);
    QVERIFY(sameNetwork(restored, network));
    QCOMPARE(restoredOptimiser.options().learningRate, state.learningRate);
    for (std::size_t i = 0; i < optimiser.parameters().size(); ++i) {
        QVERIFY(torch::equal(optimiser.parameters()[i].momentum, restoredOptimiser.parameters()[i].momentum));
    }
}

void CheckpointTest::sameStateSameBytes() {
    GraspNetwork network = networkFor(someState());
    const MomentumSgd optimiser(*network, {});
    writeCheckpoint(file("one.pt"), someState(), network, &optimiser);
    writeCheckpoint(file("two.pt"), someState(), network, &optimiser);
    QVERIFY(readFile(file("one.pt")) == readFile(file("two.pt")));
}

void CheckpointTest::bestHasNoOptimiser() {
    const CheckpointState state = someState();
    GraspNetwork network = networkFor(state);
    writeCheckpoint(file("best.pt"), state, network, nullptr);
    const Checkpoint checkpoint = Checkpoint::read(file("best.pt"));
    GraspNetwork restored = networkFor(state, 2);
    checkpoint.restore(restored);
    QVERIFY(sameNetwork(restored, network));
    MomentumSgd optimiser(*restored, {});
    QVERIFY_EXCEPTION_THROWN(checkpoint.restore(restored, optimiser), DataError);
}

void CheckpointTest::refusesDamage_data() {
    QTest::addColumn<QByteArray>("state");
    const auto row = [](const char* name, const char* key, const nlohmann::json& value) {
        nlohmann::json state{{"config", toJson(TrainingConfig{})},
                             {"anchor_opening", 20.0},
                             {"anchor_jaw", 5.0},
                             {"step", 1},
                             {"validated_step", 0},
                             {"best_step", 0},
                             {"learning_rate", 0.1},
                             {"loss_sums", nlohmann::json::object()},
                             {"dataset_hash", "x"},
                             {"threads", 1}};
        state[key] = value;
        QTest::newRow(name) << QByteArray::fromStdString(state.dump());
    };
    row("huge network", "config", {{"input_size", 2000000000}});
    row("unknown network", "config", {{"network", "other"}});
    row("no configuration", "config", nullptr);
    row("anchor of no size", "anchor_opening", 0);
    row("anchor is text", "anchor_jaw", "5");
    row("step before the first", "step", -3);
    row("step is no number", "step", "ten");
    row("steps without end", "step", 1e300);
    row("rate of nothing", "learning_rate", 0);
    row("sums are text", "loss_sums", {{"loss", "x"}});
    row("hash is a number", "dataset_hash", 3);
    QTest::newRow("no JSON") << QByteArray("{");
    QTest::newRow("list") << QByteArray("[]");
    QTest::newRow("empty") << QByteArray("{}");
}

void CheckpointTest::refusesDamage() {
    QFETCH(QByteArray, state);
    TensorFile content;
    content.metadata = {{"format", "grasploom-checkpoint-1"}, {"state", state.toStdString()}};
    writeFileAtomically(file("damaged.pt"), formatTensorFile(content));
    const std::string reason = reasonFor([this] { Checkpoint::read(file("damaged.pt")); });
    QVERIFY2(reason.starts_with(file("damaged.pt").string() + ": "), reason.c_str());
    content.metadata["format"] = "other";
    writeFileAtomically(file("damaged.pt"), formatTensorFile(content));
    QVERIFY_EXCEPTION_THROWN(Checkpoint::read(file("damaged.pt")), DataError);
}

void CheckpointTest::noticesATurnedBit() {
    GraspNetwork network = networkFor(someState());
    writeCheckpoint(file("whole.pt"), someState(), network, nullptr);
    std::string bytes = readFile(file("whole.pt"));
    for (const std::size_t fromEnd : {std::size_t{1}, bytes.size() / 3}) {
        std::string turned = bytes;
        turned[turned.size() - fromEnd] ^= 4;
        writeFileAtomically(file("turned.pt"), turned);
        QVERIFY_EXCEPTION_THROWN(Checkpoint::read(file("turned.pt")), DataError);
    }
}

void CheckpointTest::refusesAnotherNetwork() {
    const CheckpointState state = someState();
    const GraspNetwork network = networkFor(state);
    writeCheckpoint(file("some.pt"), state, network, nullptr);
    const auto refuses = [&](const char* what, const std::function<void(TensorFile&)>& change) {
        const std::string bytes = readFile(file("some.pt"));
        TensorFile content = parseTensorFile(bytes, "some.pt");
        change(content);
        content.metadata.erase("checksum");  // as one who makes such a file on purpose would
        writeFileAtomically(file("changed.pt"), formatTensorFile(content));
        GraspNetwork target = networkFor(state, 5);
        const GraspNetwork untouched = networkFor(state, 5);
        const std::string reason = reasonFor([&] { Checkpoint::read(file("changed.pt")).restore(target); });
        return reason.find(what) != std::string::npos && sameNetwork(target, untouched);
    };
    const std::string weight = "network.features.conv1.weight";
    QVERIFY(refuses("has no", [&](TensorFile& content) {
        content.tensors["network.other"] = content.tensors.at(weight);
        content.tensors.erase(weight);
    }));
    QVERIFY(
        refuses("does not have", [&](TensorFile& content) { content.tensors["more"] = content.tensors.at(weight); }));
    QVERIFY(refuses("not", [&](TensorFile& content) { std::ranges::reverse(content.tensors.at(weight).shape); }));
    std::string poisoned;
    QVERIFY(refuses("not finite", [&](TensorFile& content) {
        poisoned = content.tensors.at(weight).bytes;
        const float nothing = std::numeric_limits<float>::quiet_NaN();
        poisoned.replace(0, sizeof nothing, reinterpret_cast<const char*>(&nothing), sizeof nothing);
        content.tensors.at(weight).bytes = poisoned;
    }));
    TrainingConfig other = state.config;
    other.network = NetworkKind::Baseline;
    GraspNetwork baseline(networkOptions(other, state.anchorSize));
    QVERIFY_EXCEPTION_THROWN(Checkpoint::read(file("some.pt")).restore(baseline), DataError);
}

void CheckpointTest::refusesNetworksThatDiverged() {
    const CheckpointState state = someState();
    GraspNetwork network = networkFor(state);
    writeCheckpoint(file("good.pt"), state, network, nullptr);
    const std::string before = readFile(file("good.pt"));
    const torch::NoGradGuard noGradients;
    network->parameters()[1][0] = std::numeric_limits<float>::quiet_NaN();
    const std::string reason = reasonFor([&] { writeCheckpoint(file("good.pt"), state, network, nullptr); });
    QVERIFY2(reason.find("diverged") != std::string::npos, reason.c_str());
    QVERIFY(readFile(file("good.pt")) == before);
}

void CheckpointTest::fullDiskLeavesTheOldFile() {
    CheckpointState state = someState();
    GraspNetwork network = networkFor(state);
    writeCheckpoint(file("kept.pt"), state, network, nullptr);
    const std::string before = readFile(file("kept.pt"));
    // A limit on file sizes fails in the middle of writing, as a full disk does.
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit usual{};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &usual), 0);
    const rlimit small{before.size() / 2, usual.rlim_max};
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
    state.step = 5;
    const std::string reason = reasonFor([&] { writeCheckpoint(file("kept.pt"), state, network, nullptr); });
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &usual), 0);
    QVERIFY2(reason.starts_with(file("kept.pt").string() + ": cannot write"), reason.c_str());
    QVERIFY(readFile(file("kept.pt")) == before);
    for (const auto& entry : fs::directory_iterator(m_dir.path().toStdString())) {
        QVERIFY(entry.path().filename().string().find(".tmp") == std::string::npos);
    }
}

QTEST_APPLESS_MAIN(CheckpointTest)
#include "tst_checkpoint.moc"
