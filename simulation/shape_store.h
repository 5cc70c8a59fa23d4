#pragma once

#include "dataset/portable_random.h"
#include "dataset/problem.h"
#include "simulation/shape.h"

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace grasploom {

/// Where the shapes of scenes come from: families by seed, or the user's meshes. May be asked from several threads.
class ShapeStore {
public:
    /// Families alone.
    ShapeStore() = default;
    /// The meshes of a folder, in place of the families. Throws DataError where there are none.
    explicit ShapeStore(std::filesystem::path meshes);

    /// What SceneObject::shape may say: a random family's member, or a mesh.
    [[nodiscard]] std::string draw(PortableRandom& random) const;
    /// Its shape, longest side 1 m. Throws DataError for a text that names none, or a mesh that cannot be used; the
    /// latter is a problem from then on, once.
    [[nodiscard]] std::shared_ptr<const Shape> shape(const std::string& text) const;
    [[nodiscard]] std::vector<Problem> problems() const;

private:
    [[nodiscard]] std::shared_ptr<const Shape> meshShape(const std::string& text) const;

    std::filesystem::path m_folder;
    std::vector<std::string> m_meshes;
    mutable std::mutex m_mutex;
    mutable std::vector<Problem> m_problems;
    mutable std::map<std::string, std::shared_ptr<const Shape>> m_loaded;  // meshes: their parts take a second each
};

}  // namespace grasploom
