#pragma once

#include "evaluation/accuracy.h"

#include <QRectF>
#include <QString>
#include <QWidget>

#include <optional>

namespace grasploom {

/// Accuracy over angle (up) × IoU (right) as coloured cells; the criterion in force is marked. A click, or an arrow
/// key, picks a cell.
class SweepHeatmap : public QWidget {
    Q_OBJECT
public:
    explicit SweepHeatmap(QWidget* parent = nullptr);

    void setSweep(const QString& name, Sweep sweep);  ///< without limits: shows a hint
    void setCriterion(const MatchCriterion& criterion);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// Where a cell is, widget pixels.
    [[nodiscard]] QRectF cellRectangle(std::size_t angle, std::size_t iou) const;

Q_SIGNALS:
    void criterionPicked(grasploom::MatchCriterion criterion);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Cell {
        std::size_t angle = 0;
        std::size_t iou = 0;
        bool operator==(const Cell&) const = default;
    };
    [[nodiscard]] bool isEmpty() const { return m_sweep.angles.empty() || m_sweep.ious.empty(); }
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] std::optional<Cell> cellAt(QPointF pointer) const;
    [[nodiscard]] Cell nearestCell() const;
    [[nodiscard]] bool isOnCell(const Cell& cell) const;
    /// Where the limits in force lie between the cells' centres, widget pixels; none: outside of the sweep.
    [[nodiscard]] std::optional<QPointF> placeOfCriterion() const;
    [[nodiscard]] QString describe(const Cell& cell) const;
    void pick(const Cell& cell);
    void describeCriterion();
    void paintCells(QPainter& painter) const;
    void paintAxes(QPainter& painter) const;
    void paintColourBar(QPainter& painter) const;
    void paintMark(QPainter& painter) const;

    QString m_name;
    Sweep m_sweep;
    MatchCriterion m_criterion;
    std::optional<Cell> m_hovered;
};

/// Index of the value nearest to `wanted`; `values` is not empty.
std::size_t nearestIndex(const std::vector<double>& values, double wanted);

}  // namespace grasploom
