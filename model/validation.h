#pragma once

#include "dataset/prediction_file.h"
#include "model/grasp_network.h"
#include "model/picture_cache.h"
#include "model/process_group.h"
#include "model/training.h"
#include "model/training_scenes.h"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace grasploom {

struct ValidationOptions {
    torch::Device device = torch::kCPU;
    Precision precision = Precision::Fp32;
    int batchSize = 5;
    int loaderThreads = 1;
    int top = 1;                                         ///< grasps to give of each scene by each ranking, ≥ 1
    const ProcessGroup* group = nullptr;                 ///< that shares the scenes; null: this process alone
    std::function<bool()> cancelled;                     ///< true abandons it, for all processes
    std::function<void(const Problem&)> unreadable;      ///< a scene that could not be read; counts as wrong
};

struct Validation {
    ValidationReport report;
    /// In the order of the scenes, original px, as rankCandidates gives them; the same for all processes. A scene that
    /// could not be read has none.
    PredictionSet predictions;
};

/// Top-1 accuracy at the paper's criterion, judged in original pixels, by every ranking that the network has. The network
/// comes back in the mode it had. Empty when it was cancelled.
std::optional<Validation> validateNetwork(GraspNetwork& network, PictureCache& cache,
                                          std::span<const LabelledScene> scenes, const ValidationOptions& options);

/// The accuracy that ranks checkpoints: by the network's own ranking.
double ownAccuracy(const ValidationReport& report, NetworkKind kind);

}  // namespace grasploom
