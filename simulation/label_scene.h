#pragma once

#include "simulation/grasp_candidates.h"
#include "simulation/grasp_trial.h"

#include <cstdint>
#include <functional>
#include <vector>

namespace grasploom {

/// How a scene gets its labels. As in Jacquard: trials with one jaw, then every jaw for what succeeded.
struct LabelSettings {
    /// Metres; the first is the one that all candidates are tried with. The order is that of the lines of a grasp.
    std::vector<double> jawMetres{0.02, 0.01, 0.03, 0.04, 0.06};
    int leastWanted = 15;  ///< distinct grasps; each scene wants its own number, drawn up to …
    int mostWanted = 45;
    int mostTrials = 400;       ///< with the first jaw
    int mostDraws = 20000;      ///< of candidates, also those that geometry alone turns down
    double samePixels = 7;      ///< grasps whose centres are nearer than this …
    double sameDegrees = 12;    ///< … whose angles differ by less …
    double sameOpening = 1.25;  ///< … and whose openings by a smaller factor are one
    CandidateSettings candidates;
    bool operator==(const LabelSettings&) const = default;
};
std::string validate(const LabelSettings& settings);

struct SceneLabels {
    std::vector<Grasp>
        grasps;        ///< as Jacquard's file wants them: a grasp's jaws in consecutive lines, the first jaw first
    int distinct = 0;  ///< grasps, jaws aside
    int trials = 0;    ///< with any jaw
    int triedCandidates = 0;  ///< with the first jaw
    bool operator==(const SceneLabels&) const = default;
};

/// Finds grasps of a settled scene that hold in trials, from its pictures and its objects. The same for the same
/// arguments. `cancelled`, where given, is asked before every trial; after a yes the labels so far are returned.
/// Throws std::invalid_argument for settings out of range or pictures of another size.
SceneLabels labelScene(std::span<const SolidObject> objects, const cv::Mat& depthMetres, const cv::Mat& mask,
                       const Camera& camera, std::uint64_t seed, const LabelSettings& labels = {},
                       const TrialSettings& trial = {}, const std::function<bool()>& cancelled = {});

}  // namespace grasploom
