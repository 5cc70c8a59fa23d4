#include "simulation/shape_store.h"

#include "dataset/index_contents.h"
#include "simulation/mesh_folder.h"
#include "simulation/shape_families.h"

#include <algorithm>

namespace grasploom {

/// A mesh as it was read: its parts take a second to find.
struct ShapeStore::LoadedMesh {
    std::mutex mutex;  ///< held while it is read, so that others can be read meanwhile
    std::optional<FileStamp> stamp;
    std::shared_ptr<const Shape> shape;  ///< null: not read yet, or it cannot be used
    std::string reason;                  ///< then why
};

ShapeStore::ShapeStore() = default;
ShapeStore::~ShapeStore() = default;

ShapeStore::ShapeStore(std::filesystem::path meshes) : m_folder(std::move(meshes)) {
    m_meshes = listMeshes(m_folder, m_problems);
    if (m_meshes.empty()) {
        throw DataError(m_folder, m_problems.empty()
                                      ? "holds no meshes; OBJ, PLY, STL and GLB files are read"
                                      : "holds no mesh that can be used: " + describe(m_problems.front()));
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

bool ShapeStore::isMesh(const std::string& text) const {
    return std::ranges::binary_search(m_meshes, text);
}

bool ShapeStore::knows(const std::string& text) const {
    return parseShapeText(text) || isMesh(text);
}

std::optional<std::filesystem::path> ShapeStore::meshFile(const std::string& text) const {
    return !parseShapeText(text) && isMesh(text) ? std::optional(m_folder / text) : std::nullopt;
}

std::shared_ptr<const Shape> ShapeStore::shape(const std::string& text, const std::function<bool()>& cancelled) const {
    if (const auto member = parseShapeText(text)) {
        return std::make_shared<const Shape>(makeShape(member->family, member->seed));
    }
    if (isMesh(text)) {
        return meshShape(text, cancelled);
    }
    throw DataError(m_folder.empty() ? std::filesystem::path(text) : m_folder / text,
                    m_folder.empty() ? "is a mesh of yours: say in which folder the meshes are"
                                     : "is not in the folder of the meshes");
}

std::shared_ptr<const Shape> ShapeStore::meshShape(const std::string& text,
                                                   const std::function<bool()>& cancelled) const {
    LoadedMesh* mesh = nullptr;
    {
        const std::scoped_lock lock(m_mutex);
        std::unique_ptr<LoadedMesh>& place = m_loaded[text];
        if (!place) {
            place = std::make_unique<LoadedMesh>();
        }
        mesh = place.get();
    }
    const std::scoped_lock lock(mesh->mutex);
    // One that was changed meanwhile is another mesh.
    const FileStamp stamp = stampOf((m_folder / text).string()).value_or(FileStamp());
    if (mesh->stamp != stamp) {
        load(text, *mesh, cancelled);
        mesh->stamp = stamp;
    }
    if (!mesh->shape) {
        throw DataError(m_folder / text, "cannot be used: " + mesh->reason);
    }
    return mesh->shape;
}

void ShapeStore::load(const std::string& text, LoadedMesh& mesh, const std::function<bool()>& cancelled) const {
    try {
        mesh.shape = std::make_shared<const Shape>(loadMeshShape(m_folder, text, cancelled));
    } catch (const DataError& error) {
        mesh.shape = nullptr;
        mesh.reason = error.problem().reason;
        const std::scoped_lock lock(m_mutex);
        m_problems.push_back(error.problem());
    }
}

std::vector<Problem> ShapeStore::problems() const {
    const std::scoped_lock lock(m_mutex);
    return m_problems;
}

}  // namespace grasploom
