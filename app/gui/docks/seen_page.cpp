#include "app/gui/docks/seen_page.h"

#include <QTimer>

#include <utility>

namespace grasploom {

void SeenPage::paintEvent(QPaintEvent* event) {
    QWidget::paintEvent(event);
    if (std::exchange(m_waits, false)) {
        QTimer::singleShot(0, this, [this] { catchUp(); });
    }
}

}  // namespace grasploom
