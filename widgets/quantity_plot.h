#pragma once

#include "evaluation/quantity_histogram.h"

#include <QWidget>

#include <optional>
#include <utility>

namespace grasploom {

/// A histogram: bars of counts over one number, the correct below, the wrong, hatched, on top. Dragging over bars picks
/// their range; arrows walk, with Shift they extend, Return picks; picking the same again, or Escape, picks none.
class QuantityPlot : public QWidget {
    Q_OBJECT
public:
    explicit QuantityPlot(QWidget* parent = nullptr);

    void setHistogram(std::optional<Histogram> histogram);  ///< none: shows a hint
    [[nodiscard]] const std::optional<Histogram>& histogram() const { return m_histogram; }
    void setPicked(const std::optional<QueryRange>& range);  ///< emits nothing
    void setPickable(bool pickable);                         ///< false: bars are only read
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// Where a bin is, from the axis to the top of the plot, widget pixels.
    [[nodiscard]] QRectF binRectangle(std::size_t bin) const;

Q_SIGNALS:
    void rangePicked(const grasploom::QueryRange& range);
    void cleared();  ///< none is picked any more

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    using Span = std::pair<std::size_t, std::size_t>;  ///< bins, the last included
    [[nodiscard]] bool isEmpty() const { return !m_histogram || m_histogram->bins.count == 0; }
    [[nodiscard]] std::size_t countOf(std::size_t bin) const {
        return m_histogram->correct[bin] + m_histogram->wrong[bin];
    }
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] std::optional<std::size_t> binAt(QPointF pointer) const;
    [[nodiscard]] Span brushed() const;                ///< between where a gesture began and where it is
    [[nodiscard]] std::optional<Span> marked() const;  ///< what is drawn as chosen
    [[nodiscard]] QString describe(const Span& bins) const;
    void tell();
    void walk(int by, bool extend);
    void pick();
    void clear();
    void paintBars(QPainter& painter) const;
    void paintAxes(QPainter& painter) const;
    void paintMarks(QPainter& painter) const;
    void paintLegend(QPainter& painter) const;

    std::optional<Histogram> m_histogram;
    std::optional<QueryRange> m_picked;
    bool m_pickable = true;
    bool m_dragging = false;
    bool m_extending = false;  ///< by keys, not yet picked
    std::size_t m_anchor = 0;
    std::size_t m_cursor = 0;
    std::optional<std::size_t> m_hovered;
};

/// A step of 1, 2 or 5 tens that makes at most `ticks` of `most`; at least 1.
double countStep(double most, int ticks);

}  // namespace grasploom
