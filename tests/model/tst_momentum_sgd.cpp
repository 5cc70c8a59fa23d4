#include "model/momentum_sgd.h"

#include <torch/torch.h>

#include <QtTest/QTest>

using namespace grasploom;

class MomentumSgdTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void agreesWithTorchToTheBit_data();
    void agreesWithTorchToTheBit();
    void leavesFrozenParametersAlone();
};

namespace {

torch::nn::Sequential someNetwork() {
    torch::manual_seed(3);
    return torch::nn::Sequential(torch::nn::Conv2d(torch::nn::Conv2dOptions(3, 4, 3)), torch::nn::BatchNorm2d(4),
                                 torch::nn::Flatten(), torch::nn::Linear(4 * 6 * 6, 2));
}

bool sameParameters(const torch::nn::Sequential& a, const torch::nn::Sequential& b) {
    const auto left = a->parameters();
    const auto right = b->parameters();
    for (std::size_t i = 0; i < left.size(); ++i) {
        if (!torch::equal(left[i], right[i])) {
            return false;
        }
    }
    return left.size() == right.size();
}

}  // namespace

void MomentumSgdTest::agreesWithTorchToTheBit_data() {
    QTest::addColumn<double>("momentum");
    QTest::addColumn<double>("decay");
    QTest::newRow("paper") << 0.9 << 1e-4;
    QTest::newRow("no momentum") << 0.0 << 1e-2;
    QTest::newRow("no decay") << 0.5 << 0.0;
}

void MomentumSgdTest::agreesWithTorchToTheBit() {
    QFETCH(double, momentum);
    QFETCH(double, decay);
    const auto ours = someNetwork();
    const auto theirs = someNetwork();
    QVERIFY(sameParameters(ours, theirs));
    MomentumSgd optimiser(*ours, {0.05, momentum, decay});
    torch::optim::SGD reference(theirs->parameters(),
                                torch::optim::SGDOptions(0.05).momentum(momentum).weight_decay(decay));
    const auto images = torch::randn({5, 3, 8, 8});
    for (int i = 0; i < 10; ++i) {
        optimiser.zeroGradients();
        reference.zero_grad();
        ours.ptr()->forward(images).square().mean().backward();
        theirs.ptr()->forward(images).square().mean().backward();
        optimiser.step();
        reference.step();
        QVERIFY(sameParameters(ours, theirs));
    }
    QVERIFY(!sameParameters(ours, someNetwork()));
}

void MomentumSgdTest::leavesFrozenParametersAlone() {
    auto network = someNetwork();
    for (auto& parameter : network[0]->parameters()) {
        parameter.set_requires_grad(false);
    }
    const auto before = network[0]->parameters()[0].clone();
    MomentumSgd optimiser(*network, {0.1, 0.9, 0.1});
    QCOMPARE(optimiser.parameters().size(), network->parameters().size() - 2);
    network->forward(torch::randn({2, 3, 8, 8})).sum().backward();
    optimiser.step();
    QVERIFY(torch::equal(before, network[0]->parameters()[0]));
}

QTEST_APPLESS_MAIN(MomentumSgdTest)
#include "tst_momentum_sgd.moc"
