#pragma once

#include "app/gui/document/document.h"
#include "evaluation/comparison.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QProgressBar;
class QToolButton;

namespace grasploom {

/// Which two rankings are compared, and in one sentence what comes of it.
class CompareHeader : public QWidget {
    Q_OBJECT
public:
    explicit CompareHeader(Document& document, QWidget* parent = nullptr);

    void showSides();                                                                         ///< of the document
    void showComparison(const Comparison* comparison);                                        ///< null: not known yet
    void showTrials(const QString& summary);  ///< both sides' accuracy by trial; empty: nothing is tried
    void showProgress(const QString& what, const std::optional<JobProgress>& progress = {});  ///< empty: nothing runs
    [[nodiscard]] QString verdict() const;
    [[nodiscard]] QComboBox& chooser(int side) { return *m_choosers[static_cast<std::size_t>(side)]; }

Q_SIGNALS:
    void sidesChosen(const grasploom::ComparedSides& sides);

private:
    void choose();
    void swap();

    Document& m_document;
    std::vector<ComparedSide> m_choices;  ///< of both choosers
    std::array<QComboBox*, 2> m_choosers{};
    QToolButton* m_swap;
    QLabel* m_verdict;
    QLabel* m_accuracy;
    QLabel* m_trials;
    QLabel* m_work;
    QProgressBar* m_bar;
};

/// Every ranking of every open set: A's first, of each the scorer, the intermediate, the file's score.
std::vector<ComparedSide> comparableSides(const Document& document);

}  // namespace grasploom
