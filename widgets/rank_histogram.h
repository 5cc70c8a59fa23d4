#pragma once

#include "widgets/plot_widget.h"

#include "evaluation/ranking_quality.h"

#include <array>
#include <optional>
#include <vector>

namespace grasploom {

/// Ranks from `low` to `high`, 1 = best; both 0: scenes without a correct prediction.
struct RankBin {
    std::size_t low = 0, high = 0;
    bool operator==(const RankBin&) const = default;
};
/// 1 to 5 alone, then 6–10, 11–20, 21–50, 51–100 and on, as far as `longest`; last the scenes without.
std::vector<RankBin> rankBins(std::size_t longest);

/// At which rank A and B have their first correct prediction: two bars a bin. A click, or the arrows and Enter, picks a
/// bar.
class RankHistogram : public PlotWidget {
    Q_OBJECT
public:
    explicit RankHistogram(QWidget* parent = nullptr);

    void setOracles(std::optional<std::array<OracleResult, 2>> oracles);  ///< A and B; none: nothing is compared
    [[nodiscard]] const std::vector<RankBin>& bins() const { return m_bins; }
    [[nodiscard]] std::size_t count(int side, std::size_t bin) const {
        return m_counts[static_cast<std::size_t>(side)][bin];
    }
    [[nodiscard]] QRectF barRoom(int side, std::size_t bin) const;  ///< the whole height that a click may hit
    [[nodiscard]] QString valuesCsv() const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void picked(int side, grasploom::RankBin bin);  ///< 0: A, 1: B

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
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] std::optional<Place> placeAt(QPointF pointer) const;
    [[nodiscard]] QString label(const RankBin& bin) const;
    [[nodiscard]] QString sentence(const Place& place) const;
    void setCurrent(const Place& place);
    void paintBar(QPainter& painter, const PlotInk& ink, const Place& place) const;

    std::vector<RankBin> m_bins;
    std::array<std::vector<std::size_t>, 2> m_counts;
    std::size_t m_scenes = 0;
    Place m_current;
};

}  // namespace grasploom
