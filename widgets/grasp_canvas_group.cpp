// Several labels selected and edited together.
#include "widgets/canvas_hit_test.h"
#include "widgets/grasp_canvas.h"
#include "widgets/grasp_edit.h"

#include <algorithm>
#include <iterator>

namespace grasploom {
namespace {

constexpr double catchOutline = 4;  ///< widget pixels around a line that still count as on it

}  // namespace

std::vector<int> GraspCanvas::selectedLabels() const {
    return grasploom::selectedLabels(m_scene);
}

void GraspCanvas::setSelectedLabels(const std::vector<int>& numbers) {
    std::vector<int> shown;
    std::ranges::copy_if(numbers, std::back_inserter(shown), [this](int number) {
        return m_scene.find({LayerKind::GroundTruth, number}) != nullptr;
    });
    if (shown.empty()) {
        choose(std::nullopt);
        return;
    }
    const GraspRef primary{LayerKind::GroundTruth, shown.back()};
    shown.pop_back();
    setGroup(primary, std::move(shown));
}

void GraspCanvas::selectAllLabels() {
    if (showsPicture()) {
        setSelectedLabels(labelsWithin(m_scene, QRectF(-1e9, -1e9, 2e9, 2e9)));
    }
}

void GraspCanvas::setGroup(std::optional<GraspRef> primary, std::vector<int> also) {
    cancelGesture();
    const bool other = primary != m_scene.selected;
    if (other) {
        m_scene.selected = primary;
        m_knob = KnobSide::JawStart;
    }
    m_readSelected = false;
    m_scene.also = std::move(also);
    describeSelection();
    refresh();
    if (other) {
        Q_EMIT selectionChanged(primary);
    }
}

/// A label under the pointer comes in, or goes out.
void GraspCanvas::toggle(QPointF pointer) {
    const auto hits = graspsAt(m_scene, m_view, pointer, catchOutline);
    const auto label = std::ranges::find(hits, LayerKind::GroundTruth, &GraspRef::kind);
    if (label == hits.end()) {
        return;
    }
    std::vector<int> numbers = selectedLabels();
    const auto primary = m_scene.selected;
    const bool wasLabel = primary && primary->kind == LayerKind::GroundTruth;
    if (std::ranges::find(numbers, label->number) != numbers.end()) {
        std::erase(numbers, label->number);
    } else {
        numbers.push_back(label->number);
    }
    if (wasLabel && primary->number != label->number) {  // the handles stay where they are
        std::erase(numbers, primary->number);
        numbers.push_back(primary->number);
    }
    setSelectedLabels(numbers);
}

QRectF GraspCanvas::band() const {
    return QRectF(m_pressed, m_pointer).normalized();
}

void GraspCanvas::finishBand() {
    const QRectF picture(toPicture(band().topLeft()), toPicture(band().bottomRight()));
    std::vector<int> numbers = labelsWithin(m_scene, picture);
    for (const int number : selectedLabels()) {
        std::erase(numbers, number);
        numbers.push_back(number);
    }
    if (m_scene.selected && m_scene.selected->kind == LayerKind::GroundTruth) {
        std::erase(numbers, m_scene.selected->number);
        numbers.push_back(m_scene.selected->number);
    }
    if (!numbers.empty()) {
        setSelectedLabels(numbers);
    }
    refresh();
}

/// The draft of a move, turn or key, kept where all of the group can follow.
Grasp GraspCanvas::heldTogether(const Grasp& draft) const {
    const LayerGrasp* const start = editableGrasp();
    if (start == nullptr) {
        return draft;
    }
    std::vector<Grasp> all{start->grasp};
    for (const LayerGrasp& other : alsoSelected(m_scene)) {
        all.push_back(other.grasp);
    }
    const QPointF shift = sharedShift(all, centreOf(draft) - centreOf(start->grasp), m_picture.size(), m_keptInside);
    Grasp held = draft;
    held.x = start->grasp.x + shift.x();
    held.y = start->grasp.y + shift.y();
    return held;
}

std::vector<LayerGrasp> GraspCanvas::groupDrafts() const {
    std::vector<LayerGrasp> drafts;
    const LayerGrasp* const start = editableGrasp();
    const bool alone = m_edit && m_edit->part.kind == GraspPart::Kind::Side;
    if (start == nullptr || !m_draft || !m_points.empty()) {
        return drafts;
    }
    drafts = alsoSelected(m_scene);
    const GraspChange change = changeFrom(start->grasp, *m_draft);
    for (LayerGrasp& other : drafts) {
        other.grasp = alone ? other.grasp : changed(other.grasp, change);
    }
    return drafts;
}

void GraspCanvas::placeGrasp() {
    if (!m_editable || !showsPicture()) {
        return;
    }
    cancelGesture();
    const QPointF at = keptInside(m_view.toPicture(keyAnchor()), m_picture.size());
    finishDraw(snappedNew({at.x(), at.y(), 0, m_lastOpening, m_lastJaw}, {}));
}

void GraspCanvas::setGhosts(const std::vector<Grasp>& ghosts) {
    if (ghosts == labelsOf(m_scene.ghosts)) {
        return;
    }
    m_scene.ghosts.clear();
    for (const Grasp& grasp : ghosts) {
        LayerGrasp ghost;
        ghost.number = static_cast<int>(m_scene.ghosts.size());
        ghost.grasp = grasp;
        m_scene.ghosts.push_back(ghost);
    }
    refresh();
}

void GraspCanvas::setDepthScale(std::shared_ptr<const DepthScale> scale) {
    m_depthScale = std::move(scale);
    describeSelection();
    update();
}

}  // namespace grasploom
