#pragma once

#include "app/gui/document/document.h"
#include "evaluation/label_checks.h"

#include <QAbstractTableModel>
#include <QPointer>
#include <QWidget>

#include <array>
#include <optional>
#include <vector>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QTableView;

namespace grasploom {

/// Findings as rows: scene, grasp, what may be wrong.
class FindingTable : public QAbstractTableModel {
    Q_OBJECT
public:
    struct Row {
        std::size_t scene = 0;
        LabelFinding finding;
        std::size_t grasp = 0;   ///< number of the label's physical grasp, from 0, as on the picture
        std::size_t sameAs = 0;  ///< of a duplicate: that of the label it repeats
    };
    using QAbstractTableModel::QAbstractTableModel;
    void setFindings(std::shared_ptr<const SceneIndex> index, std::vector<Row> rows);
    void setShown(std::optional<LabelFault> fault);  ///< none: all
    [[nodiscard]] const Row& row(int shown) const { return m_rows[m_shown[static_cast<std::size_t>(shown)]]; }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::shared_ptr<const SceneIndex> m_index;
    std::vector<Row> m_rows;
    std::vector<std::size_t> m_shown;
};

/// Looks in the background for labels that may be wrong, and lists them.
class ChecksPage : public QWidget {
    Q_OBJECT
public:
    explicit ChecksPage(Document& document, QWidget* parent = nullptr);
    ~ChecksPage() override;
    [[nodiscard]] bool isChecking() const { return m_job != nullptr; }
    [[nodiscard]] FindingTable& table() { return m_table; }

public Q_SLOTS:
    void check();
    void stop();

Q_SIGNALS:
    void labelPicked(std::size_t scene, int label);
    void failed(const QString& what, const QString& reason);

private:
    void pick(const QModelIndex& index);
    void receive(const LabelCheck& check);
    void refresh();

    Document& m_document;
    FindingTable m_table;
    QPointer<JobThread> m_job;
    std::array<std::size_t, labelFaultCount> m_counts{};
    bool m_checked = false;
    bool m_stale = false;  ///< labels were edited since
    QString m_summary;

    QPushButton* m_check;
    QPushButton* m_stop;
    QComboBox* m_faults;
    QProgressBar* m_progress;
    QLabel* m_state;
    QTableView* m_view;
};

/// In the user's words, and with its numbers.
QString labelFaultText(LabelFault fault);
QString describeFinding(const FindingTable::Row& row);

}  // namespace grasploom
