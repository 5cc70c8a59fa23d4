#include "widgets/scatter_view.h"

#include "widgets/exact_spin.h"
#include "widgets/flow_layout.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

namespace grasploom {
namespace {

double unitOf(const PlotAxis& axis) {
    return axis.percent ? 100 : 1;
}

/// Fields show round ends, and no scene is lost by that.
double outwards(double value, bool up) {
    const double scaled = value * 1000;
    return (up ? std::ceil(scaled - 1e-6) : std::floor(scaled + 1e-6)) / 1000;
}

}  // namespace

ScatterView::ScatterView(QWidget* parent)
    : QWidget(parent), m_scatter(new SceneScatter), m_choice(new QComboBox), m_state(new QLabel) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(buildBar());
    column->addWidget(m_scatter, 1);
    connect(m_scatter, &SceneScatter::scenesPicked, this, &ScatterView::scenesPicked);
    connect(m_scatter, &SceneScatter::scenePicked, this, &ScatterView::scenePicked);
    refresh();
}

QWidget* ScatterView::buildBar() {
    auto* bar = new QWidget;
    auto* flow = new FlowLayout(bar);
    m_choice->setAccessibleName(tr("Values of the scatter"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    flow->addWidget(m_choice);
    auto* tools = new QButtonGroup(this);
    const auto add = [&](const QString& text, const QString& tip, SceneScatter::Tool tool) {
        auto* button = new QToolButton;
        button->setText(text);
        button->setToolTip(tip);
        button->setCheckable(true);
        button->setChecked(tool == SceneScatter::Tool::Lasso);
        tools->addButton(button);
        flow->addWidget(button);
        connect(button, &QToolButton::clicked, m_scatter, [this, tool] { m_scatter->setTool(tool); });
    };
    add(tr("Lasso"), tr("Drag around points in any form to show their scenes"), SceneScatter::Tool::Lasso);
    add(tr("Rectangle"), tr("Drag a rectangle around points to show their scenes"), SceneScatter::Tool::Rectangle);
    addRange(*flow);
    flow->addWidget(m_state);
    connect(m_choice, &QComboBox::activated, this, &ScatterView::refresh);
    return bar;
}

void ScatterView::addRange(FlowLayout& flow) {
    const QStringList names{tr("x from"), tr("x to"), tr("y from"), tr("y to")};
    for (std::size_t i = 0; i < m_range.size(); ++i) {
        m_range[i] = new ExactSpin(-1e9, 1e9, 4, 0.1);
        m_range[i]->setAccessibleName(names[static_cast<qsizetype>(i)]);
        if (i % 2 == 0) {
            m_axisNames[i / 2] = new QLabel;
            flow.addWidget(m_axisNames[i / 2]);
        } else {
            flow.addWidget(new QLabel(tr("to")));
        }
        flow.addWidget(m_range[i]);
    }
    auto* button = new QPushButton(tr("Show these scenes"));
    button->setToolTip(tr("Show the scenes whose points lie within both ranges, ends included"));
    flow.addWidget(button);
    connect(button, &QPushButton::clicked, this, &ScatterView::pickRange);
}

void ScatterView::setPlots(std::vector<ScatterPlot> plots, const QStringList& names) {
    m_plots.clear();
    for (ScatterPlot& plot : plots) {
        m_plots.push_back(std::make_shared<const ScatterPlot>(std::move(plot)));
    }
    const int before = m_choice->currentIndex();
    m_choice->clear();
    m_choice->addItems(names);
    m_choice->setCurrentIndex(before >= 0 && before < m_choice->count() ? before : 0);
    refresh();
}

void ScatterView::refresh() {
    const int chosen = m_choice->currentIndex();
    const bool any = chosen >= 0 && chosen < static_cast<int>(m_plots.size());
    m_scatter->setPlot(any ? m_plots[static_cast<std::size_t>(chosen)] : nullptr);
    for (ExactSpin* const field : m_range) {
        field->setEnabled(any);
    }
    if (!any) {
        m_state->clear();
        return;
    }
    const ScatterPlot& plot = *m_plots[static_cast<std::size_t>(chosen)];
    QString state = tr("%n scene(s)", nullptr, static_cast<int>(plot.points.size()));
    if (plot.leftOut > 0) {
        state += tr(", %1 without such values").arg(countText(plot.leftOut));
    }
    m_state->setText(state);
    m_axisNames[0]->setText(plot.x.percent ? tr("%1 in %").arg(plot.x.title) : plot.x.title);
    m_axisNames[1]->setText(plot.y.percent ? tr("%1 in %").arg(plot.y.title) : plot.y.title);
    m_range[0]->showValue(outwards(plot.x.low * unitOf(plot.x), false));
    m_range[1]->showValue(outwards(plot.x.high * unitOf(plot.x), true));
    m_range[2]->showValue(outwards(plot.y.low * unitOf(plot.y), false));
    m_range[3]->showValue(outwards(plot.y.high * unitOf(plot.y), true));
}

void ScatterView::pickRange() {
    if (const ScatterPlot* const plot = m_scatter->plot()) {
        m_scatter->selectRange({m_range[0]->value() / unitOf(plot->x), m_range[1]->value() / unitOf(plot->x),
                                m_range[2]->value() / unitOf(plot->y), m_range[3]->value() / unitOf(plot->y)});
    }
}

}  // namespace grasploom
