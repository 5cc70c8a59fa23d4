#include "app/gui/docks/set_table.h"

#include "widgets/layer_style.h"

#include <QDir>
#include <QFileInfo>
#include <QIcon>
#include <QLocale>
#include <QMimeData>
#include <QPainter>
#include <QPixmap>

#include <algorithm>

namespace grasploom {
namespace {

constexpr std::size_t shownProblems = 8;
constexpr int glyphSide = 16;

/// The glyph that the canvas draws the slot's grasps with.
QIcon glyphOf(SetSlot slot) {
    QPixmap picture(glyphSide * 2, glyphSide * 2);
    picture.setDevicePixelRatio(2);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    drawGlyph(painter, slot == SetSlot::A ? LayerKind::PredictionA : LayerKind::PredictionB,
              QPointF(glyphSide / 2.0, glyphSide / 2.0), glyphSide / 3.0);
    return QIcon(picture);
}

QString scoresOf(const PredictionSet& set) {
    QStringList scores;
    if (set.hasScore) {
        scores << SetTable::tr("score");
    }
    if (set.hasIntermediate) {
        scores << SetTable::tr("intermediate");
    }
    if (set.hasScorer) {
        scores << SetTable::tr("scorer");
    }
    return scores.isEmpty() ? SetTable::tr("file order") : scores.join(QStringLiteral(", "));
}

}  // namespace

SetTable::SetTable(const Document& document, QObject* parent) : QAbstractTableModel(parent), m_document(document) {
    refresh();
}

SetTable::Row SetTable::rowFor(const PredictionSlot& set, std::optional<SetSlot> slot) {
    Row row{set.id, set.name,           set.file,         slot, 0, 0, scoresOf(*set.predictions),
            {},     set.problemCount(), set.changedOnDisk};
    row.scenes =
        static_cast<std::size_t>(std::ranges::count_if(set.entryOfScene, [](int entry) { return entry >= 0; }));
    for (const ScenePredictions& scene : set.predictions->scenes) {
        row.predictions += scene.grasps.size();
    }
    for (const auto* problems : {&set.remarks, &set.predictions->problems}) {
        for (const Problem& problem : *problems) {
            if (static_cast<std::size_t>(row.problems.size()) < shownProblems) {
                row.problems << (problem.line > 0 ? tr("line %1: ").arg(problem.line) : QString()) +
                                    QString::fromStdString(problem.reason);
            }
        }
    }
    return row;
}

void SetTable::refresh() {
    std::vector<Row> rows;
    for (const PredictionSlot* const set : m_document.sets()) {
        rows.push_back(rowFor(*set, m_document.slotOfSet(set->id)));
    }
    // The selection stays where the same sets are only shown elsewhere.
    const bool same = std::ranges::equal(rows, m_rows, {}, &Row::id, &Row::id);
    if (same) {
        m_rows = std::move(rows);
        if (!m_rows.empty()) {
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCountOf - 1));
        }
    } else {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }
}

int SetTable::idAt(int row) const {
    return row >= 0 && row < rowCount() ? m_rows[static_cast<std::size_t>(row)].id : 0;
}

int SetTable::rowOf(int id) const {
    const auto found = std::ranges::find(m_rows, id, &Row::id);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int SetTable::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int SetTable::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : columnCountOf;
}

QString SetTable::text(const Row& row, int column) {
    const QLocale locale;
    switch (column) {
        case Name:
            return row.changedOnDisk ? tr("%1 — changed on disk").arg(row.name) : row.name;
        case Scenes:
            return locale.toString(qulonglong(row.scenes));
        case Predictions:
            return locale.toString(qulonglong(row.predictions));
        case Scores:
            return row.scores;
        case Problems:
            return row.problemCount == 0 ? QString()
                                         : QStringLiteral("⚠ ") + locale.toString(qulonglong(row.problemCount));
        case File:
            return QDir::toNativeSeparators(row.file);
        default:
            return {};
    }
}

QString SetTable::help(const Row& row, int column) {
    switch (column) {
        case ShownA:
            return row.slot == SetSlot::A ? tr("Shown as A; click to set it aside") : tr("Show as A");
        case ShownB:
            return row.slot == SetSlot::B ? tr("Shown as B; click to set it aside") : tr("Show as B");
        case Scenes:
            return tr("Scenes of the dataset that it predicts");
        case Predictions:
            return tr("Predicted grasps, of all scenes");
        case Scores:
            return tr("What its predictions can be ranked by");
        case Problems: {
            QStringList lines = row.problems;
            if (row.problemCount > static_cast<std::size_t>(lines.size())) {
                lines << tr("… and %1 more").arg(row.problemCount - static_cast<std::size_t>(lines.size()));
            }
            return lines.isEmpty() ? tr("No line was left out, and nothing is odd about it so far.")
                                   : lines.join(QLatin1Char('\n'));
        }
        default:
            return row.changedOnDisk
                       ? tr("%1\nThe file has changed since it was read: Reload reads it again.").arg(row.file)
                       : row.file;
    }
}

QVariant SetTable::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    switch (role) {
        case Qt::DisplayRole:
            return text(row, column);
        case Qt::ToolTipRole:
            return help(row, column);
        case Qt::AccessibleTextRole:
            return column <= ShownB ? help(row, column) : text(row, column);
        case Qt::DecorationRole:
            if (column <= ShownB && row.slot == static_cast<SetSlot>(column)) {
                return glyphOf(*row.slot);
            }
            return {};
        case Qt::TextAlignmentRole:
            return QVariant::fromValue(Qt::Alignment(column == Scenes || column == Predictions
                                                         ? Qt::AlignRight | Qt::AlignVCenter
                                                         : Qt::AlignLeft | Qt::AlignVCenter));
        default:
            return {};
    }
}

QVariant SetTable::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    const QStringList names{QStringLiteral("A"), QStringLiteral("B"), tr("Set"),      tr("Scenes"),
                            tr("Grasps"),        tr("Scores"),        tr("Problems"), tr("File")};
    return names.value(section);
}

Qt::ItemFlags SetTable::flags(const QModelIndex& index) const {
    return QAbstractTableModel::flags(index) | (index.isValid() ? Qt::ItemIsDragEnabled : Qt::NoItemFlags);
}

QStringList SetTable::mimeTypes() const {
    return {QString::fromLatin1(setMimeType)};
}

QMimeData* SetTable::mimeData(const QModelIndexList& indexes) const {
    if (indexes.isEmpty()) {
        return nullptr;
    }
    auto* data = new QMimeData;
    data->setData(QString::fromLatin1(setMimeType), QByteArray::number(idAt(indexes.constFirst().row())));
    return data;
}

}  // namespace grasploom
