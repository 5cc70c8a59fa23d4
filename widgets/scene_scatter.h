#pragma once

#include "widgets/scatter_picture.h"

#include <QFutureWatcher>
#include <QImage>
#include <QPolygonF>

#include <optional>
#include <vector>

namespace grasploom {

struct ScatterRange {
    double xLow = 0, xHigh = 1, yLow = 0, yHigh = 1;  ///< ends included
};

/// One point a scene. Where points crowd, a square stands for them: in colour and form of the most frequent kind, the
/// darker the more. A lasso, a rectangle or a range picks scenes; a click, or Left and Right, one. Drawn once, many
/// points off the window's thread: a move of the pointer paints no point again.
class SceneScatter : public PlotWidget {
    Q_OBJECT
public:
    enum class Tool : std::uint8_t { Lasso, Rectangle };
    explicit SceneScatter(QWidget* parent = nullptr);

    void setPlot(std::shared_ptr<const ScatterPlot> plot);  ///< null: nothing is compared
    [[nodiscard]] const ScatterPlot* plot() const { return m_plot.get(); }
    [[nodiscard]] bool isDrawn() const { return m_drawn.isOf(state()); }  ///< else it is being drawn, or was not seen yet
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
    void drawn();

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
    [[nodiscard]] ScatterPicture picture() const;
    [[nodiscard]] PlotFrame frame() const { return picture().frame(); }
    void drawAside();
    void paintCurrent(QPainter& painter) const;
    [[nodiscard]] const ScatterPoint* pointAt(QPointF pointer) const;  ///< null: none is near
    [[nodiscard]] const ScatterPoint* pointOf(std::size_t scene) const;
    [[nodiscard]] QString sentence(const ScatterPoint& point) const;
    void select(const QPolygonF& outline, const QString& how);
    void stepScene(int step);
    void receiveDrawing();

    /// What a drawing is of.
    struct State {
        std::shared_ptr<const ScatterPlot> plot;
        QSize size;
        double ratio = 0;
        int look = 0;
        bool operator==(const State&) const = default;
    };
    struct Drawing {
        State state;
        QImage image;
        [[nodiscard]] bool isOf(const State& other) const { return !image.isNull() && state == other; }
    };
    [[nodiscard]] State state() const { return {m_plot, size(), devicePixelRatioF(), m_look}; }

    std::shared_ptr<const ScatterPlot> m_plot;
    std::vector<std::uint32_t> m_byX;   ///< numbers of points, from the left; made when it is wanted
    std::optional<std::size_t> m_scene;
    Tool m_tool = Tool::Lasso;
    bool m_dragging = false;
    QPointF m_from;       ///< where the drag began
    QPolygonF m_outline;  ///< of the lasso, widget pixels
    Drawing m_drawn;       ///< perhaps of a moment ago
    int m_look = 0;        ///< counts changes of colours and font
    QFutureWatcher<Drawing> m_drawing;
};

}  // namespace grasploom
