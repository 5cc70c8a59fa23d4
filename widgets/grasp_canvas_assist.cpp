// Help while labels are made: suggestions to accept, and ends that snap to the object's edges.
#include "widgets/grasp_canvas.h"
#include "widgets/palette.h"

#include <QPainter>

#include <utility>

namespace grasploom {
namespace {

constexpr double snapLineBeyond = 6;  ///< widget pixels that the line on an edge is longer than the jaw, on each side

}  // namespace

void GraspCanvas::setSuggestions(std::vector<LayerGrasp> suggestions, std::optional<int> lookedAt) {
    m_scene.suggestions = std::move(suggestions);
    m_scene.suggestion = lookedAt;
    if (const LayerGrasp* const one = m_scene.lookedAt()) {
        bringIntoSight(one->grasp);
        setHovered(std::nullopt);  // its numbers are wanted, not those under a pointer that rests
    }
    describeSelection();
    update();
}

void GraspCanvas::setSnapping(bool snaps) { m_snaps = snaps; }

void GraspCanvas::setEdges(std::shared_ptr<const EdgePicture> edges) { m_edges = std::move(edges); }

DragModifiers GraspCanvas::dragModifiers(Qt::KeyboardModifiers modifiers) const {
    // Window managers often keep Alt-drag for themselves, hence Ctrl too. While ends snap, Alt lets go of the edges.
    const auto centring = m_snaps ? Qt::KeyboardModifiers(Qt::ControlModifier) : Qt::AltModifier | Qt::ControlModifier;
    return {.snap = modifiers.testFlag(Qt::ShiftModifier),
            .centred = (modifiers & centring) != Qt::NoModifier,
            .inside = m_keptInside};
}

bool GraspCanvas::snapsNow(Qt::KeyboardModifiers modifiers) const {
    return m_snaps && m_edges && !m_edges->isEmpty() && !modifiers.testFlag(Qt::AltModifier);
}

Grasp GraspCanvas::snappedNew(const Grasp& drawn, Qt::KeyboardModifiers modifiers) {
    if (!snapsNow(modifiers)) {
        return drawn;
    }
    const SnappedGrasp snapped = snapToEdges(drawn, *m_edges);
    if (snapped.isSnapped()) {
        m_snap = snapped;
    }
    return snapped.grasp;
}

/// The end that is dragged; where the other one follows about the centre, by as much.
Grasp GraspCanvas::snappedEnd(const Grasp& draft, const GraspPart& part, DragModifiers how) {
    const bool end = part.alongOpening > 0;
    SnappedGrasp snapped = snapToEdges(draft, *m_edges, {.start = !end, .end = end});
    if (!snapped.isSnapped()) {
        return draft;
    }
    if (how.centred) {
        const double grown = snapped.grasp.opening - draft.opening;
        const double shift = (end ? 1 : -1) * grown / 2;  // of the centre, which stays now
        snapped.grasp = draft;
        snapped.grasp.opening = draft.opening + 2 * grown;
        for (std::optional<double>* const edge : {&snapped.startEdge, &snapped.endEdge}) {
            *edge = *edge ? std::optional(**edge + shift) : std::nullopt;
        }
    }
    const bool leaves = how.inside && cornersInside(draft, m_picture.size()) && !cornersInside(snapped.grasp, m_picture.size());
    if (leaves || snapped.grasp.opening < smallestSide) {
        return draft;
    }
    m_snap = snapped;
    return snapped.grasp;
}

/// The edges that the ends stand beside.
void GraspCanvas::paintSnap(QPainter& painter) const {
    if (!m_snap) {
        return;
    }
    const Grasp& grasp = m_snap->grasp;
    const QPointF beyond = jawAxis(grasp) * snapLineBeyond;
    for (const std::optional<double>& edge : {m_snap->startEdge, m_snap->endEdge}) {
        if (edge) {
            const QPointF from = m_view.toView(fromLocal(grasp, {*edge, -grasp.jaw / 2})) - beyond;
            const QPointF to = m_view.toView(fromLocal(grasp, {*edge, grasp.jaw / 2})) + beyond;
            painter.setPen(QPen(Qt::black, 3.5, Qt::SolidLine, Qt::FlatCap));
            painter.drawLine(from, to);
            painter.setPen(QPen(Qt::white, 1.6, Qt::SolidLine, Qt::FlatCap));
            painter.drawLine(from, to);
        }
    }
}

}  // namespace grasploom
