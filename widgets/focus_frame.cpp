#include "widgets/focus_frame.h"

#include <QPainter>
#include <QPalette>

namespace grasploom {

void paintFocusFrame(QPainter& painter, const QRect& around, const QPalette& colours) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(colours.color(QPalette::Highlight), 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(around.adjusted(0, 0, -1, -1));
    painter.restore();
}

}  // namespace grasploom
