#include "app/gui/docks/study_cells.h"

#include <QFont>
#include <QLocale>

namespace grasploom {
namespace {

QString percent(double fraction) {
    return QLocale().toString(100 * fraction, 'f', 1);
}

/// Of a training that has begun and that nobody is at work on.
QString begunText(const StudyRunState& state) {
    const QString at = StudyCells::tr("at %1 of %2").arg(state.step).arg(state.iterations);
    return state.state == "failed" ? QStringLiteral("✗ ") + at : at;
}

}  // namespace

void StudyCells::setResults(std::shared_ptr<const StudyResults> results) {
    const bool sameShape =
        m_results && results && m_results->rows == results->rows && m_results->columns == results->columns;
    if (sameShape) {
        m_results = std::move(results);
        refresh();
        return;
    }
    beginResetModel();
    m_results = std::move(results);
    endResetModel();
}

void StudyCells::setProgress(const std::optional<StudyProgress>& progress) {
    m_progress = progress;
    refresh();
}

void StudyCells::setFailure(const std::string& run, const QString& reason) {
    if (reason.isEmpty()) {
        m_failures.erase(run);
    } else {
        m_failures[run] = reason;
    }
    refresh();
}

void StudyCells::clearFailures() {
    m_failures.clear();
    refresh();
}

void StudyCells::refresh() {
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }
}

int StudyCells::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_results ? 0 : static_cast<int>(m_results->rows.size());
}

int StudyCells::columnCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_results ? 0 : static_cast<int>(m_results->columns.size());
}

const StudyCell* StudyCells::cellAt(const QModelIndex& index) const {
    if (!m_results || !index.isValid()) {
        return nullptr;
    }
    for (const StudyCell& cell : m_results->cells) {
        if (cell.row == static_cast<std::size_t>(index.row()) &&
            cell.column == static_cast<std::size_t>(index.column())) {
            return &cell;
        }
    }
    return nullptr;
}

bool StudyCells::isRunning(const StudyCell& cell) const {
    return m_progress && m_progress->run == cell.run && !cell.accuracy;
}

QString StudyCells::progressText() const {
    const QString of = tr("%1 of %2").arg(m_progress->done).arg(m_progress->total);
    if (m_progress->paused) {
        return QStringLiteral("⏸ ") + of;
    }
    switch (m_progress->step) {
        case StudyProgress::Step::Training:
            return QStringLiteral("▶ ") + of;
        case StudyProgress::Step::Predicting:
            return tr("▶ predicts");
        case StudyProgress::Step::Judging:
            return tr("▶ judges");
        case StudyProgress::Step::None:
            break;
    }
    return tr("▶ begins");
}

QString StudyCells::text(const StudyCell& cell) const {
    if (cell.accuracy) {
        return QStringLiteral("✓ ") + tr("%1 %").arg(percent(*cell.accuracy));
    }
    if (isRunning(cell)) {
        return progressText();
    }
    if (m_failures.contains(cell.run)) {
        return tr("✗ failed");
    }
    if (cell.state.active) {
        return tr("elsewhere");
    }
    switch (cell.state.stage) {
        case StudyRunState::Stage::Begun:
            return begunText(cell.state);
        case StudyRunState::Stage::Trained:
            return tr("not tested");
        case StudyRunState::Stage::Unreadable:
            return tr("✗ unreadable");
        case StudyRunState::Stage::NotBegun:
            break;
    }
    return m_progress && cell.chosen ? tr("waits") : QStringLiteral("–");
}

QString StudyCells::tip(const StudyCell& cell) const {
    const QString name = QString::fromStdString(cell.run);
    if (cell.accuracy) {
        return tr("%1: of the best-ranked grasps of its test fold, %2 % are right").arg(name, percent(*cell.accuracy));
    }
    if (const auto failure = m_failures.find(cell.run); failure != m_failures.end()) {
        return name + QStringLiteral(": ") + failure->second;
    }
    if (cell.state.active && !isRunning(cell)) {
        return tr("%1: another window or the command line trains it").arg(name);
    }
    return cell.state.problem.empty() ? name : QString::fromStdString(cell.state.problem);
}

QVariant StudyCells::data(const QModelIndex& index, int role) const {
    const StudyCell* const cell = cellAt(index);
    if (cell == nullptr) {
        return {};
    }
    if (role == Qt::DisplayRole) {
        return text(*cell);
    }
    if (role == Qt::ToolTipRole) {
        return tip(*cell);
    }
    if (role == Qt::FontRole && isRunning(*cell)) {
        QFont strong;
        strong.setBold(true);
        return strong;
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(Qt::Alignment(Qt::AlignCenter));
    }
    return {};
}

QVariant StudyCells::headerData(int section, Qt::Orientation orientation, int role) const {
    if (!m_results || section < 0 || (role != Qt::DisplayRole && role != Qt::ToolTipRole)) {
        return {};
    }
    const auto& names = orientation == Qt::Vertical ? m_results->rows : m_results->columns;
    if (static_cast<std::size_t>(section) >= names.size()) {
        return {};
    }
    const QString name = QString::fromStdString(names[static_cast<std::size_t>(section)]);
    if (orientation == Qt::Vertical) {
        return name;
    }
    return m_kind == StudyKind::CrossValidation ? tr("Fold %1").arg(name) : tr("Seed %1").arg(name);
}

}  // namespace grasploom
