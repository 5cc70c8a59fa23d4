#pragma once

#include "dataset/grasp.h"

#include <QPointF>
#include <QSizeF>

#include <cstdint>
#include <span>

namespace grasploom {

// The geometry of editing: everything in picture pixels, nothing of widgets.

inline QPointF toQPointF(Point point) {
    return {point.x, point.y};
}
inline QPointF centreOf(const Grasp& grasp) {
    return {grasp.x, grasp.y};
}
/// Unit vectors along the opening axis and across it (towards corners 1 and 2).
QPointF openingAxis(const Grasp& grasp);
QPointF jawAxis(const Grasp& grasp);
/// Coordinates along (opening axis, jaw axis), from the centre.
QPointF toLocal(const Grasp& grasp, QPointF picture);
QPointF fromLocal(const Grasp& grasp, QPointF local);

/// A part of a grasp that can be dragged. A side (or corner) is where it lies: −1, 0 or 1 along each axis.
struct GraspPart {
    enum class Kind : std::uint8_t { Body, Turn, Side };
    Kind kind = Kind::Body;
    int alongOpening = 0;  ///< of a Side
    int alongJaw = 0;      ///< of a Side
    bool operator==(const GraspPart&) const = default;
};

/// Where the part is, picture px: the middle of a side, a corner, the centre.
QPointF positionOf(const GraspPart& part, const Grasp& grasp);

/// A drag in progress. Everything follows from the grasp at its start, so that nothing adds up or jumps.
struct GraspDrag {
    GraspPart part;
    Grasp start;
    QPointF grabbed;  ///< where the pointer took hold, picture px: need not be on the part itself
    bool operator==(const GraspDrag&) const = default;
};

struct DragModifiers {
    bool snap = false;     ///< turn to multiples of 15°, move along one axis only
    bool centred = false;  ///< resize both sides about the centre
    bool inside = false;   ///< every corner that starts within the picture stays there
};

/// Sides that are resized, and new grasps, are at least this long, px.
inline constexpr double smallestSide = 1;
inline constexpr double snapDegrees = 15;

/// The grasp with its part dragged to `pointer`. Resizing keeps the far side (the far corner) exactly where it is and
/// stops at `smallestSide`, with `inside` at the picture's edge. A centre that starts within the picture stays there. The
/// angle is *not* wrapped, so that a half turn in the middle of a drag does not swap the ends: see `finished`.
Grasp dragged(const GraspDrag& drag, QPointF pointer, DragModifiers modifiers, QSizeF picture);

Grasp moved(const Grasp& grasp, QPointF by, QSizeF picture);
Grasp turned(const Grasp& grasp, double byDegrees);
/// How far all of `grasps` can be moved together: `by`, shortened where a centre (with `inside`, a corner) would leave the
/// picture, so that their formation stays.
QPointF sharedShift(std::span<const Grasp> grasps, QPointF by, QSizeF picture, bool inside);
bool cornersInside(const Grasp& grasp, QSizeF picture);
/// Moved, and where it is too large made smaller, so that every corner lies in the picture. The angle stays.
Grasp pushedInside(const Grasp& grasp, QSizeF picture);

/// What a gesture did to one grasp, to be done to others with it.
struct GraspChange {
    QPointF shift;
    double turnRadians = 0;
    double openingBy = 0;
    double jawBy = 0;
};
GraspChange changeFrom(const Grasp& before, const Grasp& after);
/// Each about its own centre; sides stop at `smallestSide`.
Grasp changed(const Grasp& grasp, const GraspChange& change);
/// Opening and jaw longer by so much about the centre, or shorter; they stop at `smallestSide`.
Grasp grown(const Grasp& grasp, double openingBy, double jawBy);

/// As it is stored: angle in [−π/2, π/2).
Grasp finished(const Grasp& grasp);
/// Whether `finished` swaps the ends of the opening axis.
bool swapsEnds(const Grasp& grasp);

/// A grasp whose opening axis runs from one point to the other. Angle not wrapped.
Grasp graspAlong(QPointF from, QPointF to, double jaw, bool snap);
/// The same with the jaw reaching, on both sides of the axis, as far as `jawPoint`.
Grasp graspThrough(QPointF from, QPointF to, QPointF jawPoint, bool snap);

QPointF keptInside(QPointF point, QSizeF picture);

}  // namespace grasploom
