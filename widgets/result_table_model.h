#pragma once

#include "evaluation/result_table.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <vector>

namespace grasploom {

/// A ResultTable for a view: "85.74 ± 0.42", a column "paper" behind each column that has published figures. "–": there
/// is no such number; "missing": nothing measured yet; "(n = 3)" where fewer than all are in.
class ResultTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;
    /// In place of what is shown; the names of rows and columns as they are to be read.
    void setTable(const ResultTable& table, QStringList rows, QStringList columns);
    [[nodiscard]] const ResultTable& table() const { return m_table; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Column {
        std::size_t of;  ///< column of the table
        bool published;
    };
    [[nodiscard]] QString text(const ResultCell& cell, bool published) const;
    ResultTable m_table;
    QStringList m_rows, m_names;
    std::vector<Column> m_columns;
};

}  // namespace grasploom
