#include "simulation/mesh_folder.h"

#include "dataset/files.h"
#include "dataset/parallel_for.h"
#include "dataset/scene_names.h"
#include "simulation/convex_parts.h"
#include "simulation/mesh_file.h"
#include "simulation/solid.h"
#include "simulation/work_watch.h"

#include <algorithm>
#include <optional>
#include <stdexcept>

namespace grasploom {

namespace {

namespace fs = std::filesystem;

constexpr int deepestLevel = 8;

/// Why the entry is no mesh to read; empty where it is one.
std::string refusal(const fs::path& file, const fs::path& folder) {
    std::error_code error;
    if (!fs::is_regular_file(file, error)) {
        return "it is no regular file";
    }
    return liesWithin(file, folder) ? std::string() : "it leads out of the chosen folder";
}

}  // namespace

std::vector<std::string> listMeshes(const fs::path& folder, std::vector<Problem>& problems) {
    std::error_code error;
    fs::recursive_directory_iterator entries(folder, fs::directory_options::skip_permission_denied, error);
    std::vector<std::string> meshes;
    for (; !error && entries != fs::recursive_directory_iterator(); entries.increment(error)) {
        if (entries.depth() >= deepestLevel) {
            entries.disable_recursion_pending();
        }
        const fs::path& file = entries->path();
        std::error_code ignored;
        if (!isMeshFileName(file) || entries->is_directory(ignored)) {
            continue;
        }
        std::string name = file.lexically_relative(folder).generic_string();
        if (std::string reason = refusal(file, folder); !reason.empty()) {
            problems.push_back({file, 0, std::move(reason)});
        } else if (!isPlainText(name)) {  // a scene file, being JSON, would name another one
            problems.push_back({file, 0, "its name is no UTF-8, or holds control characters: rename it"});
        } else {
            meshes.push_back(std::move(name));
        }
    }
    if (error) {
        throw DataError(folder, "the folder cannot be read: " + error.message());
    }
    std::ranges::sort(meshes);
    return meshes;
}

Shape loadMeshShape(const fs::path& folder, const std::string& relative, const std::function<bool()>& cancelled) {
    const fs::path file = folder / relative;
    if (const std::string reason = refusal(file, folder); !reason.empty()) {
        throw DataError(file, reason);
    }
    const Surface surface = readMeshFile(file);
    stopIf(cancelled);
    std::vector<ConvexPart> parts;
    try {
        parts = convexParts(surface, {}, cancelled);
    } catch (const std::runtime_error& error) {
        throw DataError(file, error.what());
    }
    stopIf(cancelled);
    return finishedShape(relative, {surface, std::move(parts)});
}

std::vector<Shape> loadMeshShapes(const fs::path& folder, std::vector<Problem>& problems) {
    const std::vector<std::string> meshes = listMeshes(folder, problems);
    std::vector<std::optional<Shape>> loaded(meshes.size());
    std::vector<std::optional<Problem>> refused(meshes.size());
    parallelFor(meshes.size(), 0, [&](std::size_t i) {
        try {
            loaded[i] = loadMeshShape(folder, meshes[i]);
        } catch (const DataError& error) {
            refused[i] = error.problem();
        }
    });
    std::vector<Shape> shapes;
    for (std::size_t i = 0; i < meshes.size(); ++i) {
        if (loaded[i]) {
            shapes.push_back(std::move(*loaded[i]));
        } else if (refused[i]) {
            problems.push_back(std::move(*refused[i]));
        }
    }
    return shapes;
}

}  // namespace grasploom
