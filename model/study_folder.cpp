#include "model/study_folder.h"

#include "dataset/files.h"
#include "dataset/problem.h"
#include "dataset/shallow_json.h"
#include "model/training_session.h"

#include <nlohmann/json.hpp>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#include <cerrno>
#include <cstring>

namespace grasploom {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

void createFolder(const fs::path& folder) {
    std::error_code error;
    fs::create_directories(folder, error);
    if (error || !fs::is_directory(folder, error)) {
        throw DataError(folder, "cannot be made a folder: " + (error ? error.message() : "it is no folder"));
    }
}

/// What must not change between two calls.
json identity(const StudySetup& setup, const SceneIndex& index) {
    json settings = decisiveSettings(setup.config);
    for (const std::string& key : setup.varied) {
        settings.erase(key);
    }
    return {{"study", setup.kind}, {"dataset_hash", index.hash()}, {"config", settings}};
}

json readStudyConfig(const fs::path& file) {
    const json there = settingsIn(file);
    if (!there.is_object() || !there.contains("study") || !there.contains("config") ||
        !there.at("config").is_object()) {
        throw DataError(file, "is not that of a cross-validation or an experiment; choose another folder");
    }
    return there;
}

void requireSame(const fs::path& file, const json& there, const json& here) {
    const std::string advice =
        "; its results would not be comparable: choose another folder, or the settings it began with";
    if (there.at("study") != here.at("study")) {
        throw DataError(
            file, "the folder holds another kind of study, " + there.at("study").dump() + "; choose another folder");
    }
    if (there.value("dataset_hash", json()) != here.at("dataset_hash")) {
        throw DataError(file, "the folder belongs to another dataset, or the dataset has changed since" + advice);
    }
    if (const std::string difference = firstDifference(there.at("config"), here.at("config")); !difference.empty()) {
        throw DataError(file, difference + advice);
    }
}

void requireSameSplit(const fs::path& file, const Split& split) {
    const Split there = readSplit(file);
    if (there.folds.size() != split.folds.size()) {
        throw DataError(file, "the folder's split has " + std::to_string(there.folds.size()) + " folds, not " +
                                  std::to_string(split.folds.size()) + "; choose another folder");
    }
    if (there != split) {
        throw DataError(file, "the folder's split is another one; choose another folder");
    }
}

}  // namespace

json settingsIn(const fs::path& file) {
    try {
        return parseShallowJson(readFile(file, 1U << 20U));
    } catch (const DataError&) {
        throw;
    } catch (const std::exception&) {
        return nullptr;
    }
}

json decisiveSettings(const TrainingConfig& config) {
    json settings = toJson(resolved(config));
    for (const char* key : {"device", "checkpoint_every", "split"}) {
        settings.erase(key);
    }
    return settings;
}

std::string firstDifference(const json& there, const json& here) {
    for (const auto& [key, value] : here.items()) {
        const json before = there.value(key, json());
        if (before != value) {
            return key + " is " + value.dump() + ", there it is " + before.dump();
        }
    }
    return {};
}

Split studySplit(const SceneIndex& index, const TrainingConfig& config, std::optional<int> folds, SplitBy by,
                 std::uint64_t seed) {
    constexpr int defaultFolds = 5;
    if (config.split.empty()) {
        return makeSplit(index, folds.value_or(defaultFolds), by, seed);
    }
    Split split = readSplit(config.split);
    if (folds && static_cast<std::size_t>(*folds) != split.folds.size()) {
        throw DataError(config.split,
                        "has " + std::to_string(split.folds.size()) + " folds, not " + std::to_string(*folds));
    }
    if (const auto leaks = findLeaks(split, index); !leaks.empty()) {
        throw DataError(config.split, "does not fit the dataset: " + leaks.front());
    }
    return split;
}

void openStudy(const fs::path& folder, const StudySetup& setup, const SceneIndex& index) {
    createFolder(folder);
    const StudyLock lock(folder);
    const fs::path configFile = folder / "config.json";
    const fs::path splitFile = folder / "split.json";
    const json here = identity(setup, index);
    std::error_code error;
    if (fs::exists(configFile, error)) {
        requireSame(configFile, readStudyConfig(configFile), here);
    }
    if (fs::exists(splitFile, error)) {
        requireSameSplit(splitFile, setup.split);
    } else {
        writeSplit(setup.split, splitFile);
    }
    if (!fs::exists(configFile, error)) {
        json record = here;
        record["version"] = GRASPLOOM_VERSION;
        record["dataset"] = index.root().string();
        record["command"] = setup.command;
        writeFileAtomically(configFile, record.dump(2, ' ', false, json::error_handler_t::replace) + '\n');
    }
}

StudyLock::StudyLock(const fs::path& folder) {
    const fs::path file = folder / "lock";
    m_descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);
    if (m_descriptor < 0) {
        throw DataError(file, std::string("cannot be written: ") + std::strerror(errno));
    }
    while (::flock(m_descriptor, LOCK_EX) != 0) {
        if (errno != EINTR) {
            const std::string reason = std::strerror(errno);
            ::close(m_descriptor);
            throw DataError(folder, "cannot be locked: " + reason);
        }
    }
}

StudyLock::~StudyLock() {
    ::close(m_descriptor);
}

}  // namespace grasploom
