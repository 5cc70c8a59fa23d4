#pragma once

#include "widgets/scene_filter.h"

#include <QString>

namespace grasploom {

/// What the grid showed, and in which order, under a name.
struct SavedView {
    QString name;
    QString query;  ///< text; empty: every scene
    SceneSort sort = SceneSort::DatasetOrder;
    bool descending = false;
    bool operator==(const SavedView&) const = default;
};

/// "score", "best_iou": for files. Views of a later version may name others.
std::string_view sceneSortName(SceneSort sort);
std::optional<SceneSort> sceneSortNamed(std::string_view name);

}  // namespace grasploom
