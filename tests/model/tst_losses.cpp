#include "model/losses.h"

#include "model/candidate_ranking.h"
#include "model/grasp_tensors.h"
#include "small_networks.h"

#include <ATen/autocast_mode.h>
#include <torch/version.h>

#include <QtTest/QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <stdexcept>
#include <string>
#include <vector>

using namespace grasploom;

namespace {

constexpr const char* regression = "predictor.regression";
constexpr const char* shared = "predictor.shared";
constexpr const char* score = "predictor.score";

/// Switches bf16 autocast on the CPU; its functions were renamed in LibTorch 2.4.
void setAutocast(bool on) {
    at::autocast::clear_cache();
#if TORCH_VERSION_MAJOR > 2 || (TORCH_VERSION_MAJOR == 2 && TORCH_VERSION_MINOR >= 4)
    at::autocast::set_autocast_dtype(at::kCPU, at::kBFloat16);
    at::autocast::set_autocast_enabled(at::kCPU, on);
#else
    at::autocast::set_autocast_cpu_dtype(at::kBFloat16);
    at::autocast::set_cpu_enabled(on);
#endif
}

/// Two pictures of noise with ground truth, and a network whose every layer does something.
struct Lesson {
    explicit Lesson(NetworkKind kind, Guidance guidance = Guidance::FeaturesAndRegression)
        : network(smallOptions(kind)) {
        if (network->scorer) {
            roughen(*network->scorer, 11, 0.02);
        }
        if (network->predictor) {
            roughen(*network->predictor, 12, 0.02);
        }
        network->train();
        std::mt19937 random(13);
        truth = {randomGrasps(random, 12, 64), randomGrasps(random, 5, 64)};
        images = randomTensor(14, {2, 3, 64, 64});
        options.guidance = guidance;
    }

    LossTerms losses(std::int64_t step = 0) { return computeLosses(network, images, truth, options, step); }

    /// Sum of |gradient| of the parameters whose name starts with `prefix`; 0 for what the graph never reached.
    double reach(const std::string& prefix) {
        double sum = 0;
        for (const auto& parameter : network->named_parameters()) {
            if (parameter.key().rfind(prefix, 0) == 0 && parameter.value().grad().defined()) {
                sum += parameter.value().grad().abs().sum().item<double>();
            }
        }
        return sum;
    }

    GraspNetwork network;
    torch::Tensor images;
    BatchGroundTruth truth;
    LossOptions options;
};

double crossEntropy(double no, double yes, bool label) {
    return std::log(std::exp(no) + std::exp(yes)) - (label ? yes : no);
}

}  // namespace

class LossesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anchorLossTakesThePositivesAndTheHardestNegatives();
    void halfPrecisionLogitsAreSubtractedInSingle();
    void ofEqualNegativesTheFirstAreTaken();
    void regressionWeightScalesItsTerm();
    void valuesAreThoseOfTheTerms();
    void anchorLossWithoutPositivesTakes64();
    void anchorLossSurvivesTooFewNegatives();
    void regressionLossIsSmoothL1OverThePositives();
    void termsOfEachKind();
    void totalIsTheSumOfTheTerms();
    void scorerLossIsItsCrossEntropyOnTheSelectedGrasps();
    void scorersOwnLossSparesTheRegressionLayer();
    void guidanceNeverReachesTheScorer_data();
    void guidanceNeverReachesTheScorer();
    void guidanceAsWrittenReachesFeaturesAndRegression();
    void guidanceOfTheRegressionReachesNothingElse();
    void guidanceGradientIsThatOfItsValue();
    void guidanceStartsWhenTold();
    void momentumMovesNoScorerForGuidance();
    void methodOneLearnsFromTheScorersBest();
    void directDrawsOneGroundTruthAnew();
    void imagesWithoutGroundTruthAreFine_data();
    void imagesWithoutGroundTruthAreFine();
    void channelsLastAndDefaultLayoutAgree();
    void halfPrecisionUnderAutocastWorks_data();
    void halfPrecisionUnderAutocastWorks();
    void aFewStepsLearn_data();
    void aFewStepsLearn();
    void refusesUnequalBatches();
};

void LossesTest::anchorLossTakesThePositivesAndTheHardestNegatives() {
    const auto logits = randomTensor(1, {2, 40, 2}) * 2;
    auto positive = torch::zeros({2, 40}, torch::kBool);
    positive[0][3] = true;
    positive[0][17] = true;
    positive[1][39] = true;
    double expected = 0;
    for (int b = 0; b < 2; ++b) {
        std::vector<double> negatives;
        double sum = 0;
        int positives = 0;
        for (int a = 0; a < 40; ++a) {
            const bool label = positive[b][a].item<bool>();
            const double loss = crossEntropy(logits[b][a][0].item<double>(), logits[b][a][1].item<double>(), label);
            label ? (sum += loss, ++positives) : (negatives.push_back(loss), 0);
        }
        std::sort(negatives.rbegin(), negatives.rend());
        for (int i = 0; i < 3 * positives; ++i) {
            sum += negatives[static_cast<std::size_t>(i)];
        }
        expected += sum / (4 * positives) / 2;
    }
    QVERIFY(std::abs(anchorLoss(logits, positive).item<double>() - expected) < 1e-5);
}

void LossesTest::halfPrecisionLogitsAreSubtractedInSingle() {
    const auto logits = (randomTensor(1, {2, 40, 2}) * 2).to(torch::kBFloat16);
    auto positive = torch::zeros({2, 40}, torch::kBool);
    positive[0][3] = true;
    positive[1][39] = true;
    QCOMPARE(anchorLoss(logits, positive).item<double>(), anchorLoss(logits.to(torch::kFloat32), positive).item<double>());
}

void LossesTest::ofEqualNegativesTheFirstAreTaken() {
    const auto logits = torch::zeros({1, 4000, 2}, torch::requires_grad());
    auto positive = torch::zeros({1, 4000}, torch::kBool);
    positive[0][5] = true;
    anchorLoss(logits, positive).backward();
    const auto learnt = logits.grad().abs().sum(-1).nonzero().select(1, 1);
    QVERIFY(torch::equal(learnt, torch::tensor({0, 1, 2, 5}, torch::kLong)));
}

void LossesTest::regressionWeightScalesItsTerm() {
    QCOMPARE(LossOptions{}.regressionWeight, 2.0);  // α of the paper
    Lesson lesson(NetworkKind::Full);
    lesson.network->eval();
    const LossValues two = valuesOf(lesson.losses());
    lesson.options.regressionWeight = 5;
    const LossValues five = valuesOf(lesson.losses());
    QVERIFY(*two.regression > 0);
    QVERIFY(std::abs(*five.regression / *two.regression - 2.5) < 1e-5);
    QCOMPARE(five.anchor, two.anchor);
    QCOMPARE(five.scorer, two.scorer);
    QVERIFY(std::abs(five.total - two.total - *five.regression + *two.regression) < 1e-4);
}

void LossesTest::valuesAreThoseOfTheTerms() {
    const LossTerms terms = Lesson(NetworkKind::Full).losses();
    const LossValues values = valuesOf(terms);
    QCOMPARE(values.total, terms.total.item<double>());
    QCOMPARE(*values.anchor, terms.anchor->item<double>());
    QCOMPARE(*values.scorer, terms.scorer->item<double>());
    QCOMPARE(*values.regression, terms.regression->item<double>());
    QCOMPARE(*values.guidance, terms.guidance->item<double>());
    const LossValues few = valuesOf(Lesson(NetworkKind::Baseline).losses());
    QVERIFY(few.anchor && few.regression && !few.scorer && !few.guidance);
}

void LossesTest::anchorLossWithoutPositivesTakes64() {
    // 64 anchors cost softplus(2), the others softplus(−3): only the former count.
    auto logits = torch::zeros({1, 200, 2});
    logits.select(2, 1).fill_(-3);
    logits[0].slice(0, 50, 114).select(1, 1).fill_(2);
    const auto loss = anchorLoss(logits, torch::zeros({1, 200}, torch::kBool));
    QVERIFY(std::abs(loss.item<double>() - std::log1p(std::exp(2.0))) < 1e-5);
}

void LossesTest::anchorLossSurvivesTooFewNegatives() {
    const auto logits = torch::zeros({1, 10, 2});
    const auto positive = torch::arange(10).lt(8).unsqueeze(0);
    QVERIFY(std::abs(anchorLoss(logits, positive).item<double>() - std::log(2.0)) < 1e-6);
}

void LossesTest::regressionLossIsSmoothL1OverThePositives() {
    AnchorTargets targets{torch::zeros({2, 4}, torch::kBool), torch::zeros({2, 4, 5})};
    targets.positive[0][1] = true;
    targets.positive[0][2] = true;
    auto shifts = torch::zeros({2, 4, 5});
    shifts[0][1][0] = 0.5;  // ½·0.25
    shifts[0][1][4] = -3;   // 3 − ½
    shifts[0][2][2] = 1;    // ½
    shifts[0][3][0] = 100;  // no positive
    shifts[1][0][0] = 100;  // an image without positives
    QVERIFY(std::abs(regressionLoss(shifts, targets).item<double>() - (0.125 + 2.5 + 0.5) / 2 / 2) < 1e-6);
}

void LossesTest::termsOfEachKind() {
    const auto present = [](NetworkKind kind) {
        const auto terms = Lesson(kind).losses();
        return std::array{terms.anchor.has_value(), terms.scorer.has_value(), terms.regression.has_value(),
                          terms.guidance.has_value()};
    };
    QVERIFY((present(NetworkKind::Baseline) == std::array{true, false, true, false}));
    QVERIFY((present(NetworkKind::Full) == std::array{true, true, true, true}));
    QVERIFY((present(NetworkKind::NoIntermediate) == std::array{false, true, true, true}));
    QVERIFY((present(NetworkKind::Direct) == std::array{false, false, true, false}));
}

void LossesTest::totalIsTheSumOfTheTerms() {
    const auto terms = Lesson(NetworkKind::Full).losses();
    const auto sum = *terms.anchor + *terms.scorer + *terms.regression + *terms.guidance;
    QVERIFY(torch::allclose(sum, terms.total));
    QVERIFY(terms.total.requires_grad());
    QVERIFY(terms.labelSeconds > 0);
}

void LossesTest::scorerLossIsItsCrossEntropyOnTheSelectedGrasps() {
    Lesson lesson(NetworkKind::Full);
    lesson.network->eval();  // the same statistics in both passes
    const auto terms = lesson.losses();
    const torch::NoGradGuard noGrad;
    const auto features = lesson.network->features(lesson.images);
    const auto output = lesson.network->predict(features);
    const auto logits = lesson.network->scoreAll(features, output.shifts);
    const auto margin = output.logits.select(2, 1) - output.logits.select(2, 0);
    double own = 0;
    double guidance = 0;
    for (int b = 0; b < 2; ++b) {
        const auto order = margin[b].argsort(0, /*descending=*/true);
        for (int t = 0; t < 8; ++t) {
            const int a = order[t].item<int>();
            GraspShift shift{};
            for (int m = 0; m < 5; ++m) {
                shift[static_cast<std::size_t>(m)] = output.shifts[b][a][m].item<double>();
            }
            const Grasp grasp = applyShift(shift, anchorGrasp(lesson.network->grid(), a), 6);
            const double no = logits[b][a][0].item<double>();
            const double yes = logits[b][a][1].item<double>();
            own += crossEntropy(no, yes, findMatch(grasp, lesson.truth[static_cast<std::size_t>(b)]).has_value()) / 16;
            guidance += crossEntropy(no, yes, true) / 16;
        }
    }
    QVERIFY(std::abs(terms.scorer->item<double>() - own) < 1e-4);
    QVERIFY(std::abs(terms.guidance->item<double>() - guidance) < 1e-4);
}

void LossesTest::scorersOwnLossSparesTheRegressionLayer() {
    Lesson lesson(NetworkKind::Full);
    lesson.losses().scorer->backward();
    QCOMPARE(lesson.reach(regression), 0.0);
    QCOMPARE(lesson.reach("predictor"), 0.0);
    QVERIFY(lesson.reach("features") > 0);
    for (const char* part :
         {"scorer.reduce", "scorer.grasp", "scorer.hidden_image", "scorer.hidden_grasp", "scorer.output"}) {
        QVERIFY2(lesson.reach(part) > 0, part);
    }
}

void LossesTest::guidanceNeverReachesTheScorer_data() {
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("guidance");
    for (const auto kind : {NetworkKind::Full, NetworkKind::NoIntermediate}) {
        for (const auto guidance : {Guidance::FeaturesAndRegression, Guidance::Regression}) {
            const std::string name = std::string(networkName(kind)) + " " + std::string(guidanceName(guidance));
            QTest::newRow(name.c_str()) << static_cast<int>(kind) << static_cast<int>(guidance);
        }
    }
}

void LossesTest::guidanceNeverReachesTheScorer() {
    QFETCH(int, kind);
    QFETCH(int, guidance);
    Lesson lesson(static_cast<NetworkKind>(kind), static_cast<Guidance>(guidance));
    lesson.losses().guidance->backward();
    QCOMPARE(lesson.reach("scorer"), 0.0);
    QVERIFY(lesson.reach(regression) > 0);
    // With everything summed, the scorer's gradient is the one of its own loss, to the bit.
    Lesson together(static_cast<NetworkKind>(kind), static_cast<Guidance>(guidance));
    together.losses().total.backward();
    Lesson alone(static_cast<NetworkKind>(kind), static_cast<Guidance>(guidance));
    alone.losses().scorer->backward();
    for (const auto& parameter : alone.network->scorer->named_parameters()) {
        QVERIFY(torch::equal(parameter.value().grad(),
                             together.network->scorer->named_parameters()[parameter.key()].grad()));
    }
}

void LossesTest::guidanceAsWrittenReachesFeaturesAndRegression() {
    Lesson lesson(NetworkKind::Full, Guidance::FeaturesAndRegression);
    lesson.losses().guidance->backward();
    QVERIFY(lesson.reach("features") > 0);
    QVERIFY(lesson.reach(regression) > 0);
    QVERIFY(lesson.reach(shared) > 0);
    QCOMPARE(lesson.reach(score), 0.0);
}

void LossesTest::guidanceOfTheRegressionReachesNothingElse() {
    Lesson lesson(NetworkKind::Full, Guidance::Regression);
    lesson.losses().guidance->backward();
    QVERIFY(lesson.reach(regression) > 0);
    QCOMPARE(lesson.reach("features"), 0.0);
    QCOMPARE(lesson.reach(shared), 0.0);
    QCOMPARE(lesson.reach(score), 0.0);
    // The regression layer learns the same from both settings; they differ in what else learns.
    Lesson written(NetworkKind::Full, Guidance::FeaturesAndRegression);
    const auto terms = written.losses();
    terms.guidance->backward();
    const auto name = std::string(regression) + ".weight";
    QVERIFY(torch::allclose(lesson.network->named_parameters()[name].grad(),
                            written.network->named_parameters()[name].grad(), 1e-3, 1e-6));
}

void LossesTest::guidanceGradientIsThatOfItsValue() {
    // Moving the bias of one orientation's δθ must change −log p_s as its gradient says.
    Lesson lesson(NetworkKind::Full, Guidance::Regression);
    lesson.network->eval();
    lesson.losses().guidance->backward();
    auto bias = lesson.network->named_parameters()[std::string(regression) + ".bias"];
    const auto gradient = bias.grad().clone();
    const torch::NoGradGuard noGrad;
    const auto valueAt = [&](std::int64_t i, float step) {
        bias[i] += step;
        const double value = lesson.losses().guidance->item<double>();
        bias[i] -= step;
        return value;
    };
    const auto strongest = gradient.abs().argmax().item<std::int64_t>();
    const double slope = (valueAt(strongest, 1e-2F) - valueAt(strongest, -1e-2F)) / 2e-2;
    const double expected = gradient[strongest].item<double>();
    QVERIFY2(std::abs(slope - expected) < 0.05 * std::abs(expected),
             qPrintable(QStringLiteral("%1 %2").arg(slope).arg(expected)));
}

void LossesTest::guidanceStartsWhenTold() {
    Lesson lesson(NetworkKind::Full);
    lesson.options.guidanceStart = 10;
    QVERIFY(!lesson.losses(9).guidance);
    QVERIFY(lesson.losses(10).guidance);
    lesson.options.guidance = Guidance::Off;
    QVERIFY(!lesson.losses(10).guidance);
}

void LossesTest::momentumMovesNoScorerForGuidance() {
    // Steps on guidance alone, after momentum was gathered in none: the scorer must not move at all.
    Lesson lesson(NetworkKind::Full);
    torch::optim::SGD optimiser(lesson.network->parameters(), torch::optim::SGDOptions(0.1).momentum(0.9));
    std::vector<torch::Tensor> before;
    for (const auto& parameter : lesson.network->scorer->parameters()) {
        before.push_back(parameter.detach().clone());
    }
    for (int i = 0; i < 3; ++i) {
        optimiser.zero_grad();
        lesson.losses(i).guidance->backward();
        optimiser.step();
    }
    for (std::size_t i = 0; i < before.size(); ++i) {
        QVERIFY(torch::equal(before[i], lesson.network->scorer->parameters()[i]));
    }
}

void LossesTest::methodOneLearnsFromTheScorersBest() {
    Lesson lesson(NetworkKind::NoIntermediate);
    const torch::NoGradGuard noGrad;
    const auto features = lesson.network->features(lesson.images);
    const auto output = lesson.network->predict(features);
    QVERIFY(!output.logits.defined());
    const auto scores = lesson.network->scoreAll(features, output.shifts);
    const auto margin = scores.select(2, 1) - scores.select(2, 0);
    const auto expected = margin.argsort(1, /*descending=*/true).slice(1, 0, 8);
    QVERIFY(torch::equal(selectCandidates(lesson.network, features, output), expected));
}

void LossesTest::directDrawsOneGroundTruthAnew() {
    Lesson lesson(NetworkKind::Direct);
    lesson.network->eval();
    const torch::NoGradGuard noGrad;
    const auto valueAt = [&](std::int64_t step, std::uint64_t seed) {
        lesson.options.seed = seed;
        return lesson.losses(step).total.item<double>();
    };
    const double first = valueAt(0, 1);
    torch::manual_seed(99);  // the global generator has no say
    QCOMPARE(valueAt(0, 1), first);
    std::vector<double> others;
    for (int step = 1; step < 20; ++step) {
        others.push_back(valueAt(step, 1));
    }
    QVERIFY(std::ranges::any_of(others, [&](double value) { return value != first; }));
    // With one ground truth there is nothing to draw: the loss is the squared distance to it.
    lesson.truth = {{lesson.truth[0][0]}, {}};
    const auto output = lesson.network->direct(lesson.network->features(lesson.images));
    const auto target = directTargets(graspTensor(lesson.truth[0]), lesson.network->options())[0];
    const double expected = (output[0].to(torch::kFloat64) - target).square().sum().item<double>() / 2;
    QVERIFY(std::abs(valueAt(3, 4) - expected) < 1e-4);
}

void LossesTest::imagesWithoutGroundTruthAreFine_data() {
    QTest::addColumn<int>("kind");
    QTest::newRow("baseline") << static_cast<int>(NetworkKind::Baseline);
    QTest::newRow("full") << static_cast<int>(NetworkKind::Full);
    QTest::newRow("no-intermediate") << static_cast<int>(NetworkKind::NoIntermediate);
    QTest::newRow("direct") << static_cast<int>(NetworkKind::Direct);
}

void LossesTest::imagesWithoutGroundTruthAreFine() {
    QFETCH(int, kind);
    Lesson lesson(static_cast<NetworkKind>(kind));
    lesson.truth = {{}, {}};
    const auto terms = lesson.losses();
    terms.total.backward();
    QVERIFY(std::isfinite(terms.total.item<double>()));
    QCOMPARE(terms.regression->item<double>(), 0.0);
    for (const auto& parameter : lesson.network->parameters()) {
        QVERIFY(!parameter.grad().defined() || parameter.grad().isfinite().all().item<bool>());
    }
}

void LossesTest::channelsLastAndDefaultLayoutAgree() {
    Lesson lesson(NetworkKind::Full);
    lesson.network->eval();
    const double before = lesson.losses().total.item<double>();
    for (auto& parameter : lesson.network->parameters()) {
        parameter.set_data(parameter.contiguous());
    }
    QVERIFY(std::abs(lesson.losses().total.item<double>() - before) < 1e-3);
}

void LossesTest::halfPrecisionUnderAutocastWorks_data() {
    QTest::addColumn<int>("kind");
    QTest::newRow("full") << static_cast<int>(NetworkKind::Full);
    QTest::newRow("no-intermediate") << static_cast<int>(NetworkKind::NoIntermediate);
    QTest::newRow("direct") << static_cast<int>(NetworkKind::Direct);
}

void LossesTest::halfPrecisionUnderAutocastWorks() {
    QFETCH(int, kind);
    Lesson lesson(static_cast<NetworkKind>(kind));
    const double full = lesson.losses().total.item<double>();
    setAutocast(true);
    const auto terms = lesson.losses();
    setAutocast(false);
    terms.total.backward();
    QCOMPARE(terms.total.scalar_type(), torch::kFloat32);
    QVERIFY(std::abs(terms.total.item<double>() - full) < 0.1 * full);
    for (const auto& parameter : lesson.network->named_parameters()) {
        QVERIFY2(parameter.value().grad().defined() && parameter.value().grad().abs().sum().item<double>() > 0,
                 parameter.key().c_str());
    }
}

void LossesTest::aFewStepsLearn_data() {
    imagesWithoutGroundTruthAreFine_data();
}

void LossesTest::aFewStepsLearn() {
    QFETCH(int, kind);
    Lesson lesson(static_cast<NetworkKind>(kind), Guidance::Regression);
    if (lesson.network->direct) {
        lesson.truth = {{lesson.truth[0][0]}, {lesson.truth[1][0]}};  // the same target every time
    }
    torch::optim::SGD optimiser(lesson.network->parameters(), torch::optim::SGDOptions(1e-3).momentum(0.9));
    double first = 0;
    double last = 0;
    for (int i = 0; i < 30; ++i) {
        optimiser.zero_grad();
        const auto terms = lesson.losses(i);
        terms.total.backward();
        optimiser.step();
        last = (terms.regression.value() + terms.anchor.value_or(torch::zeros({}))).item<double>();
        first = i == 0 ? last : first;
    }
    QVERIFY2(last < 0.5 * first, qPrintable(QStringLiteral("%1 → %2").arg(first).arg(last)));
}

void LossesTest::refusesUnequalBatches() {
    Lesson lesson(NetworkKind::Baseline);
    lesson.truth.pop_back();
    QVERIFY_EXCEPTION_THROWN(lesson.losses(), std::invalid_argument);
}

QTEST_APPLESS_MAIN(LossesTest)
#include "tst_losses.moc"
