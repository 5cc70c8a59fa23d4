#include "app/gui/docks/training_dock.h"

#include "app/gui/docks/gpu_label.h"
#include "app/gui/docks/training_form.h"
#include "app/gui/jobs/gpu_meter.h"
#include "app/gui/settings.h"
#include "widgets/training_charts.h"

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace grasploom {

TrainingDock::TrainingDock(Document& document, TrainingQueue& queue, QWidget* parent)
    : QWidget(parent), m_document(document), m_queue(queue), m_form(new TrainingForm), m_charts(new TrainingCharts) {
    auto* jobs = new QWidget;
    buildJobs(jobs);
    auto* splitter = new QSplitter(Qt::Horizontal);
    splitter->addWidget(m_form);
    splitter->addWidget(jobs);
    splitter->addWidget(m_charts);
    splitter->setChildrenCollapsible(false);
    const int em = fontMetrics().averageCharWidth();
    splitter->setSizes({46 * em, 74 * em, 74 * em});
    splitter->setStretchFactor(2, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->addWidget(splitter);

    connect(m_form, &TrainingForm::startRequested, this, &TrainingDock::start);
    connect(m_form, &TrainingForm::edited, this, &TrainingDock::rememberForm);
    connect(m_form, &TrainingForm::defaultsRequested, this, [this] {
        m_form->setChoice(defaults());
        rememberForm();
    });
    connect(&m_queue, &TrainingQueue::jobsChanged, this, &TrainingDock::refreshJobs);
    connect(&m_queue, &TrainingQueue::jobChanged, this, &TrainingDock::refreshJob);
    connect(&m_queue, &TrainingQueue::reported, this, &TrainingDock::receiveReports);
    connect(&m_queue, &TrainingQueue::validated, this, &TrainingDock::receiveValidation);
    connect(&m_queue, &TrainingQueue::jobEnded, this, &TrainingDock::endJob);
    connect(&m_queue, &TrainingQueue::logged, this, [this](int id, const QString& line) {
        if (const QueueJob* const job = m_queue.find(id)) {
            Q_EMIT logged(job->name + QStringLiteral(": ") + line);
        }
    });
    connect(m_charts, &TrainingCharts::validationActivated, this, [this](qint64 step) {
        if (!m_shownRun.empty()) {
            Q_EMIT historyWanted(m_shownRun, step);
        }
    });
    connect(&m_document, &Document::opened, this, &TrainingDock::followDocument);
    connect(&m_document, &Document::closed, this, &TrainingDock::followDocument);
    refreshButtons();
}

void TrainingDock::buildJobs(QWidget* room) {
    m_view = new QTableView;
    m_view->setTabKeyNavigation(false);  // arrows walk; Tab leaves
    m_view->setModel(&m_table);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setAccessibleName(tr("Jobs"));
    m_view->verticalHeader()->hide();
    m_view->setShowGrid(false);
    m_view->setTabKeyNavigation(false);  // Tab goes on to the buttons
    m_view->setWordWrap(false);
    m_view->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_view->horizontalHeader()->setSectionResizeMode(JobTable::Name, QHeaderView::Stretch);
    m_details = new QLabel;
    m_details->setWordWrap(true);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* row = new QWidget;
    auto* buttons = new QHBoxLayout(row);
    buttons->setContentsMargins(0, 0, 0, 0);
    m_pause = addButton(row, tr("Pause"), tr("A checkpoint is saved first"), &TrainingDock::pauseOrResume);
    m_stop =
        addButton(row, tr("Stop"), tr("Saves a checkpoint, from which it can be resumed"), &TrainingDock::stopSelected);
    m_predict = addButton(row, tr("Predict and show"), tr("Predicts the test scenes with the best checkpoint"),
                          &TrainingDock::predictSelected);
    m_more = new QToolButton;
    m_more->setText(tr("More"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(m_more);
    m_up = menu->addAction(tr("Earlier in the queue"), this, &TrainingDock::moveUp);
    m_down = menu->addAction(tr("Later in the queue"), this, &TrainingDock::moveDown);
    m_remove = menu->addAction(tr("Remove from the list"), this, &TrainingDock::removeOrPutBack);
    m_clone = menu->addAction(tr("Copy its settings into the form"), this, &TrainingDock::cloneSelected);
    m_open = menu->addAction(tr("Open the run's folder"), this, &TrainingDock::openRunFolder);
    m_export = menu->addAction(tr("Export its curves…"), this, &TrainingDock::exportCurves);
    menu->addSeparator();
    m_showRemoved = menu->addAction(tr("Show removed runs"), this, &TrainingDock::listPastRuns);
    m_showRemoved->setCheckable(true);
    m_more->setMenu(menu);
    buttons->addWidget(m_more);
    buttons->addStretch();
    auto* layout = new QVBoxLayout(room);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_details);
    m_gpuLabel = new GpuLabel(room);
    layout->addWidget(m_gpuLabel);
    layout->addWidget(row);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (const QueueJob* const job = selectedJob()) {
            showRun(job->run);
        }
        refreshButtons();
    });
}

QPushButton* TrainingDock::addButton(QWidget* row, const QString& text, const QString& tip,
                                     void (TrainingDock::*action)()) {
    auto* button = new QPushButton(text);
    button->setToolTip(tip);
    row->layout()->addWidget(button);
    connect(button, &QPushButton::clicked, this, action);
    return button;
}

void TrainingDock::findDevice() {
    auto* job = startJob<QString>(
        this, [](const JobEvents&) { return QString::fromStdString(describeDevice("auto")); },
        [this](const QString& device) {
            m_gpu = device.startsWith(QLatin1String("CUDA"));
            m_form->setDeviceText(device);
            Q_EMIT logged(tr("Training runs on %1").arg(device));
            Q_EMIT deviceFound(device, m_gpu);
            if (m_gpu) {
                m_gpuLabel->watch(std::make_shared<const GpuMeter>(), 0);
                followDocument();
            }
        });
    connect(job, &JobThread::failed, this, [this](const QString& reason) { Q_EMIT logged(reason); });
}

TrainingChoice TrainingDock::defaults() const {
    const auto& index = m_document.index();
    return defaultChoice(m_gpu, index ? index->size() : 0, index ? index->objectCount() : 0);
}

QString TrainingDock::folder() const {
    return m_document.index() ? QString::fromStdString(m_document.index()->root().string()) : QString();
}

void TrainingDock::rememberForm() {
    if (m_form->isSound() && m_document.index()) {
        settings::setTrainingChoice(folder(), m_form->choice());
    }
}

void TrainingDock::followDocument() {
    const auto& index = m_document.index();
    TrainingChoice choice = defaults();
    choice.ownProcess = m_form->choice().ownProcess;
    m_form->setChoice(index ? settings::trainingChoice(folder()).value_or(choice) : choice);
    m_form->setDataset(index ? index->objectCount() : 0, index ? index->size() : 0);
    m_shownRun.clear();
    m_charts->clear();
    m_past.clear();
    refreshJobs();
    listPastRuns();
}

void TrainingDock::listPastRuns() {
    const int generation = ++m_listGeneration;
    if (!m_document.index() || m_document.workspace().folder.empty()) {
        return;
    }
    using Runs = std::vector<PastRun>;
    startJob<Runs>(
        this,
        [workspace = m_document.workspace()](const JobEvents& events) {
            return readPastRuns(workspace, [&events] { return events.cancelled(); });
        },
        [this, generation](const Runs& runs) {
            if (generation == m_listGeneration) {
                receivePastRuns(runs);
            }
        });
}

void TrainingDock::receivePastRuns(const std::vector<PastRun>& runs) {
    m_past.clear();
    int id = -1;
    for (const PastRun& run : runs) {
        const bool listed = std::any_of(m_queue.jobs().begin(), m_queue.jobs().end(), [&run](const QueueJob& job) {
            return job.kind == JobKind::Training && job.run == run.summary.folder;
        });
        if (!listed && (!run.notes.hidden || m_showRemoved->isChecked() || run.summary.active)) {
            receivePastRun(run, id--);
        }
        keepPromise(run);
    }
    refreshJobs();
}

void TrainingDock::receivePastRun(const PastRun& past, int id) {
    const RunSummary& run = past.summary;
    if (run.active) {
        // A process that outlived its window, or one on the command line: it tells all from its beginning.
        m_queue.attach(run.folder, run.config, QString::fromStdString(run.folder.filename().string()), run.step,
                       past.notes.predictAfterwards);
        return;
    }
    m_past.push_back(pastJob(past, id));
    RunRecord& record = m_records.of(run.folder);
    record.curve = run.curve;
    record.validations = run.validations;
}

/// Predicts with what is done now, where that was asked for before its window, or its dataset, was closed.
void TrainingDock::keepPromise(const PastRun& run) {
    const QueueJob job = pastJob(run, 0);
    if (!run.summary.active && job.state == JobState::Done && job.predictAfterwards && !m_queue.holds(job.run)) {
        predictWith(job, true);
    }
}

void TrainingDock::start(const TrainingChoice& choice) {
    const auto index = m_document.index();
    if (!index) {
        return;
    }
    auto* job = startJob<TrainingJob>(
        this,
        [index, workspace = m_document.workspace(), choice](const JobEvents&) {
            return prepareTraining(*index, workspace, choice);
        },
        [this, index, choice](const TrainingJob& training) {
            m_queue.addTraining(index, training, QString::fromStdString(training.run.filename().string()),
                                choice.predictAfterwards, choice.ownProcess);
            select(m_table.rowCount() - 1);
        });
    connect(job, &JobThread::failed, this,
            [this](const QString& reason) { Q_EMIT failed(tr("The training could not be started."), reason); });
}

void TrainingDock::refreshJobs() {
    const QueueJob* const before = selectedJob();
    const std::filesystem::path run = before ? before->run : m_shownRun;
    const JobKind kind = before ? before->kind : JobKind::Training;
    std::erase_if(m_past, [this](const QueueJob& past) {  // the queue has taken them up
        return std::ranges::any_of(m_queue.jobs(), [&past](const QueueJob& job) {
            return job.kind == JobKind::Training && job.run == past.run;
        });
    });
    std::vector<QueueJob> jobs = m_past;
    jobs.insert(jobs.end(), m_queue.jobs().begin(), m_queue.jobs().end());
    m_table.setJobs(jobs);
    int row = -1;
    for (int i = 0; i < m_table.rowCount(); ++i) {
        if (m_table.jobAt(i)->run == run && (row < 0 || m_table.jobAt(i)->kind == kind)) {
            row = i;
        }
    }
    select(row >= 0 ? row : m_table.rowCount() - 1);
    refreshButtons();
}

void TrainingDock::select(int row) {
    m_view->selectRow(row);
    m_view->scrollTo(m_table.index(row, 0));
}

void TrainingDock::refreshJob(int id) {
    if (const QueueJob* const job = m_queue.find(id)) {
        m_table.updateJob(*job);
    }
    refreshButtons();
}

void TrainingDock::showRun(const std::filesystem::path& run) {
    if (run != m_shownRun) {
        m_shownRun = run;
        showInCharts(*m_charts, m_records.of(run));
    }
}

template <class News>
void TrainingDock::keep(const std::filesystem::path& run, const News& news) {
    RunRecord& record = m_records.of(run);
    const bool wentBack = addTo(record, news);
    if (run == m_shownRun) {
        wentBack ? showInCharts(*m_charts, record) : addToCharts(*m_charts, news);
    }
}

void TrainingDock::receiveReports(int id, const std::vector<TrainingReport>& reports) {
    keep(m_queue.find(id)->run, reports);
}

void TrainingDock::receiveValidation(int id, const ValidationReport& report) {
    const QueueJob* const job = m_queue.find(id);
    keep(job->run, report);
    Q_EMIT logged(job->name + QStringLiteral(": ") + describeValidation(report));
}

}  // namespace grasploom
