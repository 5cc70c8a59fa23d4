#pragma once

#include "dataset/grasp.h"
#include "dataset/portable_random.h"

#include <array>
#include <vector>

namespace grasploom {

/// A flat bar or plate, seen from above. Lengths in pixels.
struct PaintedBox {
    Point centre;
    double angleRadians = 0;  ///< of the long side, clockwise on screen
    double length = 0;
    double width = 0;
};

struct PaintedRing {
    Point centre;
    double outer = 0;  ///< radius
    double inner = 0;  ///< radius of the hole
};

/// The outline, seen from above, of an object that is as high everywhere.
struct PaintedObject {
    std::vector<PaintedBox> boxes;
    std::vector<PaintedRing> rings;
    double heightMetres = 0.02;
};

/// How many designs there are: bars, plates, rings, crosses and what can be put together of them.
inline constexpr int paintedDesignCount = 10;

/// One object of a design, about its own origin.
PaintedObject drawPaintedObject(int design, PortableRandom& random);

/// Turned, then moved.
PaintedObject place(const PaintedObject& object, double angleRadians, Point offset);

/// Whether the object has material at `point`. Exact.
bool covers(const PaintedObject& object, Point point);

/// Corners in order.
std::array<Point, 4> corners(const PaintedBox& box);

/// Smallest upright box round the object: its top left and bottom right corners.
std::array<Point, 2> bounds(const PaintedObject& object);

}  // namespace grasploom
