#pragma once

#include "model/candidate_ranking.h"
#include "model/grasp_network.h"
#include "model/input_picture.h"
#include "model/training_config.h"

#include <filesystem>
#include <string>
#include <vector>

namespace grasploom {

/// The file of a run's weights by "best" (best.pt, or the last checkpoint where no validation was reached), "last", or
/// its path. Throws DataError where the run has none.
std::filesystem::path checkpointFile(const std::filesystem::path& run, const std::string& checkpoint);

/// The network of a checkpoint, ready to look at pictures.
struct LoadedNetwork {
    GraspNetwork network{nullptr};
    torch::Device device;
    Precision precision;

    /// Both throw std::runtime_error in plain words where memory does not suffice or the device fails.
    [[nodiscard]] std::vector<RankedCandidates> rank(const std::vector<InputPicture>& pictures, int top);
    /// DataError where the file is damaged or hostile; nothing in it is executed. `alone`: nothing else computes in this
    /// process, so that its switches (determinism, TF32) are set as the run was trained.
    static LoadedNetwork read(const std::filesystem::path& file, const std::string& device, int threads, bool alone);
};

/// Ranked grasps of one picture, in original pixels.
ScenePredictions inOriginalPixels(const SceneIndex& index, const InputPicture& picture, const RankedCandidates& candidates);

}  // namespace grasploom
