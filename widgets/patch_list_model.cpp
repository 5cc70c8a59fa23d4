#include "widgets/patch_list_model.h"

#include <algorithm>

namespace grasploom {

void PatchListModel::setPatches(PatchSource source, std::vector<Patch> patches) {
    beginResetModel();
    m_source = std::move(source);
    m_patches = std::move(patches);
    std::vector<bool> seen(m_source.index ? m_source.index->size() : 0, false);
    for (const Patch& patch : m_patches) {
        seen[patch.scene] = true;
    }
    m_scenes = static_cast<std::size_t>(std::ranges::count(seen, true));
    endResetModel();
}

int PatchListModel::rowOf(const Patch& patch) const {
    const auto found = std::ranges::find_if(
        m_patches, [&patch](const Patch& shown) { return shown.scene == patch.scene && shown.number == patch.number; });
    return found == m_patches.end() ? -1 : static_cast<int>(found - m_patches.begin());
}

int PatchListModel::firstRowOf(std::size_t scene) const {
    const auto found = std::ranges::find(m_patches, scene, &Patch::scene);
    return found == m_patches.end() ? -1 : static_cast<int>(found - m_patches.begin());
}

int PatchListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_patches.size());
}

QVariant PatchListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Patch& shown = patch(index.row());
    if (role == Qt::DisplayRole) {
        return tr("%1, rank %2").arg(QString::fromStdString(m_source.index->scene(shown.scene).id)).arg(shown.rank);
    }
    return role == PatchRole ? QVariant::fromValue(shown) : QVariant();
}

}  // namespace grasploom
