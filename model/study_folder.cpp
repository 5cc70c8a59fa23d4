#include "model/study_folder.h"

#include "dataset/files.h"
#include "dataset/problem.h"
#include "dataset/shallow_json.h"
#include "model/run_files.h"
#include "model/training_session.h"

#include <nlohmann/json.hpp>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#include <algorithm>
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

json toJson(const StudyExtent& extent) {
    return {{"arms", extent.arms}, {"seeds", extent.seeds}, {"limit", extent.limit}};
}

/// A study of an older version says nothing of it.
StudyExtent extentIn(const json& there) {
    if (!there.contains("extent")) {
        return {};
    }
    const json& extent = there.at("extent");
    return {extent.at("arms").get<std::vector<std::string>>(), extent.at("seeds").get<std::vector<std::uint64_t>>(),
            extent.at("limit").get<std::size_t>()};
}

template <typename Value>
void addMissing(std::vector<Value>& values, const std::vector<Value>& more) {
    for (const Value& value : more) {
        if (std::ranges::find(values, value) == values.end()) {
            values.push_back(value);
        }
    }
}

/// With what `wanted` asks for beyond it.
StudyExtent extended(const json& there, const StudyExtent& wanted) {
    StudyExtent extent;
    try {
        extent = extentIn(there);
    } catch (const json::exception&) {
        // For the record only: what is damaged is written anew.
    }
    addMissing(extent.arms, wanted.arms);
    addMissing(extent.seeds, wanted.seeds);
    extent.limit = wanted.limit;
    return extent;
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
    for (const char* key : {"device", "cuda_graphs", "checkpoint_every", "split"}) {
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
    const fs::path configFile = configFileOf(folder);
    const fs::path splitFile = splitCopyOf(folder);
    const json here = identity(setup, index);
    std::error_code error;
    const bool isNew = !fs::exists(configFile, error);
    json record = isNew ? here : readStudyConfig(configFile);
    if (!isNew) {
        requireSame(configFile, record, here);
    }
    if (fs::exists(splitFile, error)) {
        requireSameSplit(splitFile, setup.split);
    } else {
        writeSplit(setup.split, splitFile);
    }
    if (isNew) {
        record["version"] = GRASPLOOM_VERSION;
        record["dataset"] = index.root().string();
        record["command"] = setup.command;
    }
    const json extent = toJson(extended(record, setup.extent));
    if (isNew || record.value("extent", json()) != extent) {
        record["extent"] = extent;
        writeFileAtomically(configFile, record.dump(2, ' ', false, json::error_handler_t::replace) + '\n');
    }
}

std::optional<StudyRecord> readStudy(const fs::path& folder, const TrainingConfig& base) {
    const fs::path file = configFileOf(folder);
    std::error_code error;
    if (!fs::exists(file, error)) {
        return std::nullopt;
    }
    const json there = readStudyConfig(file);
    try {
        StudyRecord record;
        record.kind = there.at("study").get<std::string>();
        record.datasetHash = there.at("dataset_hash").get<std::string>();
        record.config = parseTrainingConfig(there.at("config"), base);
        const json all = decisiveSettings(base);
        for (const auto& [key, value] : all.items()) {
            if (!there.at("config").contains(key)) {
                record.varied.insert(key);
            }
        }
        record.split = readSplit(splitCopyOf(folder));
        record.extent = extentIn(there);
        return record;
    } catch (const DataError&) {
        throw;
    } catch (const std::exception& problem) {
        throw DataError(file, std::string("is damaged: ") + problem.what());
    }
}

std::string differenceFrom(const StudyRecord& study, const TrainingConfig& config) {
    json there = decisiveSettings(study.config);
    json here = decisiveSettings(config);
    for (const std::string& key : study.varied) {
        there.erase(key);
        here.erase(key);
    }
    return firstDifference(there, here);
}

StudyLock::StudyLock(const fs::path& folder) {
    const fs::path file = lockFileOf(folder);
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
