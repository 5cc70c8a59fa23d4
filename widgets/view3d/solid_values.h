#pragma once

#include "widgets/canvas_layer.h"

#include <QColor>
#include <QImage>
#include <QMatrix4x4>
#include <QVector3D>

#include <cstdint>
#include <memory>
#include <vector>

namespace grasploom {

// What a 3-D view shows: values only, metres, in one world frame whose z axis points up.

enum class SurfaceStyle : std::uint8_t { Mesh, Cloud };

/// Triangles, or their corners as a cloud.
struct Surface3d {
    std::vector<float> positions;          ///< x, y, z of each point
    std::vector<float> uvs;                ///< u, v of each point in `texture`, 0 … 1 from its top left; empty: plain
    std::vector<std::uint32_t> triangles;  ///< three point numbers each, counter-clockwise seen from outside
    QImage texture;                        ///< colours as they are, not lit; null: `colour`, lit
    QColor colour{0x99, 0x99, 0x99};
    /// The same with far fewer triangles, in the same colours, for while the view moves; null: it is small as it is.
    std::shared_ptr<const Surface3d> coarse;
};

/// A box along the axes of the frame it belongs to.
struct Box3d {
    QVector3D centre;
    QVector3D halfSides;
};

/// Two fingers and a palm in the gripper's frame: x is the closing axis, z points away from the tips.
struct Gripper3d {
    QMatrix4x4 worldFromGripper;
    Box3d fingers[2];
    Box3d palm;
    QColor fingerColour{0xF0, 0xE4, 0x42};
};

/// A grasp's rectangle in space: corners in the order of `corners(Grasp)`.
struct Outline3d {
    LayerKind kind = LayerKind::GroundTruth;
    QVector3D corners[4];
};

/// The camera that took the picture.
struct Camera3d {
    QVector3D position;
    QVector3D target;                ///< on its optical axis
    double fieldOfViewDegrees = 30;  ///< of the picture's height
};

}  // namespace grasploom
