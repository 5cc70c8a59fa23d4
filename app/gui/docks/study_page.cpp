#include "app/gui/docks/study_page.h"

#include "app/gui/docks/payoff_view.h"
#include "app/gui/docks/study_form.h"
#include "app/gui/docks/training_form.h"
#include "app/gui/jobs/job_thread.h"
#include "app/gui/settings.h"
#include "widgets/flow_layout.h"

#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace grasploom {
namespace {

constexpr int lookInterval = 3000;  ///< milliseconds between looks at what others do
constexpr int barSteps = 1000;

StudyResultsView* newView(StudyKind kind) {
    if (kind == StudyKind::CrossValidation) {
        return new PaperTablesView;
    }
    return new PayoffView;
}

QString workspaceName(const Workspace& workspace) {
    return QString::fromStdString(workspace.folder.filename().string());
}

}  // namespace

StudyPage::StudyPage(StudyKind kind, Document& document, TrainingQueue& queue, QWidget* parent)
    : QWidget(parent),
      m_kind(kind),
      m_document(document),
      m_queue(queue),
      m_form(new StudyForm(kind)),
      m_view(newView(kind)),
      m_cells(new StudyCells(kind, this)) {
    auto* room = new QWidget;
    buildProgress(room);
    auto* splitter = new QSplitter(Qt::Horizontal);
    splitter->addWidget(m_form);
    splitter->addWidget(room);
    splitter->addWidget(m_view);
    splitter->setChildrenCollapsible(false);
    const int em = fontMetrics().averageCharWidth();
    // Tables are wide; so are the names of arms.
    splitter->setSizes(kind == StudyKind::CrossValidation ? QList<int>{46 * em, 54 * em, 94 * em}
                                                          : QList<int>{46 * em, 65 * em, 83 * em});
    splitter->setStretchFactor(2, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->addWidget(splitter);
    m_looking.setInterval(lookInterval);
    connect(&m_looking, &QTimer::timeout, this, [this] {
        if (isVisible()) {
            look();
        }
    });
    connect(m_form, &StudyForm::startRequested, this, &StudyPage::start);
    connect(m_form, &StudyForm::newRequested, this, &StudyPage::newStudy);
    connect(m_form, &StudyForm::folderChosen, this, &StudyPage::look);
    connect(&m_form->settings(), &TrainingForm::checked, this, &StudyPage::refresh);
    connect(&m_form->settings(), &TrainingForm::defaultsRequested, this, [this] { showChoice(defaults()); });
    connect(&m_queue, &TrainingQueue::studyReported, this, &StudyPage::receive);
    connect(&m_queue, &TrainingQueue::jobEnded, this, &StudyPage::endJob);
    connect(&m_queue, &TrainingQueue::jobsChanged, this, &StudyPage::refresh);
    connect(&m_queue, &TrainingQueue::jobChanged, this, &StudyPage::refresh);
    connect(&m_document, &Document::opened, this, &StudyPage::followDocument);
    connect(&m_document, &Document::closed, this, &StudyPage::followDocument);
    showChoice(choiceFrom(settings::study(kindName(m_kind)), defaults()));
    refresh();
}

void StudyPage::buildProgress(QWidget* room) {
    m_status = new QLabel;
    m_status->setObjectName(QStringLiteral("status"));
    m_status->setWordWrap(true);
    m_status->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_bar = new QProgressBar;
    m_bar->setRange(0, barSteps);
    m_bar->setTextVisible(false);
    m_bar->setMaximumHeight(fontMetrics().height() / 2);
    m_table = new QTableView;
    m_table->setModel(m_cells);
    m_table->setAccessibleName(tr("Trainings of the study"));
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setWordWrap(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    auto* buttons = new FlowLayout;
    buttons->setSpacing(4);
    m_pause =
        addButton(buttons, "pauseStudy", tr("Pause"), tr("A checkpoint is saved first"), &StudyPage::pauseOrResume);
    m_stop = addButton(buttons, "stopStudy", tr("Stop"), tr("What is done is saved; starting again goes on from there"),
                       &StudyPage::stop);
    m_report = addButton(buttons, "openReport", tr("Open report"),
                         tr("The report as it was last written, in the browser"), &StudyPage::openReport);
    m_folder = addButton(buttons, "openStudyFolder", tr("Open folder"), tr("Runs, tables and reports of the study"),
                         &StudyPage::openFolder);
    m_export = addButton(buttons, "exportReport", tr("Export…"),
                         tr("Writes the report as it stands now: Markdown, HTML, LaTeX, CSV and charts"),
                         &StudyPage::chooseExport);
    auto* layout = new QVBoxLayout(room);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_status);
    layout->addWidget(m_bar);
    layout->addWidget(m_table, 1);
    layout->addLayout(buttons);
}

QPushButton* StudyPage::addButton(QLayout* row, const char* name, const QString& text, const QString& tip,
                                  void (StudyPage::*action)()) {
    auto* button = new QPushButton(text);
    button->setObjectName(QLatin1String(name));
    button->setToolTip(tip);
    row->addWidget(button);
    connect(button, &QPushButton::clicked, this, action);
    return button;
}

void StudyPage::setDevice(const QString& device, bool gpu) {
    m_form->settings().setDeviceText(device);
    if (gpu) {
        m_gpu = true;
        followDocument();
    }
}

StudyChoice StudyPage::defaults() const {
    const auto& index = m_document.index();
    StudyChoice choice;
    choice.training = defaultChoice(m_gpu, index ? index->size() : 0, index ? index->objectCount() : 0);
    return choice;
}

void StudyPage::showChoice(StudyChoice choice) {
    // What is remembered may be too many for these scenes; without a split there is no test.
    const auto& index = m_document.index();
    const int most = index ? static_cast<int>(index->objectCount()) : choice.training.folds;
    choice.training.folds = std::max(2, std::min(choice.training.folds, most));
    m_form->setChoice(choice);
}

void StudyPage::followDocument() {
    const auto& index = m_document.index();
    m_form->setDataset(index ? index->objectCount() : 0, index ? index->size() : 0,
                       index ? index->root() : std::filesystem::path());
    m_form->setLook({});
    showChoice(choiceFrom(settings::study(kindName(m_kind)), defaults()));
    setResults(nullptr);
    m_cells->clearFailures();
    if (index && !m_document.workspace().folder.empty()) {
        const Workspace& workspace = m_document.workspace();
        const QString kept = settings::studyFolder(kindName(m_kind), workspaceName(workspace));
        m_form->setFolder(kept.isEmpty() ? latestStudy(workspace, m_kind) : std::filesystem::path(kept.toStdString()));
        look();
    }
    refresh();
}

void StudyPage::remember() const {
    const StudyChoice choice = m_form->choice();
    settings::setStudy(kindName(m_kind), toText(choice));
    if (m_document.index() && !m_document.workspace().folder.empty() && !choice.folder.empty()) {
        settings::setStudyFolder(kindName(m_kind), workspaceName(m_document.workspace()),
                                 QString::fromStdString(choice.folder.string()));
    }
}

void StudyPage::look() {
    const auto index = m_document.index();
    const int generation = ++m_lookGeneration;
    const StudyChoice choice = m_form->choice();
    if (!index || !choice.folder.is_absolute()) {
        receiveLook({}, {});
        return;
    }
    auto* job = startJob<StudyLook>(
        this, [index, kind = m_kind, choice](const JobEvents&) { return lookAtStudy(*index, kind, choice); },
        [this, generation](const StudyLook& look) {
            if (generation == m_lookGeneration) {
                receiveLook(look, {});
            }
        });
    connect(job, &JobThread::failed, this, [this, generation](const QString& reason) {
        if (generation == m_lookGeneration) {
            receiveLook({}, reason);
        }
    });
}

void StudyPage::receiveLook(const StudyLook& look, const QString& problem) {
    m_form->setLook(look, problem);
    const QueueJob* const own = job();
    if (own == nullptr || isOver(own->state) || !m_results) {
        setResults(look.results);
    }
    refresh();
}

void StudyPage::setResults(std::shared_ptr<const StudyResults> results) {
    m_results = std::move(results);
    m_cells->setResults(m_results);
    m_view->setResults(m_results);
}

}  // namespace grasploom
