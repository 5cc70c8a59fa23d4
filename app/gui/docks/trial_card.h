#pragma once

#include "evaluation/trial_agreement.h"

#include <QGroupBox>

#include <array>

class QLabel;
class QPushButton;

namespace grasploom {

/// One side's best grasps by Jaccard and by trial: both accuracies, and the four cases, each a button.
class TrialCard : public QGroupBox {
    Q_OBJECT
public:
    explicit TrialCard(QWidget* parent = nullptr);
    void setAgreement(const QString& title, const TrialAgreement& agreement);
    [[nodiscard]] QPushButton& cell(TrialCell cell) { return *m_cells[static_cast<std::size_t>(cell)]; }
    [[nodiscard]] QPushButton& differing() { return *m_differing; }
    [[nodiscard]] QString accuracies() const;

Q_SIGNALS:
    void picked(grasploom::TrialCell cell);
    void differingPicked();

private:
    std::array<QPushButton*, trialCellCount> m_cells{};
    QLabel* m_accuracies;
    QPushButton* m_differing;
};

/// "SGT 41.0 % (38.2 to 44.1 %)"
QString trialAccuracyText(const TrialAgreement& agreement);

}  // namespace grasploom
