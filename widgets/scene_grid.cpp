#include "widgets/scene_grid.h"

#include "widgets/scene_list_model.h"

namespace grasploom {

class SceneGrid::Room {
public:
    SceneListModel model;
    SceneFilter filter;
    std::optional<std::size_t> current;
};

SceneGrid::SceneGrid(QWidget* parent, std::filesystem::path) : QWidget(parent), m_room(std::make_unique<Room>()) {}
SceneGrid::~SceneGrid() = default;
void SceneGrid::setIndex(std::shared_ptr<const SceneIndex> index) { m_room->model.setIndex(std::move(index)); }
void SceneGrid::setFacts(std::shared_ptr<const std::vector<SceneFacts>> facts) { m_room->model.setFacts(std::move(facts)); }
void SceneGrid::setCurrentScene(std::size_t scene) { m_room->current = scene; }
std::optional<std::size_t> SceneGrid::currentScene() const { return m_room->current; }
const SceneFilter& SceneGrid::filter() const { return m_room->filter; }
void SceneGrid::setFilter(const SceneFilter& filter) { m_room->filter = filter; }
void SceneGrid::setOutcomeFilter(std::optional<Verdict>) {}
void SceneGrid::setSceneSubset(std::optional<std::vector<std::size_t>>, const QString&) {}
std::size_t SceneGrid::visibleCount() const { return static_cast<std::size_t>(m_room->model.rowCount()); }
void SceneGrid::nextScene() {}
void SceneGrid::previousScene() {}
void SceneGrid::focusSearch() {}
void SceneGrid::clearFilters() {}

}  // namespace grasploom
