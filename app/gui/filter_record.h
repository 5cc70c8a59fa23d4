#pragma once

#include "evaluation/workspace_file.h"
#include "widgets/saved_view.h"

#include <optional>

namespace grasploom {

/// A filter as a workspace file holds it: without the scenes of a subset, which mean something only just now.
WorkspaceFilter toRecord(const SceneFilter& filter);
/// Empty where its query is not understood. An unknown order is the dataset's.
std::optional<SceneFilter> fromRecord(const WorkspaceFilter& record);

WorkspaceView toRecord(const SavedView& view);
SavedView fromRecord(const WorkspaceView& record);

}  // namespace grasploom
