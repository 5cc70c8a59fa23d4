#include "simulation/mesh_record.h"

#include "dataset/files.h"
#include "dataset/problem.h"
#include "dataset/sha256.h"
#include "dataset/shallow_json.h"
#include "simulation/mesh_folder.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>

namespace grasploom {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr std::uintmax_t largestRecord = 256U << 20U;
using MeshHashes = std::map<std::string, std::string>;  ///< by name within the folder

std::vector<std::string> meshesOf(const fs::path& folder) {
    std::vector<Problem> unusable;  // is told where scenes are made
    return listMeshes(folder, unusable);
}

/// A mesh that cannot be read takes part as well: scenes go on without it, and would be others with it.
std::string hashOf(const fs::path& mesh) {
    try {
        return sha256OfFile(mesh);
    } catch (const DataError&) {
        return {};
    }
}

MeshHashes readRecord(const fs::path& record) {
    try {
        return parseShallowJson(readFile(record, largestRecord)).at("meshes").get<MeshHashes>();
    } catch (const DataError&) {
        throw;
    } catch (const std::exception&) {
        throw DataError(record,
                        "is damaged: it says of which meshes these scenes were made. Remove it if --meshes "
                        "names the same ones, or choose an empty folder");
    }
}

/// What became of the first mesh that is not as before; empty where all are.
std::string differenceFrom(const MeshHashes& before, const fs::path& folder, bool contents) {
    const std::vector<std::string> meshes = meshesOf(folder);
    for (const auto& [name, hash] : before) {
        if (!std::ranges::binary_search(meshes, name)) {
            return name + " is not there any more";
        }
        if (contents && hashOf(folder / name) != hash) {
            return name + " is another one";
        }
    }
    for (const std::string& name : meshes) {
        if (!before.contains(name)) {
            return name + " is new";
        }
    }
    return {};
}

}  // namespace

void requireSameMeshes(const fs::path& record, const fs::path& folder, bool contents) {
    std::error_code error;
    if (!fs::exists(record, error)) {
        return;
    }
    if (const std::string difference = differenceFrom(readRecord(record), folder, contents); !difference.empty()) {
        throw DataError(record.parent_path(),
                        "its scenes were made of other meshes than those in " + folder.string() + " (" + difference +
                            "); name the folder as it was then, or choose an empty one for scenes");
    }
}

void recordMeshes(const fs::path& record, const fs::path& folder) {
    std::error_code error;
    if (fs::exists(record, error)) {
        return;
    }
    MeshHashes hashes;
    for (const std::string& name : meshesOf(folder)) {
        hashes.emplace(name, hashOf(folder / name));
    }
    writeFileAtomically(record, json{{"meshes", hashes}}.dump(1) + "\n");
}

}  // namespace grasploom
