#pragma once

#include "evaluation/quantity_histogram.h"
#include "widgets/cell_brush.h"

#include <optional>

namespace grasploom {

/// A histogram: bars of counts over one number, the correct below, the wrong, hatched, on top: cells in one row. Picked
/// bars are a range.
class QuantityPlot : public CellBrush {
    Q_OBJECT
public:
    explicit QuantityPlot(QWidget* parent = nullptr);

    void setHistogram(std::optional<Histogram> histogram);  ///< none: shows a hint
    [[nodiscard]] const std::optional<Histogram>& histogram() const { return m_histogram; }
    void setPicked(const std::optional<QueryRange>& range);  ///< emits nothing
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// Where a bin is, from the axis to the top of the plot, widget pixels.
    [[nodiscard]] QRectF binRectangle(std::size_t bin) const { return cellRectangle(bin, 0); }

Q_SIGNALS:
    void rangePicked(const grasploom::QueryRange& range);

protected:
    void paintEvent(QPaintEvent* event) override;
    [[nodiscard]] Size gridSize() const override;
    [[nodiscard]] QRectF plot() const override;
    [[nodiscard]] QString describe(const Block& block) const override;
    [[nodiscard]] std::optional<Block> picked() const override;
    bool take(const Block& block) override;
    [[nodiscard]] bool hasPick() const override { return m_picked.has_value(); }
    void dropPick() override { m_picked.reset(); }
    void announce() override { Q_EMIT rangePicked(*m_picked); }

private:
    [[nodiscard]] std::size_t countOf(std::size_t bin) const {
        return m_histogram->correct[bin] + m_histogram->wrong[bin];
    }
    void paintBars(QPainter& painter) const;
    void paintAxes(QPainter& painter) const;
    void paintMarks(QPainter& painter) const;
    void paintLegend(QPainter& painter) const;

    std::optional<Histogram> m_histogram;
    std::optional<QueryRange> m_picked;
};

/// A step of 1, 2 or 5 tens that makes at most `ticks` of `most`; at least 1.
double countStep(double most, int ticks);

}  // namespace grasploom
