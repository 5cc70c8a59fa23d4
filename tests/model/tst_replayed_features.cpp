#include "model/replayed_features.h"

#include "model/losses.h"
#include "model/momentum_sgd.h"
#include "small_networks.h"

#include <QtTest/QTest>

#include <vector>

using namespace grasploom;

namespace {

/// Counts what is asked of it, and does it anew each time.
class CountedWork : public RecordedWork {
public:
    CountedWork(int& records, int& replays) : m_records(records), m_replays(replays) {}
    void rehearse(const std::function<void()>& work) override { work(); }
    void record(const std::function<void()>& work) override {
        ++m_records;
        m_work = work;
    }
    void replay() override {
        ++m_replays;
        m_work();
    }

private:
    int &m_records, &m_replays;
    std::function<void()> m_work;
};

struct Counts {
    int records = 0;
    int forward = 0;
    int backward = 0;
    RecordedPasses passes() {
        return {std::make_unique<CountedWork>(records, forward), std::make_unique<CountedWork>(records, backward)};
    }
};

GraspNetwork makeNetwork(bool frozen) {
    NetworkOptions options = smallOptions(NetworkKind::Full);
    options.freezeBatchNorm = frozen;
    GraspNetwork network(options);
    network->train();
    return network;
}

std::vector<double> train(GraspNetwork& network, int steps) {
    MomentumSgd optimiser(*network, {0.01, 0.9, 1e-4});
    std::mt19937 random(13);
    const BatchGroundTruth truth{randomGrasps(random, 12, 64), randomGrasps(random, 5, 64)};
    std::vector<double> losses;
    for (int step = 0; step < steps; ++step) {
        optimiser.zeroGradients();
        const auto terms = computeLosses(network, randomTensor(20 + static_cast<std::uint64_t>(step), {2, 3, 64, 64}),
                                         truth, LossOptions{}, step);
        terms.total.backward();
        optimiser.step();
        losses.push_back(terms.total.item<double>());
    }
    return losses;
}

bool sameState(GraspNetwork& a, GraspNetwork& b) {
    const auto compare = [](const std::vector<torch::Tensor>& left, const std::vector<torch::Tensor>& right) {
        for (std::size_t i = 0; i < left.size(); ++i) {
            if (!torch::equal(left[i], right[i])) {
                return false;
            }
        }
        return left.size() == right.size();
    };
    return compare(a->parameters(), b->parameters()) && compare(a->buffers(), b->buffers());
}

}  // namespace

class ReplayedFeaturesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void givesTheSameGradients();
    void trainsToTheSameBits_data();
    void trainsToTheSameBits();
    void leavesStatisticsAsTheyWere();
    void isForTrainingAndItsShapeOnly();
    void saysWhatIsMissing();
};

void ReplayedFeaturesTest::givesTheSameGradients() {
    at::set_num_threads(1);
    GraspNetwork plain = makeNetwork(true);
    GraspNetwork replayed = makeNetwork(true);
    replayed->replayFeatures(std::make_unique<ReplayedFeatures>(
        replayed->backbone, randomTensor(3, {2, 3, 64, 64}), Precision::Fp32, plainPasses()));
    for (GraspNetwork* const network : {&plain, &replayed}) {
        const auto features = (*network)->features(randomTensor(4, {2, 3, 64, 64}));
        (features * randomTensor(5, features.sizes())).sum().backward();
    }
    const auto others = replayed->named_parameters();
    for (const auto& parameter : plain->named_parameters()) {
        const torch::Tensor a = parameter.value().grad();
        const torch::Tensor b = others[parameter.key()].grad();
        QVERIFY2(a.defined() == b.defined(), parameter.key().c_str());
        QVERIFY2(!a.defined() || torch::equal(a, b), parameter.key().c_str());
    }
}

void ReplayedFeaturesTest::trainsToTheSameBits_data() {
    QTest::addColumn<bool>("frozen");
    QTest::newRow("BatchNorm learns") << false;
    QTest::newRow("BatchNorm frozen") << true;
}

void ReplayedFeaturesTest::trainsToTheSameBits() {
    QFETCH(bool, frozen);
    at::set_num_threads(1);
    GraspNetwork plain = makeNetwork(frozen);
    GraspNetwork replayed = makeNetwork(frozen);
    QVERIFY(sameState(plain, replayed));
    Counts counts;
    replayed->replayFeatures(std::make_unique<ReplayedFeatures>(
        replayed->backbone, randomTensor(3, {2, 3, 64, 64}), Precision::Fp32, counts.passes()));
    constexpr int steps = 4;
    QCOMPARE(train(replayed, steps), train(plain, steps));
    QVERIFY(sameState(plain, replayed));
    QCOMPARE(counts.records, 2);
    QCOMPARE(counts.forward, steps);
    QCOMPARE(counts.backward, steps);
}

void ReplayedFeaturesTest::leavesStatisticsAsTheyWere() {
    GraspNetwork untouched = makeNetwork(false);
    GraspNetwork recorded = makeNetwork(false);
    recorded->replayFeatures(std::make_unique<ReplayedFeatures>(
        recorded->backbone, randomTensor(3, {2, 3, 64, 64}), Precision::Fp32, plainPasses()));
    QVERIFY(sameState(untouched, recorded));
}

void ReplayedFeaturesTest::isForTrainingAndItsShapeOnly() {
    GraspNetwork network = makeNetwork(true);
    Counts counts;
    network->replayFeatures(std::make_unique<ReplayedFeatures>(
        network->backbone, randomTensor(3, {2, 3, 64, 64}), Precision::Fp32, counts.passes()));
    network->features(randomTensor(4, {3, 3, 64, 64}));
    QCOMPARE(counts.forward, 0);
    {
        const torch::NoGradGuard noGradients;
        network->features(randomTensor(4, {2, 3, 64, 64}));
    }
    QCOMPARE(counts.forward, 0);
    network->eval();
    network->features(randomTensor(4, {2, 3, 64, 64}));
    QCOMPARE(counts.forward, 0);
    network->train();
    network->features(randomTensor(4, {2, 3, 64, 64}));
    QCOMPARE(counts.forward, 1);
    network->replayFeatures(nullptr);
    network->features(randomTensor(4, {2, 3, 64, 64}));
    QCOMPARE(counts.forward, 1);
}

void ReplayedFeaturesTest::saysWhatIsMissing() {
    if (hasCudaGraphs()) {
        QSKIP("built with CUDA graphs");
    }
    QVERIFY_EXCEPTION_THROWN(static_cast<void>(cudaGraphs(torch::kCPU)), std::logic_error);
}

QTEST_APPLESS_MAIN(ReplayedFeaturesTest)
#include "tst_replayed_features.moc"
