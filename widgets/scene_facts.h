#pragma once

#include "dataset/scene_index.h"
#include "evaluation/scene_query.h"
#include "evaluation/trial_agreement.h"
#include "evaluation/workspace_file.h"

#include <cstdint>
#include <limits>
#include <memory>
#include <optional>

namespace grasploom {

/// What is known of a ranking's best prediction of a scene, at the thresholds in force. NaN: there is none.
struct BestFacts {
    static constexpr double none = std::numeric_limits<double>::quiet_NaN();

    std::optional<ErrorType> error{};    ///< refines the verdict; empty where the scene is not judged
    double score = none;
    double bestIou = none;               ///< with the ground truth that explains it, [0, 1]
    double angleErrorDegrees = none;     ///< to that ground truth, [0, 90]
    double thetaDegrees = none;          ///< of the prediction, [−90, 90)
    double opening = none, jaw = none;   ///< px
    double x = none, y = none;           ///< its centre, px
    std::uint32_t firstCorrect = 0;      ///< rank of the first correct prediction, 1 = best; 0: none is
    bool operator==(const BestFacts&) const = default;
};

/// What the grid shows, sorts and filters a scene by: A's best-ranked prediction, and what else is known of the scene.
/// One per scene of the index, in its order.
struct SceneFacts : BestFacts {
    Verdict verdict = Verdict::Missing;  ///< means something only where `judged`
    bool judged = false;                 ///< predictions were judged on this scene
    bool edited = false;                 ///< its labels were edited
    BestFacts second{};                  ///< of the second ranking that is compared
    std::optional<bool> a{}, b{};        ///< the best prediction of either side that is compared is correct
    std::optional<LedgerEntry> ledger{};
    std::optional<GraspOutcome> trial{}, trialB{};  ///< of the best prediction of either side; empty: not tried
    std::shared_ptr<const SceneNote> note{};  ///< what somebody noted on it; null: nothing
    std::uint32_t groundTruthCount = 0;  ///< physical grasps, jaw sizes grouped
    bool operator==(const SceneFacts&) const = default;
};

/// What a query is asked about. Refers to `index`, which must outlive it.
QueryFacts queryFacts(const SceneIndex& index, std::size_t scene, const SceneFacts& facts);

}  // namespace grasploom
