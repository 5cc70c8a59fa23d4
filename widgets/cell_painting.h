#pragma once

#include <QFont>
#include <QRect>
#include <QSize>
#include <QString>

class QPainter;
class QStyleOptionViewItem;

namespace grasploom {

/// Where the parts of a thumbnail's cell lie: a square picture, two lines of text beneath.
struct CellPlaces {
    explicit CellPlaces(const QStyleOptionViewItem& option);
    QRect picture, firstLine, secondLine;
};
/// The smallest cell.
QSize smallestCell(const QStyleOptionViewItem& option);

/// What is beneath everything: selected, hovered, with the keyboard's focus.
void paintCard(QPainter& painter, const QStyleOptionViewItem& option);
/// The two lines; the first one loses its middle where it is too long, the second one, dimmer, its end.
void paintCaption(QPainter& painter, const QStyleOptionViewItem& option, const CellPlaces& places, const QString& first,
                  const QString& second);
/// In place of a picture: one that is not there yet, or (`failed`) never will be.
void paintAbsence(QPainter& painter, const QStyleOptionViewItem& option, const QRect& place, bool failed);
/// Light text on a dark pill: readable on any picture, in either theme.
void paintPill(QPainter& painter, const QRectF& place, const QString& text);

int cellSpace(const QStyleOptionViewItem& option);  ///< between parts, px
QFont smallerFont(QFont font);

QString orDash(double value, const QString& text);  ///< "–" for NaN

}  // namespace grasploom
