#include "model/candidate_ranking.h"

#include "model/torch_device.h"
#include "small_networks.h"

#include <QtTest/QTest>

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <set>
#include <span>

using namespace grasploom;

namespace {

/// A rough network in evaluation mode: its scores disagree, so that the rankings differ.
GraspNetwork roughNetwork(NetworkKind kind, int candidates = 24) {
    GraspNetwork network(smallOptions(kind, candidates));
    roughen(*network, 21, 0.03);
    network->eval();
    return network;
}

torch::Tensor pictures() {
    return randomTensor(22, {2, 3, 64, 64});
}

bool descends(const RankedCandidates& grasps, double Prediction::*score) {
    return std::ranges::is_sorted(grasps, std::greater{}, score);
}

std::vector<Grasp> firstBy(RankedCandidates grasps, double Prediction::*score, std::size_t count) {
    std::ranges::stable_sort(grasps, std::greater{}, score);
    std::vector<Grasp> result;
    for (std::size_t i = 0; i < count; ++i) {
        result.push_back(grasps[i].grasp);
    }
    return result;
}

}  // namespace

class CandidateRankingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void baselineRanksEveryAnchorByItsScore();
    void fullRanksItsCandidatesByTheScorer();
    void candidatesOfMethodTwoHaveTheHighestIntermediateScores();
    void noIntermediateRanksTheScorersBest();
    void topKeepsTheBestOfBothRankings();
    void tiesGoToTheLowerAnchor();
    void halfPrecisionKeepsScoresApart();
    void marginsAreSubtractedInSinglePrecision();
    void directGivesOneGrasp();
    void brokenGraspsAreLeftOut();
    void picturesAreRankedIndependently();
};

void CandidateRankingTest::baselineRanksEveryAnchorByItsScore() {
    auto network = roughNetwork(NetworkKind::Baseline);
    const auto ranked = rankCandidates(network, pictures(), 0);
    QCOMPARE(ranked.size(), std::size_t{2});
    QCOMPARE(ranked[0].size(), std::size_t{96});
    QVERIFY(descends(ranked[0], &Prediction::score));
    for (const Prediction& prediction : ranked[0]) {
        QCOMPARE(prediction.score, prediction.intermediate);
        QVERIFY(std::isnan(prediction.scorer));
        QVERIFY(prediction.score > 0 && prediction.score < 1);
        QVERIFY(prediction.grasp.angleRadians >= -pi / 2 && prediction.grasp.angleRadians < pi / 2);
    }
    QCOMPARE(rankCandidates(network, pictures(), 10)[0].size(), std::size_t{10});
}

void CandidateRankingTest::fullRanksItsCandidatesByTheScorer() {
    auto network = roughNetwork(NetworkKind::Full);
    const auto ranked = rankCandidates(network, pictures(), 0)[0];
    QCOMPARE(ranked.size(), std::size_t{24});
    QVERIFY(descends(ranked, &Prediction::score));
    QVERIFY(!descends(ranked, &Prediction::intermediate));  // else the test shows nothing
    for (const Prediction& prediction : ranked) {
        QCOMPARE(prediction.score, prediction.scorer);
    }
}

void CandidateRankingTest::candidatesOfMethodTwoHaveTheHighestIntermediateScores() {
    // The same weights with every anchor a candidate: the 24 best of these by intermediate score are the 24.
    auto some = roughNetwork(NetworkKind::Full, 24);
    auto all = roughNetwork(NetworkKind::Full, 96);
    const auto expected = firstBy(rankCandidates(all, pictures(), 0)[1], &Prediction::intermediate, 24);
    const auto found = firstBy(rankCandidates(some, pictures(), 0)[1], &Prediction::intermediate, 24);
    for (std::size_t i = 0; i < 24; ++i) {
        QVERIFY(std::abs(found[i].x - expected[i].x) < 1e-3 && std::abs(found[i].opening - expected[i].opening) < 1e-3);
    }
}

void CandidateRankingTest::noIntermediateRanksTheScorersBest() {
    auto some = roughNetwork(NetworkKind::NoIntermediate, 24);
    auto all = roughNetwork(NetworkKind::NoIntermediate, 96);
    const auto best = rankCandidates(some, pictures(), 0)[0];
    const auto every = rankCandidates(all, pictures(), 0)[0];
    QCOMPARE(best.size(), std::size_t{24});
    QCOMPARE(every.size(), std::size_t{96});
    for (std::size_t i = 0; i < 24; ++i) {
        QVERIFY(std::abs(best[i].score - every[i].score) < 1e-5);
        QVERIFY(std::isnan(best[i].intermediate));
    }
}

void CandidateRankingTest::topKeepsTheBestOfBothRankings() {
    auto network = roughNetwork(NetworkKind::Full);
    const auto all = rankCandidates(network, pictures(), 0)[0];
    const auto kept = rankCandidates(network, pictures(), 5)[0];
    QVERIFY(kept.size() >= 5 && kept.size() <= 10);
    QVERIFY(descends(kept, &Prediction::score));
    QVERIFY(firstBy(kept, &Prediction::scorer, 5) == firstBy(all, &Prediction::scorer, 5));
    QVERIFY(firstBy(kept, &Prediction::intermediate, 5) == firstBy(all, &Prediction::intermediate, 5));
}

void CandidateRankingTest::tiesGoToTheLowerAnchor() {
    const torch::NoGradGuard noGrad;
    std::vector<std::int32_t> inOrder(24);
    std::iota(inOrder.begin(), inOrder.end(), 0);
    auto network = roughNetwork(NetworkKind::Full);
    network->predictor->named_parameters()["score.weight"].zero_();
    network->predictor->named_parameters()["score.bias"].zero_();
    const auto anchorsOf = [](const RankedCandidates& grasps, Ranking ranking) {
        std::vector<std::int32_t> anchors;
        for (const std::uint32_t i : rankedOrder({"", grasps}, ranking)) {
            anchors.push_back(grasps[i].anchor);
        }
        return anchors;
    };
    const auto byScorer = rankCandidates(network, pictures(), 0)[1];
    QVERIFY(descends(byScorer, &Prediction::scorer));
    QVERIFY(anchorsOf(byScorer, Ranking::Scorer) != inOrder);  // else the test shows nothing
    QCOMPARE(anchorsOf(byScorer, Ranking::Intermediate), inOrder);
    const auto kept = anchorsOf(rankCandidates(network, pictures(), 4)[1], Ranking::Intermediate);
    QVERIFY(std::ranges::equal(std::span(kept).first(4), std::span(inOrder).first(4)));

    auto other = roughNetwork(NetworkKind::Full);
    other->scorer->named_parameters()["output.weight"].zero_();
    other->scorer->named_parameters()["output.bias"].zero_();
    auto expected = anchorsOf(rankCandidates(other, pictures(), 0)[1], Ranking::Intermediate);
    QVERIFY(!std::ranges::is_sorted(expected));
    std::ranges::sort(expected);
    QCOMPARE(anchorsOf(rankCandidates(other, pictures(), 0)[1], Ranking::Scorer), expected);
}

void CandidateRankingTest::halfPrecisionKeepsScoresApart() {
    auto network = roughNetwork(NetworkKind::Full, 96);
    const auto exact = rankCandidates(network, pictures(), 0)[0];
    const MixedPrecision half(Precision::Bf16, torch::kCPU);
    const auto ranked = rankCandidates(network, pictures(), 0)[0];
    for (const auto score : {&Prediction::intermediate, &Prediction::scorer}) {
        std::set<double> different;
        for (const Prediction& prediction : ranked) {
            different.insert(prediction.*score);
        }
        QCOMPARE(different.size(), std::size_t{96});
        QVERIFY(ranked[0].*score != exact[0].*score);  // it is half precision that is looked at
    }
    const torch::NoGradGuard noGrad;
    const auto features = network->features(pictures());
    QCOMPARE(features.scalar_type(), torch::kBFloat16);
    const auto output = network->predict(features);
    QCOMPARE(output.logits.scalar_type(), torch::kFloat32);
    QCOMPARE(output.shifts.scalar_type(), torch::kFloat32);
    QCOMPARE(network->scoreAll(features, output.shifts).scalar_type(), torch::kFloat32);
    auto direct = roughNetwork(NetworkKind::Direct);
    QCOMPARE(direct->direct(direct->features(pictures())).scalar_type(), torch::kFloat32);
}

void CandidateRankingTest::marginsAreSubtractedInSinglePrecision() {
    const auto logits = (randomTensor(5, {3, 40, 2}) * 3).to(torch::kBFloat16);
    QVERIFY(torch::equal(graspableMargin(logits), graspableMargin(logits.to(torch::kFloat32))));
    QVERIFY(torch::equal(graspableMargin(logits), logits.to(torch::kFloat32).diff().squeeze(-1)));
    QCOMPARE(graspableMargin(logits.to(torch::kFloat64)).scalar_type(), torch::kFloat64);
}

void CandidateRankingTest::directGivesOneGrasp() {
    auto network = roughNetwork(NetworkKind::Direct);
    const torch::NoGradGuard noGrad;
    network->direct->named_parameters()["output.weight"].zero_();
    network->direct->named_parameters()["output.bias"].copy_(torch::tensor({0.5F, -0.5F, 1.0F, 0.0F, 2.0F, 0.5F}));
    const auto ranked = rankCandidates(network, pictures(), 10);
    QCOMPARE(ranked[1].size(), std::size_t{1});
    const Prediction& only = ranked[1][0];
    QCOMPARE(only.score, 1.0);
    QVERIFY(std::isnan(only.intermediate) && std::isnan(only.scorer));
    QVERIFY(std::abs(only.grasp.x - 48) < 1e-4 && std::abs(only.grasp.y - 16) < 1e-4);
    QVERIFY(std::abs(only.grasp.opening - 40) < 1e-4 && std::abs(only.grasp.jaw - 4) < 1e-4);
    QVERIFY(std::abs(degrees(only.grasp.angleRadians) - 45) < 1e-4);
}

void CandidateRankingTest::brokenGraspsAreLeftOut() {
    auto network = roughNetwork(NetworkKind::Baseline);
    const torch::NoGradGuard noGrad;
    // e^δw overflows for the first orientation alone.
    network->predictor->named_parameters()["regression.bias"][2] = 1e30;
    const auto ranked = rankCandidates(network, pictures(), 0)[0];
    QCOMPARE(ranked.size(), std::size_t{80});
    QVERIFY(std::ranges::all_of(ranked, [](const Prediction& prediction) { return isValid(prediction.grasp); }));
    auto direct = roughNetwork(NetworkKind::Direct);
    direct->direct->named_parameters()["output.bias"][4] = -100;
    QVERIFY(rankCandidates(direct, pictures(), 1)[0].empty());
}

void CandidateRankingTest::picturesAreRankedIndependently() {
    auto network = roughNetwork(NetworkKind::Full);
    const auto both = rankCandidates(network, pictures(), 0);
    const auto second = rankCandidates(network, pictures().slice(0, 1, 2), 0);
    QCOMPARE(second.size(), std::size_t{1});
    for (std::size_t i = 0; i < second[0].size(); ++i) {
        QVERIFY(std::abs(second[0][i].score - both[1][i].score) < 1e-4);
    }
}

QTEST_APPLESS_MAIN(CandidateRankingTest)
#include "tst_candidate_ranking.moc"
