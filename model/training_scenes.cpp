#include "model/training_scenes.h"

#include "dataset/augmentation.h"
#include "dataset/cancelled.h"
#include "dataset/files.h"
#include "dataset/portable_random.h"
#include "dataset/scene_images.h"
#include "dataset/split.h"
#include "model/ordered_prefetch.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <ranges>
#include <set>

namespace grasploom {
namespace {

constexpr double heldOutShare = 0.1;  // of the training objects, at most

struct ReadScene {
    LabelledScene labelled;
    std::vector<Problem> problems;
    bool readable = true;
};

/// The index refuses what is no file, or a link that leads out of the dataset: it is not read here either.
void requireRgb(const SceneIndex& index, std::size_t scene) {
    if (!index.has(scene, Channel::Rgb)) {
        throw DataError(index.path(scene, Channel::Rgb), "there is no picture that may be read");
    }
}

ReadScene readScene(const SceneIndex& index, std::size_t scene, JawChoice jaws) {
    ReadScene read;
    read.labelled.scene = scene;
    try {
        read.labelled.groundTruth = select(readLabels(index, scene, read.problems), jaws);
        if (!read.labelled.groundTruth.empty()) {
            requireRgb(index, scene);
            read.labelled.size = imageSize(index.path(scene, Channel::Rgb));
        }
    } catch (const DataError& error) {
        read.problems.push_back(error.problem());
        read.readable = false;
    }
    return read;
}

std::vector<LabelledScene> readScenes(const SceneIndex& index, const std::vector<std::size_t>& scenes, JawChoice jaws,
                                      int threads, const std::function<bool()>& cancelled, TrainingScenes& gathered) {
    OrderedPrefetch<ReadScene> reads(0, scenes.size(), threads, 256,
                                     [&](std::uint64_t i) { return readScene(index, scenes[i], jaws); });
    std::vector<LabelledScene> usable;
    while (!reads.done()) {
        ReadScene read = reads.next();
        std::ranges::move(read.problems, std::back_inserter(gathered.problems));
        if (read.readable && read.labelled.groundTruth.empty()) {
            ++gathered.withoutLabels;
        } else if (read.readable) {
            usable.push_back(std::move(read.labelled));
        }
        if (cancelled && cancelled()) {
            throw Cancelled();
        }
    }
    return usable;
}

/// Objects in an order that only the split and the fold decide; adding scenes to an object does not change it.
std::vector<std::uint32_t> drawObjects(const SceneIndex& index, const std::vector<std::size_t>& scenes,
                                       const Split& split, int fold) {
    std::map<std::pair<std::uint64_t, std::string>, std::uint32_t> byDraw;
    for (const std::size_t scene : scenes) {
        const std::uint32_t object = index.scene(scene).object;
        const std::string& name = index.objectName(object);
        PortableRandom draw{split.seed, static_cast<std::uint64_t>(fold), std::stoull(fingerprint(name), nullptr, 16)};
        byDraw[{draw.next(), name}] = object;
    }
    std::vector<std::uint32_t> objects;
    for (const auto& [draw, object] : byDraw) {
        objects.push_back(object);
    }
    return objects;
}

/// The first of `drawn` that have `enough` of `scenes`: more would be neither learnt nor judged.
std::set<std::uint32_t> objectsToHoldOut(const SceneIndex& index, const std::vector<std::size_t>& scenes,
                                         const std::vector<std::uint32_t>& drawn, std::size_t enough) {
    if (drawn.size() < 2) {
        return {};
    }
    std::map<std::uint32_t, std::size_t> scenesOf;
    for (const std::size_t scene : scenes) {
        ++scenesOf[index.scene(scene).object];
    }
    const auto most = std::max<std::int64_t>(1, std::llround(heldOutShare * static_cast<double>(drawn.size())));
    std::set<std::uint32_t> heldOut;
    std::size_t covered = 0;
    for (const std::uint32_t object : drawn | std::views::take(most)) {
        if (covered >= enough) {
            break;
        }
        heldOut.insert(object);
        covered += scenesOf[object];
    }
    return heldOut;
}

AnchorSize anchorSizeOf(const std::vector<LabelledScene>& scenes, int inputSize) {
    std::vector<Grasp> grasps;
    for (const LabelledScene& scene : scenes) {
        const Similarity fit = fitToInput(scene.size, inputSize);
        for (const Grasp& grasp : scene.groundTruth) {
            grasps.push_back(apply(fit, grasp));
        }
    }
    return meanAnchorSize(grasps);
}

}  // namespace

SceneRoles assignRoles(const SceneIndex& index, const std::optional<Split>& split, int fold, std::size_t enough) {
    SceneRoles roles;
    if (!split) {
        roles.training.resize(index.size());
        std::iota(roles.training.begin(), roles.training.end(), std::size_t{0});
        return roles;
    }
    const std::vector<std::size_t> scenes = trainingScenes(*split, index, fold);
    const std::set<std::uint32_t> heldOut =
        objectsToHoldOut(index, scenes, drawObjects(index, scenes, *split, fold), enough);
    for (const std::size_t scene : scenes) {
        (heldOut.contains(index.scene(scene).object) ? roles.validation : roles.training).push_back(scene);
    }
    return roles;
}

std::vector<std::size_t> evenlySpaced(const std::vector<std::size_t>& scenes, std::size_t count) {
    if (scenes.size() <= count) {
        return scenes;
    }
    std::vector<std::size_t> chosen;
    for (std::size_t i = 0; i < count; ++i) {
        chosen.push_back(scenes[i * scenes.size() / count]);
    }
    return chosen;
}

TrainingScenes gatherScenes(const SceneIndex& index, const TrainingConfig& config, const std::optional<Split>& split,
                            int threads, const std::function<bool()>& cancelled) {
    const SceneRoles roles = assignRoles(index, split, config.fold);
    TrainingScenes gathered;
    gathered.training = readScenes(index, roles.training, config.jaws, threads, cancelled, gathered);
    if (gathered.training.empty()) {
        throw DataError(index.root(),
                        "has no scene to train on: none of " + std::to_string(roles.training.size()) +
                            " has both a readable picture and grasps" +
                            (gathered.problems.empty() ? "" : "; first: " + describe(gathered.problems[0])));
    }
    gathered.validation = readScenes(index, evenlySpaced(roles.validation, maxValidationScenes), config.jaws, threads,
                                     cancelled, gathered);
    if (gathered.validation.empty()) {
        gathered.validatesOnTraining = true;
        std::vector<std::size_t> all(gathered.training.size());
        std::iota(all.begin(), all.end(), std::size_t{0});
        for (const std::size_t i : evenlySpaced(all, maxValidationScenes)) {
            gathered.validation.push_back(gathered.training[i]);
        }
    }
    gathered.anchorSize = anchorSizeOf(gathered.training, config.inputSize);
    return gathered;
}

}  // namespace grasploom
