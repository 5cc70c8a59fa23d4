#include "evaluation/trial_agreement.h"

#include <algorithm>
#include <stdexcept>
#include <string_view>
#include <unordered_map>

namespace grasploom {
namespace {

bool succeeded(const std::optional<GraspOutcome>& outcome) {
    return outcome == GraspOutcome::Success;
}

}  // namespace

std::vector<std::optional<Grasp>> bestGrasps(const RankedSet& set, const PredictionSet& predictions) {
    std::unordered_map<std::string_view, const ScenePredictions*> ofScene;
    for (const ScenePredictions& scene : predictions.scenes) {
        ofScene.emplace(scene.scene, &scene);
    }
    std::vector<std::optional<Grasp>> best(set.judged->sceneCount());
    for (std::size_t row = 0; row < best.size(); ++row) {
        const auto order = set.judged->ranked(row, set.ranking);
        const auto found = ofScene.find(set.judged->scene(row));
        if (!order.empty() && found != ofScene.end()) {
            best[row] = found->second->grasps.at(order.front()).grasp;
        }
    }
    return best;
}

std::string_view trialCellName(TrialCell cell) {
    static constexpr std::array<std::string_view, trialCellCount> names{"both", "jaccard_only", "trial_only",
                                                                        "neither"};
    return names.at(static_cast<std::size_t>(cell));
}

std::string_view trialCellText(TrialCell cell) {
    static constexpr std::array<std::string_view, trialCellCount> texts{
        "Jaccard right, trial succeeded", "Jaccard right, trial failed", "Jaccard wrong, trial succeeded",
        "Jaccard wrong, trial failed"};
    return texts.at(static_cast<std::size_t>(cell));
}

TrialCell trialCell(bool jaccardCorrect, GraspOutcome outcome) {
    if (outcome == GraspOutcome::Success) {
        return jaccardCorrect ? TrialCell::Both : TrialCell::TrialOnly;
    }
    return jaccardCorrect ? TrialCell::JaccardOnly : TrialCell::Neither;
}

TrialAgreement trialAgreement(const RankedSet& set, const MatchCriterion& criterion, const TrialOutcomes& outcomes) {
    if (set.judged == nullptr || outcomes.size() != set.judged->sceneCount()) {
        throw std::invalid_argument("there are not as many outcomes of trials as judged scenes");
    }
    const StepLimits limits(criterion);
    TrialAgreement agreement;
    agreement.perScene.resize(outcomes.size());
    for (std::size_t scene = 0; scene < outcomes.size(); ++scene) {
        if (outcomes[scene]) {
            const TrialCell cell = trialCell(bestIsCorrect(set, scene, limits), *outcomes[scene]);
            agreement.perScene[scene] = cell;
            ++agreement.counts[static_cast<std::size_t>(cell)];
            ++agreement.outcomes[static_cast<std::size_t>(*outcomes[scene])];
            ++agreement.scenes;
        }
    }
    agreement.jaccardWilson = wilson(agreement.jaccardCorrect(), agreement.scenes);
    agreement.trialWilson = wilson(agreement.trialSuccesses(), agreement.scenes);
    return agreement;
}

TrialComparison compareTrials(const TrialOutcomes& a, const TrialOutcomes& b) {
    if (a.size() != b.size()) {
        throw std::invalid_argument("the outcomes of the trials are not of the same scenes");
    }
    TrialComparison comparison;
    for (std::size_t scene = 0; scene < a.size(); ++scene) {
        if (a[scene] && b[scene]) {
            const bool first = succeeded(a[scene]), second = succeeded(b[scene]);
            ++(first ? (second ? comparison.both : comparison.onlyA)
                     : (second ? comparison.onlyB : comparison.neither));
        }
    }
    comparison.mcnemar = mcnemarExact(comparison.onlyA, comparison.onlyB);
    return comparison;
}

double TrialComparison::estimate() const {
    const double difference = static_cast<double>(onlyB) - static_cast<double>(onlyA);
    return scenes() == 0 ? 0 : difference / static_cast<double>(scenes());
}

void addBootstrap(TrialComparison& comparison, const TrialOutcomes& a, const TrialOutcomes& b, const JudgedSet& judged,
                  int resamples, std::uint64_t seed, const Tick& tick) {
    if (a.size() != judged.sceneCount() || b.size() != judged.sceneCount()) {
        throw std::invalid_argument("there are not as many outcomes of trials as judged scenes");
    }
    std::vector<std::size_t> rows;
    std::vector<int> first, second;
    for (std::size_t row = 0; row < a.size(); ++row) {
        if (a[row] && b[row]) {
            rows.push_back(row);
            first.push_back(succeeded(a[row]) ? 1 : 0);
            second.push_back(succeeded(b[row]) ? 1 : 0);
        }
    }
    const std::vector<std::uint32_t> objects = objectNumbers(judged, rows);
    comparison.objects = objects.empty() ? 0 : *std::ranges::max_element(objects) + std::size_t{1};
    comparison.difference = clusteredBootstrap(first, second, objects, resamples, seed, 0.95, tick);
    comparison.resamples = resamples;
    comparison.seed = seed;
}

}  // namespace grasploom
