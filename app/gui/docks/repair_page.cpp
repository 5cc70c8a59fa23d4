#include "app/gui/docks/repair_page.h"

#include "app/gui/document/label_gestures.h"
#include "app/gui/document/label_payoff.h"
#include "app/gui/settings.h"
#include "widgets/notice_bar.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

namespace grasploom {
namespace {

/// The verdict of a key: the digits, and what they are on a French keyboard without Shift.
std::optional<ReviewVerdict> verdictOfKey(const QKeyEvent& event) {
    constexpr std::array digits{Qt::Key_1, Qt::Key_2, Qt::Key_3, Qt::Key_4, Qt::Key_5};
    constexpr std::array french{Qt::Key_Ampersand, Qt::Key_Eacute, Qt::Key_QuoteDbl, Qt::Key_Apostrophe, Qt::Key_ParenLeft};
    if ((event.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)) != Qt::NoModifier) {
        return std::nullopt;
    }
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (event.key() == digits[i] || event.key() == french[i]) {
            return static_cast<ReviewVerdict>(i);
        }
    }
    return std::nullopt;
}

}  // namespace

QString reviewVerdictText(ReviewVerdict verdict) {
    const std::array texts{RepairPage::tr("Model wrong"), RepairPage::tr("Label missing"), RepairPage::tr("Label wrong"),
                           RepairPage::tr("Both wrong"), RepairPage::tr("Unclear")};
    return texts.at(static_cast<std::size_t>(verdict));
}

RepairPage::RepairPage(Document& document, QWidget* parent)
    : QWidget(parent), m_document(document), m_store(document), m_notice(new NoticeBar) {
    auto* left = new QVBoxLayout;
    left->addWidget(m_notice);
    left->addWidget(buildReviewer());
    left->addWidget(buildVerdicts());
    left->addStretch(1);
    auto* right = new QVBoxLayout;
    right->addWidget(buildPayoff());
    right->addWidget(buildSecondOpinion(), 1);
    auto* room = new QHBoxLayout(this);
    room->setContentsMargins(4, 4, 4, 4);
    room->addLayout(left, 1);
    room->addLayout(right, 1);
    connect(m_notice, &NoticeBar::actionRequested, this, [this] {
        if (const QString reason = m_store.setDamagedAside(); !reason.isEmpty()) {
            Q_EMIT failed(tr("The damaged verdicts could not be set aside."), reason);
        }
    });
    connect(&m_store, &ReviewStore::changed, this, &RepairPage::refresh);
    connect(&m_store, &ReviewStore::failed, this, &RepairPage::failed);
    for (const auto signal : {&Document::currentSceneChanged, &Document::selectionChanged, &Document::labelsChanged,
                              &Document::predictionsChanged, &Document::judged, &Document::closed}) {
        connect(&m_document, signal, this, &RepairPage::refresh);
    }
    connect(&m_document, &Document::closed, this, [this] {
        m_queue.clear();
        m_second = {};
        m_payoff->clear();
        showAgreement();
    });
    refresh();
    showAgreement();
}

RepairPage::~RepairPage() {
    m_store.disconnect(this);  // it saves when it goes; whoever would be told may be gone by then
}

QWidget* RepairPage::buildReviewer() {
    auto* box = new QWidget;
    m_reviewer = new QLineEdit(m_store.reviewer());
    m_reviewer->setAccessibleName(tr("Reviewer"));
    m_reviewer->setToolTip(tr("Written beside every verdict and every accepted label"));
    connect(m_reviewer, &QLineEdit::editingFinished, this, [this] { m_store.setReviewer(m_reviewer->text()); });
    m_progress = new QProgressBar;
    m_progress->setFormat(tr("%v of %m judged"));
    m_progress->setAccessibleName(tr("Progress of the queue"));
    m_progress->setToolTip(tr("Scenes with a verdict among those that the grid shows; its filter and order make the queue"));
    m_next = new QPushButton(tr("Next without verdict"));
    m_next->setToolTip(tr("To the next scene of the grid that nobody has judged"));
    connect(m_next, &QPushButton::clicked, this, &RepairPage::goToNext);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(new QLabel(tr("Reviewer")));
    row->addWidget(m_reviewer, 1);
    row->addWidget(m_progress, 2);
    row->addWidget(m_next);
    return box;
}

QWidget* RepairPage::buildVerdicts() {
    auto* box = new QGroupBox(tr("This scene"));
    auto* grid = new QGridLayout(box);
    const std::array tips{tr("The labels are right; the prediction is wrong"),
                          tr("The prediction is a good grasp that the labels lack"),
                          tr("A label is wrong; correct or delete it"), tr("The prediction and a label are wrong"),
                          tr("Cannot be told from the pictures")};
    for (int i = 0; i < reviewVerdictCount; ++i) {
        const auto which = static_cast<std::size_t>(i);
        auto* const button = new QPushButton(QStringLiteral("%1  %2").arg(i + 1).arg(reviewVerdictText(static_cast<ReviewVerdict>(i))));
        button->setCheckable(true);
        button->setToolTip(tips[which]);
        connect(button, &QPushButton::clicked, this, [this, i] { judge(static_cast<ReviewVerdict>(i)); });
        m_verdicts[which] = button;
        grid->addWidget(button, i / 3, i % 3);
    }
    m_withdraw = new QPushButton(tr("No verdict"));
    m_withdraw->setToolTip(tr("Take your verdict on this scene back"));
    connect(m_withdraw, &QPushButton::clicked, this, [this] { m_store.withdraw(currentId()); });
    grid->addWidget(m_withdraw, 1, 2);
    m_promote = new QPushButton(tr("P  Promote prediction"));
    m_promote->setToolTip(tr("The selected prediction becomes a label of this scene; where it came from is kept"));
    connect(m_promote, &QPushButton::clicked, this, &RepairPage::promote);
    grid->addWidget(m_promote, 2, 0);
    m_keys = new QCheckBox(tr("Keys 1 to 5 judge"));
    m_keys->setToolTip(tr("While the picture or the scenes have the keyboard; 1 is then not 'one to one'"));
    m_advance = new QCheckBox(tr("Then go on"));
    m_advance->setToolTip(tr("After a verdict, show the next scene without one"));
    const settings::Queueing queueing = settings::queueing();
    m_keys->setChecked(queueing.keysJudge);
    m_advance->setChecked(queueing.goesOn);
    for (const QCheckBox* const one : {m_keys, m_advance}) {
        connect(one, &QCheckBox::toggled, this, [this] { settings::setQueueing({m_keys->isChecked(), m_advance->isChecked()}); });
    }
    grid->addWidget(m_keys, 2, 1);
    grid->addWidget(m_advance, 2, 2);
    m_counts = new QLabel;
    m_counts->setWordWrap(true);
    m_counts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* const save = new QPushButton(tr("Export CSV…"));
    save->setToolTip(tr("All verdicts and accepted labels, a line each"));
    connect(save, &QPushButton::clicked, this, &RepairPage::exportCsv);
    grid->addWidget(m_counts, 3, 0, 1, 2);
    grid->addWidget(save, 3, 2);
    return box;
}

QWidget* RepairPage::buildSecondOpinion() {
    auto* box = new QGroupBox(tr("Second opinion"));
    auto* const open = new QPushButton(tr("Compare with another reviewer's file…"));
    open->setToolTip(tr("A reviews.json of the same dataset, from another workspace"));
    connect(open, &QPushButton::clicked, this, &RepairPage::chooseSecondOpinion);
    m_agreement = new QLabel;
    m_agreement->setWordWrap(true);
    m_agreement->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_agreement->setToolTip(tr("Cohen's κ: agreement beyond chance, (observed − by chance) / (1 − by chance), over the scenes "
                               "that both judged. 1: always the same; 0: as by chance"));
    m_disagreements = new QListWidget;
    m_disagreements->setAccessibleName(tr("Scenes judged differently"));
    const auto jump = [this](const QListWidgetItem* item) {
        if (item != nullptr && m_document.index()) {
            if (const auto scene = m_document.index()->find(item->data(Qt::UserRole).toString().toStdString())) {
                m_document.setCurrentScene(*scene);
            }
        }
    };
    connect(m_disagreements, &QListWidget::itemActivated, this, jump);
    connect(m_disagreements, &QListWidget::itemClicked, this, jump);
    connect(m_disagreements, &QListWidget::itemSelectionChanged, this, [this, jump] {  // arrows
        jump(m_disagreements->selectedItems().isEmpty() ? nullptr : m_disagreements->selectedItems().constFirst());
    });
    auto* column = new QVBoxLayout(box);
    column->addWidget(open);
    column->addWidget(m_agreement);
    column->addWidget(m_disagreements, 1);
    return box;
}

QWidget* RepairPage::buildPayoff() {
    auto* box = new QGroupBox(tr("What the repair changes"));
    m_compare = new QPushButton(tr("Compare accuracy"));
    m_compare->setToolTip(tr("Judges the open predictions against the dataset's own labels and against the edited ones"));
    connect(m_compare, &QPushButton::clicked, this, &RepairPage::comparePayoff);
    m_payoff = new QLabel;
    m_payoff->setWordWrap(true);
    m_payoff->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* column = new QVBoxLayout(box);
    column->addWidget(m_compare, 0, Qt::AlignLeft);
    column->addWidget(m_payoff);
    return box;
}

std::string RepairPage::currentId() const {
    const auto scene = m_document.currentScene();
    return scene ? m_document.index()->scene(*scene).id : std::string();
}

bool RepairPage::takesKeys() const {
    return m_keys->isChecked() && isVisible() && m_document.currentScene();
}

void RepairPage::watch(QWidget* widget) {
    widget->installEventFilter(this);
}

bool RepairPage::eventFilter(QObject* watched, QEvent* event) {
    const bool key = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (key && takesKeys()) {
        const auto& pressed = *static_cast<QKeyEvent*>(event);
        if (const auto verdict = verdictOfKey(pressed)) {
            event->accept();
            if (event->type() == QEvent::KeyPress && !pressed.isAutoRepeat()) {
                judge(*verdict);
            }
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void RepairPage::setQueue(std::vector<std::size_t> scenes) {
    m_queue = std::move(scenes);
    refresh();
}

void RepairPage::judge(ReviewVerdict verdict) {
    if (!m_document.currentScene()) {
        return;
    }
    if (!m_store.canWrite()) {
        Q_EMIT failed(tr("The verdict cannot be kept."), m_store.whyNot());
        refresh();
        return;
    }
    m_store.judge(currentId(), verdict);
    if (m_advance->isChecked()) {
        goToNext();
    }
}

void RepairPage::goToNext() {
    if (!m_document.index() || m_queue.empty()) {
        return;
    }
    std::set<std::string> judged;
    for (const SceneReview& one : m_store.review().scenes) {
        judged.insert(one.scene);
    }
    const auto current = m_document.currentScene() ? std::ranges::find(m_queue, *m_document.currentScene()) : m_queue.end();
    const auto start = current == m_queue.end() ? std::size_t{0} : static_cast<std::size_t>(current - m_queue.begin()) + 1;
    for (std::size_t step = 0; step < m_queue.size(); ++step) {
        const std::size_t scene = m_queue[(start + step) % m_queue.size()];
        if (scene != m_document.currentScene() && !judged.contains(m_document.index()->scene(scene).id)) {
            m_document.setCurrentScene(scene);
            return;
        }
    }
}

bool RepairPage::canPromote() const {
    const auto& selected = m_document.selection();
    return selected && selected->kind != LayerKind::GroundTruth && !m_document.isLocked();
}

void RepairPage::promote() {
    if (!canPromote()) {
        return;
    }
    const GraspRef ref = *m_document.selection();
    const PredictionSlot& slot = m_document.predictions(ref.kind == LayerKind::PredictionB ? SetSlot::B : SetSlot::A);
    const ScenePredictions* const scene = slot.of(*m_document.currentScene());
    if (scene == nullptr || static_cast<std::size_t>(ref.number) >= scene->grasps.size()) {
        return;
    }
    const auto row = static_cast<std::size_t>(ref.number);
    const auto order = rankedOrder(*scene, slot.rankingFor(m_document.ranking()));
    const auto rank = static_cast<std::size_t>(std::ranges::find(order, ref.number) - order.begin()) + 1;
    addLabel(scene->grasps[row].grasp, tr("Promote prediction"), slot.file, row + 1, rank);
}

bool RepairPage::accept(const Grasp& grasp, const QString& weights, std::size_t rank) {
    return !m_document.isLocked() && addLabel(grasp, tr("Accept suggestion"), weights, 0, rank);
}

bool RepairPage::addLabel(const Grasp& grasp, const QString& gesture, const QString& file, std::size_t row, std::size_t rank) {
    std::vector<Grasp> labels = m_document.labels();
    if (const auto known = labelAt(labels, grasp)) {
        Q_EMIT promoted(static_cast<int>(*known));
        Q_EMIT remarked(tr("This grasp is a label already."));
        return true;
    }
    labels.push_back(grasp);
    m_document.editLabels(labels, gesture);
    if (m_document.labels() != labels) {
        return false;
    }
    m_store.accept(currentId(), grasp, file, row, rank);
    Q_EMIT promoted(static_cast<int>(labels.size()) - 1);
    return true;
}

void RepairPage::refresh() {
    const QString why = m_store.whyNot();
    const bool tell = m_document.index() && !why.isEmpty();
    const bool mayMend = m_store.isDamaged() && !m_document.labelsElsewhere();
    m_notice->setNotice(tell ? why : QString(), mayMend ? tr("Set aside and begin afresh") : QString());
    std::array<std::size_t, reviewVerdictCount> counts{};
    std::set<std::string> judged;
    for (const SceneReview& one : m_store.review().scenes) {
        ++counts[static_cast<std::size_t>(one.verdict)];
        judged.insert(one.scene);
    }
    std::size_t done = 0;
    for (const std::size_t scene : m_queue) {
        done += m_document.index() && judged.contains(m_document.index()->scene(scene).id) ? 1 : 0;
    }
    m_progress->setRange(0, std::max(1, static_cast<int>(m_queue.size())));
    m_progress->setValue(static_cast<int>(done));
    const auto verdict = verdictOf(m_store.review(), currentId());
    const QLocale locale;
    QStringList parts;
    for (int i = 0; i < reviewVerdictCount; ++i) {
        const auto which = static_cast<std::size_t>(i);
        m_verdicts[which]->setChecked(verdict && static_cast<int>(verdict->verdict) == i);
        m_verdicts[which]->setEnabled(m_document.currentScene().has_value());
        parts << tr("%1: %2").arg(reviewVerdictText(static_cast<ReviewVerdict>(i)), locale.toString(qulonglong(counts[which])));
    }
    const auto promoted = m_store.promoted();
    parts << tr("promoted: %1").arg(promoted ? locale.toString(qulonglong(*promoted)) : QStringLiteral("…"));
    QString text = parts.join(QStringLiteral(" · "));
    if (verdict) {
        text += QLatin1Char('\n') + tr("This scene: %1, by %2, %3").arg(reviewVerdictText(verdict->verdict), QString::fromStdString(verdict->reviewer),
                                                                          QString::fromStdString(verdict->time));
    } else if (m_store.review().scenes.empty() && m_document.index()) {
        text = tr("Nothing is judged yet. Filter the scenes, say to those that A gets wrong, look at each and say who is wrong.");
    }
    m_counts->setText(text);
    m_withdraw->setEnabled(verdict.has_value());
    m_promote->setEnabled(canPromote());
    m_next->setEnabled(!m_queue.empty());
    m_compare->setEnabled(!m_payoffJob && (!m_document.predictions(SetSlot::A).isEmpty() || !m_document.predictions(SetSlot::B).isEmpty()));
}

}  // namespace grasploom
