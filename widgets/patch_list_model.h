#pragma once

#include "widgets/patch.h"

#include <QAbstractListModel>

namespace grasploom {

/// The patches that are shown, in their order.
class PatchListModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { PatchRole = Qt::UserRole };
    using QAbstractListModel::QAbstractListModel;

    void setPatches(PatchSource source, std::vector<Patch> patches);
    [[nodiscard]] const PatchSource& source() const { return m_source; }
    [[nodiscard]] const Patch& patch(int row) const { return m_patches[static_cast<std::size_t>(row)]; }
    [[nodiscard]] int rowOf(const Patch& patch) const;                 ///< by scene and number; −1: not shown
    [[nodiscard]] int firstRowOf(std::size_t scene) const;             ///< −1: not shown
    [[nodiscard]] std::size_t sceneCount() const { return m_scenes; }  ///< that have a patch

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    PatchSource m_source;
    std::vector<Patch> m_patches;
    std::size_t m_scenes = 0;
};

}  // namespace grasploom
