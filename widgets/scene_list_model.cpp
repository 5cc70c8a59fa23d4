#include "widgets/scene_list_model.h"

#include <numeric>
#include <stdexcept>

namespace grasploom {

SceneListModel::SceneListModel(QObject* parent) : QAbstractListModel(parent) {}

void SceneListModel::setIndex(std::shared_ptr<const SceneIndex> index) {
    m_facts.reset();
    m_index = std::move(index);
    std::vector<std::uint32_t> all(m_index ? m_index->size() : 0);
    std::iota(all.begin(), all.end(), 0U);
    setRows(std::move(all));
}

void SceneListModel::setFacts(std::shared_ptr<const std::vector<SceneFacts>> facts) {
    if (facts && (!m_index || facts->size() != m_index->size())) {
        throw std::invalid_argument("one SceneFacts per scene of the index is needed");
    }
    m_facts = std::move(facts);
    if (!m_rows.empty()) Q_EMIT dataChanged(index(0), index(rowCount() - 1), {FactsRole});
}

void SceneListModel::setRows(std::vector<std::uint32_t> scenes) {
    beginResetModel();
    m_rows = std::move(scenes);
    m_rowOfScene.assign(m_index ? m_index->size() : 0, -1);
    for (std::size_t row = 0; row < m_rows.size(); ++row) m_rowOfScene.at(m_rows[row]) = static_cast<std::int32_t>(row);
    endResetModel();
}

const SceneFacts* SceneListModel::facts(std::size_t scene) const {
    return m_facts && scene < m_facts->size() ? &(*m_facts)[scene] : nullptr;
}

SceneFacts SceneListModel::factsOf(std::size_t scene) const {
    if (const SceneFacts* known = facts(scene)) return *known;
    SceneFacts unjudged;
    unjudged.groundTruthCount = m_index->scene(scene).graspGroups;
    return unjudged;
}

int SceneListModel::rowOf(std::size_t scene) const {
    return scene < m_rowOfScene.size() ? m_rowOfScene[scene] : -1;
}

int SceneListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant SceneListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const std::size_t number = scene(index.row());
    switch (role) {
        case Qt::DisplayRole: return QString::fromStdString(m_index->scene(number).id);
        case SceneRole: return QVariant::fromValue<qulonglong>(number);
        case FactsRole: return QVariant::fromValue(factsOf(number));
        default: return {};
    }
}

}  // namespace grasploom
