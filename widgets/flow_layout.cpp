#include "widgets/flow_layout.h"

#include <QWidget>

#include <algorithm>

namespace grasploom {

FlowLayout::FlowLayout(QWidget* parent) : QLayout(parent) {}

FlowLayout::~FlowLayout() {
    for (QLayoutItem* item : m_items) {
        delete item;
    }
}

void FlowLayout::insertWidget(int place, QWidget* widget) {
    addChildWidget(widget);
    m_items.insert(m_items.begin() + std::clamp(place, 0, count()), new QWidgetItem(widget));
    invalidate();
}

void FlowLayout::addItem(QLayoutItem* item) {
    m_items.push_back(item);
}

int FlowLayout::count() const {
    return static_cast<int>(m_items.size());
}

QLayoutItem* FlowLayout::itemAt(int i) const {
    return i >= 0 && i < count() ? m_items[static_cast<std::size_t>(i)] : nullptr;
}

QLayoutItem* FlowLayout::takeAt(int i) {
    QLayoutItem* const item = itemAt(i);
    if (item != nullptr) {
        m_items.erase(m_items.begin() + i);
    }
    return item;
}

int FlowLayout::heightForWidth(int width) const {
    return arrange(QRect(0, 0, width, 0), false);
}

QSize FlowLayout::minimumSize() const {
    QSize least;
    for (const QLayoutItem* item : m_items) {
        least = least.expandedTo(item->minimumSize());
    }
    return least.grownBy(contentsMargins());
}

void FlowLayout::setGeometry(const QRect& rectangle) {
    QLayout::setGeometry(rectangle);
    arrange(rectangle, true);
}

int FlowLayout::arrange(const QRect& rectangle, bool place) const {
    const QRect room = rectangle.marginsRemoved(contentsMargins());
    int x = room.x();
    int y = room.y();
    int lineHeight = 0;
    for (QLayoutItem* item : m_items) {
        if (item->isEmpty()) {
            continue;
        }
        QSize wanted = item->sizeHint();
        wanted.setWidth(std::max(item->minimumSize().width(), std::min(wanted.width(), room.width())));
        if (x > room.x() && x + wanted.width() > room.right() + 1) {
            x = room.x();
            y += lineHeight;
            lineHeight = 0;
        }
        if (place) {
            item->setGeometry(QRect(QPoint(x, y), wanted));
        }
        x += wanted.width() + std::max(0, spacing());
        lineHeight = std::max(lineHeight, wanted.height());
    }
    return y + lineHeight - rectangle.y() + contentsMargins().bottom();
}

}  // namespace grasploom
