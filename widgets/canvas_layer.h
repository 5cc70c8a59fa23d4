#pragma once

#include "dataset/grasp.h"

#include <QString>

#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

namespace grasploom {

/// What a canvas shows over the picture. Told apart by hue, dash and glyph.
enum class LayerKind : std::uint8_t { GroundTruth, PredictionA, PredictionB };
inline constexpr int layerKindCount = 3;

struct LayerGrasp {
    int number = 0;  ///< index in the scene's labels, or prediction number in the file; from 0
    Grasp grasp;
    double score = std::numeric_limits<double>::quiet_NaN();  ///< NaN: none
    std::optional<bool> correct{};                            ///< verdict, where there is one
    /// Ground truth only: stays in the labels but is not drawn, as it is another jaw size of the shown grasp before it.
    /// It follows when that one is moved, turned, opened, rescaled or deleted.
    bool hidden = false;
    int place = 0;  ///< what it is called by: number of its physical grasp, from 1; 0: `number` + 1
};

struct CanvasLayer {
    LayerKind kind = LayerKind::GroundTruth;
    QString name;  ///< for the legend
    std::vector<LayerGrasp> grasps;
};

struct GraspRef {
    LayerKind kind = LayerKind::GroundTruth;
    int number = 0;
    bool operator==(const GraspRef&) const = default;
};

}  // namespace grasploom
