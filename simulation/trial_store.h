#pragma once

#include "dataset/grasp.h"
#include "dataset/grasp_outcome.h"
#include "dataset/scene_index.h"
#include "simulation/grasp_trial.h"
#include "simulation/shape_store.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace grasploom {

/// Stands for all that decides one trial: recipe, depth, meshes, settings, grasp. 128 bits of a SHA-256.
using TrialKey = std::array<std::uint64_t, 2>;

/// Of what decides the trials in a scene, whatever the grasp: the recipe's bytes, the depth picture's and the meshes'
/// size and times, the settings, and the physics engine. Throws DataError where recipe, depth or a mesh cannot be read.
std::string trialSceneHash(const SceneIndex& index, std::size_t scene, const ShapeStore& shapes,
                           const TrialSettings& settings);
TrialKey trialKey(std::string_view sceneHash, const Grasp& grasp);

struct KeptTrial {
    TrialKey key{};
    GraspOutcome outcome = GraspOutcome::Success;
    bool operator==(const KeptTrial&) const = default;
};
/// A checked file of trials, the oldest first.
std::string encodeTrials(const std::vector<KeptTrial>& trials);
/// Empty when the bytes are not what encodeTrials() of this version writes, whatever they are.
std::optional<std::vector<KeptTrial>> decodeTrials(std::string_view bytes);

/// How trials ended that were made before, so that none is made twice: a derived cache, in memory and in one file. May
/// be asked from several threads.
class TrialStore {
public:
    static constexpr std::size_t mostKept = 1'000'000;  ///< 17 bytes each on disk; the oldest go first

    /// In memory alone.
    TrialStore() = default;
    /// With what is kept in `file`; what is no sound file of trials counts as none.
    explicit TrialStore(std::filesystem::path file, std::size_t most = mostKept);

    [[nodiscard]] std::optional<GraspOutcome> find(const TrialKey& key) const;
    void add(const TrialKey& key, GraspOutcome outcome);
    [[nodiscard]] std::size_t size() const;
    /// Writes the file, with what another process put there meanwhile; nothing where nothing was added. Throws
    /// DataError.
    void save();

private:
    void take(const std::vector<KeptTrial>& trials);

    std::filesystem::path m_file;
    std::size_t m_most = mostKept;
    mutable std::mutex m_mutex;
    std::map<TrialKey, GraspOutcome> m_known;
    std::vector<TrialKey> m_order;  ///< as they came
    bool m_changed = false;
};

/// Where the window and the command line keep trials: in cacheFolder(). Empty where that lies in the dataset, which is
/// never written to.
std::filesystem::path trialStoreFile(const std::filesystem::path& dataset);

}  // namespace grasploom
