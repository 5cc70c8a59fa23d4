#pragma once

#include "widgets/scene_grid.h"
#include "widgets/scene_list_model.h"
#include "widgets/thumbnail_loader.h"

#include <QTimer>

#include <span>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTabBar;
class QToolButton;

namespace grasploom {

class PatchGrid;
class SceneDelegate;
class SceneFilterBar;
class ThumbnailView;
class ViewsMenu;

/// What a SceneGrid is made of, and how its parts follow each other.
class SceneGrid::Room {
public:
    Room(SceneGrid& owner, std::filesystem::path folder);
    ~Room();

    void build();
    void wire();
    void retranslate();
    void showState();
    void applyFilter(bool keepPlace);
    void select(int row, bool scroll);
    void step(int by);
    void changeMode();
    void showCount();
    void askForThumbnails();
    void tellQuery();
    [[nodiscard]] bool inPatches() const;
    [[nodiscard]] std::span<const SceneFacts> factsSpan() const;

    SceneGrid& grid;
    SceneListModel model;
    ThumbnailLoader thumbnails;
    QTabBar* modes;
    SceneFilterBar* bar;
    QStackedWidget* stack;
    ThumbnailView* view;
    SceneDelegate* delegate;
    PatchGrid* patches;
    QLabel* emptyText;
    QPushButton* clearButton;
    QToolButton* viewsButton;
    ViewsMenu* views;
    QTimer asking;
    std::shared_ptr<const SceneIndex> index;
    std::shared_ptr<const std::vector<SceneFacts>> facts;
    std::optional<std::size_t> current;
    SceneQuery told;  ///< by queryChanged
    int lastRow = 0;  ///< where the current scene was shown last: from there it goes on when the filter hides it
    bool silent = false;
};

}  // namespace grasploom
