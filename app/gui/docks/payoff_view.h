#pragma once

#include "app/gui/docks/study_results_view.h"

#include <map>
#include <string>

class QComboBox;

namespace grasploom {

class BandPlot;

/// "Does the scorer pay?": curves of both rankings over the iterations with their spread over seeds, a sentence that
/// says where one overtakes the other, and accuracy on the test fold.
class PayoffView : public StudyResultsView {
    Q_OBJECT
public:
    explicit PayoffView(QWidget* parent = nullptr);
    void setResults(std::shared_ptr<const StudyResults> results) override;
    /// The curve of the training at work stands beside the means until it is complete.
    void addValidation(const StudyProgress& progress, const ValidationReport& report) override;
    [[nodiscard]] BandPlot& plot() { return *m_plot; }
    [[nodiscard]] QComboBox& choice() { return *m_choice; }
    [[nodiscard]] QString answer() const;

private:
    void fillChoice();
    void refresh();
    void showArm(std::size_t arm);
    void showAll(Ranking ranking);
    [[nodiscard]] QString answerOf(const ArmRuns& arm) const;
    [[nodiscard]] QString answerOfAll() const;

    std::shared_ptr<const StudyResults> m_results;
    std::map<std::string, std::vector<ValidationPoint>> m_running;  ///< by the run's folder
    QComboBox* m_choice;
    BandPlot* m_plot;
    QLabel* m_answer;
    ResultTablePage* m_test;
};

}  // namespace grasploom
