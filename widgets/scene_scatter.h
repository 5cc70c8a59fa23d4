#pragma once

#include "widgets/glyph.h"
#include "widgets/plot_frame.h"

#include <QPixmap>
#include <QPolygonF>

#include <optional>
#include <vector>

namespace grasploom {

/// What a point's form and colour say.
struct ScatterKind {
    QString name;
    Glyph glyph = Glyph::Disc;
    QColor colour;
};
/// One scene.
struct ScatterPoint {
    double x = 0, y = 0;    ///< finite
    std::uint8_t kind = 0;  ///< of ScatterPlot::kinds
    std::size_t scene = 0;
};
struct ScatterPlot {
    PlotAxis x, y;
    std::vector<ScatterKind> kinds;
    std::vector<ScatterPoint> points;
    std::size_t leftOut = 0;  ///< scenes without a place
};
struct ScatterRange {
    double xLow = 0, xHigh = 1, yLow = 0, yHigh = 1;  ///< ends included
};

/// One point a scene. Where points crowd, a square stands for them: in colour and form of the most frequent kind, the
/// darker the more. A lasso, a rectangle or a range picks scenes; a click, or Left and Right, one. Drawn once: a move
/// of the pointer paints no point again.
class SceneScatter : public PlotWidget {
    Q_OBJECT
public:
    enum class Tool : std::uint8_t { Lasso, Rectangle };
    explicit SceneScatter(QWidget* parent = nullptr);

    void setPlot(std::optional<ScatterPlot> plot);  ///< none: nothing is compared
    [[nodiscard]] const std::optional<ScatterPlot>& plot() const { return m_plot; }
    void setCurrentScene(std::optional<std::size_t> scene);
    void setTool(Tool tool);
    void selectRange(const ScatterRange& range);
    [[nodiscard]] QPointF placeOf(const ScatterPoint& point) const;  ///< widget pixels
    [[nodiscard]] QString valuesCsv() const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void scenesPicked(const std::vector<std::size_t>& scenes, const QString& why);
    void scenePicked(std::size_t scene);

protected:
    void paintPlot(QPainter& painter, const PlotInk& ink) const override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] bool isEmpty() const { return !m_plot || m_plot->points.empty(); }
    [[nodiscard]] PlotFrame frame() const;
    [[nodiscard]] double radius() const;
    double layLegend(QPainter* painter, const PlotInk& ink) const;  ///< its height; paints it where there is a painter
    void paintPoints(QPainter& painter, const PlotInk& ink, const PlotFrame& frame) const;
    void paintCurrent(QPainter& painter) const;
    [[nodiscard]] const ScatterPoint* pointAt(QPointF pointer) const;  ///< null: none is near
    [[nodiscard]] const ScatterPoint* pointOf(std::size_t scene) const;
    [[nodiscard]] QString sentence(const ScatterPoint& point) const;
    void select(const QPolygonF& outline, const QString& how);
    void stepScene(int step);
    void forget();

    std::optional<ScatterPlot> m_plot;
    std::vector<std::uint32_t> m_byX;   ///< numbers of points, from the left; made when it is wanted
    std::vector<std::size_t> m_counts;  ///< per kind
    std::optional<std::size_t> m_scene;
    Tool m_tool = Tool::Lasso;
    bool m_dragging = false;
    QPointF m_from;       ///< where the drag began
    QPolygonF m_outline;  ///< of the lasso, widget pixels
    mutable QPixmap m_drawn;
};

}  // namespace grasploom
