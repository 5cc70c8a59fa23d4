// Mouse, wheel and touch on the canvas.
#include "widgets/canvas_hit_test.h"
#include "widgets/grasp_canvas.h"

#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPinchGesture>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace grasploom {
namespace {

constexpr double catchOutline = 4;  ///< widget pixels around a line that still count as on it
constexpr double dragDistance = 3;  ///< less than this is a click with an unsteady hand
constexpr double keptOnView = 48;
constexpr double notch = 120;  ///< eighths of a degree of a usual wheel
constexpr double zoomPerNotch = 1.25;

double distance(QPointF a, QPointF b) {
    return std::hypot(a.x() - b.x(), a.y() - b.y());
}

}  // namespace

void GraspCanvas::mousePressEvent(QMouseEvent* event) {
    m_pointer = m_pressed = event->position();
    if (!showsPicture() || m_drag != Drag::None) {
        return;
    }
    if (event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && m_panHeld)) {
        m_drag = Drag::Pan;
        m_panned = true;
        setCursor(Qt::ClosedHandCursor);
    } else if (event->button() == Qt::LeftButton) {
        if (const auto layer = m_hideHeld ? std::nullopt : rowAt(m_legend, m_pointer)) {
            setLayerVisible(*layer, !isLayerVisible(*layer));
        } else if (m_tool != Tool::Select) {
            m_drag = Drag::Draw;
            drawPress(m_pointer, event->modifiers());
        } else {
            beginPress(m_pointer, event->modifiers());
        }
    } else if (event->button() == Qt::RightButton && m_tool == Tool::Select && !m_hideHeld) {
        // A menu is about to open: it is meant for what lies under the pointer.
        const auto hits = graspsAt(m_scene, m_view, m_pointer, catchOutline);
        const auto numbers = selectedLabels();
        const bool ofGroup = std::ranges::any_of(hits, [&](const GraspRef& hit) {
            return hit.kind == LayerKind::GroundTruth && std::ranges::find(numbers, hit.number) != numbers.end();
        });
        const bool isSelected = m_scene.selected && std::ranges::find(hits, *m_scene.selected) != hits.end();
        if (!hits.empty() && !ofGroup && !isSelected) {
            choose(hits.front());
        }
        event->ignore();
    } else {
        event->ignore();
    }
}

/// Only what is selected can be dragged: in a crowd of labels, a careless drag then pans and moves none of them.
void GraspCanvas::beginPress(QPointF pointer, Qt::KeyboardModifiers modifiers) {
    m_drag = Drag::Undecided;
    m_edit.reset();
    const auto around = handles();
    auto part = around ? partAt(*around, pointer) : std::nullopt;
    m_banding = modifiers.testFlag(Qt::ControlModifier) && (!part || part->kind == GraspPart::Kind::Body);
    if (m_banding) {
        return;
    }
    if (around && !part && !m_scene.also.empty()) {  // any of the group takes the others along
        const auto hits = graspsAt(m_scene, m_view, pointer, catchOutline);
        const bool caught = std::ranges::any_of(hits, [this](const GraspRef& hit) {
            return hit.kind == LayerKind::GroundTruth && std::ranges::find(m_scene.also, hit.number) != m_scene.also.end();
        });
        part = caught ? std::optional(GraspPart{}) : std::nullopt;
    }
    if (part) {
        m_edit = GraspDrag{*part, editableGrasp()->grasp, m_view.toPicture(pointer)};
        m_knob = visibleKnob(m_edit->start, m_view, QRectF(rect()), m_knob);
    }
}

void GraspCanvas::mouseMoveEvent(QMouseEvent* event) {
    const QPointF before = m_pointer;
    m_pointer = event->position();
    m_pointerInside = rect().contains(event->position().toPoint());
    if (!showsPicture()) {
        return;
    }
    Q_EMIT pictureHovered(m_view.toPicture(m_pointer));
    if (m_drag == Drag::Undecided) {
        const bool onHandle = m_edit && m_edit->part.kind != GraspPart::Kind::Body;
        if (onHandle || distance(m_pointer, m_pressed) > dragDistance) {
            m_drag = m_banding ? Drag::Band : m_edit ? Drag::Edit : Drag::Pan;
            setHovered(std::nullopt);
            refresh();
        }
    }
    if (m_drag == Drag::Pan) {
        const ViewTransform moved{m_view.zoom, m_view.offset + m_pointer - before};
        setView(keptInSight(moved, m_picture.size(), size(), keptOnView));
    } else if (m_drag == Drag::Band) {
        update();
    } else if (m_drag == Drag::Edit || m_tool != Tool::Select) {
        followPointer(m_pointer, event->modifiers());
    } else if (m_drag == Drag::None) {
        hover(m_pointer);
    }
}

void GraspCanvas::mouseReleaseEvent(QMouseEvent* event) {
    m_pointer = event->position();
    const Drag drag = std::exchange(m_drag, Drag::None);
    switch (drag) {
        case Drag::None:
            return;
        case Drag::Undecided:
            if (m_banding) {
                toggle(m_pointer);
            } else {
                click(m_pointer);
            }
            break;
        case Drag::Band:
            finishBand();
            break;
        case Drag::Pan:
            break;
        case Drag::Edit: {
            followPointer(m_pointer, event->modifiers());
            const auto kind = m_edit ? m_edit->part.kind : GraspPart::Kind::Body;
            finishEdit(kind == GraspPart::Kind::Turn   ? tr("Turn grasp")
                       : kind == GraspPart::Kind::Side ? tr("Resize grasp")
                                                       : tr("Move grasp"));
            break;
        }
        case Drag::Draw:
            drawRelease(m_pointer, event->modifiers());
            break;
    }
    hover(m_pointer);
}

void GraspCanvas::click(QPointF pointer) {
    const bool onHandle = m_edit && m_edit->part.kind != GraspPart::Kind::Body;
    m_edit.reset();
    if (!onHandle) {
        const auto hits = graspsAt(m_scene, m_view, pointer, catchOutline);
        if (const auto offered = hits.empty() ? suggestionAt(m_scene, m_view, pointer, catchOutline) : std::nullopt) {
            Q_EMIT suggestionPicked(*offered);
        } else {
            choose(nextHit(hits, m_scene.selected));
        }
    }
}

void GraspCanvas::hover(QPointF pointer) {
    const auto row = m_hideHeld ? std::nullopt : rowAt(m_legend, pointer);
    if (row != m_legendHovered) {
        m_legendHovered = row;
        update();
    }
    if (m_tool != Tool::Select) {
        setCursor(row ? Qt::PointingHandCursor : Qt::CrossCursor);
        return;
    }
    const auto around = handles();
    const auto part = around && !row ? partAt(*around, pointer) : std::nullopt;
    if (m_panHeld) {
        setCursor(Qt::OpenHandCursor);
    } else if (part) {
        setCursor(cursorFor(*part, editableGrasp()->grasp));
    } else {
        setCursor(row ? Qt::PointingHandCursor : Qt::ArrowCursor);
    }
    const bool onHandle = part && part->kind != GraspPart::Kind::Body;
    const auto hits =
        row || onHandle || m_hideHeld ? std::vector<GraspRef>() : graspsAt(m_scene, m_view, pointer, catchOutline);
    const auto before = m_scene.hovered;
    setHovered(hits.empty() ? std::nullopt : std::optional(hits.front()));
    if (before && before == m_scene.hovered) {
        update();  // its numbers follow the pointer
    }
}

void GraspCanvas::leaveEvent(QEvent* /*event*/) {
    m_pointerInside = false;
    m_legendHovered.reset();
    setHovered(std::nullopt);
    update();
}

void GraspCanvas::followPointer(QPointF pointer, Qt::KeyboardModifiers modifiers) {
    const QPointF at = m_view.toPicture(pointer);
    const DragModifiers how = dragModifiers(modifiers);
    m_snap.reset();
    if (m_drag == Drag::Edit && m_edit) {
        const Grasp draft = dragged(*m_edit, at, how, m_picture.size());
        const bool end = m_edit->part.alongOpening != 0 && snapsNow(modifiers);
        m_draft = m_edit->part.kind != GraspPart::Kind::Side ? heldTogether(draft)
                  : end                                      ? snappedEnd(draft, m_edit->part, how)
                                                             : draft;
    } else if (m_points.size() == 1) {
        m_draft = snappedNew(graspAlong(m_points[0], keptInside(at, m_picture.size()), m_lastJaw, how.snap), modifiers);
    } else if (m_points.size() == 2) {
        m_draft = snappedNew(graspThrough(m_points[0], m_points[1], at, false), modifiers);
    }
    update();
}

void GraspCanvas::drawPress(QPointF pointer, Qt::KeyboardModifiers modifiers) {
    const QPointF at = keptInside(m_view.toPicture(pointer), m_picture.size());
    if (m_points.size() == 2) {
        finishDraw(snappedNew(graspThrough(m_points[0], m_points[1], m_view.toPicture(pointer), false), modifiers));
        return;
    }
    if (m_points.size() == 1) {
        // The second press of a double click is no second point.
        if (distance(pointer, m_view.toView(m_points[0])) <= dragDistance) {
            return;
        }
        // A snapped axis stays snapped while the jaw is set.
        const Grasp axis = graspAlong(m_points[0], at, m_lastJaw, modifiers.testFlag(Qt::ShiftModifier));
        m_points.push_back(positionOf({GraspPart::Kind::Side, 1, 0}, axis));
    } else {
        setHovered(std::nullopt);
        m_points.push_back(at);
    }
    followPointer(pointer, modifiers);
}

void GraspCanvas::drawRelease(QPointF pointer, Qt::KeyboardModifiers modifiers) {
    const bool wasDragged = m_points.size() == 1 && distance(pointer, m_pressed) > dragDistance;
    if (!wasDragged) {
        return;  // a click: two more follow
    }
    if (m_tool == Tool::DrawByThreeClicks) {
        drawPress(pointer, modifiers);
        return;
    }
    const QPointF at = keptInside(m_view.toPicture(pointer), m_picture.size());
    finishDraw(snappedNew(graspAlong(m_points[0], at, m_lastJaw, modifiers.testFlag(Qt::ShiftModifier)), modifiers));
}

void GraspCanvas::wheelEvent(QWheelEvent* event) {
    m_pointer = event->position();
    if (const int turned = event->angleDelta().y(); turned != 0) {
        zoomAround(event->position(), std::pow(zoomPerNotch, turned / notch));
    }
    event->accept();
}

void GraspCanvas::zoomByPinch(const QPinchGesture& pinch) {
    zoomAround(mapFromGlobal(pinch.centerPoint()), pinch.scaleFactor());
}

void GraspCanvas::zoomByTouchpad(const QNativeGestureEvent& event) {
    if (event.gestureType() == Qt::ZoomNativeGesture) {
        zoomAround(event.position(), 1 + event.value());
    }
}

}  // namespace grasploom
