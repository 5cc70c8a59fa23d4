#pragma once

#include "app/gui/document/edited_truth.h"
#include "dataset/label_review.h"
#include "evaluation/label_difference.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace grasploom {

/// How the labels of one scene differ between two sets. Counted are physical grasps, each with all its jaw sizes.
struct SceneChanges {
    std::size_t scene = 0;  ///< number in the index
    std::size_t added = 0, removed = 0, moved = 0;
    std::vector<Grasp> before;  ///< the first set's labels that are not in the second as they were: removed or moved
    bool operator==(const SceneChanges&) const = default;
};

struct LabelChanges {
    std::vector<SceneChanges> scenes;  ///< those that differ, in the index's order
    std::size_t compared = 0;          ///< scenes that both sets have
};

/// The dataset's own labels against the edited ones. Reads the labels of edited scenes. `review` tells which label is which
/// one that was there, however far it was moved.
LabelChanges changesByEditing(const SceneIndex& index, const LabelEdits& edits, const LabelReview& review,
                              const std::function<bool(std::size_t done)>& tick = {});

/// Those of `other` (matched by scene id) against the labels in force here. Throws Cancelled.
LabelChanges changesFrom(const SceneIndex& other, const SceneIndex& index, const LabelEdits& edits,
                         const std::function<bool(std::size_t done)>& tick = {});

}  // namespace grasploom
