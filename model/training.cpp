#include "model/training.h"

#include "dataset/cancelled.h"
#include "dataset/problem.h"
#include "model/process_group.h"
#include "model/run_directory.h"
#include "model/torch_device.h"
#include "model/training_session.h"

#include <new>
#include <optional>
#include <stdexcept>

namespace grasploom {
namespace {

/// The failure itself is what the caller hears of; not being able to note it as well (a full disk) must not hide it.
void recordFailure(RunDirectory* run, TrainingEvents& events, const std::string& reason) {
    if (run == nullptr) {
        return;
    }
    try {
        run->writeState(RunState::Failed);
        run->log("failed: " + reason);
    } catch (const std::exception&) {
    }
    events.logged("failed: " + reason);
}

std::string outOfMemory(const TrainingConfig& config) {
    return "out of memory with batch_size " + std::to_string(config.batchSize) + " at input_size " +
           std::to_string(config.inputSize) + "; try a smaller one of the two, or a smaller backbone than " +
           std::string(backboneName(config.backbone));
}

RunState trainRecorded(const SceneIndex& index, const TrainingJob& job, TrainingEvents& events,
                       const ProcessGroup& group, RunDirectory* run) {
    const auto ended = [run](RunState state) {
        if (run != nullptr) {
            run->writeState(state);
        }
        return state;
    };
    try {
        TrainingSession session(index, job, events, group, run);
        return ended(session.run());
    } catch (const Cancelled&) {
        return ended(RunState::Cancelled);
    } catch (const std::bad_alloc&) {
        const std::string reason = outOfMemory(job.config);
        recordFailure(run, events, reason);
        throw std::runtime_error(reason);
    } catch (const c10::Error& error) {
        const std::string reason = failureReason(plainMessage(error), job.config);
        recordFailure(run, events, reason);
        throw std::runtime_error(reason);
    } catch (const std::exception& error) {
        recordFailure(run, events, error.what());
        throw;
    }
}

RunState trainTogether(const SceneIndex& index, const TrainingJob& job, TrainingEvents& events, ProcessGroup& group) {
    if (group.size() > job.config.batchSize) {
        throw std::invalid_argument("batch_size: " + std::to_string(job.config.batchSize) + " is less than the " +
                                    std::to_string(group.size()) + " processes that share each batch");
    }
    resolveDevice(job.config.device, group.place());  // before anything is written
    std::optional<RunDirectory> run;
    if (group.isFirst()) {
        run.emplace(job.run, job.resume);
        checkResume(index, job, *run);  // what is refused leaves the run, and what it says of itself, as they were
    }
    const RunState state = trainRecorded(index, job, events, group, run ? &*run : nullptr);
    giveBackFreedMemory();
    group.leave();
    return state;
}

}  // namespace

std::string failureReason(const std::string& message, const TrainingConfig& config) {
    return isOutOfMemory(message) ? outOfMemory(config) : message;
}

RunState train(const SceneIndex& index, const TrainingJob& job, TrainingEvents& events) {
    if (const std::string reason = validate(job.config); !reason.empty()) {
        throw std::invalid_argument(reason);
    }
    ProcessGroup alone;
    ProcessGroup& group = job.group != nullptr ? *job.group : alone;
    try {
        return trainTogether(index, job, events, group);
    } catch (const std::exception& error) {
        group.fail(error.what());
        throw;
    }
}

}  // namespace grasploom
