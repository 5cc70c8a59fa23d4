#pragma once

#include "widgets/grasp_edit.h"
#include "widgets/view_transform.h"

#include <QRectF>

#include <optional>

class QPainter;

namespace grasploom {

/// Where the knob that turns a grasp stands, seen from the grasp. `opposite` is what a swap of the ends makes of it.
enum class KnobSide : std::uint8_t { JawStart, JawEnd, OpeningEnd, OpeningStart };
KnobSide opposite(KnobSide side);

/// Handles of the selected grasp, in widget pixels. Around a grasp that is tiny on screen they stand further out, so
/// that each can still be caught.
struct GraspHandles {
    Grasp box;  ///< the sides that are caught, widget pixels
    QPointF knobFoot;
    QPointF knob;
};

/// The knob stays at `preferred` when that is within `sight` (widget pixels), else goes where it can be seen.
KnobSide visibleKnob(const Grasp& grasp, const ViewTransform& view, const QRectF& sight, KnobSide preferred);
GraspHandles layHandles(const Grasp& grasp, const ViewTransform& view, KnobSide knob);

/// What is under the pointer (widget pixels), if anything: the knob, a corner, a side, the body.
std::optional<GraspPart> partAt(const GraspHandles& handles, QPointF pointer);
Qt::CursorShape cursorFor(const GraspPart& part, const Grasp& grasp);

void paintHandles(QPainter& painter, const GraspHandles& handles);

}  // namespace grasploom
