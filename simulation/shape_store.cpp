#include "simulation/shape_store.h"

#include "simulation/mesh_folder.h"
#include "simulation/shape_families.h"

#include <algorithm>

namespace grasploom {

ShapeStore::ShapeStore(std::filesystem::path meshes) : m_folder(std::move(meshes)) {
    m_meshes = listMeshes(m_folder, m_problems);
    if (m_meshes.empty()) {
        throw DataError(m_folder, "holds no meshes; OBJ, PLY, STL and GLB files are read");
    }
}

std::string ShapeStore::draw(PortableRandom& random) const {
    if (!m_meshes.empty()) {
        return m_meshes[static_cast<std::size_t>(random.below(static_cast<int>(m_meshes.size())))];
    }
    const auto families = shapeFamilies();
    const auto family = families[static_cast<std::size_t>(random.below(static_cast<int>(families.size())))];
    return shapeText({family, random.next() >> 32U});
}

std::shared_ptr<const Shape> ShapeStore::shape(const std::string& text) const {
    if (const auto member = parseShapeText(text)) {
        return std::make_shared<const Shape>(makeShape(member->family, member->seed));
    }
    if (std::ranges::find(m_meshes, text) == m_meshes.end()) {
        throw DataError(
            m_folder.empty() ? std::filesystem::path(text) : m_folder / text,
            m_folder.empty() ? "is a mesh of the user's: say where the meshes are" : "is not among the meshes");
    }
    return meshShape(text);
}

std::shared_ptr<const Shape> ShapeStore::meshShape(const std::string& text) const {
    const std::scoped_lock lock(m_mutex);
    auto found = m_loaded.find(text);
    if (found == m_loaded.end()) {
        std::shared_ptr<const Shape> shape;
        try {
            shape = std::make_shared<const Shape>(loadMeshShape(m_folder, text));
        } catch (const DataError& error) {
            m_problems.push_back(error.problem());
        }
        found = m_loaded.emplace(text, std::move(shape)).first;
    }
    if (!found->second) {
        throw DataError(m_folder / text, "cannot be used");
    }
    return found->second;
}

std::vector<Problem> ShapeStore::problems() const {
    const std::scoped_lock lock(m_mutex);
    return m_problems;
}

}  // namespace grasploom
