#pragma once

#include "widgets/plot_widget.h"

#include "evaluation/jaccard_matching.h"

#include <QRectF>

#include <array>
#include <optional>
#include <vector>

namespace grasploom {

/// Cells over angle limit (up) × IoU limit (right); the criterion in force is marked. A click, or an arrow key, picks a
/// cell. What the cells show is the subclass's.
class LimitHeatmap : public PlotWidget {
    Q_OBJECT
public:
    explicit LimitHeatmap(QWidget* parent = nullptr);

    void setCriterion(const MatchCriterion& criterion);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// Where a cell is, widget pixels.
    [[nodiscard]] QRectF cellRectangle(std::size_t angle, std::size_t iou) const;

Q_SIGNALS:
    void criterionPicked(grasploom::MatchCriterion criterion);

protected:
    struct Cell {
        std::size_t angle = 0;
        std::size_t iou = 0;
        bool operator==(const Cell&) const = default;
    };
    using Colour = std::array<double, 3>;
    virtual void paintCell(QPainter& painter, const Cell& cell, const QRectF& place, bool roomForText) const = 0;
    [[nodiscard]] virtual QString describe(const Cell& cell) const = 0;  ///< one sentence
    [[nodiscard]] virtual QString title() const = 0;
    [[nodiscard]] virtual QString hint() const = 0;                 ///< in place of the cells while there are none
    [[nodiscard]] virtual QString nothing() const = 0;              ///< what screen readers say then
    [[nodiscard]] virtual Colour colourAt(double part) const = 0;   ///< of the colour bar, 0 (bottom) to 1
    [[nodiscard]] virtual QString barLabel(double part) const = 0;  ///< beside it, at each quarter
    [[nodiscard]] virtual QString widestBarLabel() const { return QStringLiteral("100 %"); }
    [[nodiscard]] virtual QString widestText() const { return QStringLiteral("100.0"); }  ///< of a cell

    void setLimits(std::vector<double> angles, std::vector<double> ious);  ///< rising; subclass: its values first
    [[nodiscard]] bool isEmpty() const { return m_angles.empty() || m_ious.empty(); }
    [[nodiscard]] const std::vector<double>& angles() const { return m_angles; }
    [[nodiscard]] const std::vector<double>& ious() const { return m_ious; }
    [[nodiscard]] QString limitsText(const Cell& cell) const;  ///< "angle ≤ 30°, IoU > 25 %"
    void describeCriterion();

    void paintPlot(QPainter& painter, const PlotInk& ink) const override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] std::optional<Cell> cellAt(QPointF pointer) const;
    [[nodiscard]] Cell nearestCell() const;
    [[nodiscard]] bool isOnCell(const Cell& cell) const;
    /// Where the limits in force lie between the cells' centres, widget pixels; none: outside of the cells.
    [[nodiscard]] std::optional<QPointF> placeOfCriterion() const;
    void pick(const Cell& cell);
    void paintCells(QPainter& painter, const PlotInk& ink) const;
    void paintAxes(QPainter& painter, const PlotInk& ink) const;
    void paintColourBar(QPainter& painter, const PlotInk& ink) const;
    void paintMark(QPainter& painter, const PlotInk& ink) const;

    std::vector<double> m_angles;  ///< degrees
    std::vector<double> m_ious;
    MatchCriterion m_criterion;
    std::optional<Cell> m_hovered;
};

/// Index of the value nearest to `wanted`; `values` is not empty.
std::size_t nearestIndex(const std::vector<double>& values, double wanted);

}  // namespace grasploom
