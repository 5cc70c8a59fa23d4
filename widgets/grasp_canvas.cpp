#include "widgets/grasp_canvas.h"

namespace grasploom {

GraspCanvas::GraspCanvas(QWidget* parent) : QWidget(parent) {}
GraspCanvas::~GraspCanvas() = default;

void GraspCanvas::setPicture(const QImage& picture) { m_picture = picture; }
void GraspCanvas::setMessage(const QString& message) { m_message = message; }
void GraspCanvas::setLayers(std::vector<CanvasLayer> layers) { m_layers = std::move(layers); }
void GraspCanvas::setLayerVisible(LayerKind kind, bool visible) { m_visible[static_cast<std::size_t>(kind)] = visible; }
bool GraspCanvas::isLayerVisible(LayerKind kind) const { return m_visible[static_cast<std::size_t>(kind)]; }
void GraspCanvas::setSelected(std::optional<GraspRef> selected) { m_selected = selected; }
std::optional<GraspRef> GraspCanvas::selected() const { return m_selected; }
void GraspCanvas::setNearestMiss(std::optional<int> groundTruthNumber) { m_nearestMiss = groundTruthNumber; }
void GraspCanvas::setEditable(bool editable) { m_editable = editable; }
bool GraspCanvas::isEditable() const { return m_editable; }
void GraspCanvas::setTool(Tool tool) { m_tool = tool; }
GraspCanvas::Tool GraspCanvas::tool() const { return m_tool; }
double GraspCanvas::zoom() const { return 1; }
QPointF GraspCanvas::toView(QPointF picturePixel) const { return picturePixel; }
QPointF GraspCanvas::toPicture(QPointF widgetPosition) const { return widgetPosition; }
QSize GraspCanvas::sizeHint() const { return {720, 720}; }
void GraspCanvas::fit() { update(); }
void GraspCanvas::actualSize() { update(); }
void GraspCanvas::zoomIn() { update(); }
void GraspCanvas::zoomOut() { update(); }
void GraspCanvas::rotateSelected(double /*degrees*/) {}
void GraspCanvas::deleteSelected() {}

}  // namespace grasploom
