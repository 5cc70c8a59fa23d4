#pragma once

#include "evaluation/jaccard_matching.h"
#include "widgets/canvas_layer.h"
#include "widgets/rank_lists.h"

#include <QSize>
#include <QWidget>

#include <limits>
#include <memory>
#include <optional>
#include <vector>

namespace grasploom {

/// All that the inspector shows, by value. NaN: there is none.
struct InspectorContent {
    static constexpr double none = std::numeric_limits<double>::quiet_NaN();
    QString scene;                       ///< id; empty: no scene is open
    std::optional<GraspRef> selected;    ///< the grasp described below
    Grasp grasp;                         ///< of `selected`
    int place = 0;                       ///< ground truth: number of the physical grasp, from 1; 0: line + 1
    int jawSize = 0;                     ///< ground truth: which of its jaw sizes, from 1
    int bestPlace = 0;                   ///< as `place`, of `best`
    std::optional<Match> best;           ///< predictions: the ground truth that explains the verdict; none: no ground truth
    MatchCriterion criterion;
    double correctFromAngle = none;      ///< degrees: smallest angle limit that accepts it at the IoU limit in force
    double correctFromIou = none;        ///< [0, 1]: IoU limits below this one accept it at the angle limit in force
    double score = none;                 ///< predictions: what the file ranks by
    double intermediateScore = none;     ///< predictions: graspable probability of the predictor
    double scorerScore = none;
    std::vector<RankRow> intermediate, scorer;  ///< empty: the file has no such scores
    std::vector<RankRow> byScore;               ///< shown where both are empty
    LayerKind rankKind = LayerKind::PredictionA;  ///< whose predictions the lists rank
    std::optional<double> metresPerPixel;         ///< at the centre of ground truth; none: not known
    QString origin;                               ///< ground truth: where it came from; empty: drawn, or not known
    std::optional<QSize> picture;                 ///< centres of ground truth must lie within
    bool editable = false;               ///< whether ground truth may be edited
};

/// Why the selected prediction is right or wrong, the selected grasp's exact numbers, and the ranked lists.
class Inspector : public QWidget {
    Q_OBJECT
public:
    explicit Inspector(QWidget* parent = nullptr);
    ~Inspector() override;

    /// An exact-number field that is being typed in keeps its text unless another grasp is selected.
    void setContent(InspectorContent content);
    [[nodiscard]] const InspectorContent& content() const;

Q_SIGNALS:
    /// Once per committed number (Return, Tab, leaving the field, a spin step), with the whole grasp. Ground truth only.
    void graspEdited(int number, grasploom::Grasp grasp);
    void graspActivated(grasploom::GraspRef grasp);

protected:
    void changeEvent(QEvent* event) override;

private:
    class Room;
    std::unique_ptr<Room> m_room;
};

}  // namespace grasploom
