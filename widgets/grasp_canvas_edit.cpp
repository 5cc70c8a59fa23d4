// Changes to the ground truth, and the keys that make them.
#include "widgets/grasp_canvas.h"
#include "widgets/grasp_edit.h"

#include <QGestureEvent>
#include <QKeyEvent>
#include <QMetaMethod>
#include <QNativeGestureEvent>
#include <QPinchGesture>

#include <algorithm>
#include <utility>

namespace grasploom {

const LayerGrasp* GraspCanvas::editableGrasp() const {
    const auto& ref = m_scene.selected;
    const bool mayChange = m_editable && ref && ref->kind == LayerKind::GroundTruth && m_scene.isVisible(ref->kind);
    return mayChange && showsPicture() ? m_scene.find(*ref) : nullptr;
}

std::optional<GraspHandles> GraspCanvas::handles() const {
    const LayerGrasp* grasp = m_tool == Tool::Select && !m_hideHeld ? editableGrasp() : nullptr;
    if (grasp == nullptr) {
        return std::nullopt;
    }
    return layHandles(grasp->grasp, m_view, visibleKnob(grasp->grasp, m_view, QRectF(rect()), m_knob));
}

std::vector<LayerGrasp> GraspCanvas::groundTruth() const {
    const CanvasLayer* layer = m_scene.layer(LayerKind::GroundTruth);
    return layer != nullptr ? layer->grasps : std::vector<LayerGrasp>();
}

void GraspCanvas::setGroundTruth(std::vector<LayerGrasp> grasps) {
    for (CanvasLayer& layer : m_scene.layers) {
        if (layer.kind == LayerKind::GroundTruth) {
            layer.grasps = std::move(grasps);
            refresh();
            return;
        }
    }
    m_scene.layers.insert(m_scene.layers.begin(), {LayerKind::GroundTruth, tr("Ground truth"), std::move(grasps)});
    refresh();
}

void GraspCanvas::replaceSelected(const Grasp& after, const QString& gesture, bool whole) {
    const LayerGrasp* before = editableGrasp();
    const Grasp stored = finished(after);
    if (before == nullptr || stored == before->grasp) {
        return;
    }
    if (swapsEnds(after)) {
        m_knob = opposite(m_knob);  // stays where the user left it on the screen
    }
    const std::vector<LayerGrasp> start = groundTruth();
    std::vector<LayerGrasp> labels = withReplaced(start, m_scene.selected->number, stored, m_jawsTogether);
    std::vector<std::size_t> done = familyOf(start, m_scene.selected->number, m_jawsTogether);
    const GraspChange change = changeFrom(before->grasp, after);
    for (const int number : whole ? m_scene.also : std::vector<int>()) {
        const std::vector<std::size_t> family = familyOf(start, number, m_jawsTogether);
        if (family.empty() || std::ranges::find(done, family.front()) != done.end()) {
            continue;  // it went along with another of its jaw sizes
        }
        const auto other = std::ranges::find(start, number, &LayerGrasp::number);
        labels = withReplaced(std::move(labels), number, finished(changed(other->grasp, change)), m_jawsTogether);
        done.insert(done.end(), family.begin(), family.end());
    }
    setGroundTruth(std::move(labels));
    describeSelection();
    Q_EMIT labelsEdited(labelsOf(groundTruth()), gesture);
}

void GraspCanvas::finishEdit(const QString& gesture) {
    const std::optional<Grasp> draft = std::exchange(m_draft, std::nullopt);
    const bool resized = m_edit && m_edit->part.kind == GraspPart::Kind::Side;
    m_edit.reset();
    m_snap.reset();
    m_editByKey = false;
    refresh();
    if (draft) {
        if (resized) {
            m_lastJaw = draft->jaw;
            m_lastOpening = draft->opening;
        }
        replaceSelected(*draft, gesture, !resized);
    }
}

void GraspCanvas::finishDraw(const Grasp& grasp) {
    m_points.clear();
    m_draft.reset();
    m_snap.reset();
    m_drag = Drag::None;
    m_lastJaw = grasp.jaw;
    m_lastOpening = grasp.opening;
    setLayerVisible(LayerKind::GroundTruth, true);
    const Grasp kept = m_keptInside ? pushedInside(grasp, m_picture.size()) : grasp;
    std::vector<LayerGrasp> labels = withAdded(groundTruth(), finished(kept));
    const GraspRef added{LayerKind::GroundTruth, labels.back().number};
    setGroundTruth(std::move(labels));
    Q_EMIT labelsEdited(labelsOf(groundTruth()), tr("Draw grasp"));
    setTool(Tool::Select);
    if (m_scene.find(added) != nullptr) {
        choose(added);
    }
}

bool GraspCanvas::cancelGesture() {
    const bool busy = m_draft || !m_points.empty() || m_edit || m_drag == Drag::Band;
    m_draft.reset();
    m_snap.reset();
    m_points.clear();
    m_edit.reset();
    m_editByKey = false;
    if (m_drag == Drag::Edit || m_drag == Drag::Draw || m_drag == Drag::Undecided || m_drag == Drag::Band) {
        m_drag = Drag::None;
    }
    if (busy) {
        refresh();
    }
    return busy;
}

void GraspCanvas::rotateSelected(double byDegrees) {
    if (const LayerGrasp* grasp = editableGrasp()) {
        cancelGesture();
        replaceSelected(turned(grasp->grasp, byDegrees), tr("Turn grasp"));
    }
}

void GraspCanvas::deleteSelected() {
    if (editableGrasp() == nullptr) {
        return;
    }
    cancelGesture();
    const std::vector<int> numbers = selectedLabels();
    choose(std::nullopt);
    setHovered(std::nullopt);
    setGroundTruth(withRemoved(groundTruth(), numbers, m_jawsTogether));
    Q_EMIT labelsEdited(labelsOf(groundTruth()), numbers.size() > 1 ? tr("Delete grasps") : tr("Delete grasp"));
}

bool GraspCanvas::event(QEvent* event) {
    switch (event->type()) {
        case QEvent::ShortcutOverride: {
            // With the focus here, these keys are the canvas's, whatever menus use them for.
            auto* key = static_cast<QKeyEvent*>(event);
            if (wants(canvasCommand(key->key(), key->modifiers() & ~Qt::KeypadModifier))) {
                event->accept();
                return true;
            }
            break;
        }
        case QEvent::Gesture:
            if (auto* pinch =
                    static_cast<QPinchGesture*>(static_cast<QGestureEvent*>(event)->gesture(Qt::PinchGesture))) {
                zoomByPinch(*pinch);
                return true;
            }
            break;
        case QEvent::NativeGesture:
            zoomByTouchpad(*static_cast<QNativeGestureEvent*>(event));
            return true;
        default:
            break;
    }
    return QWidget::event(event);
}

bool GraspCanvas::wants(const CanvasCommand& command) const {
    using Kind = CanvasCommand::Kind;
    if (command.kind == Kind::SuggestNext || command.kind == Kind::SuggestPrevious) {  // the network reads the picture itself
        return isSignalConnected(QMetaMethod::fromSignal(&GraspCanvas::suggestionRequested));
    }
    if (!showsPicture()) {
        return false;
    }
    switch (command.kind) {
        case Kind::None:
            return false;
        case Kind::Nudge:
        case Kind::Turn:
        case Kind::Grow:
        case Kind::Delete:
            return editableGrasp() != nullptr;
        case Kind::Place:
            return m_editable && m_tool != Tool::Select && m_points.empty();
        case Kind::Promote:
            if (m_scene.lookedAt() != nullptr) {
                return m_editable;
            }
            return m_editable && m_scene.selected && m_scene.selected->kind != LayerKind::GroundTruth &&
                   isSignalConnected(QMetaMethod::fromSignal(&GraspCanvas::promotionRequested));  // else P is left to others
        case Kind::DrawByDrag:
        case Kind::DrawByThreeClicks:
            return m_editable;
        case Kind::Cancel:
            return m_draft || !m_points.empty() || m_edit || m_tool != Tool::Select || m_scene.selected ||
                   !m_scene.suggestions.empty();
        default:
            return true;
    }
}

void GraspCanvas::keyPressEvent(QKeyEvent* event) {
    const bool tab = event->key() == Qt::Key_Tab || event->key() == Qt::Key_Backtab;
    if (tab && event->modifiers().testFlag(Qt::ControlModifier)) {
        QWidget::focusNextPrevChild(!event->modifiers().testFlag(Qt::ShiftModifier));  // leaves at once
        return;
    }
    const CanvasCommand command = canvasCommand(event->key(), event->modifiers() & ~Qt::KeypadModifier);
    if (command.kind == CanvasCommand::Kind::HoldToPan) {
        m_panned = event->isAutoRepeat();  // who holds it wants to move the picture
    }
    if (wants(command)) {
        perform(command);
        return;
    }
    followPointer(m_pointer, event->modifiers());  // Shift and Ctrl act before the pointer moves on
    event->ignore();
}

void GraspCanvas::perform(const CanvasCommand& command) {
    using Kind = CanvasCommand::Kind;
    switch (command.kind) {
        case Kind::None:
            break;
        case Kind::Fit:
            fit();
            break;
        case Kind::ActualSize:
            actualSize();
            break;
        case Kind::ZoomIn:
            zoomIn();
            break;
        case Kind::ZoomOut:
            zoomOut();
            break;
        case Kind::HideOverlays:
            m_hideHeld = true;
            refresh();
            break;
        case Kind::HoldToPan:
            m_panHeld = true;
            setCursor(m_drag == Drag::Pan ? Qt::ClosedHandCursor : Qt::OpenHandCursor);
            break;
        case Kind::Nudge:
        case Kind::Turn:
        case Kind::Grow:
            editByKey(command);
            break;
        case Kind::Delete:
            deleteSelected();
            break;
        case Kind::DrawByDrag:
            if (m_tool == Tool::DrawByDrag && m_points.empty()) {
                placeGrasp();  // asked for twice: without the mouse
            } else {
                setTool(Tool::DrawByDrag);
            }
            break;
        case Kind::DrawByThreeClicks:
            setTool(Tool::DrawByThreeClicks);
            break;
        case Kind::Place:
            placeGrasp();
            break;
        case Kind::SuggestNext:
        case Kind::SuggestPrevious:
            Q_EMIT suggestionRequested(command.kind == Kind::SuggestNext);
            break;
        case Kind::Promote:
            if (m_scene.lookedAt() != nullptr) {
                Q_EMIT suggestionAccepted(*m_scene.suggestion);
            } else {
                Q_EMIT promotionRequested(*m_scene.selected);
            }
            break;
        case Kind::Cancel:
            cancelByKey();
            break;
    }
}

/// One gesture from the key's press to its release, however long it repeats.
void GraspCanvas::editByKey(const CanvasCommand& command) {
    if (m_drag != Drag::None || !m_points.empty()) {
        return;
    }
    if (!m_editByKey) {
        m_editByKey = true;
        m_keyKind = command.kind;
        setHovered(std::nullopt);
        m_draft = editableGrasp()->grasp;
        m_knob = visibleKnob(*m_draft, m_view, QRectF(rect()), m_knob);
        refresh();
    }
    const Grasp before = *m_draft;
    switch (command.kind) {
        case CanvasCommand::Kind::Nudge:
            m_draft->x += command.by.x();
            m_draft->y += command.by.y();
            break;
        case CanvasCommand::Kind::Turn:
            m_draft = turned(before, command.degrees);
            break;
        default:
            m_draft = grown(before, command.by.x(), command.by.y());
    }
    m_draft = heldTogether(*m_draft);
    update();
}

QString GraspCanvas::keyGesture() const {
    using Kind = CanvasCommand::Kind;
    return m_keyKind == Kind::Nudge ? tr("Nudge grasp") : m_keyKind == Kind::Turn ? tr("Turn grasp") : tr("Resize grasp");
}

void GraspCanvas::cancelByKey() {
    if (cancelGesture()) {
        return;
    }
    if (m_tool != Tool::Select) {
        setTool(Tool::Select);
    } else if (m_scene.selected) {
        choose(std::nullopt);
    } else {
        Q_EMIT suggestionsDismissed();
    }
}

void GraspCanvas::keyReleaseEvent(QKeyEvent* event) {
    if (event->isAutoRepeat()) {
        return;
    }
    using Kind = CanvasCommand::Kind;
    // Which modifiers are up by now says nothing of the press.
    const Kind kind = canvasCommand(event->key(), Qt::NoModifier).kind;
    if (kind == Kind::HideOverlays && m_hideHeld) {
        m_hideHeld = false;
        refresh();
    } else if (kind == Kind::HoldToPan && m_panHeld) {
        m_panHeld = false;
        setCursor(m_tool == Tool::Select ? Qt::ArrowCursor : Qt::CrossCursor);
        if (!m_panned && m_drag == Drag::None) {
            Q_EMIT spaceTapped();
        }
    } else if (m_editByKey && (kind == Kind::Nudge || kind == Kind::Turn)) {
        finishEdit(keyGesture());
    } else {
        followPointer(m_pointer, event->modifiers());
        event->ignore();
    }
}

void GraspCanvas::focusOutEvent(QFocusEvent* event) {
    // The releases of held keys go elsewhere from now on.
    m_panHeld = false;
    if (std::exchange(m_hideHeld, false)) {
        refresh();
    }
    if (m_editByKey) {
        finishEdit(keyGesture());
    }
    QWidget::focusOutEvent(event);
}

bool GraspCanvas::focusNextPrevChild(bool next) {
    const auto ref = showsPicture() ? neighbour(m_scene, next) : std::nullopt;
    if (!ref) {
        return QWidget::focusNextPrevChild(next);
    }
    choose(ref);
    m_readSelected = true;
    update();
    return true;
}

}  // namespace grasploom
