#include "widgets/grasp_edit.h"

#include <algorithm>
#include <cmath>

namespace grasploom {
namespace {

double dot(QPointF a, QPointF b) {
    return QPointF::dotProduct(a, b);
}

double directionOf(QPointF vector) {
    return std::atan2(vector.y(), vector.x());
}

double snapped(double angleRadians) {
    return radians(std::round(degrees(angleRadians) / snapDegrees) * snapDegrees);
}

/// A coordinate that may leave [0, limit] no further than it started.
double boundedFrom(double start, double wanted, double limit) {
    return std::clamp(wanted, std::min(0.0, start), std::max(limit, start));
}

Grasp withCentre(Grasp grasp, QPointF centre) {
    grasp.x = centre.x();
    grasp.y = centre.y();
    return grasp;
}

/// One axis of a resize: the length and the centre's shift along that axis.
struct Stretch {
    double length = 0;
    double shift = 0;
};

Stretch stretched(double length, int side, double pull, bool aboutCentre) {
    if (side == 0) {
        return {length, 0};
    }
    const double wanted = length + side * pull * (aboutCentre ? 2 : 1);
    // A side that is already thinner than the limit must not jump when it is touched.
    const double result = std::max(wanted, std::min(smallestSide, length));
    return {result, aboutCentre ? 0 : side * (result - length) / 2};
}

Grasp resized(const GraspDrag& drag, QPointF pointer, bool aboutCentre) {
    const Grasp& start = drag.start;
    const QPointF pull = pointer - drag.grabbed;
    const Stretch opening =
        stretched(start.opening, drag.part.alongOpening, dot(pull, openingAxis(start)), aboutCentre);
    const Stretch jaw = stretched(start.jaw, drag.part.alongJaw, dot(pull, jawAxis(start)), aboutCentre);
    Grasp result = withCentre(start, fromLocal(start, {opening.shift, jaw.shift}));
    result.opening = opening.length;
    result.jaw = jaw.length;
    return result;
}

/// Where `start` lies inside: as far towards `wanted` as every corner stays inside. Corners move along straight lines, so
/// what is inside is one stretch from the start.
Grasp stoppedAtEdge(const Grasp& start, const Grasp& wanted, QSizeF picture) {
    if (!cornersInside(start, picture) || cornersInside(wanted, picture)) {
        return wanted;
    }
    const auto between = [&](double part) {
        const auto mix = [part](double a, double b) { return a + part * (b - a); };
        Grasp grasp = withCentre(start, {mix(start.x, wanted.x), mix(start.y, wanted.y)});
        grasp.opening = mix(start.opening, wanted.opening);
        grasp.jaw = mix(start.jaw, wanted.jaw);
        return grasp;
    };
    double inside = 0, outside = 1;
    for (int halving = 0; halving < 50; ++halving) {
        const double middle = (inside + outside) / 2;
        (cornersInside(between(middle), picture) ? inside : outside) = middle;
    }
    return between(inside);
}

/// Half the width and height of the box around a grasp that is not turned.
QPointF halfBox(const Grasp& grasp) {
    const double c = std::abs(std::cos(grasp.angleRadians)), s = std::abs(std::sin(grasp.angleRadians));
    return {(grasp.opening * c + grasp.jaw * s) / 2, (grasp.opening * s + grasp.jaw * c) / 2};
}

/// `by` along one axis, so that what starts at least `margin` from both ends stays so, and the rest goes no further out.
double boundedShift(double start, double by, double margin, double limit) {
    return std::clamp(by, std::min(0.0, margin - start), std::max(0.0, limit - margin - start));
}

Grasp turnedTo(const GraspDrag& drag, QPointF pointer, bool snap) {
    const QPointF from = drag.grabbed - centreOf(drag.start);
    const QPointF to = pointer - centreOf(drag.start);
    Grasp result = drag.start;
    result.angleRadians += std::atan2(from.x() * to.y() - from.y() * to.x(), dot(from, to));
    if (snap) {
        result.angleRadians = snapped(result.angleRadians);
    }
    return result;
}

QPointF alongOneAxis(QPointF by) {
    return std::abs(by.x()) >= std::abs(by.y()) ? QPointF(by.x(), 0) : QPointF(0, by.y());
}

}  // namespace

QPointF openingAxis(const Grasp& grasp) {
    return {std::cos(grasp.angleRadians), std::sin(grasp.angleRadians)};
}

QPointF jawAxis(const Grasp& grasp) {
    return {-std::sin(grasp.angleRadians), std::cos(grasp.angleRadians)};
}

QPointF toLocal(const Grasp& grasp, QPointF picture) {
    const QPointF from = picture - centreOf(grasp);
    return {dot(from, openingAxis(grasp)), dot(from, jawAxis(grasp))};
}

QPointF fromLocal(const Grasp& grasp, QPointF local) {
    return centreOf(grasp) + openingAxis(grasp) * local.x() + jawAxis(grasp) * local.y();
}

QPointF positionOf(const GraspPart& part, const Grasp& grasp) {
    return fromLocal(grasp, {part.alongOpening * grasp.opening / 2, part.alongJaw * grasp.jaw / 2});
}

Grasp dragged(const GraspDrag& drag, QPointF pointer, DragModifiers modifiers, QSizeF picture) {
    switch (drag.part.kind) {
        case GraspPart::Kind::Body: {
            const QPointF by = pointer - drag.grabbed;
            const QPointF way = modifiers.snap ? alongOneAxis(by) : by;
            const QPointF shift = sharedShift({&drag.start, 1}, way, picture, modifiers.inside);
            return withCentre(drag.start, centreOf(drag.start) + shift);
        }
        case GraspPart::Kind::Turn: {
            const Grasp result = turnedTo(drag, pointer, modifiers.snap);
            return modifiers.inside && cornersInside(drag.start, picture) ? pushedInside(result, picture) : result;
        }
        case GraspPart::Kind::Side: {
            const Grasp result = resized(drag, pointer, modifiers.centred);
            if (!modifiers.inside) {
                return result;
            }
            // One axis after the other: a corner that touches an edge still slides along it.
            GraspDrag along = drag;
            along.part.alongJaw = 0;
            const Grasp opened = stoppedAtEdge(drag.start, resized(along, pointer, modifiers.centred), picture);
            GraspDrag across{drag.part, opened, drag.grabbed};
            across.part.alongOpening = 0;
            return stoppedAtEdge(opened, resized(across, pointer, modifiers.centred), picture);
        }
    }
    return drag.start;
}

Grasp moved(const Grasp& grasp, QPointF by, QSizeF picture) {
    return withCentre(grasp, {boundedFrom(grasp.x, grasp.x + by.x(), picture.width()),
                              boundedFrom(grasp.y, grasp.y + by.y(), picture.height())});
}

Grasp turned(const Grasp& grasp, double byDegrees) {
    Grasp result = grasp;
    result.angleRadians += radians(byDegrees);
    return result;
}

QPointF sharedShift(std::span<const Grasp> grasps, QPointF by, QSizeF picture, bool inside) {
    for (const Grasp& grasp : grasps) {
        const QPointF margin = inside && cornersInside(grasp, picture) ? halfBox(grasp) : QPointF(0, 0);
        by = {boundedShift(grasp.x, by.x(), margin.x(), picture.width()),
              boundedShift(grasp.y, by.y(), margin.y(), picture.height())};
    }
    return by;
}

bool cornersInside(const Grasp& grasp, QSizeF picture) {
    constexpr double slack = 1e-9;  // of a pixel: what rounding leaves of a grasp that touches the edge
    const QPointF half = halfBox(grasp);
    return grasp.x - half.x() >= -slack && grasp.y - half.y() >= -slack &&
           grasp.x + half.x() <= picture.width() + slack && grasp.y + half.y() <= picture.height() + slack;
}

Grasp pushedInside(const Grasp& grasp, QSizeF picture) {
    Grasp result = grasp;
    QPointF half = halfBox(grasp);
    const double scale = std::min({1.0, picture.width() / (2 * half.x()), picture.height() / (2 * half.y())});
    if (scale < 1) {
        result.opening *= scale;
        result.jaw *= scale;
        half *= scale;
    }
    const auto within = [](double at, double margin, double limit) {
        return std::clamp(at, std::min(margin, limit / 2), std::max(limit - margin, limit / 2));
    };
    return withCentre(result, {within(grasp.x, half.x(), picture.width()), within(grasp.y, half.y(), picture.height())});
}

GraspChange changeFrom(const Grasp& before, const Grasp& after) {
    return {centreOf(after) - centreOf(before), after.angleRadians - before.angleRadians, after.opening - before.opening,
            after.jaw - before.jaw};
}

Grasp changed(const Grasp& grasp, const GraspChange& change) {
    Grasp result = grown(grasp, change.openingBy, change.jawBy);
    result.angleRadians += change.turnRadians;
    return withCentre(result, centreOf(grasp) + change.shift);
}

Grasp grown(const Grasp& grasp, double openingBy, double jawBy) {
    Grasp result = grasp;
    result.opening = std::max(grasp.opening + openingBy, std::min(smallestSide, grasp.opening));
    result.jaw = std::max(grasp.jaw + jawBy, std::min(smallestSide, grasp.jaw));
    return result;
}

Grasp finished(const Grasp& grasp) {
    Grasp result = grasp;
    result.angleRadians = wrapAngle(grasp.angleRadians);
    return result;
}

bool swapsEnds(const Grasp& grasp) {
    return dot(openingAxis(grasp), openingAxis(finished(grasp))) < 0;
}

Grasp graspAlong(QPointF from, QPointF to, double jaw, bool snap) {
    const QPointF span = to - from;
    Grasp grasp;
    grasp.angleRadians = snap ? snapped(directionOf(span)) : directionOf(span);
    grasp.opening = std::max(snap ? dot(span, openingAxis(grasp)) : std::hypot(span.x(), span.y()), smallestSide);
    grasp.jaw = std::max(jaw, smallestSide);
    return withCentre(grasp, from + openingAxis(grasp) * (grasp.opening / 2));
}

Grasp graspThrough(QPointF from, QPointF to, QPointF jawPoint, bool snap) {
    Grasp grasp = graspAlong(from, to, smallestSide, snap);
    grasp.jaw = std::max(2 * std::abs(toLocal(grasp, jawPoint).y()), smallestSide);
    return grasp;
}

QPointF keptInside(QPointF point, QSizeF picture) {
    return {std::clamp(point.x(), 0.0, picture.width()), std::clamp(point.y(), 0.0, picture.height())};
}

}  // namespace grasploom
