#pragma once

#include "dataset/scene_index.h"
#include "widgets/patch.h"
#include "widgets/saved_view.h"
#include "widgets/scene_facts.h"
#include "widgets/scene_filter.h"

#include <QWidget>

#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

class QMenu;

namespace grasploom {

enum class GridMode : std::uint8_t { Scenes, Patches };

/// The dataset as thumbnails, with a filter bar above. Reads pictures off the GUI thread, those in sight first.
class SceneGrid : public QWidget {
    Q_OBJECT
public:
    /// Thumbnails are kept in `thumbnailFolder`; empty: grasploom::cacheFolder() / "thumbnails".
    explicit SceneGrid(QWidget* parent = nullptr, std::filesystem::path thumbnailFolder = {});
    ~SceneGrid() override;

    /// Null: no dataset. Filters are cleared; the first scene becomes current, silently.
    void setIndex(std::shared_ptr<const SceneIndex> index);
    /// Null, or one per scene of the index. Cheap enough to call while a slider is dragged.
    void setFacts(std::shared_ptr<const std::vector<SceneFacts>> facts);

    /// Selects and scrolls to a scene, without `sceneActivated`. A scene that the filter hides stays current unseen.
    void setCurrentScene(std::size_t scene);
    [[nodiscard]] std::optional<std::size_t> currentScene() const;

    [[nodiscard]] const SceneFilter& filter() const;
    void setFilter(const SceneFilter& filter);  ///< keeps the subset's reason
    /// `terms` of a query (`err:angle x:[10,20)`) in addition; they take the place of those on the same fields. What is
    /// no query is shown in the search field, which then says why.
    void narrow(const QString& terms);
    /// Only scenes of this outcome; none: all outcomes.
    void setOutcomeFilter(std::optional<Verdict> verdict);
    /// Only these scenes; a chip says why and removes it. None: the whole dataset again.
    void setSceneSubset(std::optional<std::vector<std::size_t>> scenes, const QString& why = {});
    [[nodiscard]] std::size_t visibleCount() const;
    [[nodiscard]] std::vector<std::size_t> visibleScenes() const;  ///< in the order shown

    /// The conditions and the order as they are, with their text for a name.
    [[nodiscard]] SavedView shownView() const;
    /// Takes the place of every condition, and of the order.
    void recall(const SavedView& view);
    [[nodiscard]] const std::vector<SavedView>& savedViews() const;
    void setSavedViews(std::vector<SavedView> views);  ///< silently
    /// To save, recall, rename and delete views; for a menu bar too.
    [[nodiscard]] QMenu* viewsMenu() const;

    [[nodiscard]] GridMode mode() const;
    void setMode(GridMode mode);
    /// What is shown as patches; none without a complete source. Wanted since `patchesWanted`.
    void setPatches(PatchSource source, std::vector<Patch> patches);
    void setSearchingPatches();  ///< they will come
    [[nodiscard]] bool correctPatchesToo() const;

public Q_SLOTS:
    void nextScene();  ///< or patch, in the order shown; stays at the last one
    void previousScene();
    void focusSearch();
    void clearFilters();  ///< the order stays

Q_SIGNALS:
    /// The user, or nextScene / previousScene, made another scene current.
    void sceneActivated(std::size_t scene);
    void pictureFailed(std::size_t scene, const QString& reason);  ///< its thumbnail: there is none
    void filterChanged(std::size_t visible, std::size_t total);
    /// A patch was made current, by the user or by nextScene / previousScene: a prediction of A.
    void patchActivated(std::size_t scene, int number);
    void patchesWanted();      ///< they are shown, and the filter, their options or the mode changed
    void savedViewsChanged();  ///< by the user
    void queryChanged();  ///< another query, even if the same scenes pass

protected:
    void keyPressEvent(QKeyEvent* event) override;  ///< Ctrl+F to the search field, Esc clears the filters
    void changeEvent(QEvent* event) override;

private:
    class Room;
    std::unique_ptr<Room> m_room;
};

}  // namespace grasploom
