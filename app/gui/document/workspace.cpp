#include "app/gui/document/workspace.h"

#include "dataset/files.h"
#include "dataset/shallow_json.h"
#include "dataset/split.h"
#include "model/run_files.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdlib>

namespace grasploom {
namespace {

constexpr const char* recordName = "workspace.json";

struct Record {
    std::string dataset;
    std::string hash;
};

std::optional<Record> readRecord(const std::filesystem::path& folder) {
    try {
        const auto json = parseShallowJson(readFile(folder / recordName, 1U << 16U));
        return Record{json.at("dataset").get<std::string>(), json.at("hash").get<std::string>()};
    } catch (const std::exception&) {
        return std::nullopt;  // not a workspace, or a damaged record: then its folder's name still identifies it
    }
}

std::vector<std::filesystem::path> subfolders(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> found;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
        if (entry.is_directory(error)) {
            found.push_back(entry.path());
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

std::filesystem::path movedWorkspace(const std::filesystem::path& all, const std::string& hash) {
    std::error_code error;
    for (const auto& folder : subfolders(all)) {
        const auto record = readRecord(folder);
        if (record && record->hash == hash && !std::filesystem::exists(record->dataset, error)) {
            return folder;
        }
    }
    return {};
}

/// 12 of "12-full-resnet18"; 0 where there is no number.
int runNumber(const std::filesystem::path& folder) {
    return std::max(0, std::atoi(folder.filename().c_str()));
}

}  // namespace

std::filesystem::path dataFolder() {
    if (const char* base = std::getenv("XDG_DATA_HOME"); base != nullptr && *base == '/') {
        return std::filesystem::path(base) / "grasploom";
    }
    const char* home = std::getenv("HOME");
    return std::filesystem::path(home != nullptr ? home : "/tmp") / ".local" / "share" / "grasploom";
}

Workspace openWorkspace(const SceneIndex& index) {
    std::error_code error;
    std::filesystem::path root = std::filesystem::canonical(index.root(), error);
    if (error) {
        root = std::filesystem::absolute(index.root());
    }
    const std::string hash = index.hash();
    const std::filesystem::path all = dataFolder() / "workspaces";
    const std::filesystem::path folder = all / (root.filename().string() + "-" + fingerprint(root.string()));
    if (!std::filesystem::exists(folder, error)) {
        if (const auto moved = movedWorkspace(all, hash); !moved.empty()) {
            std::filesystem::rename(moved, folder, error);
        }
    }
    const auto record = readRecord(folder);
    if (!record || record->hash != hash || record->dataset != root.string()) {
        writeFileAtomically(folder / recordName,
                            nlohmann::json{{"dataset", root.string()}, {"hash", hash}}.dump(1) + "\n");
    }
    return {folder};
}

std::vector<std::filesystem::path> findRuns(const Workspace& workspace) {
    auto runs = subfolders(workspace.runs());
    std::error_code error;
    std::erase_if(runs, [&error](const auto& run) { return !std::filesystem::exists(configFileOf(run), error); });
    std::stable_sort(runs.begin(), runs.end(),
                     [](const auto& a, const auto& b) { return runNumber(a) < runNumber(b); });
    return runs;
}

std::filesystem::path newRun(const Workspace& workspace, const std::string& name) {
    int number = 1;
    for (const auto& run : subfolders(workspace.runs())) {
        number = std::max(number, runNumber(run) + 1);
    }
    return workspace.runs() / (std::to_string(number) + "-" + name);
}

std::filesystem::path splitFile(const Workspace& workspace, const SceneIndex& index, int folds, bool byObject,
                                std::uint64_t seed) {
    // The hash is in the name: runs made before scenes were added keep their own split.
    const auto file = workspace.splits() / ((byObject ? "object-" : "image-") + std::to_string(folds) + "-seed" +
                                            std::to_string(seed) + "-" + index.hash() + ".json");
    std::error_code error;
    if (!std::filesystem::exists(file, error)) {
        writeSplit(makeSplit(index, folds, byObject ? SplitBy::Object : SplitBy::Image, seed), file);
    }
    return file;
}

}  // namespace grasploom
