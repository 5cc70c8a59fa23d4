#pragma once

#include "app/gui/doctor_work.h"
#include "app/gui/document/document.h"

#include <QDialog>
#include <QPointer>

class QComboBox;
class QGridLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QTableWidget;

namespace grasploom {

/// How labels or predictions seem to be meant: every reading with what speaks for it, the best ones drawn side by side,
/// and, for predictions, the choice.
class DoctorDialog : public QDialog {
    Q_OBJECT
public:
    /// `set`: what to look at first; 0: the dataset's labels.
    DoctorDialog(Document& document, int set, QWidget* parent = nullptr);
    ~DoctorDialog() override;
    [[nodiscard]] bool isLooking() const { return m_job != nullptr; }
    [[nodiscard]] const std::optional<DoctorResult>& result() const { return m_result; }

private:
    void fillChoice(int set);
    void look();
    void receive(DoctorResult result);
    void fillTable();
    void fillCards();
    void refreshApply();
    void apply();
    [[nodiscard]] int set() const;               ///< id; 0: the labels
    [[nodiscard]] std::size_t selected() const;  ///< number of the reading

    Document& m_document;
    std::optional<DoctorResult> m_result;
    QPointer<JobThread> m_job;
    QComboBox* m_choice;
    QLabel* m_finding;
    QProgressBar* m_progress;
    QTableWidget* m_table;
    QWidget* m_cards;
    QGridLayout* m_grid;
    QLabel* m_note;
    QPushButton* m_apply;
};

}  // namespace grasploom
