#include "widgets/grasp_canvas.h"

#include "widgets/grasp_readout.h"

#include <QEvent>
#include <QResizeEvent>

#include <algorithm>

namespace grasploom {
namespace {

constexpr double fitMargin = 12;   ///< widget pixels around a fitted picture
constexpr double keptOnView = 48;  ///< of the picture, when it is panned away
constexpr double keyZoomFactor = 1.25;

bool sameLabels(const CanvasLayer* a, const CanvasLayer* b) {
    if (a == nullptr || b == nullptr) {
        return a == b;
    }
    return std::equal(
        a->grasps.begin(), a->grasps.end(), b->grasps.begin(), b->grasps.end(),
        [](const LayerGrasp& x, const LayerGrasp& y) { return x.number == y.number && x.grasp == y.grasp; });
}

}  // namespace

GraspCanvas::GraspCanvas(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    grabGesture(Qt::PinchGesture);
    setMinimumSize(160, 120);
    setAccessibleName(tr("Picture with grasps"));
    describeSelection();
}

GraspCanvas::~GraspCanvas() = default;

void GraspCanvas::setPicture(const QImage& picture) {
    const bool sameFrame = picture.size() == m_picture.size() && !picture.isNull();
    m_picture.setPicture(picture);
    m_notice.clear();
    followPicture(sameFrame);
}

void GraspCanvas::setBlank(const QSize& size, const QString& why) {
    const bool sameFrame = size == m_picture.size();
    m_picture.setBlank(size);
    m_notice = why;
    followPicture(sameFrame);
}

void GraspCanvas::followPicture(bool sameFrame) {
    m_message.clear();
    if (!sameFrame) {
        cancelGesture();
        scaleNextGrasp();
        fit();
    }
    refresh();
}

void GraspCanvas::scaleNextGrasp() {
    const double side = std::max(m_picture.size().width(), m_picture.size().height());
    if (side > 0) {
        m_lastJaw *= side / m_lastSide;
        m_lastOpening *= side / m_lastSide;
        m_lastSide = side;
    }
}

void GraspCanvas::setMessage(const QString& message) {
    m_message = message;
    if (!message.isEmpty()) {
        cancelGesture();
        setHovered(std::nullopt);
    }
    refresh();
}

void GraspCanvas::setLayers(std::vector<CanvasLayer> layers) {
    CanvasScene scene = m_scene;
    scene.layers = std::move(layers);
    // New verdicts must not break off a drag; other labels must.
    if (!sameLabels(scene.layer(LayerKind::GroundTruth), m_scene.layer(LayerKind::GroundTruth))) {
        cancelGesture();
        scene.also.clear();  // numbers may mean other grasps now
    }
    m_scene = std::move(scene);
    if (m_scene.hovered && m_scene.find(*m_scene.hovered) == nullptr) {
        setHovered(std::nullopt);
    }
    if (m_scene.selected && m_scene.find(*m_scene.selected) == nullptr) {
        choose(std::nullopt);
    }
    std::erase_if(m_scene.also, [this](int number) { return m_scene.find({LayerKind::GroundTruth, number}) == nullptr; });
    describeSelection();
    refresh();
}

void GraspCanvas::setLayerVisible(LayerKind kind, bool visible) {
    bool& shown = m_scene.visible[static_cast<std::size_t>(kind)];
    if (shown == visible) {
        return;
    }
    shown = visible;
    refresh();
    Q_EMIT layerVisibilityChanged(kind, visible);
}

bool GraspCanvas::isLayerVisible(LayerKind kind) const {
    return m_scene.isVisible(kind);
}

void GraspCanvas::setSelected(std::optional<GraspRef> selected) {
    if (selected == m_scene.selected) {
        return;
    }
    cancelGesture();
    m_scene.selected = selected;
    m_scene.also.clear();
    m_readSelected = false;
    m_knob = KnobSide::JawStart;
    describeSelection();
    if (selected) {
        reveal(*selected);
    }
    refresh();
}

std::optional<GraspRef> GraspCanvas::selected() const {
    return m_scene.selected;
}

void GraspCanvas::setNearestMiss(std::optional<int> groundTruthNumber) {
    m_scene.nearestMiss = groundTruthNumber;
    update();
}

void GraspCanvas::setEditable(bool editable) {
    m_editable = editable;
    if (!editable) {
        cancelGesture();
        setTool(Tool::Select);
    }
    update();
}

bool GraspCanvas::isEditable() const {
    return m_editable;
}

void GraspCanvas::setTool(Tool tool) {
    if (tool == m_tool || (tool != Tool::Select && !m_editable)) {
        return;
    }
    cancelGesture();
    m_tool = tool;
    setCursor(tool == Tool::Select ? Qt::ArrowCursor : Qt::CrossCursor);
    update();
    Q_EMIT toolChanged(tool);
}

GraspCanvas::Tool GraspCanvas::tool() const {
    return m_tool;
}
double GraspCanvas::zoom() const {
    return m_view.zoom;
}
QPointF GraspCanvas::toView(QPointF picturePixel) const {
    return m_view.toView(picturePixel);
}
QPointF GraspCanvas::toPicture(QPointF widgetPosition) const {
    return m_view.toPicture(widgetPosition);
}
QSize GraspCanvas::sizeHint() const {
    return {720, 720};
}

void GraspCanvas::fit() {
    setView(fitted(m_picture.size(), size(), fitMargin));
    m_fits = true;
}

void GraspCanvas::actualSize() {
    const double onePixel = 1 / devicePixelRatioF();
    zoomAround(keyAnchor(), onePixel / m_view.zoom);
}

void GraspCanvas::zoomIn() {
    zoomAround(keyAnchor(), keyZoomFactor);
}
void GraspCanvas::zoomOut() {
    zoomAround(keyAnchor(), 1 / keyZoomFactor);
}

void GraspCanvas::setView(const ViewTransform& view) {
    m_fits = false;
    if (view == m_view) {
        return;
    }
    const bool zoomed = view.zoom != m_view.zoom;
    m_view = view;
    refresh();
    if (zoomed) {
        Q_EMIT zoomChanged(view.zoom);
    }
}

void GraspCanvas::zoomAround(QPointF anchor, double factor) {
    if (showsPicture()) {
        setView(zoomedAt(m_view, anchor, factor, m_picture.size(), size()));
    }
}

/// Brings a grasp into sight, without moving the view where it is there already.
void GraspCanvas::reveal(const GraspRef& ref) {
    if (const LayerGrasp* const grasp = m_scene.find(ref)) {
        bringIntoSight(grasp->grasp);
    }
}

void GraspCanvas::bringIntoSight(const Grasp& grasp) {
    const QPointF centre = m_view.toView(centreOf(grasp));
    if (showsPicture() && !QRectF(rect()).adjusted(24, 24, -24, -24).contains(centre)) {
        setView({m_view.zoom, m_view.offset + QRectF(rect()).center() - centre});
    }
}

bool GraspCanvas::showsPicture() const {
    return !m_picture.isNull() && m_message.isEmpty();
}

QPointF GraspCanvas::keyAnchor() const {
    return m_pointerInside ? m_pointer : QRectF(rect()).center();
}

void GraspCanvas::refresh() {
    m_baseStale = true;
    update();
}

void GraspCanvas::resizeEvent(QResizeEvent* event) {
    if (m_fits) {
        fit();
    } else {
        const QSizeF grown = QSizeF(event->size() - event->oldSize());
        const ViewTransform moved{m_view.zoom, m_view.offset + QPointF(grown.width() / 2, grown.height() / 2)};
        setView(keptInSight(moved, m_picture.size(), size(), keptOnView));
    }
    refresh();
}

void GraspCanvas::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange ||
        event->type() == QEvent::StyleChange) {
        refresh();
    }
    QWidget::changeEvent(event);
}

void GraspCanvas::choose(std::optional<GraspRef> ref) {
    m_readSelected = false;
    if (ref == m_scene.selected) {
        if (!m_scene.also.empty()) {
            m_scene.also.clear();
            describeSelection();
            refresh();
        }
        return;
    }
    setSelected(ref);
    Q_EMIT selectionChanged(ref);
}

void GraspCanvas::setHovered(std::optional<GraspRef> ref) {
    if (ref == m_scene.hovered) {
        return;
    }
    m_scene.hovered = ref;
    update();
    Q_EMIT hovered(ref);
}

void GraspCanvas::describeSelection() {
    QStringList lines = m_scene.selected ? readout(m_scene, *m_scene.selected, m_depthScale.get()) : QStringList();
    if (m_scene.lookedAt() != nullptr) {
        lines = suggestionReadout(m_scene, m_depthScale.get());
    }
    if (!m_scene.also.empty()) {
        lines.prepend(tr("%n grasp(s) selected", nullptr, static_cast<int>(m_scene.also.size()) + 1));
    }
    setAccessibleDescription(lines.isEmpty()
                                 ? tr("No grasp selected. Tab walks through the grasps, Ctrl+Tab leaves the picture.")
                                 : lines.join(QStringLiteral(", ")));
}

}  // namespace grasploom
