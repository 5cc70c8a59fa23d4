#include "widgets/object_table_model.h"

#include "widgets/error_type_mark.h"

#include <QLocale>

#include <algorithm>
#include <numeric>

namespace grasploom {
namespace {

QString percent(double fraction, int digits = 1) {
    return QLocale().toString(100 * fraction, 'f', digits);
}

}  // namespace

void ObjectTableModel::setBreakdown(ObjectBreakdown breakdown) {
    const auto sameObjects = [&] {
        return std::ranges::equal(breakdown.objects, m_breakdown.objects, {}, &ObjectErrors::name, &ObjectErrors::name);
    };
    if (breakdown.objects.size() != m_breakdown.objects.size() || !sameObjects()) {
        beginResetModel();
        m_breakdown = std::move(breakdown);
        m_order.resize(m_breakdown.objects.size());
        std::iota(m_order.begin(), m_order.end(), std::size_t{0});
        arrange();
        endResetModel();
        return;
    }
    // Only numbers changed: what is selected and where the table is scrolled to stay.
    m_breakdown = std::move(breakdown);
    if (!m_order.empty()) {
        sort(m_sortColumn, m_sortOrder);
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    }
}

int ObjectTableModel::rowOf(const std::string& object) const {
    for (int row = 0; row < rowCount(); ++row) {
        if (at(row).name == object) {
            return row;
        }
    }
    return -1;
}

int ObjectTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_order.size());
}

int ObjectTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

double ObjectTableModel::key(const ObjectErrors& object, int column) const {
    switch (column) {
        case Scenes:
            return static_cast<double>(object.scenes);
        case Accuracy:
            return m_breakdown.accuracy(object);
        case Low:
        case High: {
            const auto interval = m_breakdown.interval(object);
            return !interval ? 0 : column == Low ? interval->low : interval->high;
        }
        default:
            return m_breakdown.recoverable(object);
    }
}

void ObjectTableModel::arrange() {
    const auto& objects = m_breakdown.objects;
    const bool falling = m_sortOrder == Qt::DescendingOrder;
    if (m_sortColumn == Object) {
        std::ranges::stable_sort(m_order, [&](std::size_t a, std::size_t b) {
            return falling ? objects[b].name < objects[a].name : objects[a].name < objects[b].name;
        });
        return;
    }
    std::vector<double> keys(objects.size());
    for (std::size_t i = 0; i < keys.size(); ++i) {
        keys[i] = key(objects[i], m_sortColumn);
    }
    std::ranges::sort(m_order, [&](std::size_t a, std::size_t b) {
        return keys[a] != keys[b] ? (falling ? keys[a] > keys[b] : keys[a] < keys[b]) : a < b;
    });
}

void ObjectTableModel::sort(int column, Qt::SortOrder order) {
    m_sortColumn = column;
    m_sortOrder = order;
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const std::vector<std::size_t> before = m_order;
    arrange();
    std::vector<int> rows(m_order.size());
    for (std::size_t row = 0; row < m_order.size(); ++row) {
        rows[m_order[row]] = static_cast<int>(row);
    }
    const QModelIndexList from = persistentIndexList();
    QModelIndexList to;
    for (const QModelIndex& old : from) {
        to << index(rows[before[static_cast<std::size_t>(old.row())]], old.column());
    }
    changePersistentIndexList(from, to);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

QString ObjectTableModel::mixText(const ObjectErrors& object) const {
    QStringList parts;
    for (int i = 1; i < errorTypeCount; ++i) {
        if (object.counts[std::size_t(i)] > 0) {
            parts << tr("%1: %2").arg(errorTypeTitle(static_cast<ErrorType>(i))).arg(object.counts[std::size_t(i)]);
        }
    }
    return parts.isEmpty() ? tr("no error") : parts.join(QStringLiteral(", "));
}

QString ObjectTableModel::text(const ObjectErrors& object, int column) const {
    const auto interval = m_breakdown.interval(object);
    switch (column) {
        case Object:
            return QString::fromStdString(object.name);
        case Scenes:
            return QLocale().toString(static_cast<qulonglong>(object.scenes));
        case Accuracy:
            return tr("%1 %").arg(percent(m_breakdown.accuracy(object)));
        case Low:
            return interval ? tr("%1 %").arg(percent(interval->low)) : QStringLiteral("–");
        case High:
            return interval ? tr("%1 %").arg(percent(interval->high)) : QStringLiteral("–");
        case Mix:
            return mixText(object);
        default:
            return QLatin1Char('+') + percent(m_breakdown.recoverable(object), 3);
    }
}

QVariant ObjectTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const ObjectErrors& object = at(index.row());
    switch (role) {
        case Qt::DisplayRole:
            return text(object, index.column());
        case Qt::TextAlignmentRole:
            return QVariant::fromValue(
                Qt::Alignment((index.column() == Object || index.column() == Mix ? Qt::AlignLeft : Qt::AlignRight) |
                              Qt::AlignVCenter));
        case Qt::ToolTipRole:
            return tr("%1: %2 of %3 predictions of %4 scenes correct. %5")
                .arg(QString::fromStdString(object.name).toHtmlEscaped())
                .arg(object.correct())
                .arg(object.correct() + object.wrong())
                .arg(object.scenes)
                .arg(mixText(object));
        default:
            return {};
    }
}

QVariant ObjectTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    static constexpr std::array<const char*, ColumnCount> titles{
        QT_TR_NOOP("Object"), QT_TR_NOOP("Scenes"),        QT_TR_NOOP("Accuracy"),          QT_TR_NOOP("from"),
        QT_TR_NOOP("to"),     QT_TR_NOOP("What is wrong"), QT_TR_NOOP("If mended (points)")};
    if (section < 0 || section >= ColumnCount) {
        return {};
    }
    if (role == Qt::DisplayRole) {
        return tr(titles[std::size_t(section)]);
    }
    if (role == Qt::ToolTipRole) {
        switch (section) {
            case Accuracy:
                return tr("Correct predictions among the best %1 of each of the object's scenes").arg(m_breakdown.k);
            case Low:
            case High:
                return tr(
                    "95 % Wilson interval of the accuracy. None is given for k > 1, where the predictions of a scene "
                    "are no independent trials.");
            case Mended:
                return tr(
                    "What accuracy over all %n scene(s), in percentage points, would gain if every prediction of the "
                    "object were right",
                    nullptr, static_cast<int>(m_breakdown.scenes));
            default:
                return {};
        }
    }
    return {};
}

}  // namespace grasploom
