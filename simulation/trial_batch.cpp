#include "simulation/trial_batch.h"

#include "dataset/cancelled.h"
#include "dataset/number_text.h"
#include "dataset/parallel_for.h"
#include "simulation/scene_file.h"
#include "simulation/work_watch.h"

#include <LinearMath/btScalar.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <stdexcept>

namespace grasploom {
namespace {

using Outcomes = std::vector<std::optional<GraspOutcome>>;

/// How one scene is, and what of it can only be said of it.
struct SceneState {
    Triable triable = Triable::Unknown;
    std::optional<Problem> problem;
    std::string missingMesh;
};

SceneState stateOf(const SceneIndex& index, std::size_t scene, const ShapeStore& shapes) {
    const auto recipe = recipeFile(index, scene);
    std::error_code error;
    if (!std::filesystem::exists(recipe, error)) {
        return {Triable::NotSimulated, {}, {}};
    }
    if (!index.has(scene, Channel::PerfectDepth)) {
        return {Triable::NoDepth, {}, {}};
    }
    try {
        if (auto mesh = missingMesh(index, scene, shapes)) {
            return {Triable::NeedsMeshes, {}, std::move(*mesh)};
        }
    } catch (const DataError& problem) {
        return {Triable::Damaged, problem.problem(), {}};
    }
    return {Triable::Yes, {}, {}};
}

/// Tries what the store does not know.
void tryOrder(const SceneIndex& index, const TrialOrder& order, const ShapeStore& shapes,
              const TrialBatchOptions& options, Outcomes& outcomes) {
    std::vector<TrialKey> keys;
    if (options.store != nullptr) {
        const std::string hash = trialSceneHash(index, order.scene, shapes, options.settings);
        for (std::size_t i = 0; i < order.grasps.size(); ++i) {
            keys.push_back(trialKey(hash, order.grasps[i]));
            outcomes[i] = options.store->find(keys[i]);
        }
    }
    if (options.onlyKnown || std::ranges::all_of(outcomes, [](const auto& known) { return known.has_value(); })) {
        return;
    }
    const TriedScene tried = readTriedScene(index, order.scene, shapes, options.cancelled);
    for (std::size_t i = 0; i < order.grasps.size(); ++i) {
        if (outcomes[i]) {
            continue;
        }
        stopIf(options.cancelled);
        outcomes[i] = tryInScene(tried, order.grasps[i], options.settings);
        if (options.store != nullptr) {
            options.store->add(keys[i], *outcomes[i]);
        }
    }
}

}  // namespace

std::size_t TriedBatch::count(Triable kind) const {
    return static_cast<std::size_t>(std::ranges::count(triable, kind));
}

std::optional<std::string> missingMesh(const SceneIndex& index, std::size_t scene, const ShapeStore& shapes) {
    for (SceneObject& object : readScene(recipeFile(index, scene)).objects) {
        if (!shapes.knows(object.shape)) {
            return std::move(object.shape);
        }
    }
    return std::nullopt;
}

std::string_view triableKey(Triable kind) {
    static constexpr std::array<std::string_view, triableCount> keys{"yes", "not_simulated", "no_depth", "needs_meshes",
                                                                     "damaged"};
    return keys.at(static_cast<std::size_t>(kind));
}

void TriedBatch::requireSome(const std::filesystem::path& dataset) const {
    if (triable.empty() || count(Triable::NotSimulated) == triable.size()) {
        throw DataError(dataset, "holds no simulated scenes; make some: grasploom-cli generate");
    }
    if (count(Triable::Yes) == 0) {
        throw DataError(dataset, "holds no scene that can be tried: " + leftOutRemarks(*this).back());
    }
}

std::vector<std::string> leftOutRemarks(const TriedBatch& batch) {
    std::vector<std::string> remarks;
    const auto add = [&](Triable kind, const std::string& why) {
        if (const std::size_t scenes = batch.count(kind); scenes > 0) {
            remarks.push_back(std::to_string(scenes) + (scenes == 1 ? " scene is" : " scenes are") +
                              " left out of the trials: " + why);
        }
    };
    add(Triable::NotSimulated, "no _scene.json, so not simulated");
    add(Triable::NoDepth, "no perfect depth, which says where the surface is");
    add(Triable::Damaged, "recipe, depth or a mesh cannot be used");
    add(Triable::NeedsMeshes, "made of meshes of yours, such as " + batch.missingMesh +
                                  ", that are not in the folder of the meshes, if one was given");
    return remarks;
}

std::string trialSettingsText(const TrialSettings& settings) {
    return "Trials: Bullet " + std::to_string(BT_BULLET_VERSION) + ", " +
           std::to_string(settings.physics.solverIterations) + " iterations a step of 1/" +
           formatNumber(1 / settings.physics.stepSeconds) + " s, " + formatNumber(settings.gripper.forceNewtons) +
           " N a finger, friction " + formatNumber(settings.gripper.fingerFriction) + " at the fingers and " +
           formatNumber(settings.physics.objectFriction) + " between objects.";
}

TriedBatch tryBatch(const SceneIndex& index, std::span<const TrialOrder> orders, const ShapeStore& shapes,
                    const TrialBatchOptions& options) {
    std::vector<SceneState> states(orders.size());
    TriedBatch batch;
    for (const TrialOrder& order : orders) {
        batch.outcomes.emplace_back(order.grasps.size());
    }
    std::atomic<bool> stopped{false};
    const auto work = [&](std::size_t i) {
        SceneState& state = states[i];
        state = stateOf(index, orders[i].scene, shapes);
        if (state.triable != Triable::Yes) {
            return;
        }
        try {
            tryOrder(index, orders[i], shapes, options, batch.outcomes[i]);
        } catch (const Cancelled&) {
            stopped = true;
        } catch (const DataError& error) {
            state.problem = error.problem();
            state.triable = Triable::Damaged;
        } catch (const std::invalid_argument& error) {  // a grasp that no scene gives a size in metres
            state.problem = Problem{index.path(orders[i].scene, Channel::PerfectDepth), 0, error.what()};
            state.triable = Triable::Damaged;
        }
    };
    const bool whole = parallelFor(orders.size(), options.threads, work, [&](std::size_t done) {
        return (!options.progress || options.progress(done)) && !stopped;
    });
    batch.whole = whole && !stopped;
    for (SceneState& state : states) {
        batch.triable.push_back(state.triable);
        if (state.problem) {
            batch.problems.push_back(std::move(*state.problem));
        }
        if (batch.missingMesh.empty()) {
            batch.missingMesh = state.missingMesh;
        }
    }
    return batch;
}

BestTrials tryBest(const SceneIndex& index, std::span<const std::size_t> scenes,
                   std::span<const std::vector<std::optional<Grasp>>> best, const ShapeStore& shapes,
                   const TrialBatchOptions& options) {
    std::vector<TrialOrder> orders;
    for (std::size_t row = 0; row < scenes.size(); ++row) {
        TrialOrder order{scenes[row], {}};
        for (const auto& ranking : best) {
            const std::optional<Grasp>& grasp = ranking.at(row);
            if (grasp && std::ranges::find(order.grasps, *grasp) == order.grasps.end()) {
                order.grasps.push_back(*grasp);
            }
        }
        orders.push_back(std::move(order));
    }
    BestTrials trials{{}, tryBatch(index, orders, shapes, options)};
    for (const auto& ranking : best) {
        Outcomes& outcomes = trials.perRanking.emplace_back(scenes.size());
        for (std::size_t row = 0; row < scenes.size(); ++row) {
            if (trials.batch.triable[row] != Triable::Yes) {
                continue;
            }
            const auto& grasps = orders[row].grasps;
            outcomes[row] = ranking[row] ? trials.batch.outcomes[row][static_cast<std::size_t>(
                                               std::ranges::find(grasps, *ranking[row]) - grasps.begin())]
                                         : std::optional(GraspOutcome::Missing);
        }
        const auto tried = [](const auto& outcome) { return outcome && outcome != GraspOutcome::Missing; };
        if (options.onlyKnown && std::ranges::none_of(outcomes, tried)) {
            outcomes.assign(scenes.size(), std::nullopt);  // nobody tried anything
        }
    }
    return trials;
}

}  // namespace grasploom
