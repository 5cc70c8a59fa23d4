#include "evaluation/suggestions.h"

#include "evaluation/jaccard_matching.h"

#include <algorithm>

namespace grasploom {
namespace {

bool isSame(const Grasp& a, const Grasp& b, const SuggestionOptions& options) {
    return angleDifferenceDegrees(a.angleRadians, b.angleRadians) <= options.sameDegrees + angleSlackDegrees &&
           overlap(a, b, IouMetric::Exact) > options.sameIou;
}

}  // namespace

std::vector<Suggestion> chooseSuggestions(const ScenePredictions& predictions, Ranking ranking,
                                          const std::vector<Grasp>& labels, const SuggestionOptions& options) {
    std::vector<Suggestion> chosen;
    const auto order = rankedOrder(predictions, ranking);
    for (std::size_t place = 0; place < order.size() && chosen.size() < options.most; ++place) {
        const Prediction& prediction = predictions.grasps[order[place]];
        const auto same = [&](const Grasp& other) { return isSame(prediction.grasp, other, options); };
        if (isValid(prediction.grasp) && std::ranges::none_of(labels, same) &&
            std::ranges::none_of(chosen, same, &Suggestion::grasp)) {
            chosen.push_back({prediction.grasp, place + 1, scoreOf(prediction, ranking)});
        }
    }
    return chosen;
}

}  // namespace grasploom
