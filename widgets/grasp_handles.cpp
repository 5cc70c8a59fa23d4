#include "widgets/grasp_handles.h"

#include "widgets/palette.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace grasploom {
namespace {

// Widget pixels; large enough for an unsteady hand, small enough for a 24 px box.
constexpr double smallestBox = 26;
constexpr double catchCorner = 7;
constexpr double catchSide = 5;
constexpr double knobDistance = 24;
constexpr double knobRadius = 6;

constexpr std::array<std::array<int, 2>, 4> cornerSigns{{{-1, -1}, {-1, 1}, {1, 1}, {1, -1}}};

Grasp boxInView(const Grasp& grasp, const ViewTransform& view) {
    const QPointF centre = view.toView(centreOf(grasp));
    return {centre.x(), centre.y(), grasp.angleRadians, std::max(grasp.opening * view.zoom, smallestBox),
            std::max(grasp.jaw * view.zoom, smallestBox)};
}

QPointF knobDirection(KnobSide side) {
    switch (side) {
        case KnobSide::JawStart:
            return {0, -1};
        case KnobSide::JawEnd:
            return {0, 1};
        case KnobSide::OpeningEnd:
            return {1, 0};
        case KnobSide::OpeningStart:
            return {-1, 0};
    }
    return {0, -1};
}

QPointF knobAt(const Grasp& box, KnobSide side, double beyond) {
    const QPointF direction = knobDirection(side);
    return fromLocal(box, {direction.x() * (box.opening / 2 + beyond), direction.y() * (box.jaw / 2 + beyond)});
}

double distance(QPointF a, QPointF b) {
    return std::hypot(a.x() - b.x(), a.y() - b.y());
}

int sideOf(double along, double half, double reach) {
    if (std::abs(std::abs(along) - half) > reach) {
        return 0;
    }
    return along < 0 ? -1 : 1;
}

}  // namespace

KnobSide opposite(KnobSide side) {
    switch (side) {
        case KnobSide::JawStart:
            return KnobSide::JawEnd;
        case KnobSide::JawEnd:
            return KnobSide::JawStart;
        case KnobSide::OpeningEnd:
            return KnobSide::OpeningStart;
        case KnobSide::OpeningStart:
            return KnobSide::OpeningEnd;
    }
    return side;
}

KnobSide visibleKnob(const Grasp& grasp, const ViewTransform& view, const QRectF& sight, KnobSide preferred) {
    const Grasp box = boxInView(grasp, view);
    const QRectF safe = sight.adjusted(knobRadius, knobRadius, -knobRadius, -knobRadius);
    for (const KnobSide side : {preferred, opposite(preferred), KnobSide::OpeningEnd, KnobSide::OpeningStart,
                                KnobSide::JawStart, KnobSide::JawEnd}) {
        if (safe.contains(knobAt(box, side, knobDistance))) {
            return side;
        }
    }
    return preferred;
}

GraspHandles layHandles(const Grasp& grasp, const ViewTransform& view, KnobSide knob) {
    GraspHandles handles;
    handles.box = boxInView(grasp, view);
    handles.knobFoot = knobAt(handles.box, knob, 0);
    handles.knob = knobAt(handles.box, knob, knobDistance);
    return handles;
}

std::optional<GraspPart> partAt(const GraspHandles& handles, QPointF pointer) {
    if (distance(pointer, handles.knob) <= knobRadius + 4) {
        return GraspPart{GraspPart::Kind::Turn};
    }
    const Grasp& box = handles.box;
    for (const auto& sign : cornerSigns) {
        const GraspPart corner{GraspPart::Kind::Side, sign[0], sign[1]};
        if (distance(pointer, positionOf(corner, box)) <= catchCorner) {
            return corner;
        }
    }
    const QPointF local = toLocal(box, pointer);
    const double outside = std::max(std::abs(local.x()) - box.opening / 2, std::abs(local.y()) - box.jaw / 2);
    if (outside > catchSide) {
        return std::nullopt;
    }
    if (const int side = sideOf(local.x(), box.opening / 2, catchSide)) {
        return GraspPart{GraspPart::Kind::Side, side, 0};
    }
    if (const int side = sideOf(local.y(), box.jaw / 2, catchSide)) {
        return GraspPart{GraspPart::Kind::Side, 0, side};
    }
    return GraspPart{};
}

Qt::CursorShape cursorFor(const GraspPart& part, const Grasp& grasp) {
    if (part.kind == GraspPart::Kind::Body) {
        return Qt::SizeAllCursor;
    }
    if (part.kind == GraspPart::Kind::Turn) {
        return Qt::PointingHandCursor;
    }
    // The arrow that points most nearly the way this side moves.
    const QPointF way = openingAxis(grasp) * part.alongOpening + jawAxis(grasp) * part.alongJaw;
    const int eighth = static_cast<int>(std::lround(degrees(std::atan2(way.y(), way.x())) / 45)) & 3;
    constexpr std::array shapes{Qt::SizeHorCursor, Qt::SizeFDiagCursor, Qt::SizeVerCursor, Qt::SizeBDiagCursor};
    return shapes[static_cast<std::size_t>(eighth)];
}

void paintHandles(QPainter& painter, const GraspHandles& handles) {
    painter.save();
    painter.setPen(QPen(QColor(0, 0, 0, 200), 3));
    painter.drawLine(handles.knobFoot, handles.knob);
    painter.setPen(QPen(palette::selection, 1.5));
    painter.drawLine(handles.knobFoot, handles.knob);
    painter.setPen(QPen(QColor(0, 0, 0, 220), 1.2));
    painter.setBrush(palette::selection);
    painter.drawEllipse(handles.knob, knobRadius, knobRadius);
    painter.setBrush(Qt::white);
    for (int u = -1; u <= 1; ++u) {
        for (int v = -1; v <= 1; ++v) {
            const double length = u == 0 ? handles.box.opening : handles.box.jaw;
            const bool middle = u == 0 || v == 0;
            // Between two corners that stand close together there is no room for a third square.
            if ((u == 0 && v == 0) || (middle && length < 2 * smallestBox)) {
                continue;
            }
            const QPointF at = positionOf({GraspPart::Kind::Side, u, v}, handles.box);
            const double half = middle ? 3 : 4;
            painter.drawRect(QRectF(at.x() - half, at.y() - half, 2 * half, 2 * half));
        }
    }
    painter.restore();
}

}  // namespace grasploom
