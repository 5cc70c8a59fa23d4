#include "widgets/error_type_model.h"

#include "widgets/error_type_mark.h"

#include <QLocale>

#include <algorithm>

namespace grasploom {
namespace {

QString number(std::size_t count) {
    return QLocale().toString(static_cast<qulonglong>(count));
}

QString percent(double fraction) {
    return QLocale().toString(100 * fraction, 'f', 1);
}

std::size_t place(ErrorType type) {
    return static_cast<std::size_t>(type);
}

}  // namespace

void ErrorTypeModel::setSides(std::vector<ErrorSide> sides) {
    if (sides.empty() != m_sides.empty()) {
        beginResetModel();
        m_sides = std::move(sides);
        endResetModel();
        return;
    }
    // The rows stay, so that what is selected and where the keyboard is stay too.
    m_sides = std::move(sides);
    if (!m_sides.empty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }
}

std::size_t ErrorTypeModel::most() const {
    std::size_t most = 0;
    for (const ErrorSide& side : m_sides) {
        most = std::max(most, *std::max_element(side.counts.counts.begin() + 1, side.counts.counts.end()));
    }
    return most;
}

QString ErrorTypeModel::countText(const ErrorSide& side, ErrorType type) const {
    const std::size_t count = side.counts.counts[place(type)];
    const double share = side.total() > 0 ? static_cast<double>(count) / static_cast<double>(side.total()) : 0;
    return tr("%1 (%2 %)").arg(number(count), percent(share));
}

QString ErrorTypeModel::mendedText(const ErrorSide& side, ErrorType type) const {
    const QString top = QLatin1Char('+') + percent(side.counts.recoverable(type));
    return side.counts.k == 1 ? top : tr("%1 / +%2").arg(top, percent(side.counts.recoverableAnyHit(type)));
}

int ErrorTypeModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || m_sides.empty() ? 0 : errorTypeCount - 1;
}

int ErrorTypeModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QString ErrorTypeModel::text(int column, ErrorType type) const {
    if (column == Kind) {
        return errorTypeTitle(type);
    }
    QStringList texts;
    for (const ErrorSide& side : m_sides) {
        const QString one = column == Predictions ? countText(side, type) : mendedText(side, type);
        texts << (m_sides.size() > 1 ? tr("%1: %2").arg(side.name, one) : one);
    }
    return texts.join(QLatin1Char('\n'));
}

QString ErrorTypeModel::explanation(ErrorType type) const {
    QStringList lines{QStringLiteral("<b>%1</b>: %2").arg(errorTypeTitle(type), errorTypeExplanation(type))};
    for (const ErrorSide& side : m_sides) {
        const ErrorCounts& counts = side.counts;
        QString line = tr("%1: %2 of the %3 predictions looked at, the best %4 of each of %5 scenes.")
                           .arg(side.name.toHtmlEscaped(), number(counts.counts[place(type)]), number(side.total()))
                           .arg(counts.k)
                           .arg(number(counts.scenes));
        if (counts.duplicates[place(type)] > 0) {
            line += QLatin1Char(' ') + tr("Cross-hatched: %1 whose ground truth explains a better-ranked one too.")
                                           .arg(number(counts.duplicates[place(type)]));
        }
        lines << line;
        line = tr("Were they all right, top-%1 accuracy would gain %2 points")
                   .arg(counts.k)
                   .arg(percent(counts.recoverable(type)));
        if (counts.k > 1) {
            line += tr(", any-hit@%1 %2: scenes without a right one, but with one of these")
                        .arg(counts.k)
                        .arg(percent(counts.recoverableAnyHit(type)));
        }
        lines << line + QLatin1Char('.');
    }
    lines << tr("Click: the scenes where A's best prediction is so. With Ctrl: in addition.");
    return QStringLiteral("<p>") + lines.join(QStringLiteral("</p><p>")) + QStringLiteral("</p>");
}

QVariant ErrorTypeModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const ErrorType type = typeOf(index.row());
    switch (role) {
        case Qt::DisplayRole:
            return text(index.column(), type);
        case Qt::ToolTipRole:
            return explanation(type);
        case Qt::AccessibleTextRole:
            // The first cell of a row is what a walk over the rows reads.
            return index.column() != Kind ? text(index.column(), type)
                                          : tr("%1. %2. If mended: %3 points")
                                                .arg(text(Kind, type), text(Predictions, type), text(Mended, type))
                                                .replace(QLatin1Char('\n'), QStringLiteral(", "));
        default:
            return {};
    }
}

QVariant ErrorTypeModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    const int k = m_sides.empty() ? 1 : m_sides.front().counts.k;
    if (role == Qt::DisplayRole) {
        return section == Kind          ? tr("What is wrong")
               : section == Predictions ? tr("Predictions")
               : k > 1                  ? tr("If mended: top-%1 / any hit").arg(k)
                                        : tr("If mended (points)");
    }
    if (role == Qt::ToolTipRole) {
        return section == Mended
                   ? tr("What the accuracy, in percentage points, would gain if all of the kind were right")
               : section == Predictions
                   ? tr("How many of the best predictions of every scene are wrong in this way, and their share of all")
                   : QString();
    }
    return {};
}

}  // namespace grasploom
