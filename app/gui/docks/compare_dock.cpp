#include "app/gui/docks/compare_dock.h"

#include "app/gui/docks/compare_header.h"
#include "app/gui/docks/trial_page.h"
#include "widgets/difference_view.h"
#include "widgets/ledger_mark.h"
#include "widgets/ledger_view.h"
#include "widgets/scatter_view.h"
#include "widgets/scores_view.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

#include <limits>

namespace grasploom {
namespace {

constexpr int burstMs = 40;  ///< a dragged slider moves more often than anybody can look

}  // namespace

CompareDock::CompareDock(Document& document, QWidget* parent)
    : SeenPage(parent),
      m_document(document),
      m_rooms(new QStackedWidget),
      m_header(new CompareHeader(document)),
      m_ledgerView(new LedgerView),
      m_surfaceView(new DifferenceView),
      m_scoresView(new ScoresView),
      m_scatterView(new ScatterView),
      m_trialBook(new TrialBook(document, this)),
      m_trialPage(new TrialPage(document, *m_trialBook)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4, 4, 4, 4);
    column->addWidget(m_rooms);
    m_rooms->addWidget(buildEmpty());
    m_rooms->addWidget(buildContent());
    m_soon.setSingleShot(true);
    m_soon.setInterval(burstMs);
    connect(&m_soon, &QTimer::timeout, this, &CompareDock::computeSeen);
    wireDocument();
    wirePages();
    wireJobs();
    wireTrials();
    showEmpty();
}

QWidget* CompareDock::buildEmpty() {
    auto* room = new QWidget;
    auto* column = m_emptyColumn = new QVBoxLayout(room);
    m_empty = new QLabel;
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_open = new QPushButton(tr("Open predictions…"));
    column->addStretch();
    column->addWidget(m_empty);
    column->addWidget(m_open, 0, Qt::AlignHCenter);
    column->addStretch();
    connect(m_open, &QPushButton::clicked, this, &CompareDock::openRequested);
    return room;
}

QWidget* CompareDock::buildContent() {
    auto* room = new QSplitter(Qt::Horizontal);
    auto* scroll = new QScrollArea;  // or a long verdict would keep the window from being low
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_header);
    scroll->setMinimumWidth(fontMetrics().averageCharWidth() * 30);
    m_pages = new QTabWidget;
    m_pages->setDocumentMode(true);
    m_pages->addTab(m_ledgerView, tr("Ledger"));
    m_pages->addTab(m_surfaceView, tr("Surface"));
    m_pages->addTab(m_scoresView, tr("Scores"));
    m_pages->addTab(m_scatterView, tr("Scatter"));
    m_pages->addTab(m_trialPage, tr("Trial"));
    m_pages->setTabToolTip(0, tr("Which scenes B fixes and breaks, and what a perfect ranking would reach"));
    m_pages->setTabToolTip(1, tr("A − B over the limits of angle and IoU, and where it is significant"));
    m_pages->setTabToolTip(2, tr("What the scores promise and what they keep"));
    m_pages->setTabToolTip(3, tr("Every scene as a point: pick them with a lasso"));
    m_pages->setTabToolTip(4, trialsToolTip());
    room->addWidget(scroll);
    room->addWidget(m_pages);
    room->setStretchFactor(1, 1);
    room->setChildrenCollapsible(false);
    room->setSizes({fontMetrics().averageCharWidth() * 44, fontMetrics().averageCharWidth() * 120});
    return room;
}

void CompareDock::wireDocument() {
    for (const auto signal : {&Document::judged, &Document::closed, &Document::predictionsChanged, &Document::opened}) {
        connect(&m_document, signal, this, &CompareDock::markStale);
    }
    connect(&m_document, &Document::sidesChanged, this, [this] {
        forget();  // a verdict must not stand beside names that it is not about
        markStale();
    });
    connect(&m_document, &Document::failed, &m_soon, qOverload<>(&QTimer::start));  // no judging to wait for
    connect(&m_document, &Document::criterionChanged, this, &CompareDock::markMoved);
    connect(&m_document, &Document::currentSceneChanged, this,
            [this] { m_scatterView->scatter().setCurrentScene(m_document.currentScene()); });
    connect(m_header, &CompareHeader::sidesChosen, &m_document,
            [this](const ComparedSides& sides) { m_document.setSides(sides); });
}

void CompareDock::wirePages() {
    connect(m_pages, &QTabWidget::currentChanged, this, &CompareDock::computeSeen);
    connect(&m_ledgerView->bars(), &LedgerBars::picked, this,
            [this](LedgerEntry entry) { Q_EMIT narrowed(ledgerTerm(entry)); });
    connect(&m_ledgerView->ranks(), &RankHistogram::picked, this, &CompareDock::narrowRanks);
    connect(&m_surfaceView->heatmap(), &LimitHeatmap::criterionPicked, this, &CompareDock::criterionPicked);
    connect(m_surfaceView, &DifferenceView::limitsChanged, this, [this] {
        m_surfaceStale = true;
        computeSeen();
    });
    connect(&m_scoresView->reliability(), &ReliabilityPlot::binPicked, this, &CompareDock::narrowScores);
    for (const ScoreCurvePlot* const curves : {&m_scoresView->roc(), &m_scoresView->precision()}) {
        connect(curves, &ScoreCurvePlot::thresholdPicked, this, [this](int side, double score) {
            narrowScores(side, score, std::numeric_limits<double>::infinity(), true);
        });
    }
    connect(m_scoresView, &ScoresView::choiceChanged, this, [this] {
        m_scoresStale = true;
        computeSeen();
    });
    connect(m_scatterView, &ScatterView::scenesPicked, this,
            [this](const std::vector<std::size_t>& scenes, const QString& why) {
                const bool byScores = m_scatterView->choice().currentIndex() == 2;  // which no limit moves
                Q_EMIT subsetPicked(scenes, byScores ? why : atLimits(why));
            });
    connect(m_scatterView, &ScatterView::scenePicked, this, &CompareDock::scenePicked);
    for (PlotWidget* const plot : findChildren<PlotWidget*>()) {
        connect(plot, &PlotWidget::saved, this,
                [this](const QString& file) { Q_EMIT logged(tr("Written: %1").arg(file)); });
        connect(plot, &PlotWidget::saveFailed, this,
                [this](const QString& reason) { Q_EMIT failed(tr("The picture could not be saved."), reason); });
    }
}

void CompareDock::wireJobs() {
    for (LatestJob* const job : {&m_ledgerJob, &m_intervalJob, &m_surfaceJob, &m_scoresJob, &m_scatterJob}) {
        connect(job, &LatestJob::failed, this,
                [this](const QString& reason) { Q_EMIT failed(tr("The comparison failed."), reason); });
        connect(job, &LatestJob::settled, this, &CompareDock::showState);
    }
    connect(&m_intervalJob, &LatestJob::progressed, this,
            [this](const JobProgress& progress) { m_header->showProgress(tr("Resampling…"), progress); });
}

CompareDock::Page CompareDock::page() const {
    return static_cast<Page>(m_pages->currentIndex());
}

void CompareDock::showPage(Page page) {
    m_pages->setCurrentIndex(static_cast<int>(page));
}

QString CompareDock::emptyText() const {
    return m_rooms->currentIndex() == 0 ? m_empty->text() : QString();
}

bool CompareDock::isBusy() const {
    return m_soon.isActive() || m_ledgerJob.isBusy() || m_intervalJob.isBusy() || m_surfaceJob.isBusy() ||
           m_scoresJob.isBusy() || m_scatterJob.isBusy() || m_trialPage->isCounting();
}

void CompareDock::catchUp() {
    m_soon.start();
}

void CompareDock::forget() {
    for (LatestJob* const job : {&m_ledgerJob, &m_intervalJob, &m_surfaceJob, &m_scoresJob, &m_scatterJob}) {
        job->drop();
    }
    m_ledger.reset();
    m_scores.reset();
    m_sorted = {};  // or a set that was closed would stay in memory
    m_header->showComparison(nullptr);
    m_ledgerView->setComparison(nullptr, {});
    m_surfaceView->setSurface({});
    m_scoresView->setQualities({});
    m_scatterView->setPlots({}, {});
}

void CompareDock::markStale() {
    m_ledgerStale = m_surfaceStale = m_scoresStale = m_scatterStale = true;
    m_order.reset();
    showEmpty();
    m_soon.start();
}

void CompareDock::markMoved() {
    m_surfaceView->heatmap().setCriterion(m_document.criterion());
    m_ledgerStale = m_scoresStale = m_scatterStale = true;
    m_order.reset();
    m_soon.start();
}

void CompareDock::showEmpty() {
    const bool compares = m_document.sides().has_value();
    m_rooms->setCurrentIndex(compares ? 1 : 0);
    placeTrials(compares);
    if (compares) {
        m_header->showSides();
        return;
    }
    const bool one = !m_document.predictions(SetSlot::A).isEmpty() || !m_document.predictions(SetSlot::B).isEmpty();
    m_empty->setText(
        one ? tr("This prediction set has one ranking only. Open a second set to compare the two.")
            : tr("Two rankings are compared here: of two prediction sets, or the intermediate and the scorer's "
                 "ranking of one."));
    m_open->setText(one ? tr("Open a second set…") : tr("Open predictions…"));
    m_open->setEnabled(m_document.index() != nullptr);
}

/// What is hidden waits until it is seen.
void CompareDock::computeSeen() {
    if (!isSeen()) {
        catchUpWhenSeen();
    }
    if (isSeen()) {
        m_trialBook->want();
        showTrials();
    }
    if (!isSeen() || !m_document.sides()) {
        showState();
        return;
    }
    if (!m_order && !m_document.isJudging()) {  // else what comes would be of old labels: `judged` follows
        m_order = orderComparison(m_document);
    }
    if (m_order) {
        if (m_ledgerStale) {
            computeLedgerPart();
        }
        if (m_surfaceStale && page() == Page::Surface) {
            computeSurfacePart();
        }
        if (m_scoresStale && page() == Page::Scores) {
            computeScoresPart();
        }
        if (m_scatterStale && page() == Page::Scatter && !m_ledgerStale && !m_ledgerJob.isBusy()) {
            computeScatterPart();
        }
    }
    showState();
}

QString CompareDock::trialsToolTip() {
    return tr("The best grasps tried in simulation, beside what Jaccard says of them");
}

/// One ranking alone is nothing to compare, but it can be tried: then the page stands below what is said instead.
void CompareDock::placeTrials(bool compares) {
    const int tab = m_pages->indexOf(m_trialPage);
    if (compares && tab < 0) {
        m_emptyColumn->removeWidget(m_trialPage);
        m_pages->setTabToolTip(m_pages->addTab(m_trialPage, tr("Trial")), trialsToolTip());
    } else if (!compares && tab >= 0) {
        m_pages->removeTab(tab);
        m_emptyColumn->addWidget(m_trialPage, 1);
    }
    if (!compares) {
        const bool one = m_document.predictions(SetSlot::A).judged != nullptr;
        m_trialPage->setVisible(one);
        m_emptyColumn->setStretch(0, one ? 0 : 1);
        m_emptyColumn->setStretch(3, one ? 0 : 1);
    }
}

void CompareDock::wireTrials() {
    connect(m_trialBook, &TrialBook::failed, this, &CompareDock::failed);
    connect(m_trialBook, &TrialBook::logged, this, &CompareDock::logged);
    connect(m_trialPage, &TrialPage::narrowed, this, &CompareDock::narrowed);
    connect(m_trialPage, &TrialPage::summaryChanged, m_header, &CompareHeader::showTrials);
    connect(m_trialBook, &TrialBook::changed, this, &CompareDock::showTrials);
    connect(&m_document, &Document::factsChanged, this, &CompareDock::showTrials);
}

void CompareDock::showTrials() {
    if (isSeen()) {
        m_trialPage->refresh();
    } else {
        catchUpWhenSeen();
    }
}

void CompareDock::showState() {
    if (!m_document.sides()) {
        m_header->showProgress({});
    } else if (!m_order) {
        m_header->showProgress(tr("Waiting for the judging…"));
    } else if (m_ledgerJob.isBusy()) {
        m_header->showProgress(tr("Comparing…"));
    } else if (m_surfaceJob.isBusy() || m_scoresJob.isBusy() || m_scatterJob.isBusy()) {
        m_header->showProgress(tr("Computing this page…"));
    } else if (!m_intervalJob.isBusy()) {
        m_header->showProgress({});
    }
}

}  // namespace grasploom
