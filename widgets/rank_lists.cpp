#include "widgets/rank_lists.h"

#include "widgets/palette.h"
#include "widgets/verdict_mark.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace grasploom {
namespace {

/// A file may name predictions as it likes; a look-up table of this size is still nothing.
constexpr int mostNumbered = 1 << 20;

std::vector<int> rowsByNumber(const std::vector<RankRow>& rows) {
    std::vector<int> byNumber;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        if (rows[row].number < 0 || rows[row].number >= mostNumbered) continue;
        const auto number = static_cast<std::size_t>(rows[row].number);
        if (number >= byNumber.size()) byNumber.resize(number + 1, -1);
        byNumber[number] = static_cast<int>(row);
    }
    return byNumber;
}

}  // namespace

RankLists::RankLists(QWidget* parent) : QAbstractScrollArea(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setBackgroundRole(QPalette::Base);
    viewport()->setAutoFillBackground(true);
    setAccessibleName(tr("Ranked predictions"));
}

void RankLists::setLists(RankedLists lists) {
    if (lists == m_lists) return;
    m_lists = std::move(lists);
    m_alone = m_lists.intermediate.empty() && m_lists.scorer.empty() && !m_lists.byScore.empty();
    for (int which : {0, 1}) m_rowOf[which] = rowsByNumber(list(which));
    if (list(m_active).empty()) m_active = m_active == 0 && !m_alone && !list(1).empty() ? 1 : 0;
    updateScrollBar();
    if (m_selected && rowOf(m_active, *m_selected) >= 0) scrollToRow(rowOf(m_active, *m_selected));
    viewport()->update();
}

void RankLists::setSelected(std::optional<int> number) {
    if (number == m_selected) return;
    m_selected = number;
    if (number) {
        if (rowOf(m_active, *number) < 0 && rowOf(1 - m_active, *number) >= 0) m_active = 1 - m_active;
        const int row = rowOf(m_active, *number);
        if (row >= 0) {
            scrollToRow(row);
            setAccessibleDescription(tip({m_active, row}));
        }
    }
    viewport()->update();
}

const std::vector<RankRow>& RankLists::list(int which) const {
    static const std::vector<RankRow> none;
    if (m_alone) return which == 0 ? m_lists.byScore : none;
    return which == 0 ? m_lists.intermediate : m_lists.scorer;
}

QString RankLists::title(int which) const {
    if (m_alone) return tr("File score");
    return which == 0 ? tr("Intermediate") : tr("Scorer");
}

QString RankLists::absence(int which) const {
    if (list(0).empty() && list(1).empty()) return which == 0 ? tr("No predictions") : QString();
    return which == 0 ? tr("The file has no intermediate scores") : tr("The file has no scorer scores");
}

int RankLists::rowHeight() const { return fontMetrics().height() + std::max(4, fontMetrics().height() / 3); }

int RankLists::headHeight() const { return rowHeight() + 2; }

int RankLists::rowTop(int row) const { return headHeight() + row * rowHeight() - verticalScrollBar()->value(); }

QRect RankLists::listRect(int which) const {
    const int width = viewport()->width();
    if (m_alone) return {0, 0, width, viewport()->height()};
    // The middle holds the lines: as much as reads well, and what the lists do not need.
    const int least = fontMetrics().averageCharWidth() * 15;
    const int column = std::clamp(width * 21 / 50, std::min(least, width / 2), fontMetrics().averageCharWidth() * 26);
    return {which == 0 ? 0 : width - column, 0, column, viewport()->height()};
}

int RankLists::longest() const { return static_cast<int>(std::max(list(0).size(), list(1).size())); }

int RankLists::rowOf(int which, int number) const {
    const std::vector<int>& rows = m_rowOf[which];
    const auto place = static_cast<std::size_t>(number);
    return number >= 0 && place < rows.size() ? rows[place] : -1;
}

QRect RankLists::rowRect(int which, int number) const {
    const int row = rowOf(which, number);
    if (row < 0) return {};
    const QRect column = listRect(which);
    return {column.left(), rowTop(row), column.width(), rowHeight()};
}

std::optional<RankLists::Place> RankLists::placeAt(QPoint point) const {
    if (point.y() < headHeight()) return std::nullopt;
    const int row = (point.y() - headHeight() + verticalScrollBar()->value()) / rowHeight();
    for (int which = 0; which < listCount(); ++which) {
        const bool inside = listRect(which).contains(point) && row < static_cast<int>(list(which).size());
        if (inside) return Place{which, row};
    }
    return std::nullopt;
}

QString RankLists::tip(const Place& place) const {
    const RankRow& row = list(place.list)[static_cast<std::size_t>(place.row)];
    const QString by = m_alone ? tr("by the file's own score, or its order")
                       : place.list == 0 ? tr("by the predictor's graspability (intermediate score)")
                                         : tr("by the scorer's score");
    QString text = tr("Prediction no. %1: place %2 of %3 %4").arg(row.number + 1).arg(place.row + 1)
                       .arg(list(place.list).size()).arg(by);
    if (!std::isnan(row.score)) text += QChar(u'\n') + tr("Score %1").arg(locale().toString(row.score, 'g', 6));
    if (row.correct) text += QChar(u'\n') + (*row.correct ? tr("Right at the limits in force") : tr("Wrong at the limits in force"));
    return text;
}

void RankLists::updateScrollBar() {
    verticalScrollBar()->setSingleStep(rowHeight());
    verticalScrollBar()->setPageStep(std::max(1, viewport()->height() - headHeight()));
    verticalScrollBar()->setRange(0, std::max(0, headHeight() + longest() * rowHeight() - viewport()->height()));
}

void RankLists::scrollToRow(int row) {
    const int top = rowTop(row);
    int by = 0;
    if (top < headHeight()) by = top - headHeight();
    if (top + rowHeight() > viewport()->height()) by = top + rowHeight() - viewport()->height();
    verticalScrollBar()->setValue(verticalScrollBar()->value() + by);
}

void RankLists::choose(int which, int row) {
    m_active = which;
    const int number = list(which)[static_cast<std::size_t>(row)].number;
    const bool changed = m_selected != number;
    m_selected = number;
    scrollToRow(row);
    setAccessibleDescription(tip({which, row}));
    viewport()->update();
    if (changed) Q_EMIT graspActivated({m_lists.kind, number});
}

void RankLists::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    updateScrollBar();
}

void RankLists::changeEvent(QEvent* event) {
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange) updateScrollBar();
    if (event->type() == QEvent::LanguageChange) setAccessibleName(tr("Ranked predictions"));
}

void RankLists::mousePressEvent(QMouseEvent* event) {
    const auto place = placeAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && place) choose(place->list, place->row);
}

void RankLists::keyPressEvent(QKeyEvent* event) {
    const int rows = static_cast<int>(list(m_active).size());
    const int at = m_selected ? rowOf(m_active, *m_selected) : -1;
    const int page = std::max(1, (viewport()->height() - headHeight()) / rowHeight());
    int row = at;
    switch (event->key()) {
        case Qt::Key_Up: row = at - 1; break;
        case Qt::Key_Down: row = at + 1; break;
        case Qt::Key_PageUp: row = at - page; break;
        case Qt::Key_PageDown: row = at + page; break;
        case Qt::Key_Home: row = 0; break;
        case Qt::Key_End: row = rows - 1; break;
        case Qt::Key_Left:
        case Qt::Key_Right: {
            const int other = event->key() == Qt::Key_Left ? 0 : 1;
            if (other == m_active || other >= listCount() || list(other).empty()) return;
            const int there = m_selected ? rowOf(other, *m_selected) : -1;
            choose(other, std::max(0, there));
            return;
        }
        default: QAbstractScrollArea::keyPressEvent(event); return;
    }
    if (rows > 0) choose(m_active, std::clamp(row, 0, rows - 1));
}

void RankLists::focusInEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void RankLists::focusOutEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

bool RankLists::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const auto place = placeAt(help->pos());
        QString text = place ? tip(*place) : QString();
        if (!place && !m_alone) text = tr("Each line joins the two places of one prediction: up means that the scorer ranks it better.");
        QToolTip::showText(help->globalPos(), text, this);
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

QSize RankLists::sizeHint() const { return {fontMetrics().averageCharWidth() * 44, headHeight() + rowHeight() * 10}; }

QSize RankLists::minimumSizeHint() const {
    return {fontMetrics().averageCharWidth() * 34, headHeight() + rowHeight() * 4};
}

}  // namespace grasploom
