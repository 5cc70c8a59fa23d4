#pragma once

#include "widgets/canvas_layer.h"

#include <QImage>
#include <QPointF>
#include <QWidget>

#include <array>
#include <cstdint>

namespace grasploom {

/// A picture with oriented grasp rectangles over it: look, select and, where allowed, edit the ground truth.
/// Shows values and emits signals; it never changes data.
class GraspCanvas : public QWidget {
    Q_OBJECT
public:
    enum class Tool : std::uint8_t { Select, DrawByDrag, DrawByThreeClicks };

    explicit GraspCanvas(QWidget* parent = nullptr);
    ~GraspCanvas() override;

    /// The picture, whose own pixels are the frame of every grasp. Keeps the view when the size is that of the picture
    /// before, fits it otherwise. A null image shows the message, or a hint that nothing is open.
    void setPicture(const QImage& picture);
    /// Text shown instead of the picture (loading, error); empty takes it away.
    void setMessage(const QString& message);
    void setLayers(std::vector<CanvasLayer> layers);
    void setLayerVisible(LayerKind kind, bool visible);
    [[nodiscard]] bool isLayerVisible(LayerKind kind) const;
    void setSelected(std::optional<GraspRef> selected);
    [[nodiscard]] std::optional<GraspRef> selected() const;
    /// The ground truth that explains the selected prediction's verdict: drawn emphasised.
    void setNearestMiss(std::optional<int> groundTruthNumber);
    /// Whether the ground truth may be changed; predictions never are.
    void setEditable(bool editable);
    [[nodiscard]] bool isEditable() const;
    void setTool(Tool tool);
    [[nodiscard]] Tool tool() const;
    /// Widget pixels per picture pixel.
    [[nodiscard]] double zoom() const;
    [[nodiscard]] QPointF toView(QPointF picturePixel) const;
    [[nodiscard]] QPointF toPicture(QPointF widgetPosition) const;
    [[nodiscard]] QSize sizeHint() const override;

public Q_SLOTS:
    void fit();
    void actualSize();  ///< one picture pixel per device pixel
    void zoomIn();
    void zoomOut();
    void rotateSelected(double degrees);  ///< clockwise on screen
    void deleteSelected();

Q_SIGNALS:
    void selectionChanged(std::optional<grasploom::GraspRef> selected);  ///< by the user
    void hovered(std::optional<grasploom::GraspRef> grasp);
    void pictureHovered(QPointF picturePixel);
    /// All ground truth after a finished gesture, hidden ones included; one signal per gesture, `gesture` names it for
    /// the undo list ("Move grasp").
    void labelsEdited(std::vector<grasploom::Grasp> labels, QString gesture);
    void toolChanged(grasploom::GraspCanvas::Tool tool);
    void layerVisibilityChanged(grasploom::LayerKind kind, bool visible);
    void zoomChanged(double zoom);

private:
    QImage m_picture;
    QString m_message;
    std::vector<CanvasLayer> m_layers;
    std::array<bool, layerKindCount> m_visible{true, true, true};
    std::optional<GraspRef> m_selected;
    std::optional<int> m_nearestMiss;
    bool m_editable = false;
    Tool m_tool = Tool::Select;
};

}  // namespace grasploom
