#include "widgets/cell_painting.h"

#include <QPainter>
#include <QStyleOptionViewItem>

#include <algorithm>
#include <cmath>

namespace grasploom {

int cellSpace(const QStyleOptionViewItem& option) {
    return std::max(2, option.fontMetrics.height() / 4);
}

QFont smallerFont(QFont font) {
    font.setPointSizeF(font.pointSizeF() * 0.88);
    return font;
}

QString orDash(double value, const QString& text) {
    return std::isnan(value) ? QStringLiteral("–") : text;
}

CellPlaces::CellPlaces(const QStyleOptionViewItem& option) {
    const int space = cellSpace(option);
    const int side = option.rect.width() - 4 * space;
    picture = QRect(option.rect.left() + 2 * space, option.rect.top() + 2 * space, side, side);
    firstLine = QRect(picture.left(), picture.bottom() + space, side, option.fontMetrics.height());
    secondLine = QRect(picture.left(), firstLine.bottom() + 1, side, QFontMetrics(smallerFont(option.font)).height());
}

QSize smallestCell(const QStyleOptionViewItem& option) {
    const QFontMetrics metrics(option.font);
    const int space = std::max(2, metrics.height() / 4);
    const int side = metrics.height() * 6;
    const int caption = metrics.height() + QFontMetrics(smallerFont(option.font)).height();
    return {side + 4 * space, side + 5 * space + caption};
}

void paintCard(QPainter& painter, const QStyleOptionViewItem& option) {
    const int space = cellSpace(option);
    const QRect card = option.rect.adjusted(space / 2, space / 2, -space / 2, -space / 2);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected || option.state.testFlag(QStyle::State_MouseOver)) {
        QColor back = option.palette.color(QPalette::Highlight);
        back.setAlphaF(selected ? 1.0F : 0.18F);
        painter.setPen(Qt::NoPen);
        painter.setBrush(back);
        painter.drawRoundedRect(card, space, space);
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter.setPen(QPen(option.palette.color(QPalette::Text), 1.5, Qt::DotLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(card).adjusted(1, 1, -1, -1), space, space);
    }
}

void paintCaption(QPainter& painter, const QStyleOptionViewItem& option, const CellPlaces& places, const QString& first,
                  const QString& second) {
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    QColor ink = option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    painter.setPen(ink);
    painter.setFont(option.font);
    painter.drawText(places.firstLine, Qt::AlignLeft | Qt::AlignVCenter,
                     option.fontMetrics.elidedText(first, Qt::ElideMiddle, places.firstLine.width()));
    ink.setAlphaF(0.75F);
    painter.setPen(ink);
    painter.setFont(smallerFont(option.font));
    painter.drawText(places.secondLine, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(painter.font()).elidedText(second, Qt::ElideRight, places.secondLine.width()));
}

void paintAbsence(QPainter& painter, const QStyleOptionViewItem& option, const QRect& place, bool failed) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(option.palette.color(QPalette::AlternateBase));
    painter.drawRect(place);
    painter.setPen(QPen(option.palette.color(QPalette::PlaceholderText), 1.2, failed ? Qt::SolidLine : Qt::DotLine));
    painter.setBrush(Qt::NoBrush);
    const int side = std::min(place.width(), place.height()) / 3;
    const QRectF frame(place.center().x() - side / 2.0, place.center().y() - side * 0.4, side, side * 0.8);
    painter.drawRoundedRect(frame, 2, 2);
    if (failed) {
        painter.drawLine(frame.bottomLeft(), frame.topRight());
    }
}

void paintPill(QPainter& painter, const QRectF& place, const QString& text) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, 175));
    painter.drawRoundedRect(place, place.height() / 2, place.height() / 2);
    painter.setPen(Qt::white);
    painter.drawText(place, Qt::AlignCenter, text);
}

}  // namespace grasploom
