#pragma once

#include "app/gui/document/document.h"
#include "widgets/canvas_layer.h"
#include "widgets/inspector.h"

#include <vector>

namespace grasploom {

/// What the canvas shows of the current scene: the ground truth (of each physical grasp one jaw size, unless
/// `everyJaw`), and of each prediction set the k best and the selected one.
std::vector<CanvasLayer> canvasLayers(const Document& document, bool everyJaw);

/// What the inspector shows of the current scene and selection.
InspectorContent inspectorContent(const Document& document);

/// Of the scene's pictures, from the header of the first that can be read; none: none can. Throws nothing.
std::optional<QSize> pictureSize(const SceneIndex& index, std::size_t scene);

}  // namespace grasploom
