#include "app/gui/workspace_session.h"

#include "app/gui/filter_record.h"
#include "app/gui/settings.h"
#include "dataset/files.h"
#include "widgets/scene_grid.h"

#include <QDockWidget>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <string_view>

namespace grasploom {
namespace {

constexpr int layoutVersion = 1;
constexpr std::array<std::string_view, 3> scopeNames{"meant", "predicted", "all"};  // in the order of JudgeScope

JudgeScope scopeOf(const std::string& name) {
    const auto found = std::ranges::find(scopeNames, name);
    return found == scopeNames.end() ? JudgeScope::Meant : static_cast<JudgeScope>(found - scopeNames.begin());
}

QString ownFile(const Workspace& workspace) {
    return workspace.folder.empty() ? QString()
                                    : QString::fromStdString((workspace.folder / "view.grasploom").string());
}

/// What a version without workspace files remembered.
WorkspaceFile fromSettings(const std::filesystem::path& root) {
    const settings::DatasetView seen = settings::datasetView(QString::fromStdString(root.string()));
    WorkspaceFile contents;
    contents.dataset = root;
    for (const SetSlot slot : {SetSlot::A, SetSlot::B}) {
        const QString& file = seen.predictions.at(static_cast<std::size_t>(slot));
        if (!file.isEmpty() && QFileInfo(file).isFile()) {
            (slot == SetSlot::A ? contents.a : contents.b) = contents.sets.size();
            contents.sets.push_back({file.toStdString(), {}, {}});
        }
    }
    contents.scene = seen.scene.toStdString();
    return contents;
}

}  // namespace

WorkspaceSession::Wanted WorkspaceSession::read(const QString& file) {
    const WatchedStamp stamp = watchedStampOf(file);  // before reading: what changes meanwhile must show
    return {file, stamp, readWorkspace(file.toStdString())};
}

WorkspaceSession::WorkspaceSession(Document& document, SceneGrid& grid, QMainWindow& workbench, QObject* parent)
    : QObject(parent), m_document(document), m_grid(grid), m_workbench(workbench), m_keeper([this] {
          return snapshot();
      }) {
    connect(&m_document, &Document::closing, this, &WorkspaceSession::end);
    connect(&m_document, &Document::opened, this, &WorkspaceSession::begin, Qt::QueuedConnection);
    connect(&m_document, &Document::openFailed, this, &WorkspaceSession::forgetWanted);
    for (const auto signal : {&Document::setsChanged, &Document::criterionChanged, &Document::currentSceneChanged,
                              &Document::notesChanged}) {
        connect(&m_document, signal, this, &WorkspaceSession::touch);
    }
    connect(&m_document, &Document::setsChanged, this, &WorkspaceSession::finishRestoring);
    connect(&m_grid, &SceneGrid::filterChanged, this, &WorkspaceSession::touch);
    for (QDockWidget* const dock : m_workbench.findChildren<QDockWidget*>()) {
        connect(dock, &QDockWidget::visibilityChanged, this, &WorkspaceSession::touch);
        connect(dock, &QDockWidget::dockLocationChanged, this, &WorkspaceSession::touch);
    }
    connect(&m_keeper, &WorkspaceKeeper::failed, this, [this](const QString& reason) {
        Q_EMIT failed(tr("The workspace could not be saved. It is kept here, and saving is tried again every few seconds."), reason);
    });
    connect(&m_keeper, &WorkspaceKeeper::readOnlyChanged, this, &WorkspaceSession::followReadOnly);
    connect(&m_keeper, &WorkspaceKeeper::freed, this, &WorkspaceSession::takeOver);
}

void WorkspaceSession::touch() {
    if (!m_restoring && m_document.index()) {
        m_keeper.touch();
    }
}

void WorkspaceSession::openFile(const QString& file) {
    const int generation = ++m_generation;
    auto* job = startJob<Wanted>(
        this, [file](const JobEvents&) { return read(file); },
        [this, generation](Wanted wanted) {
            if (generation != m_generation) {
                return;
            }
            const QString folder = QString::fromStdString(wanted.contents.dataset.string());
            m_wanted = std::move(wanted);
            if (QFileInfo(folder).isDir()) {
                Q_EMIT datasetWanted(folder);
            } else {
                Q_EMIT datasetMissing(folder);
            }
        });
    connect(job, &JobThread::failed, this, [this, file](const QString& reason) {
        Q_EMIT failed(tr("The workspace %1 could not be opened.").arg(QFileInfo(file).fileName()), reason);
    });
}

void WorkspaceSession::openAt(const QString& folder) {
    if (m_wanted) {
        m_wanted->contents.dataset = folder.toStdString();
        Q_EMIT datasetWanted(folder);
    }
}

void WorkspaceSession::forgetWanted() {
    ++m_generation;
    m_wanted.reset();
}

/// The dataset is open.
void WorkspaceSession::begin() {
    if (!m_document.index()) {
        return;
    }
    m_restoring = true;
    m_openedAt = m_document.currentScene();
    const auto asked = std::exchange(m_wanted, std::nullopt);
    std::error_code error;
    if (asked && std::filesystem::equivalent(asked->contents.dataset, m_document.index()->root(), error)) {
        m_file = asked->file;
        m_keeper.keep(m_file, asked->stamp);
        if (liesWithin(m_file.toStdString(), m_document.index()->root())) {
            m_keeper.refuse();  // nothing is ever written into a dataset
        }
        apply(asked->contents, true);
    } else {
        beginOwn();
    }
    Q_EMIT stateChanged();
}

void WorkspaceSession::beginOwn() {
    const QString file = ownFile(m_document.workspace());
    if (file.isEmpty() || !QFileInfo::exists(file)) {
        if (!file.isEmpty()) {
            m_keeper.keep(file);
        }
        apply(fromSettings(m_document.index()->root()), false);
        return;
    }
    auto* job = startJob<Wanted>(
        this, [file](const JobEvents&) { return read(file); },
        [this, generation = m_ownGeneration](Wanted own) {
            if (generation == m_ownGeneration && m_document.index()) {
                m_keeper.keep(own.file, own.stamp);
                apply(std::move(own.contents), true);
            }
        });
    connect(job, &JobThread::failed, this, [this, generation = m_ownGeneration, file](const QString& reason) {
        if (generation == m_ownGeneration && m_document.index()) {
            sayDamaged(file, reason);
        }
    });
}

/// What cannot be read is neither taken for empty nor written over.
void WorkspaceSession::sayDamaged(const QString& file, const QString& reason) {
    WorkspaceFile plain;
    plain.dataset = m_document.index()->root();
    apply(plain, false);
    Q_EMIT failed(
        tr("What was remembered of this dataset cannot be read. It is left as it is, and nothing is remembered until "
           "the file is mended or moved away: %1")
            .arg(file),
        reason);
}

void WorkspaceSession::applyJudging(const WorkspaceJudging& judging) {
    m_document.setCriterion(judging.criterion);
    m_document.setK(judging.k);
    m_document.setJaws(judging.jaws);
    m_document.setMetric(judging.metric);
    m_document.setScope(scopeOf(judging.scope));
}

void WorkspaceSession::applyFilter() {
    if (const auto filter = fromRecord(m_base.filter)) {
        m_grid.setFilter(*filter);
    } else {
        Q_EMIT logged(tr("The workspace's filter is not understood and was left out: %1")
                          .arg(QString::fromStdString(m_base.filter.query)));
    }
}

void WorkspaceSession::openSets() {
    QStringList missing;
    for (std::size_t i = 0; i < m_base.sets.size(); ++i) {
        const WorkspaceSet& set = m_base.sets[i];
        const QString file = QString::fromStdString(set.file.string());
        if (!QFileInfo(file).isFile()) {
            missing << file;
            continue;
        }
        const std::optional<SetSlot> slot = m_base.a == i   ? std::optional(SetSlot::A)
                                            : m_base.b == i ? std::optional(SetSlot::B)
                                                            : std::nullopt;
        m_document.loadPredictions(SetRequest{file, slot, false, set.reading});
    }
    if (!missing.isEmpty()) {
        Q_EMIT setsMissing(missing);
    }
}

/// `fromFile`: it says how predictions are judged; else that stays as it is.
void WorkspaceSession::apply(WorkspaceFile contents, bool fromFile) {
    m_document.setNotes(contents.notes);
    contents.notes.clear();
    m_base = std::move(contents);
    m_missing.clear();
    m_fromFile = fromFile;
    if (fromFile) {
        applyJudging(m_base.judging);
    }
    applyFilter();
    if (!m_file.isEmpty()) {
        std::vector<SavedView> views;
        for (const WorkspaceView& view : m_base.views) {
            views.push_back(fromRecord(view));
        }
        m_grid.setSavedViews(std::move(views));
    }
    if (!m_base.layout.empty()) {
        m_workbench.restoreState(QByteArray::fromBase64(QByteArray::fromStdString(m_base.layout)), layoutVersion);
    }
    const auto scene = m_document.index()->find(m_base.scene);
    if (scene && m_document.currentScene() == m_openedAt) {  // else the user has gone on meanwhile
        m_document.setCurrentScene(*scene);
    }
    openSets();
    Q_EMIT restoringBegan();
    finishRestoring();
}

/// Once all sets are read: which of their scores ranks can be chosen only now.
void WorkspaceSession::finishRestoring() {
    if (!m_restoring || m_document.isLoadingPredictions() || !m_document.index() || m_base.dataset.empty()) {
        return;
    }
    m_restoring = false;
    rememberMissing();
    if (m_fromFile && !m_document.sets().empty()) {
        m_document.setRanking(m_base.judging.ranking);
    }
    Q_EMIT restored();
}

void WorkspaceSession::rememberMissing() {
    m_missing.clear();
    const auto open = m_document.sets();
    for (const WorkspaceSet& set : m_base.sets) {
        const QString file = QString::fromStdString(set.file.string());
        if (std::ranges::find(open, file, &PredictionSlot::file) == open.end()) {
            m_missing.push_back(set);  // gone, or not to be read just now: closing it is the user's to do
        }
    }
}

void WorkspaceSession::end() {
    m_keeper.saveNow();
    m_keeper.release();
    m_file.clear();
    m_base = {};
    m_missing.clear();
    m_restoring = false;
    ++m_ownGeneration;
    Q_EMIT stateChanged();
}

bool WorkspaceSession::save() {
    return m_keeper.saveNow();
}

bool WorkspaceSession::saveAs(const QString& file) {
    if (liesWithin(file.toStdString(), m_document.index()->root())) {
        Q_EMIT failed(tr("The workspace was not saved."),
                      tr("The dataset itself is never written to: choose a place outside of its folder."));
        return false;
    }
    const QString before = m_keeper.file();
    m_keeper.saveNow();
    const auto keepAgain = [this, before, stamp = m_keeper.stamp()] {
        before.isEmpty() ? m_keeper.release() : m_keeper.keep(before, stamp);
    };
    m_keeper.keep(file);
    if (m_keeper.readOnly() != WorkspaceKeeper::ReadOnly::No) {
        keepAgain();
        Q_EMIT failed(tr("The workspace was not saved."), tr("Another window has %1 open.").arg(file));
        return false;
    }
    m_keeper.touch();
    if (!m_keeper.saveNow()) {
        keepAgain();
        return false;
    }
    m_file = file;
    Q_EMIT stateChanged();
    return true;
}

std::function<WorkspaceFile()> WorkspaceSession::snapshot() const {
    WorkspaceFile file = m_base;
    const auto& index = m_document.index();
    file.dataset = index->root();
    file.sets.clear();
    file.a.reset();
    file.b.reset();
    for (const PredictionSlot* const set : m_document.sets()) {
        if (set->file.isEmpty()) {
            continue;
        }
        const std::filesystem::path path = set->file.toStdString();
        const auto known = std::ranges::find(m_base.sets, path, &WorkspaceSet::file);
        const auto slot = m_document.slotOfSet(set->id);
        if (slot) {
            (*slot == SetSlot::A ? file.a : file.b) = file.sets.size();
        }
        file.sets.push_back({path, set->reading, known == m_base.sets.end() ? std::string() : known->rest});
    }
    for (const WorkspaceSet& set : m_missing) {
        if (std::ranges::find(file.sets, set.file, &WorkspaceSet::file) == file.sets.end()) {
            file.sets.push_back(set);
        }
    }
    file.judging.criterion = m_document.criterion();
    file.judging.k = m_document.k();
    file.judging.ranking = m_document.ranking();
    file.judging.jaws = m_document.jaws();
    file.judging.metric = m_document.metric();
    file.judging.scope = scopeNames.at(static_cast<std::size_t>(m_document.scope()));
    WorkspaceFilter filter = toRecord(m_grid.filter());
    filter.rest = m_base.filter.rest;
    file.filter = filter;
    file.views.clear();
    for (const SavedView& view : m_grid.savedViews()) {
        file.views.push_back(toRecord(view));
        const auto known = std::ranges::find(m_base.views, file.views.back().name, &WorkspaceView::name);
        file.views.back().filter.rest = known == m_base.views.end() ? std::string() : known->filter.rest;
    }
    if (const auto scene = m_document.currentScene()) {
        file.scene = index->scene(*scene).id;
    }
    file.layout = m_workbench.saveState(layoutVersion).toBase64().toStdString();
    file.notes = m_document.foreignNotes();
    return [file, index, notes = m_document.notes()] {
        WorkspaceFile whole = file;
        for (const auto& [scene, note] : notes) {
            whole.notes.emplace(index->scene(scene).id, *note);
        }
        return whole;
    };
}

}  // namespace grasploom
