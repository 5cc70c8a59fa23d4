#include "widgets/chart_view.h"

#include "widgets/focus_frame.h"

#include <QPainter>

namespace grasploom {

ChartView::ChartView(QWidget* parent) : QChartView(parent) {
    setFocusPolicy(Qt::StrongFocus);
}

ChartView::ChartView(QChart* chart, QWidget* parent) : QChartView(chart, parent) {
    setFocusPolicy(Qt::StrongFocus);
}

void ChartView::paintEvent(QPaintEvent* event) {
    QChartView::paintEvent(event);
    if (hasFocus()) {
        QPainter painter(viewport());
        paintFocusFrame(painter, viewport()->rect(), palette());
    }
}

void ChartView::focusInEvent(QFocusEvent* event) {
    QChartView::focusInEvent(event);
    viewport()->update();
}

void ChartView::focusOutEvent(QFocusEvent* event) {
    QChartView::focusOutEvent(event);
    viewport()->update();
}

}  // namespace grasploom
