#include "widgets/upright_title.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace grasploom {

QRectF uprightPlace(double length, const QRectF& strip, double top, double bottom) {
    const double half = std::min(std::max(length, bottom - top), strip.height()) / 2;
    const double middle = std::clamp((top + bottom) / 2, strip.top() + half, strip.bottom() - half);
    return {strip.left(), middle - half, strip.width(), 2 * half};
}

void paintUprightTitle(QPainter& painter, const QString& text, const QRectF& strip, double top, double bottom) {
    const QFontMetricsF metrics(painter.font());
    const QRectF place = uprightPlace(metrics.horizontalAdvance(text) + 2, strip, top, bottom);
    painter.save();
    painter.translate(place.center());
    painter.rotate(-90);
    painter.drawText(QRectF(-place.height() / 2, -place.width() / 2, place.height(), place.width()), Qt::AlignCenter,
                     metrics.elidedText(text, Qt::ElideRight, place.height()));
    painter.restore();
}

}  // namespace grasploom
