#pragma once

#include "widgets/canvas_layer.h"

#include <array>

namespace grasploom {

/// What a canvas knows of the grasps over its picture: values only.
struct CanvasScene {
    std::vector<CanvasLayer> layers;
    std::array<bool, layerKindCount> visible{true, true, true};
    std::optional<GraspRef> selected;
    std::optional<GraspRef> hovered;
    std::optional<int> nearestMiss;  ///< a ground-truth number

    [[nodiscard]] bool isVisible(LayerKind kind) const { return visible[static_cast<std::size_t>(kind)]; }
    [[nodiscard]] const CanvasLayer* layer(LayerKind kind) const;
    [[nodiscard]] const LayerGrasp* find(const GraspRef& ref) const;  ///< null where there is none, or it is hidden
};

/// The grasp after (before) the selected one among those that are visible, layer by layer; the first (last) where
/// nothing is selected, none past the end.
std::optional<GraspRef> neighbour(const CanvasScene& scene, bool forward);

// The ground truth as a list of labels: changes to a shown grasp reach the hidden jaw sizes that follow it.

std::vector<Grasp> labelsOf(const std::vector<LayerGrasp>& grasps);
/// `number` replaced by `after`. Hidden followers take the new centre, angle and opening, and scale their jaw alike.
std::vector<LayerGrasp> withReplaced(std::vector<LayerGrasp> grasps, int number, const Grasp& after);
std::vector<LayerGrasp> withRemoved(std::vector<LayerGrasp> grasps, int number);
std::vector<LayerGrasp> withAdded(std::vector<LayerGrasp> grasps, const Grasp& added);

}  // namespace grasploom
