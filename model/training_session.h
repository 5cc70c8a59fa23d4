#pragma once

#include "model/checkpoint.h"
#include "model/input_picture.h"
#include "model/loss_meter.h"
#include "model/losses.h"
#include "model/momentum_sgd.h"
#include "model/process_group.h"
#include "model/run_directory.h"
#include "model/training.h"
#include "model/training_loader.h"
#include "model/training_scenes.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace grasploom {

struct Split;

/// One training at work: network, optimiser, data and the run folder that it keeps up to date. With several processes,
/// each has one; what they do depends on the same numbers everywhere, so that all come to the same places.
class TrainingSession {
public:
    /// Reads the labels, builds the network and, where the job says so, goes on from the last good checkpoint. `run` is
    /// null where another process of `group` keeps it.
    TrainingSession(const SceneIndex& index, const TrainingJob& job, TrainingEvents& events, const ProcessGroup& group,
                    RunDirectory* run);

    RunState run();

private:
    using Clock = std::chrono::steady_clock;
    enum class Wish : std::uint8_t { GoOn, Pause, Stop };

    void gather(const SceneIndex& index);
    std::optional<Split> agreeOnSplit();
    void buildNetwork();
    void fillWeights();
    bool restore();
    void adoptBest();
    void logOtherRounding(const CheckpointState& before);
    void agreeOnStart();
    [[nodiscard]] std::vector<std::string> validationIds() const;
    void record();
    void writeState(RunState state);
    void log(const std::string& message);
    void logLeftOut(const Problem& problem);
    void logDataPath();

    Wish wish();
    void step();
    void startReplaying(const torch::Tensor& images);
    LossValues learn(const LossTerms& own);
    void reportProgress();
    TrainingReport measure(const LossMeter& meter, std::int64_t steps, Clock::duration spent) const;
    [[nodiscard]] bool validationIsDue() const;
    bool validate();
    void save();
    void pause();

    TrainingJob m_job;  // its configuration with every choice made
    TrainingEvents& m_events;
    const ProcessGroup& m_group;
    RunDirectory* m_run;
    torch::Device m_device;
    bool m_mayReplay;  // until it was tried
    int m_threads;
    int m_loaderThreads;
    std::string m_datasetFolder;

    TrainingScenes m_scenes;
    PictureCache m_cache;
    std::optional<PictureCache> m_wholePictures;  // for validation, where m_cache's are reduced
    Share m_share;                                // of each batch
    CheckpointState m_state;
    std::int64_t m_savedStep = -1;
    std::optional<double> m_bestOnDisk;  // what best.pt says of itself: only as good a one takes its place
    GraspNetwork m_network{nullptr};
    std::optional<MomentumSgd> m_optimiser;
    std::unique_ptr<TrainingLoader> m_loader;

    LossMeter m_lineMeter, m_liveMeter;  // since the last line of metrics.jsonl, and since the last event
    Clock::time_point m_started, m_lastLine, m_lastEvent;
    std::int64_t m_startedStep = 0, m_lastLineStep = 0, m_lastEventStep = 0;
};

/// `config` with the choices written out that it leaves to the defaults: what a run records and resumes with.
TrainingConfig resolved(TrainingConfig config);

/// How a training keeps decoded pictures.
PictureCacheOptions pictureCacheOptions(const TrainingJob& job);

/// Throws std::invalid_argument naming the first key in which a resumed configuration differs, but for those that do
/// not touch the weights: iterations, device, cuda_graphs, checkpoint_every, validate_every, picture_cache_gigabytes, and
/// picture_cache between off and full.
void checkAgreement(const TrainingConfig& stored, const TrainingConfig& wanted);

/// Where `job` resumes what `run` holds: throws as checkAgreement does, or DataError where the dataset is another one.
/// Writes nothing.
void checkResume(const SceneIndex& index, const TrainingJob& job, const RunDirectory& run);

}  // namespace grasploom
