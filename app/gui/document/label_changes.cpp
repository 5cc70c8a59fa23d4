#include "app/gui/document/label_changes.h"

#include "dataset/cancelled.h"
#include "dataset/parallel_for.h"

#include <algorithm>

namespace grasploom {
namespace {

/// A file that cannot be read has no labels here; opening the dataset tells of it.
std::vector<Grasp> labelsIn(const SceneIndex& index, std::size_t scene) {
    try {
        std::vector<Problem> known;
        return readLabels(index, scene, known).grasps;
    } catch (const DataError&) {
        return {};
    }
}

SceneChanges compare(std::size_t scene, const std::vector<Grasp>& before, const std::vector<Grasp>& after,
                     const std::vector<KnownMove>& known = {}) {
    SceneChanges changes;
    changes.scene = scene;
    for (const LabelDifference& one : compareGrasps(before, after, known)) {
        changes.added += one.change == LabelChange::Added ? 1 : 0;
        changes.removed += one.change == LabelChange::Removed ? 1 : 0;
        changes.moved += one.change == LabelChange::Moved ? 1 : 0;
    }
    for (const LabelDifference& one : compareLabels(before, after)) {
        if (one.before) {
            changes.before.push_back(before[*one.before]);
        }
    }
    return changes;
}

/// Where the dataset's own labels of a scene were put.
std::vector<KnownMove> movesIn(const LabelReview& review, const std::string& scene, const std::vector<Grasp>& before,
                               const std::vector<Grasp>& after) {
    std::vector<KnownMove> moves;
    for (std::size_t label = 0; label < after.size(); ++label) {
        const GraspOrigin* const origin = originOf(review, scene, after[label]);
        const auto own = origin != nullptr && origin->isOwn ? std::ranges::find(before, origin->grasp) : before.end();
        if (own != before.end()) {
            moves.push_back({static_cast<std::size_t>(own - before.begin()), label});
        }
    }
    return moves;
}

LabelChanges gathered(std::vector<SceneChanges> all) {
    LabelChanges changes;
    changes.compared = all.size();
    for (SceneChanges& one : all) {
        if (one.added + one.removed + one.moved > 0) {
            changes.scenes.push_back(std::move(one));
        }
    }
    return changes;
}

}  // namespace

LabelChanges changesByEditing(const SceneIndex& index, const LabelEdits& edits, const LabelReview& review,
                              const std::function<bool(std::size_t)>& tick) {
    std::vector<SceneChanges> all;
    for (const auto& [scene, labels] : edits) {
        if (tick && !tick(all.size())) {
            throw Cancelled();
        }
        const std::vector<Grasp> own = labelsIn(index, scene);
        all.push_back(compare(scene, own, labels, movesIn(review, index.scene(scene).id, own, labels)));
    }
    return gathered(std::move(all));
}

LabelChanges changesFrom(const SceneIndex& other, const SceneIndex& index, const LabelEdits& edits,
                         const std::function<bool(std::size_t)>& tick) {
    std::vector<std::pair<std::size_t, std::size_t>> pairs;  // here, there
    for (std::size_t scene = 0; scene < index.size(); ++scene) {
        if (const auto there = other.find(index.scene(scene).id)) {
            pairs.emplace_back(scene, *there);
        }
    }
    std::vector<SceneChanges> all(pairs.size());
    const auto look = [&](std::size_t i) {
        const auto [here, there] = pairs[i];
        const auto edit = edits.find(here);
        all[i] = compare(here, labelsIn(other, there), edit == edits.end() ? labelsIn(index, here) : edit->second);
    };
    if (!parallelFor(pairs.size(), 0, look, tick)) {
        throw Cancelled();
    }
    return gathered(std::move(all));
}

}  // namespace grasploom
