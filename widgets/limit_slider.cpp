#include "widgets/limit_slider.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOptionSlider>

namespace grasploom {

LimitSlider::LimitSlider(int most, int marked, QWidget* parent) : QSlider(Qt::Horizontal, parent), m_marked(marked) {
    setRange(0, most);
    setFocusPolicy(Qt::StrongFocus);
    // Where the style draws ticks it leaves the room that the mark needs.
    setTickPosition(NoTicks);
}

int LimitSlider::markHeight() const { return std::max(4, fontMetrics().height() / 3); }

QSize LimitSlider::sizeHint() const {
    return {fontMetrics().averageCharWidth() * 20, QSlider::sizeHint().height() + markHeight()};
}

QSize LimitSlider::minimumSizeHint() const {
    return {fontMetrics().averageCharWidth() * 9, QSlider::minimumSizeHint().height() + markHeight()};
}

void LimitSlider::paintEvent(QPaintEvent* event) {
    QSlider::paintEvent(event);
    QStyleOptionSlider option;
    initStyleOption(&option);
    const QRect groove = style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderGroove, this);
    const QRect handle = style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, this);
    const int travel = groove.width() - handle.width();
    const int along = QStyle::sliderPositionFromValue(minimum(), maximum(), m_marked, travel, option.upsideDown);
    const double x = groove.left() + along + handle.width() / 2.0;
    const double high = markHeight();
    const double bottom = std::min<double>(height(), handle.bottom() + 1 + high);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath mark;
    mark.moveTo(x, bottom - high);
    mark.lineTo(x + high * 0.7, bottom);
    mark.lineTo(x - high * 0.7, bottom);
    mark.closeSubpath();
    painter.fillPath(mark, palette().color(isEnabled() ? QPalette::WindowText : QPalette::PlaceholderText));
}

}  // namespace grasploom
