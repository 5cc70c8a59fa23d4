#include "model/grasp_network.h"

#include "model/grasp_tensors.h"
#include "small_networks.h"

#include <QtTest/QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <stdexcept>

using namespace grasploom;

namespace {

constexpr int cells = 4;
constexpr int anchorCount = 96;

/// The scorer on one grasp exactly as Fig. 3 draws it: patch, 1×1 convolution, flatten, concatenate with FC-512 of the
/// 5k vector, two fully connected layers.
torch::Tensor scoreOne(GraspNetwork& network, const torch::Tensor& features, const torch::Tensor& shift, int anchor) {
    const auto w = network->scorer->weights();
    const AnchorGrid grid = network->grid();
    GraspShift values{};
    for (int m = 0; m < 5; ++m) {
        values[static_cast<std::size_t>(m)] = shift[m].item<double>();
    }
    const Grasp grasp = applyShift(values, anchorGrasp(grid, anchor), grid.orientations);
    const auto column = std::clamp(static_cast<int>(std::floor(grasp.x / 16)), 0, grid.cells - 1);
    const auto row = std::clamp(static_cast<int>(std::floor(grasp.y / 16)), 0, grid.cells - 1);
    const auto padded = torch::constant_pad_nd(features, {1, 1, 1, 1});
    const auto patch = padded.slice(2, row, row + 3).slice(3, column, column + 3);  // [1, C, 3, 3]
    const auto image =
        torch::leaky_relu(torch::conv2d(patch, w.reduceWeight, w.reduceBias), 0.1).contiguous().view({1, -1});
    auto vector = torch::zeros({1, 5L * grid.orientations});
    vector.slice(1, 5L * (anchor % grid.orientations), 5L * (anchor % grid.orientations) + 5).copy_(shift.unsqueeze(0));
    const auto read = torch::leaky_relu(torch::linear(vector, w.graspWeight, w.graspBias), 0.1);
    const auto joined = torch::cat({image, read}, 1);
    const auto matrix =
        torch::cat({w.hiddenImageWeight.contiguous().view({w.hiddenImageWeight.size(0), -1}), w.hiddenGraspWeight}, 1);
    const auto hidden = torch::leaky_relu(torch::linear(joined, matrix, w.hiddenBias), 0.1);
    return torch::linear(hidden, w.outputWeight, w.outputBias)[0];
}

bool close(const torch::Tensor& a, const torch::Tensor& b, double tolerance = 1e-4) {
    return a.sizes() == b.sizes() && torch::allclose(a, b, tolerance, tolerance);
}

/// A full network with rough weights, features with signal and shifts that move grasps into other cells.
struct Scene {
    explicit Scene(int candidates = 8) : network(smallOptions(NetworkKind::Full, candidates)) {
        roughen(*network->scorer, 5);
        features = randomTensor(6, {2, 256, cells, cells});
        shifts = randomTensor(7, {2, anchorCount, 5});
    }
    torch::NoGradGuard noGrad;
    GraspNetwork network;
    torch::Tensor features, shifts;
};

}  // namespace

class GraspNetworkTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void backbonesHaveStride16_data();
    void backbonesHaveStride16();
    void parametersHaveTorchvisionsNames();
    void frozenBatchNormStaysFrozen();
    void weightsComeFromTheSeedAlone();
    void predictorNumbersItsAnchorsAsTheGrid();
    void paperSizesForResNet50();
    void denseScoresEqualOneByOne();
    void selectedScoresEqualDenseOnes_data();
    void selectedScoresEqualDenseOnes();
    void scorerReadsTheCellOfThePredictedCentre();
    void graspVectorsOfOtherAnchorsDoNotMatter();
    void directTargetsInvert();
    void kindsHaveTheirParts();
    void refusesImpossibleShapes();
};

void GraspNetworkTest::backbonesHaveStride16_data() {
    QTest::addColumn<int>("backbone");
    QTest::addColumn<int>("channels");
    QTest::newRow("resnet18") << static_cast<int>(Backbone::ResNet18) << 256;
    QTest::newRow("resnet34") << static_cast<int>(Backbone::ResNet34) << 256;
    QTest::newRow("resnet50") << static_cast<int>(Backbone::ResNet50) << 1024;
}

void GraspNetworkTest::backbonesHaveStride16() {
    QFETCH(int, backbone);
    QFETCH(int, channels);
    const torch::NoGradGuard noGrad;
    ResNet network(static_cast<Backbone>(backbone), false);
    QCOMPARE(network->channels(), channels);
    QCOMPARE(network(torch::zeros({2, 3, 64, 64})).sizes(), (torch::IntArrayRef{2, channels, 4, 4}));
}

void GraspNetworkTest::parametersHaveTorchvisionsNames() {
    ResNet network(Backbone::ResNet50, false);
    const auto parameters = network->named_parameters();
    const auto buffers = network->named_buffers();
    // A torchvision ResNet-50 without layer4 and fc: counted from its definition.
    QCOMPARE(parameters.size(), std::size_t{129});
    for (const char* name : {"conv1.weight", "bn1.bias", "layer1.0.downsample.0.weight", "layer1.0.downsample.1.weight",
                             "layer2.3.conv3.weight", "layer3.5.bn2.weight"}) {
        QVERIFY2(parameters.contains(name), name);
    }
    QVERIFY(buffers.contains("layer3.0.downsample.1.running_mean"));
    QCOMPARE(parameters["layer3.0.conv2.weight"].sizes(), (torch::IntArrayRef{256, 256, 3, 3}));
    // Its published size, 25 557 032, less layer4 (14 964 736) and fc (2 049 000).
    std::int64_t numbers = 0;
    for (const auto& parameter : network->parameters()) {
        numbers += parameter.numel();
    }
    QCOMPARE(numbers, std::int64_t{8543296});
}

void GraspNetworkTest::frozenBatchNormStaysFrozen() {
    auto options = smallOptions(NetworkKind::Baseline);
    options.freezeBatchNorm = true;
    GraspNetwork network(options);
    network->eval();
    network->train();
    QVERIFY(network->is_training());
    const auto before = network->named_buffers()["features.layer1.0.bn1.running_mean"].clone();
    network->features(randomTensor(1, {2, 3, 64, 64}));
    QVERIFY(torch::equal(before, network->named_buffers()["features.layer1.0.bn1.running_mean"]));
    QVERIFY(!network->named_parameters()["features.bn1.weight"].requires_grad());
    GraspNetwork live(smallOptions(NetworkKind::Baseline));
    live->train();
    live->features(randomTensor(1, {2, 3, 64, 64}));
    QVERIFY(!torch::equal(before, live->named_buffers()["features.layer1.0.bn1.running_mean"]));
    QVERIFY(live->named_parameters()["features.bn1.weight"].requires_grad());
}

void GraspNetworkTest::weightsComeFromTheSeedAlone() {
    const auto weightsWith = [](std::uint64_t seed, std::uint64_t global) {
        torch::manual_seed(global);
        auto options = smallOptions(NetworkKind::Full);
        options.seed = seed;
        std::vector<torch::Tensor> flat;
        for (const auto& parameter : GraspNetwork(options)->parameters()) {
            flat.push_back(parameter.detach().flatten());
        }
        return torch::cat(flat);
    };
    const auto weights = weightsWith(3, 1);
    QVERIFY(torch::equal(weights, weightsWith(3, 2)));
    QVERIFY(!torch::equal(weights, weightsWith(4, 1)));
}

void GraspNetworkTest::predictorNumbersItsAnchorsAsTheGrid() {
    const torch::NoGradGuard noGrad;
    GraspNetwork network(smallOptions(NetworkKind::Baseline));
    auto parameters = network->predictor->named_parameters();
    // The first hidden unit carries one lit cell; channel o·5 + m answers with 10·o + m.
    parameters["shared.weight"].zero_();
    parameters["shared.weight"][0][0][1][1] = 1;
    parameters["regression.weight"].zero_();
    for (int o = 0; o < 6; ++o) {
        for (int m = 0; m < 5; ++m) {
            parameters["regression.weight"][o * 5 + m][0] = 10 * o + m;
        }
    }
    auto features = torch::zeros({1, 256, cells, cells});
    features[0][0][2][1] = 1;
    const auto output = network->predict(features);
    QCOMPARE(output.logits.sizes(), (torch::IntArrayRef{1, anchorCount, 2}));
    QCOMPARE(output.shifts.sizes(), (torch::IntArrayRef{1, anchorCount, 5}));
    auto expected = torch::zeros({anchorCount, 5});
    for (int o = 0; o < 6; ++o) {
        for (int m = 0; m < 5; ++m) {
            expected[(2 * cells + 1) * 6 + o][m] = 10 * o + m;
        }
    }
    QVERIFY(close(output.shifts[0], expected));
}

void GraspNetworkTest::paperSizesForResNet50() {
    NetworkOptions options;
    options.anchorSize = {20, 12};
    GraspNetwork network(options);
    QCOMPARE(network->grid().count(), 2400);
    const auto w = network->scorer->weights();
    QCOMPARE(w.reduceWeight.sizes(), (torch::IntArrayRef{1024, 1024, 1, 1}));
    QCOMPARE(w.graspWeight.sizes(), (torch::IntArrayRef{512, 30}));
    QCOMPARE(w.hiddenImageWeight.numel() / 512, std::int64_t{9216});
    QCOMPARE(w.hiddenImageWeight.numel() / 512 + w.hiddenGraspWeight.size(1), std::int64_t{9728});
    QCOMPARE(w.outputWeight.sizes(), (torch::IntArrayRef{2, 512}));
    QCOMPARE(network->predictor->named_parameters()["shared.weight"].sizes(), (torch::IntArrayRef{512, 1024, 3, 3}));
}

void GraspNetworkTest::denseScoresEqualOneByOne() {
    Scene scene;
    const auto all = scene.network->scoreAll(scene.features, scene.shifts);
    QCOMPARE(all.sizes(), (torch::IntArrayRef{2, anchorCount, 2}));
    for (int b = 0; b < 2; ++b) {
        for (int a = 0; a < anchorCount; ++a) {
            const auto one = scoreOne(scene.network, scene.features.slice(0, b, b + 1), scene.shifts[b][a], a);
            QVERIFY2(close(all[b][a], one), qPrintable(QStringLiteral("image %1 anchor %2").arg(b).arg(a)));
        }
    }
}

void GraspNetworkTest::selectedScoresEqualDenseOnes_data() {
    QTest::addColumn<int>("count");
    QTest::newRow("fewer than cells: patches") << 7;
    QTest::newRow("more than cells: dense") << 40;
}

void GraspNetworkTest::selectedScoresEqualDenseOnes() {
    QFETCH(int, count);
    Scene scene;
    const auto indices = std::get<1>(randomTensor(8, {2, anchorCount}).topk(count, 1));
    const auto all = scene.network->scoreAll(scene.features, scene.shifts);
    const auto some = scene.network->scoreSelected(scene.features, scene.shifts, indices);
    QVERIFY(close(some, gatherAnchors(all, indices)));
}

void GraspNetworkTest::scorerReadsTheCellOfThePredictedCentre() {
    GraspNetwork network(smallOptions(NetworkKind::Full));
    const double nan = std::numeric_limits<double>::quiet_NaN();
    // Anchor 0 is centred at (8, 8); shifts are in units of 20 and 8 px.
    const auto shifts = torch::tensor({{0.0, 0.0, 0.0, 0.0, 0.0},
                                       {1.0, 0.0, 0.0, 0.0, 0.0},     // x = 28: column 1
                                       {0.0, 5.0, 0.0, 0.0, 0.0},     // y = 48: row 3
                                       {-9.0, 99.0, 0.0, 0.0, 0.0},   // outside: clamped
                                       {1e30, -1e30, 0.0, 0.0, 0.0},  // far outside
                                       {nan, 0.0, 0.0, 0.0, 0.0}})    // no number: a cell all the same
                            .to(torch::kFloat32)
                            .unsqueeze(0);
    const auto found = network->predictedCells(shifts, torch::zeros({1, 6}, torch::kLong));
    QVERIFY(torch::equal(found, torch::tensor({{0, 1, 12, 12, 3, 0}}, torch::kLong)));
}

void GraspNetworkTest::graspVectorsOfOtherAnchorsDoNotMatter() {
    Scene scene;
    const auto before = scene.network->scoreAll(scene.features, scene.shifts);
    auto changed = scene.shifts.clone();
    changed.select(1, 10).add_(0.5);
    const auto difference = (scene.network->scoreAll(scene.features, changed) - before).abs().sum(-1);
    QVERIFY(difference.select(1, 10).min().item<double>() > 1e-6);
    QVERIFY(difference.sum().item<double>() == difference.select(1, 10).sum().item<double>());
}

void GraspNetworkTest::directTargetsInvert() {
    std::mt19937 random(9);
    const auto options = smallOptions(NetworkKind::Direct);
    const auto grasps = randomGrasps(random, 50, 64);
    const auto back = graspsFromTensor(directGrasps(directTargets(graspTensor(grasps), options), options));
    for (std::size_t i = 0; i < grasps.size(); ++i) {
        QVERIFY(std::abs(back[i].x - grasps[i].x) < 1e-9 && std::abs(back[i].y - grasps[i].y) < 1e-9);
        QVERIFY(std::abs(back[i].opening - grasps[i].opening) < 1e-9 && std::abs(back[i].jaw - grasps[i].jaw) < 1e-9);
        QVERIFY(angleDifference(back[i].angleRadians, grasps[i].angleRadians) < 1e-9);
    }
}

void GraspNetworkTest::kindsHaveTheirParts() {
    const auto parts = [](NetworkKind kind) {
        GraspNetwork network(smallOptions(kind));
        const bool score = network->named_parameters().contains("predictor.score.weight");
        return std::array{bool(network->predictor), score, bool(network->scorer), bool(network->direct)};
    };
    QVERIFY((parts(NetworkKind::Baseline) == std::array{true, true, false, false}));
    QVERIFY((parts(NetworkKind::Full) == std::array{true, true, true, false}));
    QVERIFY((parts(NetworkKind::NoIntermediate) == std::array{true, false, true, false}));
    QVERIFY((parts(NetworkKind::Direct) == std::array{false, false, false, true}));
}

void GraspNetworkTest::refusesImpossibleShapes() {
    auto options = smallOptions(NetworkKind::Full);
    options.inputSize = 100;
    QVERIFY_EXCEPTION_THROWN(GraspNetwork{options}, std::invalid_argument);
    options = smallOptions(NetworkKind::Full);
    options.anchorSize = {};
    QVERIFY_EXCEPTION_THROWN(GraspNetwork{options}, std::invalid_argument);
}

QTEST_APPLESS_MAIN(GraspNetworkTest)
#include "tst_grasp_network.moc"
