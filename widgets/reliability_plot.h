#pragma once

#include "widgets/plot_frame.h"
#include "widgets/score_quality.h"

namespace grasploom {

/// Scores taken as probabilities beside how often they come true, for A and B, with the predictions in each bin below.
/// A click, or the arrows and Enter, picks a bin.
class ReliabilityPlot : public PlotWidget {
    Q_OBJECT
public:
    explicit ReliabilityPlot(QWidget* parent = nullptr);

    void setQualities(std::optional<ScoreQualities> qualities);       ///< none: nothing is compared
    [[nodiscard]] QPointF binPlace(int side, std::size_t bin) const;  ///< of its point, widget pixels
    [[nodiscard]] QString valuesCsv() const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// 0: A, 1: B; scores in [low, high), or [low, high] for the last one.
    void binPicked(int side, double low, double high, bool last);

protected:
    void paintPlot(QPainter& painter, const PlotInk& ink) const override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Place {
        int side = 0;
        std::size_t bin = 0;
    };
    [[nodiscard]] const std::vector<ReliabilityBin>* binsOf(int side) const;  ///< null: none
    [[nodiscard]] PlotFrame frame() const;
    [[nodiscard]] QRectF countRoom() const;  ///< of the bars below
    [[nodiscard]] std::optional<Place> placeAt(QPointF pointer) const;
    [[nodiscard]] QString sentence(const Place& place) const;
    [[nodiscard]] QString summary() const;
    [[nodiscard]] std::size_t mostInABin() const;
    void setCurrent(const Place& place);
    void pick(const Place& place);
    void paintCurve(QPainter& painter, const PlotInk& ink, const PlotFrame& frame, int side) const;
    void paintCounts(QPainter& painter, const PlotInk& ink, const PlotFrame& frame, int side) const;
    void paintLegend(QPainter& painter, const PlotInk& ink, const PlotFrame& frame) const;

    std::optional<ScoreQualities> m_qualities;
    Place m_current;
};

}  // namespace grasploom
