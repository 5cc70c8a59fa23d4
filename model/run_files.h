#pragma once

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

/// What the run predicts for the fold it did not see; without a fold, for the whole dataset.
inline std::filesystem::path predictionsFileOf(const std::filesystem::path& run, std::optional<int> fold) {
    return run / ("predictions-" + (fold ? std::to_string(*fold) : std::string("all")) + ".csv");
}
/// The counts of that, where the run belongs to a study.
inline std::filesystem::path testRecordOf(const std::filesystem::path& run) {
    return run / "evaluation.json";
}

}  // namespace grasploom
