#pragma once

#include "widgets/plot_frame.h"
#include "widgets/score_quality.h"

namespace grasploom {

/// ROC or precision over recall of A's and B's scores, with the area beneath in words. The pointer, or Left and Right,
/// walks along the thresholds and reads them out; a click, or Return, picks the one that it is at.
class ScoreCurvePlot : public PlotWidget {
    Q_OBJECT
public:
    enum class Kind : std::uint8_t { Roc, PrecisionRecall };
    explicit ScoreCurvePlot(Kind kind, QWidget* parent = nullptr);

    void setQualities(std::optional<ScoreQualities> qualities);  ///< none: nothing is compared
    [[nodiscard]] QPointF pointPlace(int side, std::size_t point) const;
    [[nodiscard]] QString valuesCsv() const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void thresholdPicked(int side, double score);  ///< 0: A, 1: B; scores from there up

protected:
    void paintPlot(QPainter& painter, const PlotInk& ink) const override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Place {
        int side = 0;
        std::size_t point = 0;
    };
    [[nodiscard]] PlotFrame frame() const;
    [[nodiscard]] QPointF valueOf(const ScoreCurvePoint& point) const;
    [[nodiscard]] QString summary(int side) const;
    [[nodiscard]] QString sentence(const Place& place) const;
    [[nodiscard]] const ScoreQuality& of(int side) const { return (*m_qualities)[static_cast<std::size_t>(side)]; }
    [[nodiscard]] std::optional<Place> placeNear(QPointF pointer) const;
    void setCurrent(std::optional<Place> place);
    void pick(const Place& place);

    Kind m_kind;
    std::optional<ScoreQualities> m_qualities;
    std::optional<Place> m_current;
};

}  // namespace grasploom
