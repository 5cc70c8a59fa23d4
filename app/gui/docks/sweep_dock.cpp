#include "app/gui/docks/sweep_dock.h"

#include "dataset/cancelled.h"
#include "widgets/sweep_view.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QSplitter>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

namespace grasploom {

SweepDock::SweepDock(Document& document, QWidget* parent)
    : QWidget(parent), m_document(document), m_view(new SweepView), m_table(new QTableWidget) {
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);  // arrows walk; Tab leaves
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setAccessibleName(tr("Accuracy over angle and IoU limits"));
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    auto* splitter = new QSplitter(Qt::Horizontal);
    splitter->addWidget(m_view);
    splitter->addWidget(m_table);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->addWidget(buildBar());
    layout->addWidget(splitter, 1);

    connect(m_table, &QTableWidget::cellClicked, this, &SweepDock::pickCell);
    connect(m_table, &QTableWidget::cellActivated, this, &SweepDock::pickCell);
    connect(m_view, &SweepView::criterionPicked, this, &SweepDock::pick);
    connect(&m_document, &Document::judged, this, &SweepDock::update);
    connect(&m_document, &Document::closed, this, &SweepDock::update);
    connect(&m_document, &Document::predictionsChanged, this, &SweepDock::update);
    connect(&m_document, &Document::opened, this, &SweepDock::update);
    connect(&m_document, &Document::criterionChanged, this, [this] {
        m_view->setCriterion(m_document.criterion());
        markTable();
        if (!m_sweeps.empty() && m_sweeps.front().sweep.k != m_document.k()) {
            update();
        }
    });
    update();
}

QWidget* SweepDock::buildBar() {
    auto* bar = new QWidget;
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    m_seriesBox = new QComboBox;
    m_seriesBox->setAccessibleName(tr("Ranking in heatmap and table"));
    m_seriesBox->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_axesBox = new QComboBox;
    m_axesBox->setAccessibleName(tr("Limits of the sweep"));
    m_axesBox->addItems({tr("the paper's limits"), tr("fine grid")});
    m_state = new QLabel;
    auto* button = new QToolButton;
    button->setText(tr("Export"));
    button->setPopupMode(QToolButton::InstantPopup);
    buildExports(button);
    row->addWidget(new QLabel(tr("Show")));
    row->addWidget(m_seriesBox);
    row->addWidget(new QLabel(tr("over")));
    row->addWidget(m_axesBox);
    row->addWidget(m_state, 1);
    row->addWidget(button);
    connect(m_seriesBox, &QComboBox::activated, this, &SweepDock::show);
    connect(m_axesBox, &QComboBox::activated, this, &SweepDock::update);
    return bar;
}

SweepAxes SweepDock::axes() const { return m_axesBox->currentIndex() == 0 ? SweepAxes{} : fineAxes(); }

std::size_t SweepDock::shown() const { return static_cast<std::size_t>(std::max(0, m_seriesBox->currentIndex())); }

void SweepDock::update() {
    const int generation = ++m_generation;
    auto series = listSeries(m_document);
    if (series.empty()) {
        receive({}, {});
        return;
    }
    std::vector<std::shared_ptr<const JudgedSet>> judged;
    for (const SweepSeries& one : series) {
        judged.push_back(m_document.predictions(one.slot).judged);
    }
    using Sweeps = std::vector<NamedSweep>;
    auto* job = startJob<Sweeps>(
        this,
        [series, judged, limits = axes(), k = m_document.k()](const JobEvents& events) {
            Sweeps sweeps;
            for (std::size_t i = 0; i < series.size(); ++i) {
                if (events.cancelled()) {
                    throw Cancelled();
                }
                sweeps.push_back({series[i].name.toStdString(),
                                  sweep(*judged[i], series[i].ranking, limits.angles, limits.ious, k)});
            }
            return sweeps;
        },
        [this, generation, series](Sweeps sweeps) {
            if (generation == m_generation) {
                receive(series, std::move(sweeps));
            }
        });
    connect(job, &JobThread::failed, this, [this](const QString& reason) { Q_EMIT failed(tr("The sweep failed."), reason); });
}

void SweepDock::receive(std::vector<SweepSeries> series, std::vector<NamedSweep> sweeps) {
    m_series = std::move(series);
    m_sweeps = std::move(sweeps);
    const int before = m_seriesBox->currentIndex();
    m_seriesBox->clear();
    for (const SweepSeries& one : m_series) {
        m_seriesBox->addItem(one.name + QStringLiteral(" (") + m_document.predictions(one.slot).name + QLatin1Char(')'));
    }
    m_seriesBox->setCurrentIndex(before >= 0 && before < m_seriesBox->count() ? before : 0);
    m_seriesBox->setEnabled(!m_series.empty());
    m_view->setSweeps(m_sweeps, m_document.criterion());
    show();
}

void SweepDock::show() {
    m_view->setShown(static_cast<int>(shown()));
    fillTable();
    if (m_sweeps.empty()) {
        m_state->clear();
    } else {
        const Sweep& sweep = m_sweeps[shown()].sweep;
        m_state->setText(tr("top %1 of %n scene(s)", nullptr, static_cast<int>(sweep.scenes)).arg(sweep.k));
    }
}

void SweepDock::fillTable() {
    m_table->clear();
    if (m_sweeps.empty()) {
        m_table->setRowCount(0);
        m_table->setColumnCount(0);
        return;
    }
    const Sweep& sweep = m_sweeps[shown()].sweep;
    const QLocale locale;
    m_table->setRowCount(static_cast<int>(sweep.angles.size()));
    m_table->setColumnCount(static_cast<int>(sweep.ious.size()));
    for (std::size_t a = 0; a < sweep.angles.size(); ++a) {
        m_table->setVerticalHeaderItem(static_cast<int>(a), new QTableWidgetItem(tr("%1°").arg(sweep.angles[a])));
        for (std::size_t i = 0; i < sweep.ious.size(); ++i) {
            auto* cell = new QTableWidgetItem(tr("%1 %").arg(locale.toString(100 * sweep.accuracy(a, i), 'f', 1)));
            cell->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            cell->setToolTip(tr("%1 of %2 correct").arg(sweep.correct[a][i]).arg(sweep.scenes * static_cast<std::size_t>(sweep.k)));
            m_table->setItem(static_cast<int>(a), static_cast<int>(i), cell);
        }
    }
    for (std::size_t i = 0; i < sweep.ious.size(); ++i) {
        m_table->setHorizontalHeaderItem(static_cast<int>(i),
                                         new QTableWidgetItem(tr("IoU %1 %").arg(std::lround(100 * sweep.ious[i]))));
    }
    markTable();
}

/// The cell of the limits in force is set in bold, by shape as well as by place.
void SweepDock::markTable() {
    if (m_sweeps.empty() || m_table->rowCount() == 0) {
        return;
    }
    const Sweep& sweep = m_sweeps[shown()].sweep;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        for (int column = 0; column < m_table->columnCount(); ++column) {
            QTableWidgetItem* const cell = m_table->item(row, column);
            QFont font = m_table->font();
            font.setBold(std::abs(sweep.angles[static_cast<std::size_t>(row)] - m_document.criterion().angleDegrees) < 1e-6 &&
                         std::abs(sweep.ious[static_cast<std::size_t>(column)] - m_document.criterion().iou) < 1e-6);
            font.setUnderline(font.bold());
            cell->setFont(font);
        }
    }
}

void SweepDock::pickCell(int row, int column) {
    if (!m_sweeps.empty()) {
        const Sweep& sweep = m_sweeps[shown()].sweep;
        pick({sweep.angles[static_cast<std::size_t>(row)], sweep.ious[static_cast<std::size_t>(column)]});
    }
}

void SweepDock::pick(const MatchCriterion& criterion) {
    if (!m_series.empty()) {
        const SweepSeries& series = m_series[shown()];
        Q_EMIT criterionPicked(criterion, series.slot, series.ranking);
    }
}

}  // namespace grasploom
