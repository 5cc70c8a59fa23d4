#pragma once

#include "app/gui/jobs/job_control.h"
#include "model/training.h"

#include <filesystem>

namespace grasploom {

/// How following a training ended.
enum class FollowEnd { Done, Cancelled, Detached };

/// Trains as train() does, but in a `grasploom-cli` process of its own: a fault of a driver there cannot take this
/// program down, and it goes on when this program ends. Its run folder tells how far it is. Blocks; stop and pause are
/// asked of the process, which saves a checkpoint first. Throws std::runtime_error with the reason when it fails.
FollowEnd trainInProcess(const std::filesystem::path& dataset, const TrainingJob& job, TrainingEvents& events,
                         const JobControl& control);

/// Follows the training that another process is at work on in `run`, from what its files say now.
FollowEnd followTraining(const std::filesystem::path& run, TrainingEvents& events, const JobControl& control);

/// Whether this is a training on the command line, which ends cleanly when it is asked to; not another window.
bool isTrainingProcess(int process);

/// The command line beside this program; empty where there is none.
std::filesystem::path trainingProgram();

}  // namespace grasploom
