#pragma once

#include "app/gui/docks/sweep_series.h"

#include <QDialog>

#include <array>
#include <functional>

class QCheckBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace grasploom {

/// Where a report goes and what it consists of; shows the command line that makes the same one.
class ReportDialog : public QDialog {
    Q_OBJECT
public:
    /// What would be ordered for a choice; asked whenever the choice changes.
    using Order = std::function<ReportOrder(const ReportChoice&)>;
    ReportDialog(const QString& folder, Order order, QWidget* parent = nullptr);

    [[nodiscard]] ReportChoice choice() const;
    [[nodiscard]] QCheckBox& trialBox() { return *m_trial; }

Q_SIGNALS:
    void chosen(const grasploom::ReportOrder& order);

private:
    QWidget* buildFolder(const QString& folder);
    QWidget* buildFormats();
    void browse();
    void update();
    [[nodiscard]] QString obstacle() const;  ///< why it cannot be written so; empty when it can

    Order m_order;
    QLineEdit* m_folder = nullptr;
    std::array<QCheckBox*, reportFormatCount> m_formats{};
    QSpinBox* m_gallery = nullptr;
    QCheckBox* m_masks = nullptr;
    QCheckBox* m_trial = nullptr;
    QLabel* m_obstacle = nullptr;
    QPlainTextEdit* m_command = nullptr;
    QDialogButtonBox* m_buttons = nullptr;
};

}  // namespace grasploom
