#pragma once

#include "widgets/reliability_plot.h"
#include "widgets/score_curve_plot.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace grasploom {

/// What A's and B's scores are worth: reliability, ROC, precision over recall.
class ScoresView : public QWidget {
    Q_OBJECT
public:
    explicit ScoresView(QWidget* parent = nullptr);

    void setQualities(std::optional<ScoreQualities> qualities);  ///< none: nothing is compared
    [[nodiscard]] ReliabilityPlot& reliability() { return *m_reliability; }
    [[nodiscard]] ScoreCurvePlot& roc() { return *m_roc; }
    [[nodiscard]] ScoreCurvePlot& precision() { return *m_precision; }
    [[nodiscard]] QComboBox& choice() { return *m_choice; }
    /// How many predictions of each scene count; 0: all.
    [[nodiscard]] std::size_t k() const;

Q_SIGNALS:
    void choiceChanged();

private:
    ReliabilityPlot* m_reliability;
    ScoreCurvePlot* m_roc;
    ScoreCurvePlot* m_precision;
    QComboBox* m_choice;
    QLabel* m_state;
};

}  // namespace grasploom
