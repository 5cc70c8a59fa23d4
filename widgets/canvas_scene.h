#pragma once

#include "widgets/canvas_layer.h"

#include <QRectF>

#include <array>
#include <span>

namespace grasploom {

/// What a canvas knows of the grasps over its picture: values only.
struct CanvasScene {
    std::vector<CanvasLayer> layers;
    std::array<bool, layerKindCount> visible{true, true, true};
    std::optional<GraspRef> selected;
    std::vector<int> also{};  ///< further ground truth that is selected with it, where it is ground truth itself
    std::optional<GraspRef> hovered;
    std::optional<int> nearestMiss;  ///< a ground-truth number
    /// Grasps that are offered as labels: drawn lightly over the layers, caught where nothing else is. `place` is the rank.
    std::vector<LayerGrasp> suggestions{};
    std::optional<int> suggestion{};  ///< the one that is looked at: its number
    std::vector<LayerGrasp> ghosts{};  ///< labels as they were before: drawn pale below all layers, never caught

    [[nodiscard]] bool isVisible(LayerKind kind) const { return visible[static_cast<std::size_t>(kind)]; }
    [[nodiscard]] const CanvasLayer* layer(LayerKind kind) const;
    [[nodiscard]] const LayerGrasp* lookedAt() const;  ///< of the suggestions; null: none
    [[nodiscard]] const LayerGrasp* find(const GraspRef& ref) const;  ///< null where there is none, or it is hidden
};

/// The grasp after (before) the selected one among those that are visible, layer by layer; the first (last) where
/// nothing is selected, none past the end.
std::optional<GraspRef> neighbour(const CanvasScene& scene, bool forward);

/// Numbers of all ground truth that is selected, in the order of the labels.
std::vector<int> selectedLabels(const CanvasScene& scene);
/// The ground truth that is selected beside `selected`, where it is shown: in the order of the labels.
std::vector<LayerGrasp> alsoSelected(const CanvasScene& scene);
/// Numbers of the ground truth that is shown and whose centre lies in `band`, picture px.
std::vector<int> labelsWithin(const CanvasScene& scene, const QRectF& band);

// The ground truth as a list of labels. A change to a shown grasp reaches the hidden jaw sizes that follow it and,
// `together`, all jaw sizes of the same physical grasp (those of its `place`).

std::vector<Grasp> labelsOf(const std::vector<LayerGrasp>& grasps);
/// Positions in `grasps` of what changes with `number`, itself included; empty where there is no such number.
std::vector<std::size_t> familyOf(const std::vector<LayerGrasp>& grasps, int number, bool together);
/// `number` replaced by `after`. The rest of its family takes the new centre, angle and opening, and scales its jaw alike.
std::vector<LayerGrasp> withReplaced(std::vector<LayerGrasp> grasps, int number, const Grasp& after, bool together = false);
std::vector<LayerGrasp> withRemoved(std::vector<LayerGrasp> grasps, std::span<const int> numbers, bool together = false);
std::vector<LayerGrasp> withAdded(std::vector<LayerGrasp> grasps, const Grasp& added);

}  // namespace grasploom
