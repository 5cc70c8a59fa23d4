#pragma once

#include "dataset/scene_index.h"
#include "model/anchors.h"
#include "model/training_config.h"

#include <opencv2/core/types.hpp>

#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

namespace grasploom {

struct Split;

/// Most scenes that a validation looks at, so that its cost stays bounded on the full data set.
inline constexpr std::size_t maxValidationScenes = 500;

struct LabelledScene {
    std::size_t scene = 0;           ///< number in the index
    cv::Size size;                   ///< of the picture, as its header says
    std::vector<Grasp> groundTruth;  ///< original px, never empty
};

/// What a training learns from and is judged on while it goes.
struct TrainingScenes {
    std::vector<LabelledScene> training;
    std::vector<LabelledScene> validation;  ///< at most maxValidationScenes
    bool validatesOnTraining = false;       ///< nothing could be held out: `validation` is taken from `training`
    AnchorSize anchorSize;                  ///< mean ground truth of `training`, network-input px
    std::size_t withoutLabels = 0;          ///< scenes left out because they have no usable ground truth
    std::vector<Problem> problems;          ///< scenes left out because they cannot be read, and bad lines of label files
};

/// Scene numbers to train on and to validate on. With a split, the validation scenes are those of some of the fold's
/// *training* objects, which training then leaves out: as many objects as have `enough` scenes, yet no more than a
/// tenth of them (and one at least). The test fold is never looked at. The choice depends on the split and the fold
/// only, so that runs with different seeds can be compared. Without a split, or with a single object, `validation` is
/// empty.
struct SceneRoles {
    std::vector<std::size_t> training, validation;
};
SceneRoles assignRoles(const SceneIndex& index, const std::optional<Split>& split, int fold,
                       std::size_t enough = maxValidationScenes);

/// `count` of `scenes`, evenly spaced; all where there are no more.
std::vector<std::size_t> evenlySpaced(const std::vector<std::size_t>& scenes, std::size_t count);

/// Reads all labels. `cancelled` is asked now and then; true throws Cancelled. Throws DataError when there is nothing to
/// train on, std::invalid_argument when the fold does not fit the split.
TrainingScenes gatherScenes(const SceneIndex& index, const TrainingConfig& config, const std::optional<Split>& split,
                            int threads, const std::function<bool()>& cancelled = {});

}  // namespace grasploom
