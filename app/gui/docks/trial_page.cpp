#include "app/gui/docks/trial_page.h"

#include "app/gui/docks/trial_card.h"
#include "app/gui/docks/trial_words.h"
#include "app/gui/jobs/low_priority.h"
#include "dataset/cancelled.h"
#include "widgets/plot_widget.h"
#include "widgets/query_terms.h"
#include "widgets/side_style.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QStandardPaths>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace grasploom {
namespace {

constexpr int outcomeRole = Qt::UserRole;

QueryTerm choiceTerm(QueryField field, std::uint32_t choices) {
    QueryTerm term;
    term.field = field;
    term.choices = choices;
    return term;
}

std::uint32_t bitOf(TrialCell cell) {
    return 1U << static_cast<unsigned>(cell);
}

}  // namespace

TrialPage::TrialPage(Document& document, TrialBook& book, QWidget* parent)
    : QWidget(parent), m_document(document), m_book(book) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 0);
    column->addWidget(buildTop());
    auto* scroll = new QScrollArea;  // or its cards would keep the window from being low
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(buildFindings());
    column->addWidget(scroll, 1);
    connect(&m_book, &TrialBook::changed, this, &TrialPage::showState);
    connect(&m_book, &TrialBook::progressed, this, [this](const JobProgress& progress) {
        m_bar->setRange(0, static_cast<int>(progress.total));
        m_bar->setValue(static_cast<int>(progress.done));
    });
    showState();
    showFindings(nullptr, {});
}

QWidget* TrialPage::buildTop() {
    auto* top = new QWidget;
    auto* row = new QHBoxLayout(top);
    row->setContentsMargins(0, 0, 0, 0);
    m_try = new QPushButton;
    m_meshes = new QPushButton(tr("Folder of the meshes…"));
    m_bar = new QProgressBar;
    m_bar->setAccessibleName(tr("Progress of the trials"));
    m_bar->setFormat(tr("%v of %m scenes"));
    m_bar->setMaximumWidth(fontMetrics().averageCharWidth() * 30);
    m_state = new QLabel;
    m_state->setWordWrap(true);
    m_state->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row->addWidget(m_try);
    row->addWidget(m_bar, 1);
    row->addWidget(m_state, 3);
    row->addWidget(m_meshes);
    connect(m_try, &QPushButton::clicked, this, &TrialPage::start);
    connect(m_meshes, &QPushButton::clicked, this, &TrialPage::chooseMeshes);
    return top;
}

QWidget* TrialPage::buildFindings() {
    auto* findings = new QWidget;
    auto* row = new QHBoxLayout(findings);
    row->setContentsMargins(0, 0, 0, 0);
    for (int side = 0; side < 2; ++side) {
        auto* card = new TrialCard;
        connect(card, &TrialCard::picked, this, [this, side](TrialCell cell) {
            Q_EMIT narrowed(textOf(choiceTerm(side == 0 ? QueryField::Verdicts : QueryField::VerdictsB, bitOf(cell))));
        });
        connect(card, &TrialCard::differingPicked, this, [this, side] {
            Q_EMIT narrowed(textOf(choiceTerm(side == 0 ? QueryField::Verdicts : QueryField::VerdictsB,
                                              bitOf(TrialCell::JaccardOnly) | bitOf(TrialCell::TrialOnly))));
        });
        row->addWidget(card, 2);
        m_cards[static_cast<std::size_t>(side)] = card;
    }
    m_reasons = new QTableWidget(0, 3);
    m_reasons->setHorizontalHeaderLabels({tr("How the trial ended"), sideName(0), sideName(1)});
    m_reasons->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_reasons->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_reasons->verticalHeader()->hide();
    m_reasons->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 4);
    m_reasons->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_reasons->setSelectionMode(QAbstractItemView::SingleSelection);
    m_reasons->setTabKeyNavigation(false);
    m_reasons->setAccessibleName(tr("How the trials ended"));
    m_reasons->setToolTip(tr("A click, or Enter, on a number shows only these scenes"));
    connect(m_reasons, &QTableWidget::cellClicked, this, &TrialPage::pickReason);
    connect(m_reasons, &QTableWidget::cellActivated, this, &TrialPage::pickReason);
    m_comparison = new QLabel;
    m_comparison->setWordWrap(true);
    m_comparison->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* right = new QVBoxLayout;
    right->addWidget(m_comparison);
    right->addWidget(m_reasons, 1);
    row->addLayout(right, 3);
    return findings;
}

void TrialPage::start() {
    if (m_book.isRunning()) {
        m_book.stop();
    } else {
        m_bar->setRange(0, 0);
        m_book.start();
    }
}

void TrialPage::chooseMeshes() {
    const QString known = m_book.meshFolder();
    const QString folder = QFileDialog::getExistingDirectory(
        this, tr("Folder of the meshes that the scenes were made of"),
        known.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::HomeLocation) : known);
    if (!folder.isEmpty()) {
        m_book.setMeshFolder(folder);
    }
}

void TrialPage::refresh() {
    showState();
    count();
}

void TrialPage::showState() {
    const auto& survey = m_book.survey();
    const bool running = m_book.isRunning();
    m_bar->setVisible(running);
    m_try->setText(running ? tr("Stop trying") : tr("Try all best grasps"));
    m_try->setEnabled(running || (survey && survey->count(Triable::Yes) > 0));
    m_try->setToolTip(tr("Simulates the best grasp of every scene that can be tried, of both sides, on all cores"));
    const bool meshes = survey && survey->count(Triable::NeedsMeshes) > 0;
    m_meshes->setVisible(meshes || !m_book.meshFolder().isEmpty());
    m_meshes->setToolTip(m_book.meshFolder().isEmpty() ? tr("Where the meshes are that the scenes were made of")
                                                       : tr("Now: %1").arg(m_book.meshFolder()));
    m_state->setText(!survey ? (m_book.isLooking() ? tr("Looking which scenes can be tried…") : QString())
                             : surveySentence(*survey));
}

/// What is shown stays until its successor is counted.
void TrialPage::count() {
    const auto order = orderTrials(m_document, {}, nullptr);
    if (!order) {
        m_countsJob.drop();
        showFindings(nullptr, {});
        return;
    }
    const auto work = std::make_shared<const TrialWork>(*order);
    m_countsJob.order<TrialCounts>(
        [work, known = m_document.trials(), criterion = m_document.criterion()](const JobEvents&) {
            lowerPriority();  // the scenes come first
            return countTrials(*work, known.get(), criterion);
        },
        [this, work](const TrialCounts& counts) { showFindings(work.get(), counts); });
}

void TrialPage::showFindings(const TrialWork* work, const TrialCounts& counts) {
    const std::vector<TrialAgreement>& sides = counts.sides;
    for (std::size_t side = 0; side < sides.size(); ++side) {
        const QString letter = sideName(static_cast<int>(side)), name = work->sides[side].name;
        m_cards[side]->setAgreement(sides.size() == 1 ? name : letter + QStringLiteral(" · ") + name, sides[side]);
    }
    m_cards[1]->setVisible(sides.size() != 1);
    m_reasons->setColumnHidden(2, sides.size() == 1);
    if (sides.empty()) {
        m_cards[0]->setAgreement(sideName(0), {});
        m_cards[1]->setAgreement(sideName(1), {});
    }
    showReasons(sides);
    const bool both = sides.size() == 2 && sides[0].scenes > 0 && sides[1].scenes > 0;
    m_comparison->setVisible(both);
    if (both) {
        showComparison(*work, counts.outcomes);
    }
    Q_EMIT summaryChanged(both ? tr("By trial: A %1 · B %2, of %3 and %4 scenes")
                           .arg(trialAccuracyText(sides[0]), trialAccuracyText(sides[1]), countText(sides[0].scenes),
                                countText(sides[1].scenes))
                     : QString());
}

/// The counts at once, the interval when it is computed: resampling many objects takes a while.
void TrialPage::showComparison(const TrialWork& work, const std::vector<TrialOutcomes>& outcomes) {
    const auto tell = [this] {
        m_comparison->setText(trialComparisonSentence(m_trialComparison));
        m_comparison->setToolTip(trialComparisonDetails(m_trialComparison));
    };
    const bool known = m_compared == outcomes && m_judged.lock() == work.sides[0].judged;
    if (!known) {
        m_compared = outcomes;
        m_judged = work.sides[0].judged;
        m_trialComparison = compareTrials(outcomes[0], outcomes[1]);
        auto resampled = [outcomes, judged = work.sides[0].judged,
                          comparison = m_trialComparison](const JobEvents& events) {
            TrialComparison whole = comparison;
            addBootstrap(whole, outcomes[0], outcomes[1], *judged, 2000, 0, [&events](std::size_t) {
                if (events.cancelled()) {
                    throw Cancelled();
                }
            });
            return whole;
        };
        m_intervalJob.order<TrialComparison>(resampled, [this, tell](const TrialComparison& whole) {
            m_trialComparison = whole;
            tell();
        });
    }
    tell();
}

void TrialPage::showReasons(const std::vector<TrialAgreement>& sides) {
    m_reasons->setRowCount(0);
    for (int i = 0; i < graspOutcomeCount; ++i) {
        const auto number = static_cast<std::size_t>(i);
        const bool any = std::ranges::any_of(sides, [number](const auto& side) { return side.outcomes[number] > 0; });
        if (!any) {
            continue;
        }
        const int row = m_reasons->rowCount();
        m_reasons->insertRow(row);
        auto* name = new QTableWidgetItem(outcomeSentence(static_cast<GraspOutcome>(i)));
        name->setData(outcomeRole, i);
        name->setToolTip(name->text());
        m_reasons->setItem(row, 0, name);
        for (std::size_t side = 0; side < sides.size(); ++side) {
            auto* count = new QTableWidgetItem(countText(sides[side].outcomes[number]));
            count->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            m_reasons->setItem(row, static_cast<int>(side) + 1, count);
        }
    }
}

/// The name of a row stands for A, as its first number does.
void TrialPage::pickReason(int row, int column) {
    const QTableWidgetItem* const name = m_reasons->item(row, 0);
    if (name != nullptr) {
        const auto field = column == 2 ? QueryField::TrialB : QueryField::Trial;
        Q_EMIT narrowed(textOf(choiceTerm(field, 1U << static_cast<unsigned>(name->data(outcomeRole).toInt()))));
    }
}

QString TrialPage::stateText() const {
    return m_state->text();
}

QString TrialPage::comparisonText() const {
    return m_comparison->text();
}

}  // namespace grasploom
