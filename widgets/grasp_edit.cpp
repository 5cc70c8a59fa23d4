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
            return moved(drag.start, modifiers.snap ? alongOneAxis(by) : by, picture);
        }
        case GraspPart::Kind::Turn:
            return turnedTo(drag, pointer, modifiers.snap);
        case GraspPart::Kind::Side:
            return resized(drag, pointer, modifiers.centred);
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
