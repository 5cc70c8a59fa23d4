#include "widgets/filter_chip.h"

#include <QStyle>

#include <algorithm>

namespace grasploom {

FilterChip::FilterChip(QWidget* parent) : QToolButton(parent) {
    setIcon(style()->standardIcon(QStyle::SP_LineEditClearButton));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setFocusPolicy(Qt::TabFocus);
}

void FilterChip::setCondition(const QString& text, const QString& help) {
    m_text = text;
    setToolTip(help);
    setAccessibleName(tr("Remove filter: %1").arg(text));
    updateGeometry();
    elide();
}

int FilterChip::frameWidth() const {
    return iconSize().width() + fontMetrics().height() * 3 / 2;
}

QSize FilterChip::sizeHint() const {
    // The advance is rounded: without a pixel to spare, what fits would lose its end.
    return {fontMetrics().horizontalAdvance(m_text) + 2 + frameWidth(), QToolButton::sizeHint().height()};
}

QSize FilterChip::minimumSizeHint() const {
    return {std::min(sizeHint().width(), frameWidth() + fontMetrics().height() * 3), sizeHint().height()};
}

void FilterChip::resizeEvent(QResizeEvent* event) {
    QToolButton::resizeEvent(event);
    elide();
}

void FilterChip::elide() {
    const int room = std::max(width() - frameWidth(), fontMetrics().height() * 3);
    setText(fontMetrics().elidedText(m_text, Qt::ElideRight, room));
}

}  // namespace grasploom
