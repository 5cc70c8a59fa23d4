// What the processes of a training settle before it begins.
#include "dataset/split.h"
#include "model/checkpoint_state.h"
#include "model/data_parallel.h"
#include "model/run_files.h"
#include "model/training_session.h"

#include <nlohmann/json.hpp>

#include <stdexcept>

namespace grasploom {
namespace {

/// The run's own copy decides once there is one: a split file that changes later must not change a run.
std::optional<Split> splitOf(const TrainingJob& job) {
    const std::filesystem::path copy = splitCopyOf(job.run);
    std::error_code error;
    if (job.resume && std::filesystem::exists(copy, error)) {
        return readSplit(copy);
    }
    return job.config.split.empty() ? std::nullopt : std::optional(readSplit(job.config.split));
}

/// Several processes train one network only if they were started alike.
void checkSameJob(const CheckpointState& first, const CheckpointState& own, int rank) {
    const std::string other = "rank " + std::to_string(rank);
    const nlohmann::json theirs = toJson(first.config);
    const nlohmann::json mine = toJson(own.config);
    for (const auto& [key, value] : theirs.items()) {
        if (key != "device" && key != "split" && mine.at(key) != value) {
            throw std::invalid_argument(key + ": " + mine.at(key).dump() + " of " + other + " differs from rank 0's " +
                                        value.dump() + "; all processes need the same configuration");
        }
    }
    if (first.datasetHash != own.datasetHash || first.anchorSize != own.anchorSize) {
        throw std::runtime_error(other + " finds another dataset than rank 0: all processes need the same files");
    }
}

}  // namespace

/// Rank 0's, so that the others need neither the split's file nor the run folder.
std::optional<Split> TrainingSession::agreeOnSplit() {
    const std::optional<Split> own = m_run != nullptr ? splitOf(m_job) : std::nullopt;
    if (m_group.isAlone()) {
        return own;
    }
    const std::string text = m_group.broadcastText(own ? formatSplit(*own) : "");
    return text.empty() ? std::nullopt : std::optional(parseSplit(text, m_job.config.split));
}

/// All stand where rank 0 stands, and see the same data.
void TrainingSession::agreeOnStart() {
    const std::filesystem::path source = "rank 0";
    auto metadata = checkpointMetadata(m_state);
    metadata["state"] = m_group.broadcastText(metadata["state"]);
    const CheckpointState first = parseCheckpointState(metadata, source);
    if (m_run == nullptr) {
        checkSameJob(first, m_state, m_group.rank());
        m_state = first;
        m_optimiser->setLearningRate(first.learningRate);
    }
    copyFromFirst(m_group, m_network, *m_optimiser);
    shareBatchNorm(*m_network, m_group);
}

}  // namespace grasploom
