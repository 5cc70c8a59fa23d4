#include "widgets/result_table_model.h"

#include <QLocale>

#include <algorithm>

namespace grasploom {
namespace {

QString percent(double fraction) {
    return QLocale().toString(100 * fraction, 'f', 2);
}

bool hasPublished(const ResultTable& table, std::size_t column) {
    return std::ranges::any_of(table.rows,
                               [column](const ResultRow& row) { return row.cells.at(column).published.has_value(); });
}

}  // namespace

void ResultTableModel::setTable(const ResultTable& table, QStringList rows, QStringList columns) {
    beginResetModel();
    m_table = table;
    m_rows = std::move(rows);
    m_names = std::move(columns);
    m_columns.clear();
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        m_columns.push_back({column, false});
        if (hasPublished(table, column)) {
            m_columns.push_back({column, true});
        }
    }
    endResetModel();
}

int ResultTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size());
}

int ResultTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QString ResultTableModel::text(const ResultCell& cell, bool published) const {
    if (published) {
        return cell.published ? percent(*cell.published) : QStringLiteral("–");
    }
    if (!cell.applies) {
        return QStringLiteral("–");
    }
    if (!cell.measured) {
        return tr("missing");
    }
    QString result = percent(cell.measured->mean);
    if (cell.measured->deviation) {
        result += QStringLiteral(" ± ") + percent(*cell.measured->deviation);
    }
    return cell.measured->count == m_table.expected ? result : result + tr(" (n = %1)").arg(cell.measured->count);
}

QVariant ResultTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const Column& column = m_columns[static_cast<std::size_t>(index.column())];
    const ResultCell& cell = m_table.rows[static_cast<std::size_t>(index.row())].cells[column.of];
    if (role == Qt::DisplayRole) {
        return text(cell, column.published);
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    }
    return {};
}

QVariant ResultTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role != Qt::DisplayRole || section < 0) {
        return {};
    }
    if (orientation == Qt::Vertical) {
        return m_rows.value(section);
    }
    if (section >= columnCount()) {
        return {};
    }
    const Column& column = m_columns[static_cast<std::size_t>(section)];
    return column.published ? tr("paper") : m_names.value(static_cast<qsizetype>(column.of));
}

}  // namespace grasploom
