#pragma once

#include "app/gui/docks/trial_book.h"
#include "app/gui/jobs/latest_job.h"
#include "evaluation/trial_agreement.h"

#include <QWidget>

#include <array>

class QLabel;
class QProgressBar;
class QPushButton;
class QTableWidget;

namespace grasploom {

class TrialCard;

/// The best grasps of both sides by simulated trial beside Jaccard: tries them, counts the four cases and why trials
/// failed, and narrows the grid to any of it.
class TrialPage : public QWidget {
    Q_OBJECT
public:
    TrialPage(Document& document, TrialBook& book, QWidget* parent = nullptr);

    void refresh();  ///< to what is known now
    [[nodiscard]] QPushButton& tryButton() { return *m_try; }
    [[nodiscard]] QPushButton& meshButton() { return *m_meshes; }
    [[nodiscard]] TrialCard& card(int side) { return *m_cards[static_cast<std::size_t>(side)]; }
    [[nodiscard]] QTableWidget& reasons() { return *m_reasons; }
    [[nodiscard]] QString stateText() const;
    [[nodiscard]] QString comparisonText() const;
    [[nodiscard]] bool isCounting() const { return m_countsJob.isBusy(); }
    [[nodiscard]] bool isResampling() const { return m_intervalJob.isBusy(); }

Q_SIGNALS:
    void narrowed(const QString& terms);          ///< of a scene query
    void summaryChanged(const QString& summary);  ///< both accuracies in a line; empty: nothing is tried

private:
    QWidget* buildTop();
    QWidget* buildFindings();
    void start();
    void chooseMeshes();
    void showState();
    void count();
    void showFindings(const TrialWork* work, const TrialCounts& counts);  ///< null: there is nothing to try
    void showComparison(const TrialWork& work, const std::vector<TrialOutcomes>& outcomes);
    void showReasons(const std::vector<TrialAgreement>& sides);
    void pickReason(int row, int column);

    Document& m_document;
    TrialBook& m_book;
    QPushButton* m_try = nullptr;
    QProgressBar* m_bar = nullptr;
    QLabel* m_state = nullptr;
    QPushButton* m_meshes = nullptr;
    std::array<TrialCard*, 2> m_cards{};
    QTableWidget* m_reasons = nullptr;
    QLabel* m_comparison = nullptr;
    LatestJob m_countsJob;
    LatestJob m_intervalJob;
    std::vector<TrialOutcomes> m_compared;  ///< what the interval is of, or will be
    std::weak_ptr<const JudgedSet> m_judged;
    TrialComparison m_trialComparison;  ///< of these
};

}  // namespace grasploom
