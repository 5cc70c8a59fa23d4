#pragma once

#include "evaluation/accuracy.h"

#include <QToolButton>

#include <array>
#include <bitset>

class QAction;
class QMenu;

namespace grasploom {

/// A button that opens the list of outcomes, each with its mark and how many scenes have it; several may be chosen,
/// and the list stays open meanwhile.
class OutcomeButton : public QToolButton {
    Q_OBJECT
public:
    explicit OutcomeButton(QWidget* parent = nullptr);

    [[nodiscard]] std::bitset<verdictCount> outcomes() const;
    /// Silently. `finer`: errors are told apart that have the same outcome, so that these are not the whole story.
    void setOutcomes(const std::bitset<verdictCount>& outcomes, bool finer = false);
    void setCounts(const std::array<std::size_t, verdictCount>& counts);

Q_SIGNALS:
    void outcomesChanged();
    void aboutToShow();  ///< the counts are about to be seen

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void showChoice();

    QMenu* m_menu;
    std::array<QAction*, verdictCount> m_actions{};
    std::array<std::size_t, verdictCount> m_counts{};
    QAction* m_all;
    bool m_finer = false;
};

}  // namespace grasploom
