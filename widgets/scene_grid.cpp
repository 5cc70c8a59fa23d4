#include "widgets/scene_grid.h"

#include "widgets/query_terms.h"
#include "widgets/scene_delegate.h"
#include "widgets/scene_filter_bar.h"
#include "widgets/scene_list_model.h"
#include "widgets/thumbnail_loader.h"
#include "widgets/thumbnail_view.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace grasploom {
namespace {

constexpr int mostRequested = 400;  ///< thumbnails asked for at once: less than fits in memory

ThumbnailOptions optionsFor(std::filesystem::path folder) {
    ThumbnailOptions options;
    options.folder = std::move(folder);
    return options;
}

}  // namespace

class SceneGrid::Room {
public:
    Room(SceneGrid& owner, std::filesystem::path folder)
        : grid(owner),
          thumbnails(nullptr, optionsFor(std::move(folder))),
          bar(new SceneFilterBar),
          stack(new QStackedWidget),
          view(new ThumbnailView),
          delegate(new SceneDelegate(thumbnails, view)),
          emptyText(new QLabel),
          clearButton(new QPushButton) {
        build();
        wire();
        retranslate();
        showState();
    }
    ~Room() {
        // The view paints with the thumbnails and rows that go with this room.
        view->setModel(nullptr);
        view->setItemDelegate(nullptr);
    }

    void build();
    void wire();
    void retranslate();
    void showState();
    void applyFilter(bool keepPlace);
    void select(int row, bool scroll);
    void step(int by);
    void askForThumbnails();
    [[nodiscard]] std::span<const SceneFacts> factsSpan() const;

    SceneGrid& grid;
    SceneListModel model;
    ThumbnailLoader thumbnails;
    SceneFilterBar* bar;
    QStackedWidget* stack;
    ThumbnailView* view;
    SceneDelegate* delegate;
    QLabel* emptyText;
    QPushButton* clearButton;
    QTimer asking;
    std::shared_ptr<const SceneIndex> index;
    std::shared_ptr<const std::vector<SceneFacts>> facts;
    std::optional<std::size_t> current;
    int lastRow = 0;  ///< where the current scene was shown last: from there it goes on when the filter hides it
    bool silent = false;
};

void SceneGrid::Room::build() {
    auto* column = new QVBoxLayout(&grid);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(bar);
    column->addWidget(stack, 1);
    auto* empty = new QWidget;
    auto* middle = new QVBoxLayout(empty);
    emptyText->setAlignment(Qt::AlignCenter);
    emptyText->setWordWrap(true);
    middle->addStretch(1);
    middle->addWidget(emptyText);
    middle->addWidget(clearButton, 0, Qt::AlignHCenter);
    middle->addStretch(2);
    view->setFrameShape(QFrame::NoFrame);
    view->setModel(&model);
    view->setItemDelegate(delegate);
    stack->addWidget(view);
    stack->addWidget(empty);
    asking.setSingleShot(true);
    asking.setInterval(0);
}

void SceneGrid::Room::wire() {
    connect(bar, &SceneFilterBar::filterChanged, &grid, [this] { applyFilter(false); });
    connect(bar, &SceneFilterBar::outcomeCountsWanted, &grid, [this] {
        if (index) bar->setOutcomeCounts(countOutcomes(*index, factsSpan(), bar->filter()));
    });
    connect(bar, &SceneFilterBar::left, view, [this] { view->setFocus(Qt::OtherFocusReason); });
    connect(clearButton, &QPushButton::clicked, &grid, &SceneGrid::clearFilters);
    connect(view, &ThumbnailView::stepped, &grid, [this](int by) { step(by); });
    connect(view, &ThumbnailView::visibleRowsChanged, &asking, qOverload<>(&QTimer::start));
    connect(&asking, &QTimer::timeout, &grid, [this] { askForThumbnails(); });
    connect(&thumbnails, &ThumbnailLoader::loaded, &grid, [this](std::size_t scene) {
        if (const Thumbnail* met = thumbnails.find(scene); met && !met->failure.isEmpty())
            Q_EMIT grid.pictureFailed(scene, met->failure);
        const int row = model.rowOf(scene);
        if (row >= 0) view->viewport()->update(view->visualRect(model.index(row)));
    });
    connect(view->selectionModel(), &QItemSelectionModel::currentChanged, &grid, [this](const QModelIndex& chosen) {
        if (silent || !chosen.isValid()) return;
        lastRow = chosen.row();
        current = model.scene(lastRow);
        Q_EMIT grid.sceneActivated(*current);
    });
}

void SceneGrid::Room::retranslate() {
    view->setAccessibleName(SceneGrid::tr("Scenes"));
    clearButton->setText(SceneGrid::tr("Clear filters"));
    emptyText->setText(index ? SceneGrid::tr("No scene matches")
                             : SceneGrid::tr("No dataset is open.\nDrop a dataset's folder here, or open one."));
}

void SceneGrid::Room::showState() {
    const bool any = model.rowCount() > 0;
    stack->setCurrentIndex(any ? 0 : 1);
    bar->setEnabled(index != nullptr);
    clearButton->setVisible(index && !bar->filter().passesAll());
    retranslate();
    if (index && index->size() == 0) emptyText->setText(SceneGrid::tr("The dataset holds no scene."));
}

std::span<const SceneFacts> SceneGrid::Room::factsSpan() const {
    return facts ? std::span<const SceneFacts>(*facts) : std::span<const SceneFacts>();
}

void SceneGrid::Room::applyFilter(bool keepPlace) {
    if (!index) return;
    delegate->setSort(bar->filter().sort);
    std::vector<std::uint32_t> scenes = filterScenes(*index, factsSpan(), bar->filter());
    const bool same = model.holds(scenes);
    if (!same) {
        silent = true;
        model.setRows(std::move(scenes));
        silent = false;
        const int row = current ? model.rowOf(*current) : -1;
        if (!keepPlace) view->verticalScrollBar()->setValue(0);
        if (row >= 0) select(row, !keepPlace);
    }
    view->viewport()->update();
    bar->setCount(static_cast<std::size_t>(model.rowCount()), index->size());
    showState();
    if (!same) Q_EMIT grid.filterChanged(static_cast<std::size_t>(model.rowCount()), index->size());
}

void SceneGrid::Room::select(int row, bool scroll) {
    silent = true;
    lastRow = row;
    const QModelIndex place = model.index(row);
    view->selectionModel()->setCurrentIndex(place, QItemSelectionModel::ClearAndSelect);
    silent = false;
    if (scroll) view->scrollTo(place);
}

void SceneGrid::Room::step(int by) {
    if (model.rowCount() == 0) return;
    const int row = current ? model.rowOf(*current) : -1;
    // Where the filter took the current scene away, the one that moved up into its place is the next.
    const int from = row >= 0 ? row : lastRow - (by > 0 ? 1 : 0);
    const int next = std::clamp(from + by, 0, model.rowCount() - 1);
    if (next == row) return;
    select(next, true);
    current = model.scene(next);
    Q_EMIT grid.sceneActivated(*current);
}

void SceneGrid::Room::askForThumbnails() {
    const ThumbnailView::Range rows = view->visibleRows();
    std::vector<std::size_t> scenes;
    const auto ask = [&](int first, int last) {
        for (int row = std::max(0, first); row <= std::min(last, model.rowCount() - 1); ++row) {
            if (scenes.size() < mostRequested) scenes.push_back(model.scene(row));
        }
    };
    const int page = rows.last - rows.first + 1;
    if (page > 0 && view->isVisible()) {
        ask(rows.first, rows.last);
        ask(rows.last + 1, rows.last + page);
        ask(rows.first - page, rows.first - 1);
    }
    thumbnails.request(scenes);
}

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
    m_room->view->verticalScrollBar()->setValue(0);
    const std::size_t size = index ? index->size() : 0;
    if (size > 0) {
        m_room->current = 0;
        m_room->select(0, true);
    }
    m_room->delegate->setSort(SceneSort::DatasetOrder);
    m_room->bar->setCount(size, size);
    m_room->showState();
    m_room->asking.start();
    Q_EMIT filterChanged(size, size);
}

void SceneGrid::setFacts(std::shared_ptr<const std::vector<SceneFacts>> facts) {
    m_room->model.setFacts(facts);
    m_room->facts = std::move(facts);
    const auto all = m_room->factsSpan();
    m_room->bar->setOutcomesKnown(std::any_of(all.begin(), all.end(), [](const SceneFacts& f) { return f.judged; }));
    if (filter().needsFacts()) m_room->applyFilter(true);
}

void SceneGrid::setCurrentScene(std::size_t scene) {
    if (!m_room->index || scene >= m_room->index->size()) return;
    m_room->current = scene;
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

std::size_t SceneGrid::visibleCount() const {
    return static_cast<std::size_t>(m_room->model.rowCount());
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
    m_room->view->setFocus(Qt::OtherFocusReason);
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
