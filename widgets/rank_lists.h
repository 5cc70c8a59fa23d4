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

    void setLists(RankedLists lists);
    [[nodiscard]] const RankedLists& lists() const { return m_lists; }
    void setSelected(std::optional<int> number);  ///< scrolls to it; no signal
    [[nodiscard]] std::optional<int> selected() const { return m_selected; }
    /// Where the row of a prediction is in the viewport, for tests and tooltips; empty: not in that list (0: left).
    [[nodiscard]] QRect rowRect(int list, int number) const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void graspActivated(grasploom::GraspRef grasp);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    struct Place {
        int list = 0;
        int row = 0;
    };
    [[nodiscard]] const std::vector<RankRow>& list(int which) const;
    [[nodiscard]] int listCount() const { return m_alone ? 1 : 2; }
    [[nodiscard]] QString title(int which) const;
    [[nodiscard]] QString absence(int which) const;
    [[nodiscard]] int rowHeight() const;
    [[nodiscard]] int headHeight() const;
    [[nodiscard]] int rowTop(int row) const;
    [[nodiscard]] QRect listRect(int which) const;
    [[nodiscard]] int longest() const;
    [[nodiscard]] int rowOf(int which, int number) const;  ///< −1: not there
    [[nodiscard]] std::optional<Place> placeAt(QPoint point) const;
    [[nodiscard]] QString tip(const Place& place) const;
    void updateScrollBar();
    void scrollToRow(int row);
    void choose(int which, int row);
    void paintList(QPainter& painter, int which) const;
    void paintRow(QPainter& painter, int which, int row) const;
    void paintLines(QPainter& painter) const;
    void paintLine(QPainter& painter, int left, int right) const;
    void paintHeads(QPainter& painter) const;

    RankedLists m_lists;
    std::vector<int> m_rowOf[2];  ///< per list: row of each prediction number
    bool m_alone = false;         ///< only `byScore` is there
    int m_active = 0;             ///< list that the keys walk
    std::optional<int> m_selected;
};

}  // namespace grasploom
