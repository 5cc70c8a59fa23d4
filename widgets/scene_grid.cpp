#include "widgets/scene_grid.h"

#include "widgets/patch_grid.h"
#include "widgets/query_terms.h"
#include "widgets/scene_delegate.h"
#include "widgets/scene_filter_bar.h"
#include "widgets/scene_grid_room.h"
#include "widgets/thumbnail_view.h"
#include "widgets/views_menu.h"

#include <QKeyEvent>
#include <QScrollBar>
#include <QTabBar>

#include <algorithm>

namespace grasploom {

SceneGrid::SceneGrid(QWidget* parent, std::filesystem::path thumbnailFolder)
    : QWidget(parent), m_room(std::make_unique<Room>(*this, std::move(thumbnailFolder))) {
    setFocusProxy(m_room->view);
}

SceneGrid::~SceneGrid() = default;

void SceneGrid::setIndex(std::shared_ptr<const SceneIndex> index) {
    m_room->silent = true;
    m_room->index = index;
    m_room->facts.reset();
    m_room->thumbnails.setIndex(index);
    m_room->model.setIndex(index);
    m_room->silent = false;
    m_room->current.reset();
    m_room->bar->setSubsetReason({});
    m_room->bar->setFilter({});
    m_room->bar->setObjects(index.get());
    m_room->bar->setOutcomesKnown(false);
    m_room->patches->clear();
    m_room->patches->setSort(SceneSort::DatasetOrder);
    m_room->view->verticalScrollBar()->setValue(0);
    const std::size_t size = index ? index->size() : 0;
    if (size > 0) {
        m_room->current = 0;
        m_room->select(0, true);
    }
    m_room->delegate->setSort(SceneSort::DatasetOrder);
    m_room->showState();
    m_room->asking.start();
    Q_EMIT filterChanged(size, size);
    m_room->tellQuery();
}

void SceneGrid::setFacts(std::shared_ptr<const std::vector<SceneFacts>> facts) {
    m_room->model.setFacts(facts);
    m_room->facts = std::move(facts);
    const auto all = m_room->factsSpan();
    m_room->bar->setOutcomesKnown(std::any_of(all.begin(), all.end(), [](const SceneFacts& f) { return f.judged; }));
    m_room->bar->setTrialsKnown(
        std::any_of(all.begin(), all.end(), [](const SceneFacts& f) { return f.trial || f.trialB; }));
    if (filter().needsFacts()) m_room->applyFilter(true);
}

void SceneGrid::setCurrentScene(std::size_t scene) {
    if (!m_room->index || scene >= m_room->index->size()) return;
    m_room->current = scene;
    m_room->patches->setCurrentScene(scene);
    const int row = m_room->model.rowOf(scene);
    if (row >= 0) {
        m_room->select(row, true);
    } else {
        m_room->silent = true;
        m_room->view->selectionModel()->clear();
        m_room->silent = false;
    }
}

std::optional<std::size_t> SceneGrid::currentScene() const {
    return m_room->current;
}

const SceneFilter& SceneGrid::filter() const {
    return m_room->bar->filter();
}

void SceneGrid::setFilter(const SceneFilter& filter) {
    m_room->bar->setFilter(filter);
    m_room->applyFilter(false);
}

void SceneGrid::narrow(const QString& terms) {
    SceneFilter filter = m_room->bar->filter();
    try {
        filter.query = narrowed(std::move(filter.query), queryOf(terms));
        setFilter(filter);
    } catch (const QueryError&) {
        m_room->bar->setText(terms);
    }
}

void SceneGrid::setOutcomeFilter(std::optional<Verdict> verdict) {
    std::bitset<verdictCount> outcomes;
    if (verdict) {
        outcomes.set(static_cast<std::size_t>(*verdict));
    }
    SceneFilter filter = m_room->bar->filter();
    filter.query = withOutcomes(std::move(filter.query), outcomes);
    setFilter(filter);
}

void SceneGrid::setSceneSubset(std::optional<std::vector<std::size_t>> scenes, const QString& why) {
    SceneFilter filter = m_room->bar->filter();
    filter.subset = std::move(scenes);
    m_room->bar->setSubsetReason(why);
    setFilter(filter);
}

SavedView SceneGrid::shownView() const {
    const QString query = textOf(filter().query);
    return {query.isEmpty() ? tr("All scenes") : query, query, filter().sort, filter().descending};
}

void SceneGrid::recall(const SavedView& view) {
    try {
        setFilter({queryOf(view.query), std::nullopt, view.sort, view.descending});
    } catch (const QueryError&) {
        m_room->bar->setText(view.query);
    }
}

const std::vector<SavedView>& SceneGrid::savedViews() const {
    return m_room->views->views();
}

void SceneGrid::setSavedViews(std::vector<SavedView> views) {
    m_room->views->setViews(std::move(views));
}

QMenu* SceneGrid::viewsMenu() const {
    return m_room->views;
}

std::size_t SceneGrid::visibleCount() const {
    return static_cast<std::size_t>(m_room->model.rowCount());
}

GridMode SceneGrid::mode() const {
    return m_room->inPatches() ? GridMode::Patches : GridMode::Scenes;
}

void SceneGrid::setMode(GridMode mode) {
    m_room->modes->setCurrentIndex(mode == GridMode::Patches ? 1 : 0);
}

void SceneGrid::setPatches(PatchSource source, std::vector<Patch> patches) {
    m_room->patches->setPatches(std::move(source), std::move(patches));
    m_room->showCount();
}

void SceneGrid::setSearchingPatches() {
    m_room->patches->setSearching(true);
}

bool SceneGrid::correctPatchesToo() const {
    return m_room->patches->correctToo();
}

std::vector<std::size_t> SceneGrid::visibleScenes() const {
    std::vector<std::size_t> scenes(visibleCount());
    for (std::size_t row = 0; row < scenes.size(); ++row) {
        scenes[row] = m_room->model.scene(static_cast<int>(row));
    }
    return scenes;
}

void SceneGrid::nextScene() {
    m_room->step(1);
}

void SceneGrid::previousScene() {
    m_room->step(-1);
}

void SceneGrid::focusSearch() {
    m_room->bar->focusSearch();
}

void SceneGrid::clearFilters() {
    SceneFilter filter;
    filter.sort = m_room->bar->filter().sort;
    filter.descending = m_room->bar->filter().descending;
    setFilter(filter);
    focusProxy()->setFocus(Qt::OtherFocusReason);
}

void SceneGrid::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Find)) {
        focusSearch();
    } else if (event->key() == Qt::Key_Escape && event->modifiers() == Qt::NoModifier) {
        clearFilters();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void SceneGrid::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) m_room->showState();
}

}  // namespace grasploom
