#include "model/run_directory.h"

#include "dataset/files.h"
#include "dataset/problem.h"
#include "model/run_files.h"
#include "model/validation_record.h"

#include <algorithm>
#include <charconv>
#include <ctime>

namespace grasploom {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view checkpointPrefix = "checkpoint-";
constexpr std::string_view checkpointSuffix = ".pt";

std::optional<std::int64_t> checkpointStep(std::string_view name) {
    if (!name.starts_with(checkpointPrefix) || !name.ends_with(checkpointSuffix) ||
        name.size() <= checkpointPrefix.size() + checkpointSuffix.size()) {
        return std::nullopt;
    }
    name.remove_prefix(checkpointPrefix.size());
    name.remove_suffix(checkpointSuffix.size());
    std::int64_t step = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), step);
    // The canonical spelling only, so that no two files claim one step.
    if (error != std::errc() || end != name.data() + name.size() || step < 0 || std::to_string(step) != name) {
        return std::nullopt;
    }
    return step;
}

void createFolder(const fs::path& folder) {
    std::error_code error;
    fs::create_directories(folder, error);
    if (error || !fs::is_directory(folder, error)) {
        throw DataError(folder, "cannot be made a run folder: " + (error ? error.message() : "it is no folder"));
    }
}

bool isOurs(std::string_view name) {
    return checkpointStep(name) || name == "best.pt" || name == "config.json" || name == "state" ||
           name == "metrics.jsonl" || name == "split.json";
}

bool isOurValidation(std::string_view name) {
    constexpr std::string_view suffix = ".csv";
    return name == "scenes.txt" || (name.size() > suffix.size() && name.ends_with(suffix) &&
                                    name.find_first_not_of("0123456789") == name.size() - suffix.size());
}

/// What a killed job left of files it was writing aside.
void removeLeftovers(const fs::path& folder, bool (*isOurs)(std::string_view name)) {
    std::error_code error;
    std::vector<fs::path> leftovers;
    for (const auto& entry : fs::directory_iterator(folder, error)) {
        const std::string name = entry.path().filename().string();
        const std::size_t mark = name.rfind(".tmp");
        if (mark != std::string::npos && name.find_first_not_of("0123456789", mark + 4) == std::string::npos &&
            isOurs(std::string_view(name).substr(0, mark))) {
            leftovers.push_back(entry.path());
        }
    }
    for (const fs::path& path : leftovers) {
        fs::remove(path, error);
    }
}

std::string now() {
    const std::time_t time = std::time(nullptr);
    std::tm local{};
    localtime_r(&time, &local);
    char text[32];
    return {text, std::strftime(text, sizeof text, "%Y-%m-%d %H:%M:%S ", &local)};
}

}  // namespace

std::vector<CheckpointFile> findCheckpoints(const fs::path& run) {
    std::vector<CheckpointFile> found;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(run, error)) {
        if (const auto step = checkpointStep(entry.path().filename().string())) {
            found.push_back({*step, entry.path()});
        }
    }
    std::ranges::sort(found, {}, &CheckpointFile::step);
    return found;
}

RunDirectory::RunDirectory(fs::path folder, bool resume) : m_folder(std::move(folder)) {
    createFolder(m_folder);
    m_lock.emplace(m_folder);
    if (!resume && (fs::exists(configFileOf(m_folder)) || !findCheckpoints(m_folder).empty())) {
        throw DataError(m_folder, "already holds a run; go on with it with --resume, or choose another folder");
    }
    std::error_code error;
    if (fs::is_symlink(validationFolderOf(m_folder), error)) {
        throw DataError(validationFolderOf(m_folder),
                        "is a link, and a run writes only within its folder; remove it, or choose another run folder");
    }
    removeLeftovers(m_folder, isOurs);
    removeLeftovers(validationFolderOf(m_folder), isOurValidation);
    m_metrics.emplace(metricsFileOf(m_folder));
    m_log.emplace(logFileOf(m_folder));
}

fs::path RunDirectory::checkpointFile(std::int64_t step) const {
    return m_folder / (std::string(checkpointPrefix) + std::to_string(step) + std::string(checkpointSuffix));
}

std::optional<std::string> RunDirectory::config() const {
    const fs::path file = configFileOf(m_folder);
    std::error_code error;
    return fs::exists(file, error) ? std::optional(readFile(file, 1U << 20U)) : std::nullopt;
}

void RunDirectory::writeConfig(std::string_view json) const {
    writeFileAtomically(configFileOf(m_folder), json);
}

void RunDirectory::writeState(RunState state) const {
    writeFileAtomically(stateFileOf(m_folder), std::string(runStateName(state)) + '\n');
}

void RunDirectory::log(std::string_view message) {
    m_log->append(now() + std::string(message));
}

void RunDirectory::writeValidationScenes(const std::vector<std::string>& ids) const {
    std::string text;
    for (const std::string& id : ids) {
        text += id + '\n';
    }
    writeFileAtomically(validationScenesOf(m_folder), text);
}

void RunDirectory::writeValidation(std::int64_t step, const PredictionSet& predictions) const {
    writeFileAtomically(validationFileOf(m_folder, step), formatPredictionsCsv(predictions));
}

void RunDirectory::rewindMetrics(std::int64_t step, std::int64_t validatedStep) {
    const fs::path file = metricsFileOf(m_folder);
    m_metrics.reset();
    const std::string text = readFile(file);
    const std::string kept = metricsUpTo(text, step, validatedStep);
    if (kept != text) {
        writeFileAtomically(file, kept);
    }
    m_metrics.emplace(file);
    for (const ValidationFile& validation : findValidations(m_folder)) {
        if (validation.step > validatedStep) {
            fs::remove(validation.path);
        }
    }
}

void RunDirectory::pruneCheckpoints(int keep) const {
    const auto found = findCheckpoints(m_folder);
    for (std::size_t i = 0; i + static_cast<std::size_t>(keep) < found.size(); ++i) {
        std::error_code error;  // one that cannot be deleted costs room, not the run
        fs::remove(found[i].path, error);
    }
}

}  // namespace grasploom
