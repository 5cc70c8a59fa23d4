#include "app/gui/docks/suggestion_page.h"

#include "app/gui/settings.h"
#include "model/run_directory.h"
#include "model/run_files.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace grasploom {
namespace {

QString text(const std::filesystem::path& path) { return QString::fromStdString(path.string()); }

QString number(double value, int decimals) { return QLocale().toString(value, 'f', decimals); }

}  // namespace

std::vector<std::filesystem::path> runsWithWeights(const Workspace& workspace, const std::filesystem::path& another) {
    std::vector<std::filesystem::path> runs = findRuns(workspace);
    std::ranges::reverse(runs);
    if (!another.empty() && std::ranges::find(runs, another) == runs.end()) {
        runs.push_back(another);
    }
    std::erase_if(runs, [](const std::filesystem::path& run) {
        std::error_code error;
        return !std::filesystem::exists(bestCheckpointOf(run), error) && findCheckpoints(run).empty();
    });
    return runs;
}

SuggestionPage::SuggestionPage(Document& document, QWidget* parent)
    : QWidget(parent), m_document(document), m_runs(new QComboBox), m_suggest(new QPushButton(tr("G  Suggest"))),
      m_accept(new QPushButton(tr("P  Accept"))), m_dismiss(new QPushButton(tr("Put away"))), m_state(new QLabel),
      m_list(new QListWidget) {
    m_runs->setAccessibleName(tr("Run that suggests"));
    m_runs->setToolTip(tr("Whose network looks at the picture; kept for this dataset"));
    m_runs->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_runs->setMinimumContentsLength(24);
    auto* const other = new QPushButton(tr("Other run…"));
    other->setToolTip(tr("The folder of a run that learned another dataset"));
    m_suggest->setToolTip(tr("Grasps of this picture that are no labels yet; again: the next one, Shift+G the one before"));
    m_accept->setToolTip(tr("The suggestion that is looked at becomes a label; which run and rank it came from is kept"));
    m_dismiss->setToolTip(tr("Take the suggestions off the picture (Esc)"));
    m_state->setWordWrap(true);
    m_list->setAccessibleName(tr("Suggestions"));
    auto* row = new QHBoxLayout;
    row->addWidget(new QLabel(tr("Run")));
    row->addWidget(m_runs, 1);
    for (QPushButton* const button : {other, m_suggest, m_accept, m_dismiss}) {
        row->addWidget(button);
    }
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->addLayout(row);
    layout->addWidget(m_state);
    layout->addWidget(m_list, 1);
    connect(m_runs, &QComboBox::activated, this, [this](int) { chooseRun(run()); });
    connect(other, &QPushButton::clicked, this, &SuggestionPage::chooseFolder);
    connect(m_suggest, &QPushButton::clicked, this, [this] { step(true); });
    connect(m_accept, &QPushButton::clicked, this, &SuggestionPage::accept);
    connect(m_dismiss, &QPushButton::clicked, this, &SuggestionPage::dismiss);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int number) {
        if (number >= 0) {
            lookAt(number);
        }
    });
    connect(&m_suggester, &Suggester::suggested, this, &SuggestionPage::receive);
    connect(&m_suggester, &Suggester::failed, this, [this](const QString& reason) {
        refresh();
        Q_EMIT failed(tr("The run %1 cannot suggest grasps.").arg(text(run().filename())), reason);
    });
    connect(&m_document, &Document::opened, this, &SuggestionPage::findRuns);
    connect(&m_document, &Document::currentSceneChanged, this, &SuggestionPage::follow);
    connect(&m_document, &Document::labelsChanged, this, [this] {
        refresh();
        if (m_wanted) {
            suggest();
        }
    });
    connect(&m_document, &Document::closed, this, [this] {
        m_suggester.release();
        m_runs->clear();
        follow();
    });
    connect(&m_document, &Document::selectionChanged, this, [this] {
        if (m_document.selection() && m_lookedAt) {  // a grasp is looked at now
            m_lookedAt.reset();
            refresh();
        }
    });
    refresh();
}

SuggestionPage::~SuggestionPage() = default;

std::vector<LayerGrasp> SuggestionPage::offered() const {
    std::vector<LayerGrasp> grasps;
    for (const Suggestion& one : m_suggested.grasps) {
        LayerGrasp grasp;
        grasp.number = static_cast<int>(grasps.size());
        grasp.grasp = one.grasp;
        grasp.score = one.score;
        grasp.place = static_cast<int>(one.rank);
        grasps.push_back(grasp);
    }
    return grasps;
}

QString SuggestionPage::workspaceText() const { return text(m_document.workspace().folder.filename()); }

std::filesystem::path SuggestionPage::run() const { return m_runs->currentData().toString().toStdString(); }

void SuggestionPage::chooseRun(const std::filesystem::path& run) {
    if (run.empty()) {
        return;
    }
    int at = m_runs->findData(text(run));
    if (at < 0) {
        m_runs->addItem(text(run.filename()), text(run));
        at = m_runs->count() - 1;
        m_runs->setItemData(at, text(run), Qt::ToolTipRole);
    }
    m_runs->setCurrentIndex(at);
    settings::setSuggestingRun(workspaceText(), text(run));
    dismiss();
}

void SuggestionPage::findRuns() {
    if (!m_document.index() || m_document.workspace().folder.empty()) {
        return;
    }
    const std::filesystem::path remembered = settings::suggestingRun(workspaceText()).toStdString();
    startJob<std::vector<std::filesystem::path>>(
        this,
        [workspace = m_document.workspace(), remembered](const JobEvents&) { return runsWithWeights(workspace, remembered); },
        [this, index = m_document.index()](const std::vector<std::filesystem::path>& runs) {
            if (index == m_document.index()) {
                receiveRuns(runs);
            }
        });
}

void SuggestionPage::receiveRuns(const std::vector<std::filesystem::path>& runs) {
    const QString remembered = settings::suggestingRun(workspaceText());
    const QString shown = m_runs->currentData().toString();
    m_runs->clear();
    for (const std::filesystem::path& run : runs) {
        m_runs->addItem(text(run.filename()), text(run));
        m_runs->setItemData(m_runs->count() - 1, text(run), Qt::ToolTipRole);
    }
    for (const QString& wanted : {shown, remembered}) {
        if (const int at = m_runs->findData(wanted); !wanted.isEmpty() && at >= 0) {
            m_runs->setCurrentIndex(at);
            break;
        }
    }
    refresh();
}

void SuggestionPage::chooseFolder() {
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Choose the folder of a run"));
    if (!folder.isEmpty()) {
        chooseRun(folder.toStdString());
    }
}

/// What belongs to another scene goes; what is still being looked for counts no more.
void SuggestionPage::follow() {
    m_suggester.drop();
    m_suggested = {};
    m_scene = m_document.currentScene();
    m_asked = m_wanted = false;
    m_lookedAt.reset();
    m_next = 0;
    refreshList();
}

void SuggestionPage::suggest() {
    if (!m_document.currentScene()) {
        return;
    }
    if (run().empty()) {
        Q_EMIT runMissing();
        return;
    }
    follow();
    if (m_document.isReadingLabels()) {
        m_wanted = true;
        refresh();
        return;
    }
    m_suggester.order({m_document.index(), *m_document.currentScene(), run(), m_document.labels()});
    refresh();
}

void SuggestionPage::receive(const SuggestedGrasps& suggested) {
    m_suggested = suggested;
    m_asked = true;
    refreshList();
    step(true);
}

void SuggestionPage::step(bool next) {
    const int count = static_cast<int>(m_suggested.grasps.size());
    if (count == 0) {
        if (!isBusy()) {
            suggest();
        }
        return;
    }
    const int start = m_lookedAt ? *m_lookedAt + (next ? 1 : -1) : next ? m_next : m_next - 1;
    lookAt((start + count) % count);
}

void SuggestionPage::lookAt(int number) {
    if (number < 0 || number >= static_cast<int>(m_suggested.grasps.size()) || number == m_lookedAt) {
        return;
    }
    m_document.setSelection(std::nullopt);  // keys are meant for one thing at a time
    m_lookedAt = number;
    m_next = number + 1;
    refresh();
}

void SuggestionPage::accept() {
    if (!m_lookedAt || m_document.isLocked()) {
        return;
    }
    const Suggestion taken = m_suggested.grasps[static_cast<std::size_t>(*m_lookedAt)];
    m_accepting = m_lookedAt;
    Q_EMIT accepted(taken.grasp, text(m_suggested.weights), taken.rank);
    m_accepting.reset();
}

void SuggestionPage::suggestionBecameLabel() {
    if (!m_accepting) {
        return;
    }
    m_suggested.grasps.erase(m_suggested.grasps.begin() + *m_accepting);
    m_next = *m_accepting;  // the one after it has moved up
    m_lookedAt.reset();
    m_accepting.reset();
    refreshList();
}

void SuggestionPage::dismiss() {
    follow();
}

QString SuggestionPage::stateText() const {
    if (!m_document.index()) {
        return tr("No dataset is open.");
    }
    if (run().empty()) {
        return tr("Train a network, or choose the folder of a run that another dataset was learned with.");
    }
    if (isBusy()) {
        return tr("Looking at the picture…");
    }
    if (!m_asked) {
        return tr("G asks the network for grasps of this picture.");
    }
    if (m_suggested.grasps.empty()) {
        return tr("The network has nothing that is no label already.");
    }
    return tr("%n suggestion(s), best first, found in %1 s. Those that lie on a label or on a better one are left out. A label that "
              "comes from a model favours it: say so where you report its accuracy.",
              nullptr, static_cast<int>(m_suggested.grasps.size()))
        .arg(number(m_suggested.seconds, 2));
}

void SuggestionPage::refreshList() {
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    for (const Suggestion& one : m_suggested.grasps) {
        m_list->addItem(tr("rank %1 · score %2 · θ %3° · opening %4 px · jaw %5 px")
                            .arg(QLocale().toString(qulonglong(one.rank)), number(one.score, 4),
                                 number(degrees(one.grasp.angleRadians), 1), number(one.grasp.opening, 1),
                                 number(one.grasp.jaw, 1)));
    }
    refresh();
}

void SuggestionPage::refresh() {
    m_state->setText(stateText());
    m_suggest->setEnabled(m_document.currentScene() && !isBusy());
    m_accept->setEnabled(m_lookedAt && !m_document.isLocked());
    m_dismiss->setEnabled(!m_suggested.grasps.empty());
    const QSignalBlocker blocker(m_list);
    m_list->setCurrentRow(m_lookedAt.value_or(-1));
    Q_EMIT changed();
}

}  // namespace grasploom
