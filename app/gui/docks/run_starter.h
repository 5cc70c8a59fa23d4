#pragma once

#include "app/gui/docks/training_choice.h"
#include "app/gui/document/workspace.h"
#include "app/gui/jobs/queue_job.h"
#include "app/gui/jobs/run_notes.h"

#include <functional>
#include <vector>

namespace grasploom {

/// Makes the run's folder and, where folds are asked for, the split file. Reads and writes: call it off the window's
/// thread. Throws DataError or std::invalid_argument.
TrainingJob prepareTraining(const SceneIndex& index, const Workspace& workspace, const TrainingChoice& choice);

/// What predicting with a run covers: the scenes its fold keeps for the test, or all. As above.
PredictionRequest preparePrediction(const SceneIndex& index, const std::filesystem::path& run,
                                    const TrainingConfig& config);

/// A run found on disk, and what the window noted of it.
struct PastRun {
    RunSummary summary;
    RunNotes notes;
};
/// Those of a workspace, oldest first; damaged ones are left out: their folders stay for the user to look at. Reads:
/// call it off the window's thread. Throws Cancelled.
std::vector<PastRun> readPastRuns(const Workspace& workspace, const std::function<bool()>& cancelled);

/// A run found on disk, as a job that is over. `id` is negative, so that it is none of the queue's.
QueueJob pastJob(const PastRun& run, int id);

}  // namespace grasploom
