#pragma once

#include "dataset/portable_random.h"
#include "dataset/problem.h"
#include "simulation/shape.h"

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace grasploom {

/// Where the shapes of scenes come from: families by seed, or the user's meshes. May be asked from several threads.
class ShapeStore {
public:
    /// Families alone.
    ShapeStore();
    ~ShapeStore();
    /// The meshes of a folder, in place of the families. Throws DataError where there are none.
    explicit ShapeStore(std::filesystem::path meshes);

    /// What SceneObject::shape may say: a random family's member, or a mesh.
    [[nodiscard]] std::string draw(PortableRandom& random) const;
    /// Its shape, longest side 1 m. Throws DataError for a text that names none, or a mesh that cannot be used; the
    /// latter is a problem from then on, once. `cancelled` is asked now and then while a mesh is decomposed; after a
    /// yes Cancelled is thrown, and nothing is known of the mesh.
    [[nodiscard]] std::shared_ptr<const Shape> shape(const std::string& text,
                                                     const std::function<bool()>& cancelled = {}) const;
    /// Whether `text` names a family's member or a mesh of the folder: nothing is read.
    [[nodiscard]] bool knows(const std::string& text) const;
    /// The file of a mesh of the folder; empty where `text` names none.
    [[nodiscard]] std::optional<std::filesystem::path> meshFile(const std::string& text) const;
    [[nodiscard]] std::vector<Problem> problems() const;

private:
    struct LoadedMesh;
    [[nodiscard]] bool isMesh(const std::string& text) const;
    [[nodiscard]] std::shared_ptr<const Shape> meshShape(const std::string& text,
                                                         const std::function<bool()>& cancelled) const;
    void load(const std::string& text, LoadedMesh& mesh, const std::function<bool()>& cancelled) const;

    std::filesystem::path m_folder;
    std::vector<std::string> m_meshes;  ///< sorted
    mutable std::mutex m_mutex;
    mutable std::vector<Problem> m_problems;
    mutable std::map<std::string, std::unique_ptr<LoadedMesh>> m_loaded;
};

}  // namespace grasploom
