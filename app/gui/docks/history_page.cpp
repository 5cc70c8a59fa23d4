#include "app/gui/docks/history_page.h"

#include "app/gui/docks/history_overlay.h"
#include "app/gui/document/judging_summary.h"
#include "widgets/elided_label.h"
#include "widgets/error_bars.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace grasploom {
namespace {

QString toText(const std::filesystem::path& path) {
    return QString::fromStdString(path.string());
}

}  // namespace

HistoryPage::HistoryPage(Document& document, TrainingQueue& queue, QWidget* parent)
    : SeenPage(parent), m_document(document), m_queue(queue), m_overlay(new HistoryOverlay(document, this)) {
    auto* splitter = new QSplitter(Qt::Horizontal);
    m_plot = new HistoryPlot;
    m_errors = new ErrorBars;
    m_errors->setAccessibleName(tr("Errors at the current validation"));
    m_errors->setColumnHidden(ErrorTypeModel::Mended, true);  // of the best grasps alone, the share says it
    splitter->addWidget(m_plot);
    m_details = buildDetails();
    splitter->addWidget(m_details);
    splitter->addWidget(m_errors);
    splitter->setChildrenCollapsible(false);
    splitter->setStretchFactor(0, 1);
    const int em = fontMetrics().averageCharWidth();
    splitter->setSizes({100 * em, 36 * em, 70 * em});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->addWidget(buildHead());
    layout->addWidget(splitter, 1);
    setFocusProxy(m_plot);
    connectAll();
    followDocument();
}

QWidget* HistoryPage::buildHead() {
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    m_runs = new QComboBox;
    m_runs->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_runs->setMinimumContentsLength(16);
    m_runs->setAccessibleName(tr("Run"));
    m_runs->setToolTip(tr("The training whose validations are shown"));
    auto* label = new QLabel(tr("Run:"));
    auto* open = new QPushButton(tr("Open a run's folder…"));
    open->setToolTip(tr("Shows a run that lies elsewhere; it must be of the open dataset"));
    m_replay = new QPushButton;
    m_state = new ElidedLabel;
    row->addWidget(label);
    row->addWidget(m_runs);
    row->addWidget(open);
    row->addWidget(m_replay);
    row->addWidget(m_state, 1);
    connect(open, &QPushButton::clicked, this, &HistoryPage::chooseFolder);
    connect(m_replay, &QPushButton::clicked, this, &HistoryPage::replay);
    connect(m_runs, &QComboBox::activated, this,
            [this](int at) { showRun(m_runs->itemData(at).toString().toStdString()); });
    return head;
}

QWidget* HistoryPage::buildDetails() {
    auto* room = new QWidget;
    auto* column = new QVBoxLayout(room);
    column->setContentsMargins(4, 0, 4, 0);
    m_summary = new ElidedLabel;
    m_learned = new QPushButton;
    m_forgotten = new QPushButton;
    m_learned->setToolTip(tr("Shows the scenes that are right here and were wrong at the validation before"));
    m_forgotten->setToolTip(tr("Shows the scenes that are wrong here and were right at the validation before"));
    m_show = new QCheckBox(tr("Show predictions (A: here, B: before)"));
    m_show->setToolTip(
        tr("What the network predicted at the validation, beside what it had predicted at the one before. "
           "What stood in A and B comes back when this is switched off."));
    auto* changes = new QHBoxLayout;
    changes->addWidget(m_learned);
    changes->addWidget(m_forgotten);
    column->addWidget(m_summary);
    column->addLayout(changes);
    column->addWidget(m_show);
    column->addSpacing(fontMetrics().height() / 2);
    column->addWidget(new QLabel(tr("Over the whole training:")));
    auto* grid = new QGridLayout;
    const std::array<QString, learningKindCount> tips{
        tr("Shows the scenes that were right at no validation"),
        tr("Shows the scenes that stayed right from some validation on"),
        tr("Shows the scenes that were forgotten at least once and are right at the end"),
        tr("Shows the scenes that were right once and are wrong at the end")};
    for (int kind = 0; kind < learningKindCount; ++kind) {
        QPushButton*& button = m_kinds.at(static_cast<std::size_t>(kind));
        button = new QPushButton;
        button->setToolTip(tips.at(static_cast<std::size_t>(kind)));
        grid->addWidget(button, kind / 2, kind % 2);
        connect(button, &QPushButton::clicked, this, [this, kind] { pickKind(static_cast<LearningKind>(kind)); });
    }
    column->addLayout(grid);
    column->addStretch();
    return room;
}

void HistoryPage::connectAll() {
    connect(m_learned, &QPushButton::clicked, this, [this] { pick(HistoryChange::Learned); });
    connect(m_forgotten, &QPushButton::clicked, this, [this] { pick(HistoryChange::Forgotten); });
    connect(m_plot, &HistoryPlot::picked, this, [this] { pick(m_plot->change()); });
    connect(m_plot, &HistoryPlot::currentChanged, this, &HistoryPage::showCurrent);
    connect(m_plot, &HistoryPlot::saved, this,
            [this](const QString& file) { Q_EMIT logged(tr("Written: %1").arg(file)); });
    connect(m_plot, &HistoryPlot::saveFailed, this,
            [this](const QString& reason) { Q_EMIT failed(tr("The export failed."), reason); });
    connect(m_errors, &ErrorBars::errorsPicked, this, &HistoryPage::pickErrors);
    connect(m_show, &QCheckBox::toggled, this, &HistoryPage::followOverlay);
    connect(&m_document, &Document::opened, this, &HistoryPage::followDocument);
    connect(&m_document, &Document::closed, this, &HistoryPage::followDocument);
    connect(&m_document, &Document::judged, this, &HistoryPage::refresh);
    connect(&m_document, &Document::criterionChanged, this, &HistoryPage::refresh);
    connect(&m_queue, &TrainingQueue::jobsChanged, this, &HistoryPage::listRuns);
    connect(&m_queue, &TrainingQueue::validated, this, [this](int id) {
        const QueueJob* const job = m_queue.find(id);
        if (job != nullptr && job->run == m_run) {
            refresh();
        }
    });
    connect(&m_work, &LatestJob::progressed, this, [this](const JobProgress& progress) {
        m_state->setText(tr("Judging: %1 of %2").arg(progress.done).arg(progress.total));
    });
    connect(&m_work, &LatestJob::failed, this,
            [this](const QString& reason) { clear(tr("The history of this run cannot be shown: %1").arg(reason)); });
}

void HistoryPage::followDocument() {
    m_run.clear();
    m_runs->clear();
    m_show->setChecked(false);
    m_work.drop();
    if (m_replayJob) {
        m_replayJob->requestStop();
    }
    clear(m_document.index() ? tr("No run of this dataset yet. Train a network, or open a run's folder.")
                             : tr("Open a dataset and train a network: here stands what it learned and forgot."));
    listRuns();
}

void HistoryPage::listRuns() {
    if (!m_document.index() || m_document.workspace().folder.empty()) {
        m_listing.drop();
        return;
    }
    if (!isSeen()) {
        catchUpWhenSeen();
        return;
    }
    m_listing.order<std::vector<KnownRun>>(
        [workspace = m_document.workspace()](const JobEvents&) { return findKnownRuns(workspace); },
        [this](const std::vector<KnownRun>& runs) { receiveRuns(runs); });
}

void HistoryPage::receiveRuns(const std::vector<KnownRun>& runs) {
    m_runs->clear();
    for (const KnownRun& run : runs) {
        m_runs->addItem(QString::fromStdString(run.name), toText(run.folder));
    }
    if (m_run.empty() && !runs.empty()) {
        m_run = runs.front().folder;
    }
    showRun(m_run);
}

void HistoryPage::showRun(const std::filesystem::path& run, std::optional<std::int64_t> step) {
    if (run.empty()) {
        return;
    }
    int row = m_runs->findData(toText(run));
    if (row < 0) {  // one from elsewhere, or one that is not listed yet
        m_runs->addItem(toText(run.filename()), toText(run));
        row = m_runs->count() - 1;
    }
    m_runs->setItemData(row, toText(run), Qt::ToolTipRole);
    m_runs->setCurrentIndex(row);
    if (m_run != run) {
        m_show->setChecked(false);
        clear(tr("The validations are being judged…"));
    }
    m_run = run;
    if (step) {
        m_wantedStep = step;
    }
    refresh();
}

void HistoryPage::chooseFolder() {
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Open a run's folder"));
    if (!folder.isEmpty()) {
        showRun(folder.toStdString());
    }
}

void HistoryPage::catchUp() {
    listRuns();
    refresh();
}

void HistoryPage::refresh() {
    if (m_run.empty() || !m_document.index() || !m_document.datasetTruth()) {
        return;
    }
    if (!isSeen()) {
        catchUpWhenSeen();
        return;
    }
    HistoryRequest request;
    request.basis = {m_run,
                     m_document.index(),
                     m_document.datasetTruth(),
                     m_document.edits(),
                     m_document.jaws(),
                     m_document.metric()};
    request.criterion = m_document.criterion();
    request.ranking = m_document.ranking();
    request.known = m_result.judged;
    m_work.order<HistoryResult>([request](const JobEvents& events) { return computeHistory(request, events); },
                                [this](const HistoryResult& result) { receive(result); });
}

void HistoryPage::receive(const HistoryResult& result) {
    if (result.reason != NoHistory::None) {
        clear(
            result.reason == NoHistory::NotValidated
                ? tr("This run has not been validated yet. Its history grows with every validation.")
                : tr("An earlier version trained this run: it keeps no predictions of its validations. Resume it with "
                     "more iterations, and it keeps those to come."));
        m_canReplay = result.canReplay;
        showReplay();
        return;
    }
    m_result = result;
    m_canReplay = false;
    showReplay();
    std::vector<HistoryCurve> curves;
    for (std::size_t i = 0; i < result.histories.size(); ++i) {
        HistoryCurve curve{rankingText(result.rankings[i]), i == result.shown, {}};
        for (std::size_t step = 0; step < result.histories[i]->steps.size(); ++step) {
            curve.accuracies.push_back(result.histories[i]->accuracy(step));
        }
        curves.push_back(std::move(curve));
    }
    m_plot->setHistory(std::move(curves), result.histories[result.shown]);
    if (m_wantedStep) {
        m_plot->setCurrentStep(*m_wantedStep);
        m_wantedStep.reset();
    }
    showCurrent();
}

void HistoryPage::clear(const QString& hint) {
    m_result = {};
    m_canReplay = false;
    showReplay();
    m_plot->setHint(hint);
    m_plot->setHistory({}, nullptr);
    showCurrent();
}

const TrainingHistory* HistoryPage::history() const {
    return m_result.histories.empty() ? nullptr : m_result.histories[m_result.shown].get();
}

}  // namespace grasploom
