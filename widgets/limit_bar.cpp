#include "widgets/limit_bar.h"

#include "widgets/palette.h"
#include "widgets/verdict_mark.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace grasploom {

LimitBar::LimitBar(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void LimitBar::setContent(const LimitBarContent& content) {
    m_content = content;
    setAccessibleName(content.name);
    setAccessibleDescription(content.text);
    update();
}

QSize LimitBar::sizeHint() const { return {fontMetrics().averageCharWidth() * 34, fontMetrics().height() * 3 / 2}; }

QSize LimitBar::minimumSizeHint() const { return {fontMetrics().averageCharWidth() * 24, sizeHint().height()}; }

void LimitBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QFontMetrics metrics = fontMetrics();
    const int space = metrics.averageCharWidth();
    const int names = std::max(metrics.horizontalAdvance(QStringLiteral("IoU")), metrics.horizontalAdvance(m_content.name));
    const int numbers = std::max(metrics.horizontalAdvance(QStringLiteral("0.0000")),
                                 metrics.horizontalAdvance(m_content.text));
    const int side = metrics.height();
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(QRect(0, 0, names, height()), Qt::AlignLeft | Qt::AlignVCenter, m_content.name);
    painter.drawText(QRect(width() - side - space - numbers, 0, numbers, height()), Qt::AlignRight | Qt::AlignVCenter,
                     m_content.text);
    paintVerdictMark(painter, QRectF(width() - side, (height() - side) / 2.0, side, side), m_content.holds);
    const double left = names + 1.5 * space;
    const double right = width() - side - 2.5 * space - numbers;
    paintTrack(painter, QRectF(left, height() * 0.3, std::max(1.0, right - left), height() * 0.4));
}

void LimitBar::paintTrack(QPainter& painter, const QRectF& track) const {
    const auto place = [&](double value) {
        return track.left() + track.width() * std::clamp(value / m_content.most, 0.0, 1.0);
    };
    const double limit = place(m_content.limit);
    painter.setPen(Qt::NoPen);
    QColor ground = palette().color(QPalette::WindowText);
    ground.setAlphaF(0.10F);
    painter.fillRect(track, ground);
    QColor accepted = palette::right;
    accepted.setAlphaF(0.28F);
    QRectF good = track;
    if (m_content.acceptsBelow) {
        good.setRight(limit);
    } else {
        good.setLeft(limit);
    }
    painter.fillRect(good, accepted);
    const double thick = track.height() * 0.5;
    painter.fillRect(QRectF(track.left(), track.center().y() - thick / 2, place(m_content.value) - track.left(), thick),
                     m_content.holds ? palette::right : palette::wrong);
    const double over = track.height() * 0.5;
    painter.setPen(QPen(palette().color(QPalette::WindowText), std::max(1.5, track.height() / 5)));
    painter.drawLine(QPointF(limit, track.top() - over), QPointF(limit, track.bottom() + over));
}

}  // namespace grasploom
