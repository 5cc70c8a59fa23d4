#pragma once

#include "dataset/prediction_file.h"
#include "evaluation/jaccard_matching.h"

#include <QWidget>

#include <memory>
#include <vector>

namespace grasploom {

/// Angle and IoU limits, k and ranking, always in sight; the paper's limits (30°, 25 %) are marked on the sliders.
/// Setters emit nothing; signals come from the user's hand, while dragging too.
class ThresholdBar : public QWidget {
    Q_OBJECT
public:
    explicit ThresholdBar(QWidget* parent = nullptr);
    ~ThresholdBar() override;

    [[nodiscard]] MatchCriterion criterion() const;
    void setCriterion(const MatchCriterion& criterion);
    [[nodiscard]] int k() const;
    void setK(int k);  ///< [1, 100]
    [[nodiscard]] Ranking ranking() const;
    void setRanking(Ranking ranking);
    /// Those that the open predictions have; the others are shown, greyed, with the reason. Empty: no predictions open.
    /// Where the current one is not among them, the first available becomes current, with rankingChanged.
    void setRankings(const std::vector<Ranking>& available);
    /// Shown at the right end: "Top-1 78.2 % (42 607 of 54 485)". Where that has no room `shorter` is shown; it is
    /// whole in its tooltip, with `details`: of what and by which score.
    void setSummary(const QString& summary, const QString& shorter = {}, const QString& details = {});

public Q_SLOTS:
    void reset();  ///< to the paper's limits, as if by hand; k and ranking stay

Q_SIGNALS:
    void criterionChanged(grasploom::MatchCriterion criterion);
    void kChanged(int k);
    void rankingChanged(grasploom::Ranking ranking);

protected:
    void changeEvent(QEvent* event) override;

private:
    class Room;
    std::unique_ptr<Room> m_room;
};

}  // namespace grasploom
