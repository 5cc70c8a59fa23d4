#pragma once

#include "widgets/canvas_layer.h"

#include <QAbstractScrollArea>

#include <optional>
#include <vector>

namespace grasploom {

/// One place of a ranked list.
struct RankRow {
    int number = 0;  ///< of the prediction in its file
    double score = std::numeric_limits<double>::quiet_NaN();  ///< what this list ranks by; NaN: none
    std::optional<bool> correct{};
    bool operator==(const RankRow&) const = default;
};

/// The lists of a scene's predictions, best first. Empty: the file has no such scores.
struct RankedLists {
    std::vector<RankRow> intermediate;
    std::vector<RankRow> scorer;
    std::vector<RankRow> byScore;  ///< shown alone, where both others are empty
    LayerKind kind = LayerKind::PredictionA;
    bool operator==(const RankedLists&) const = default;
};

/// The two rankings side by side, with lines between the same grasps and right/wrong marks; both scroll as one.
/// Up/Down, Page, Home and End walk a list, Left/Right follow the line to the other one.
class RankLists : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit RankLists(QWidget* parent = nullptr);
    ~RankLists() override;

    void setLists(RankedLists lists);
    [[nodiscard]] const RankedLists& lists() const { return m_lists; }
    void setSelected(std::optional<int> number);  ///< scrolls to it; no signal
    [[nodiscard]] std::optional<int> selected() const { return m_selected; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void graspActivated(grasploom::GraspRef grasp);

private:
    RankedLists m_lists;
    std::optional<int> m_selected;
};

}  // namespace grasploom
