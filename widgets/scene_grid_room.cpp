#include "widgets/scene_grid_room.h"

#include "widgets/patch_grid.h"
#include "widgets/scene_delegate.h"
#include "widgets/scene_filter_bar.h"
#include "widgets/thumbnail_view.h"
#include "widgets/views_menu.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
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

SceneGrid::Room::Room(SceneGrid& owner, std::filesystem::path folder)
    : grid(owner),
      thumbnails(nullptr, optionsFor(std::move(folder))),
      modes(new QTabBar),
      bar(new SceneFilterBar),
      stack(new QStackedWidget),
      view(new ThumbnailView),
      delegate(new SceneDelegate(thumbnails, view)),
      patches(new PatchGrid(thumbnails)),
      emptyText(new QLabel),
      clearButton(new QPushButton),
      viewsButton(new QToolButton),
      views(new ViewsMenu([this] { return grid.shownView(); }, viewsButton)) {
    build();
    wire();
    retranslate();
    showState();
}

SceneGrid::Room::~Room() {
    // The view paints with the thumbnails and rows that go with this room.
    view->setModel(nullptr);
    view->setItemDelegate(nullptr);
    delete patches;
}

bool SceneGrid::Room::inPatches() const {
    return modes->currentIndex() == 1;
}

void SceneGrid::Room::build() {
    auto* column = new QVBoxLayout(&grid);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    modes->addTab(QString());
    modes->addTab(QString());
    modes->setDocumentMode(true);
    modes->setExpanding(false);
    column->addWidget(bar);
    column->addWidget(modes);
    column->addWidget(stack, 1);
    viewsButton->setMenu(views);
    viewsButton->setPopupMode(QToolButton::InstantPopup);
    bar->addBesideSearch(viewsButton);
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
    stack->addWidget(patches);
    asking.setSingleShot(true);
    asking.setInterval(0);
}

void SceneGrid::Room::wire() {
    connect(bar, &SceneFilterBar::filterChanged, &grid, [this] { applyFilter(false); });
    connect(bar, &SceneFilterBar::outcomeCountsWanted, &grid, [this] {
        if (index) bar->setOutcomeCounts(countOutcomes(*index, factsSpan(), bar->filter()));
    });
    connect(bar, &SceneFilterBar::left, view,
            [this] { (inPatches() ? &patches->view() : view)->setFocus(Qt::OtherFocusReason); });
    connect(modes, &QTabBar::currentChanged, &grid, [this] { changeMode(); });
    connect(patches, &PatchGrid::optionsChanged, &grid, &SceneGrid::patchesWanted);
    connect(patches, &PatchGrid::visibleRowsChanged, &asking, qOverload<>(&QTimer::start));
    connect(patches, &PatchGrid::activated, &grid, [this](std::size_t scene, int number) {
        grid.setCurrentScene(scene);
        Q_EMIT grid.patchActivated(scene, number);
    });
    connect(views, &ViewsMenu::recalled, &grid, &SceneGrid::recall);
    connect(views, &ViewsMenu::viewsChanged, &grid, &SceneGrid::savedViewsChanged);
    connect(clearButton, &QPushButton::clicked, &grid, &SceneGrid::clearFilters);
    connect(view, &ThumbnailView::stepped, &grid, [this](int by) { step(by); });
    connect(view, &ThumbnailView::visibleRowsChanged, &asking, qOverload<>(&QTimer::start));
    connect(&asking, &QTimer::timeout, &grid, [this] { askForThumbnails(); });
    connect(&thumbnails, &ThumbnailLoader::loaded, &grid, [this](std::size_t scene) {
        if (const Thumbnail* met = thumbnails.find(scene); met && !met->failure.isEmpty())
            Q_EMIT grid.pictureFailed(scene, met->failure);
        if (inPatches()) {
            patches->view().viewport()->update();
            return;
        }
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
    modes->setTabText(0, SceneGrid::tr("Scenes"));
    modes->setTabText(1, SceneGrid::tr("Patches"));
    modes->setTabToolTip(0, SceneGrid::tr("One cell for each scene"));
    modes->setTabToolTip(1, SceneGrid::tr("One cell for each wrong prediction, cut out around its grasp"));
    modes->setAccessibleName(SceneGrid::tr("What a cell shows"));
    viewsButton->setText(SceneGrid::tr("Views"));
    viewsButton->setToolTip(SceneGrid::tr("Saved conditions and orders of this dataset"));
    clearButton->setText(SceneGrid::tr("Clear filters"));
    emptyText->setText(index ? SceneGrid::tr("No scene matches")
                             : SceneGrid::tr("No dataset is open.\nDrop a dataset's folder here, or open one."));
}

void SceneGrid::Room::showState() {
    const bool any = model.rowCount() > 0;
    stack->setCurrentIndex(index && inPatches() ? 2 : any ? 0 : 1);
    bar->setEnabled(index != nullptr);
    modes->setEnabled(index != nullptr);
    showCount();
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
    patches->setSort(bar->filter().sort);
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
    showState();
    if (inPatches()) Q_EMIT grid.patchesWanted();
    if (!same) Q_EMIT grid.filterChanged(static_cast<std::size_t>(model.rowCount()), index->size());
    tellQuery();
}

void SceneGrid::Room::tellQuery() {
    if (told != bar->filter().query) {
        told = bar->filter().query;
        Q_EMIT grid.queryChanged();
    }
}

void SceneGrid::Room::showCount() {
    if (index && inPatches()) {
        bar->setPatchCount(static_cast<std::size_t>(patches->model().rowCount()), patches->model().sceneCount());
    } else {
        bar->setCount(static_cast<std::size_t>(model.rowCount()), index ? index->size() : 0);
    }
}

void SceneGrid::Room::changeMode() {
    showState();
    grid.setFocusProxy(inPatches() ? &patches->view() : view);
    asking.start();
    if (inPatches()) {
        if (current) patches->setCurrentScene(*current);
        Q_EMIT grid.patchesWanted();
    } else if (const int row = current ? model.rowOf(*current) : -1; row >= 0) {
        view->scrollTo(model.index(row));
    }
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
    if (inPatches()) {
        patches->step(by);
        return;
    }
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
    if (inPatches()) {
        thumbnails.requestParts(patches->wanted());
        return;
    }
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

}  // namespace grasploom
