#include "model/training.h"

#include "dataset/problem.h"
#include "evaluation/judged_set.h"
#include "model/run_directory.h"
#include "model/torch_device.h"
#include "model/training_session.h"

#include <new>
#include <stdexcept>

namespace grasploom {
namespace {

/// The failure itself is what the caller hears of; not being able to note it as well (a full disk) must not hide it.
void recordFailure(RunDirectory& run, TrainingEvents& events, const std::string& reason) {
    try {
        run.writeState(RunState::Failed);
        run.log("failed: " + reason);
    } catch (const std::exception&) {
    }
    events.logged("failed: " + reason);
}

}  // namespace

RunState train(const SceneIndex& index, const TrainingJob& job, TrainingEvents& events) {
    if (const std::string reason = validate(job.config); !reason.empty()) {
        throw std::invalid_argument(reason);
    }
    resolveDevice(job.config.device);  // before anything is written
    RunDirectory run(job.run, job.resume);
    try {
        TrainingSession session(index, job, events, run);
        const RunState state = session.run();
        run.writeState(state);
        return state;
    } catch (const Cancelled&) {
        run.writeState(RunState::Cancelled);
        return RunState::Cancelled;
    } catch (const std::bad_alloc&) {
        recordFailure(run, events, "out of memory");
        throw std::runtime_error("out of memory; try a smaller batch_size or input_size");
    } catch (const c10::Error& error) {  // its text ends in a page of stack trace
        recordFailure(run, events, plainMessage(error));
        throw std::runtime_error(plainMessage(error));
    } catch (const std::exception& error) {
        recordFailure(run, events, error.what());
        throw;
    }
}

}  // namespace grasploom
