// How the ranked lists are drawn; rank_lists.cpp holds what they do.
#include "widgets/focus_frame.h"
#include "widgets/palette.h"
#include "widgets/rank_lists.h"
#include "widgets/verdict_mark.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace grasploom {

void RankLists::paintEvent(QPaintEvent*) {
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    if (!m_alone) paintLines(painter);
    for (int which = 0; which < listCount(); ++which) paintList(painter, which);
    paintHeads(painter);
    if (hasFocus()) paintFocusFrame(painter, viewport()->rect(), palette());
}

void RankLists::paintList(QPainter& painter, int which) const {
    const auto rows = static_cast<int>(list(which).size());
    if (rows == 0) {
        const bool nothing = list(0).empty() && list(1).empty();
        QRect place = nothing ? viewport()->rect() : listRect(which);
        place.setTop(headHeight());
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(place.adjusted(8, 8, -8, -8), Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, absence(which));
        return;
    }
    const int scroll = verticalScrollBar()->value();
    const int first = scroll / rowHeight();
    const int last = std::min(rows - 1, (scroll + viewport()->height() - headHeight()) / rowHeight());
    for (int row = first; row <= last; ++row) paintRow(painter, which, row);
}

void RankLists::paintRow(QPainter& painter, int which, int row) const {
    const RankRow& entry = list(which)[static_cast<std::size_t>(row)];
    const QRect column = listRect(which);
    const QRect place(column.left(), rowTop(row), column.width(), rowHeight());
    const bool chosen = m_selected == entry.number;
    if (chosen) {
        painter.fillRect(place, palette().color(QPalette::Highlight));
        if (hasFocus() && which == m_active) {
            painter.setPen(QPen(palette().color(QPalette::Text), 1, Qt::DotLine));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5));
        }
    }
    const QColor ink = palette().color(chosen ? QPalette::HighlightedText : QPalette::Text);
    QColor dim = ink;
    dim.setAlphaF(0.65F);
    const int space = fontMetrics().averageCharWidth();
    const int side = fontMetrics().height();
    const int digits = fontMetrics().horizontalAdvance(locale().toString(std::max(99, longest())));
    QRect cell(place.left() + space, place.top(), digits, place.height());
    painter.setPen(dim);
    painter.drawText(cell, Qt::AlignRight | Qt::AlignVCenter, locale().toString(row + 1));
    cell = QRect(cell.right() + space, place.top() + (place.height() - side) / 2, side, side);
    if (entry.correct) paintVerdictMark(painter, cell, entry.correct);
    cell = QRect(cell.right() + space, place.top(), place.right() - cell.right() - 2 * space, place.height());
    const QString score = std::isnan(entry.score) ? QStringLiteral("–") : locale().toString(entry.score, 'f', 3);
    painter.setPen(ink);
    painter.drawText(cell, Qt::AlignRight | Qt::AlignVCenter, score);
    cell.setRight(cell.right() - fontMetrics().horizontalAdvance(score) - space);
    painter.setPen(dim);
    // All rows of a list say their number, or none does.
    const auto numberText = [](int number) { return QChar(u'#') + QString::number(number + 1); };
    const auto widest = numberText(static_cast<int>(m_rowOf[which].size()) - 1);
    if (fontMetrics().horizontalAdvance(widest) <= cell.width()) {
        painter.drawText(cell, Qt::AlignLeft | Qt::AlignVCenter, numberText(entry.number));
    }
}

void RankLists::paintLines(QPainter& painter) const {
    if (list(0).empty() || list(1).empty()) return;
    const int scroll = verticalScrollBar()->value();
    const int first = scroll / rowHeight();
    const int last = (scroll + viewport()->height() - headHeight()) / rowHeight();
    const QRect left = listRect(0);
    const QRect right = listRect(1);
    painter.save();
    painter.setClipRect(left.right() + 1, headHeight(), right.left() - left.right() - 1, viewport()->height());
    // Only lines with an end in sight: all those of a long list crossing by would be a grey wall.
    for (int row = first; row <= std::min(last, static_cast<int>(list(0).size()) - 1); ++row) {
        const int other = rowOf(1, list(0)[static_cast<std::size_t>(row)].number);
        if (other >= 0) paintLine(painter, row, other);
    }
    for (int row = first; row <= std::min(last, static_cast<int>(list(1).size()) - 1); ++row) {
        const int other = rowOf(0, list(1)[static_cast<std::size_t>(row)].number);
        if (other >= 0 && (other < first || other > last)) paintLine(painter, other, row);
    }
    if (m_selected && rowOf(0, *m_selected) >= 0 && rowOf(1, *m_selected) >= 0) {
        paintLine(painter, rowOf(0, *m_selected), rowOf(1, *m_selected));
    }
    painter.restore();
}

void RankLists::paintLine(QPainter& painter, int leftRow, int rightRow) const {
    const RankRow& entry = list(0)[static_cast<std::size_t>(leftRow)];
    const double half = rowHeight() / 2.0;
    const QPointF from(listRect(0).right() + 1, rowTop(leftRow) + half);
    const QPointF to(listRect(1).left(), rowTop(rightRow) + half);
    const double bend = (to.x() - from.x()) / 2;
    QPainterPath line(from);
    line.cubicTo(from + QPointF(bend, 0), to - QPointF(bend, 0), to);
    const bool chosen = m_selected == entry.number;
    QColor ink = palette().color(QPalette::Text);
    ink.setAlphaF(0.45F);
    if (entry.correct) ink = *entry.correct ? palette::right : palette::wrong;
    if (entry.correct && palette().color(QPalette::Base).lightness() < 128) ink = ink.lighter(125);
    // Wrong ones are dashed as well: colour alone would not tell.
    const bool dashed = entry.correct.has_value() && !*entry.correct;
    const double width = std::max(1.0, fontMetrics().height() / 14.0) * (chosen ? 2.6 : 1.2);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(ink, width, dashed ? Qt::DashLine : Qt::SolidLine, Qt::FlatCap));
    painter.drawPath(line);
}

void RankLists::paintHeads(QPainter& painter) const {
    const QRect head(0, 0, viewport()->width(), headHeight() - 1);
    painter.fillRect(head, palette().color(QPalette::Window));
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawLine(head.bottomLeft(), head.bottomRight());
    QFont strong = font();
    strong.setBold(true);
    painter.setFont(strong);
    painter.setPen(palette().color(QPalette::WindowText));
    const int space = fontMetrics().averageCharWidth();
    for (int which = 0; which < listCount(); ++which) {
        QRect place = listRect(which);
        place.setHeight(headHeight());
        place.adjust(space, 0, -space, 0);
        painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
                         QFontMetrics(strong).elidedText(title(which), Qt::ElideRight, place.width()));
    }
    painter.setFont(font());
}

}  // namespace grasploom
