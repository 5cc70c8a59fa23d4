#pragma once

#include "dataset/prediction_file.h"

#include <cstddef>
#include <vector>

namespace grasploom {

/// A prediction that is offered as a label.
struct Suggestion {
    Grasp grasp;
    std::size_t rank = 1;  ///< among all of the scene's predictions, from 1
    double score = 0;      ///< by which it is ranked
    bool operator==(const Suggestion&) const = default;
};

struct SuggestionOptions {
    std::size_t most = 10;    ///< that are offered
    double sameIou = 0.4;     ///< overlap above which two may be one and the same grasp, [0, 1]
    double sameDegrees = 20;  ///< and the angle between them up to which they are
};

/// The best predictions by `ranking`, without those that are the same grasp as a better one or as a label: a network's
/// best ten are often one grasp, ten times. Best first; ranks have gaps where some were left out.
std::vector<Suggestion> chooseSuggestions(const ScenePredictions& predictions, Ranking ranking,
                                          const std::vector<Grasp>& labels, const SuggestionOptions& options = {});

}  // namespace grasploom
