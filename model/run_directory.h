#pragma once

#include "dataset/prediction_file.h"
#include "model/metrics_file.h"
#include "model/run_files.h"
#include "model/run_lock.h"
#include "model/training.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace grasploom {

struct CheckpointFile {
    std::int64_t step = 0;
    std::filesystem::path path;
};

/// `checkpoint-<step>.pt` of a run folder, oldest first.
std::vector<CheckpointFile> findCheckpoints(const std::filesystem::path& run);

/// A run folder that this job owns: locked while the object lives. See docs/training.md for its files.
class RunDirectory {
public:
    /// Creates the folder where it is missing. Throws DataError when it already holds a run and `resume` is off (the
    /// message names --resume), another job has it, or it cannot be written.
    RunDirectory(std::filesystem::path folder, bool resume);

    [[nodiscard]] const std::filesystem::path& folder() const { return m_folder; }
    [[nodiscard]] std::filesystem::path bestFile() const { return bestCheckpointOf(m_folder); }
    [[nodiscard]] std::filesystem::path checkpointFile(std::int64_t step) const;
    /// config.json as it stands; empty where there is none yet.
    [[nodiscard]] std::optional<std::string> config() const;

    void writeConfig(std::string_view json) const;
    void writeState(RunState state) const;
    void append(std::string_view metricsLine) { m_metrics->append(metricsLine); }
    void log(std::string_view message);  ///< with the time, to log.txt
    void writeValidationScenes(const std::vector<std::string>& ids) const;
    void writeValidation(std::int64_t step, const PredictionSet& predictions) const;

    /// Everything a checkpoint relies on is on the disk.
    void syncMetrics() { m_metrics->sync(); }
    /// Forgets reports beyond `step` (validations, and what was predicted in them, beyond `validatedStep`): they are
    /// about to be made again.
    void rewindMetrics(std::int64_t step, std::int64_t validatedStep);
    /// Deletes all but the `keep` newest checkpoints.
    void pruneCheckpoints(int keep = 3) const;

private:
    std::filesystem::path m_folder;
    std::optional<RunLock> m_lock;
    std::optional<LineFile> m_metrics, m_log;
};

}  // namespace grasploom
