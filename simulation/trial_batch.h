#pragma once

#include "simulation/scene_trials.h"
#include "simulation/trial_store.h"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace grasploom {

// Trials of many scenes at once: of one order each, or of the best grasps of several rankings.

/// Whether grasps of a scene can be tried.
enum class Triable : std::uint8_t {
    Yes,
    NotSimulated,  ///< it has no _scene.json
    NoDepth,       ///< its perfect depth, which says where the surface is, is not there
    NeedsMeshes,   ///< it is made of the user's meshes, and not all of them are in the store
    Damaged,       ///< its recipe cannot be read
    Unknown        ///< the batch was ended before it was looked at
};
inline constexpr int triableCount = 5;      ///< that a whole batch can have
std::string_view triableKey(Triable kind);  ///< of JSON: "not_simulated"

/// The first mesh of a scene that is not in the store; none where all are. Throws DataError for an unreadable recipe.
std::optional<std::string> missingMesh(const SceneIndex& index, std::size_t scene, const ShapeStore& shapes);

struct TrialOrder {
    std::size_t scene = 0;  ///< of the index
    std::vector<Grasp> grasps;
};

struct TrialBatchOptions {
    TrialSettings settings;
    int threads = 0;                                 ///< 0: one per core
    TrialStore* store = nullptr;                     ///< asked first, and told
    bool onlyKnown = false;                          ///< look into the store, try nothing
    std::function<bool(std::size_t done)> progress;  ///< orders done; on the calling thread; false ends the batch
    std::function<bool()> cancelled;                 ///< the same between two trials; on any thread
};

/// What came of a batch. What was done before it was ended counts.
struct TriedBatch {
    std::vector<std::vector<std::optional<GraspOutcome>>> outcomes;  ///< as the orders; empty: not tried
    std::vector<Triable> triable;                                    ///< as the orders
    std::vector<Problem> problems;  ///< of scenes that could not be tried for a reason of their own, in order
    std::string missingMesh;        ///< the first that is not in the store, of any scene that needs it
    bool whole = true;              ///< false: it was ended early
    [[nodiscard]] std::size_t count(Triable kind) const;
    /// That trials need scenes which can be tried: throws DataError, naming `dataset`, where there is none.
    void requireSome(const std::filesystem::path& dataset) const;
};
TriedBatch tryBatch(const SceneIndex& index, std::span<const TrialOrder> orders, const ShapeStore& shapes,
                    const TrialBatchOptions& options = {});

/// One sentence for each reason why scenes were left out, with their number: for warnings and reports.
std::vector<std::string> leftOutRemarks(const TriedBatch& batch);
/// What trials depend on beside the scenes: the engine and its settings, in one sentence.
std::string trialSettingsText(const TrialSettings& settings = {});

/// Per ranking and row the outcome of its best grasp; Missing where the scene can be tried and the ranking has none.
/// The grasps that several rankings share are tried once. `scenes` names the index's scene of each row; best[r][row] is
/// empty where ranking r has no prediction there. With `onlyKnown` nothing is Missing where nothing is known of the
/// ranking.
struct BestTrials {
    std::vector<std::vector<std::optional<GraspOutcome>>> perRanking;
    TriedBatch batch;  ///< one order a row
};
BestTrials tryBest(const SceneIndex& index, std::span<const std::size_t> scenes,
                   std::span<const std::vector<std::optional<Grasp>>> best, const ShapeStore& shapes,
                   const TrialBatchOptions& options = {});

}  // namespace grasploom
