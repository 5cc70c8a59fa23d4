#include "widgets/curve_legend.h"

#include "widgets/elided_label.h"
#include "widgets/flow_layout.h"
#include "widgets/sweep_plot.h"

#include <QEvent>
#include <QHBoxLayout>

namespace grasploom {
namespace {

QWidget* makeRow(std::size_t number, const QString& name) {
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* sample = new QLabel;
    sample->setPixmap(curveSample(number, row->fontMetrics().height(), row->devicePixelRatioF()));
    auto* text = new ElidedLabel;
    text->setText(name);
    layout->addWidget(sample);
    layout->addWidget(text, 1);
    return row;
}

}  // namespace

CurveLegend::CurveLegend(QWidget* parent) : QWidget(parent), m_flow(new FlowLayout(this)) {
    m_flow->setContentsMargins(0, 0, 0, 0);
    m_flow->setSpacing(fontMetrics().height() * 2 / 3);
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void CurveLegend::setNames(const QStringList& names) {
    if (names != m_names) {
        m_names = names;
        rebuild();
    }
}

void CurveLegend::rebuild() {
    while (QLayoutItem* const item = m_flow->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (qsizetype i = 0; i < m_names.size(); ++i) {
        QWidget* const row = makeRow(static_cast<std::size_t>(i), m_names[i]);
        m_flow->addWidget(row);
        row->show();
    }
}

void CurveLegend::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        rebuild();
    }
}

}  // namespace grasploom
