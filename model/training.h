#pragma once

#include "dataset/scene_index.h"
#include "model/training_config.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace grasploom {

class ProcessGroup;

/// One point of the learning curve. Losses are means since the report before; absent terms are empty.
struct TrainingReport {
    std::int64_t step = 0;             ///< iterations done
    std::int64_t iterations = 0;       ///< iterations in all
    double loss = 0;                   ///< what is minimised
    std::optional<double> anchorLoss;      ///< Eq. 3
    std::optional<double> scorerLoss;      ///< Eq. 4
    std::optional<double> regressionLoss;  ///< Eq. 5, first term, with α
    std::optional<double> guidanceLoss;    ///< Eq. 5, second term
    double iterationsPerSecond = 0;
    double secondsLeft = 0;
};

/// Accuracy on the validation scenes at the paper's criterion.
struct ValidationReport {
    std::int64_t step = 0;
    std::size_t scenes = 0;
    bool onTrainingScenes = false;      ///< no split: the validation scenes are the training scenes
    std::optional<double> intermediateTop1;  ///< by the intermediate score
    std::optional<double> scorerTop1;        ///< by the scorer
    std::optional<double> directTop1;
    bool best = false;                  ///< best so far
};

enum class RunState : std::uint8_t { Running, Paused, Done, Failed, Cancelled };
std::string_view runStateName(RunState state);  ///< as in the run folder's `state`

/// How a job reports and is steered. Called on the job's own thread; knows no threads itself.
class TrainingEvents {
public:
    virtual ~TrainingEvents() = default;
    virtual void progressed(const TrainingReport&) {}
    virtual void validated(const ValidationReport&) {}
    virtual void logged(const std::string&) {}
    /// Asked every iteration. True: save a checkpoint, end with Cancelled.
    virtual bool stopRequested() { return false; }
    /// Asked every iteration. True: save a checkpoint, then `waitWhilePaused` is called until it returns.
    virtual bool pauseRequested() { return false; }
    virtual void waitWhilePaused() {}
};

struct TrainingJob {
    TrainingConfig config;
    std::filesystem::path run;  ///< run directory, see docs/command-line.md
    bool resume = false;        ///< go on from the last checkpoint of `run`; its config.json must agree
    int threads = 0;            ///< of this process; 0: one per core, or its part of them
    std::string command;        ///< for the record
    std::filesystem::path pictureFolder{};  ///< for decoded pictures; empty: grasploom::cacheFolder() / "pictures"
    /// The processes that train together, each with the same job; null: this one alone. `batch_size` is the size of the
    /// whole batch, of which each process has a part. The run folder is rank 0's, and only it reports progress; every
    /// process may be asked to stop, and then all do.
    ProcessGroup* group = nullptr;
};

/// Trains. Returns Done, or Cancelled after stopRequested. Throws DataError or std::runtime_error; the run folder's
/// `state` then says failed and its last good checkpoint stands.
RunState train(const SceneIndex& index, const TrainingJob& job, TrainingEvents& events);

/// What to tell of LibTorch's `message`: where memory ran out, what it ran out with and what to change.
std::string failureReason(const std::string& message, const TrainingConfig& config);

/// A run directory as found on disk.
struct RunSummary {
    std::filesystem::path folder;
    TrainingConfig config;
    std::string state;                        ///< as in its file; empty where a start was cut short
    bool active = false;                      ///< a job is at work on it; "running" without it means that it was killed
    std::int64_t step = 0;                    ///< of the last checkpoint
    std::vector<TrainingReport> curve;        ///< metrics.jsonl
    std::vector<ValidationReport> validations;
};
/// Throws DataError when the folder holds no readable config.json.
RunSummary readRun(const std::filesystem::path& run);

/// "CPU, 2 threads" or "CUDA:0 NVIDIA …": what `device` will use. Throws std::invalid_argument when it is not there.
std::string describeDevice(const std::string& device);

}  // namespace grasploom
