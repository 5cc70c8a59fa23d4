#pragma once

#include "dataset/scene_index.h"
#include "widgets/scene_facts.h"

#include <QAbstractListModel>

#include <cstdint>
#include <memory>
#include <vector>

namespace grasploom {

/// The scenes that are shown, in their order: row numbers over a scene index. Holds no picture.
class SceneListModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { SceneRole = Qt::UserRole, FactsRole };

    explicit SceneListModel(QObject* parent = nullptr);

    /// A new dataset, all of it shown. Null: no dataset.
    void setIndex(std::shared_ptr<const SceneIndex> index);
    /// Null, or one per scene (throws std::invalid_argument otherwise).
    void setFacts(std::shared_ptr<const std::vector<SceneFacts>> facts);
    void setRows(std::vector<std::uint32_t> scenes);

    [[nodiscard]] bool holds(const std::vector<std::uint32_t>& scenes) const { return m_rows == scenes; }
    [[nodiscard]] const std::shared_ptr<const SceneIndex>& sceneIndex() const { return m_index; }
    [[nodiscard]] const SceneFacts* facts(std::size_t scene) const;  ///< null: none known
    [[nodiscard]] std::size_t scene(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    [[nodiscard]] int rowOf(std::size_t scene) const;  ///< −1: not shown

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    [[nodiscard]] SceneFacts factsOf(std::size_t scene) const;

    std::shared_ptr<const SceneIndex> m_index;
    std::shared_ptr<const std::vector<SceneFacts>> m_facts;
    std::vector<std::uint32_t> m_rows;
    std::vector<std::int32_t> m_rowOfScene;  ///< −1: not shown
};

}  // namespace grasploom

Q_DECLARE_METATYPE(grasploom::SceneFacts)
