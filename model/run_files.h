#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace grasploom {

// The files of a run folder; a study's folder has the first three, too. What they hold: docs/training.md.

inline std::filesystem::path configFileOf(const std::filesystem::path& folder) {
    return folder / "config.json";
}
inline std::filesystem::path splitCopyOf(const std::filesystem::path& folder) {
    return folder / "split.json";
}
inline std::filesystem::path lockFileOf(const std::filesystem::path& folder) {
    return folder / "lock";
}

inline std::filesystem::path metricsFileOf(const std::filesystem::path& run) {
    return run / "metrics.jsonl";
}
inline std::filesystem::path logFileOf(const std::filesystem::path& run) {
    return run / "log.txt";
}
inline std::filesystem::path stateFileOf(const std::filesystem::path& run) {
    return run / "state";
}
inline std::filesystem::path bestCheckpointOf(const std::filesystem::path& run) {
    return run / "best.pt";
}

/// What the network predicted for the validation scenes at each validation, and which scenes these are.
inline std::filesystem::path validationFolderOf(const std::filesystem::path& run) {
    return run / "validation";
}
inline std::filesystem::path validationScenesOf(const std::filesystem::path& run) {
    return validationFolderOf(run) / "scenes.txt";
}
inline std::filesystem::path validationFileOf(const std::filesystem::path& run, std::int64_t step) {
    return validationFolderOf(run) / (std::to_string(step) + ".csv");
}

/// What the run predicts for the fold it did not see; without a fold, for the whole dataset.
inline std::filesystem::path predictionsFileOf(const std::filesystem::path& run, std::optional<int> fold) {
    return run / ("predictions-" + (fold ? std::to_string(*fold) : std::string("all")) + ".csv");
}
/// The counts of that, where the run belongs to a study.
inline std::filesystem::path testRecordOf(const std::filesystem::path& run) {
    return run / "evaluation.json";
}

}  // namespace grasploom
