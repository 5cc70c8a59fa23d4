#pragma once

#include "app/gui/document/prediction_scope.h"
#include "model/prediction.h"
#include "model/training.h"

#include <QString>

#include <filesystem>
#include <memory>
#include <vector>

namespace grasploom {

enum class JobKind { Training, Prediction, Study };
/// Detached: goes on in a process of its own that this window no longer follows.
enum class JobState { Queued, Running, Paused, Stopping, Done, Cancelled, Failed, Detached };

/// What the window shows of a job. A value.
struct QueueJob {
    int id = 0;
    JobKind kind = JobKind::Training;
    QString name;
    std::filesystem::path run;
    TrainingConfig config;
    JobState state = JobState::Queued;
    std::int64_t done = 0;  ///< iterations, scenes, or trainings
    std::int64_t total = 0;
    double perSecond = 0;
    double secondsLeft = 0;
    QString message;                 ///< why it failed
    bool predictAfterwards = false;  ///< a prediction follows a training that is done
    bool ownProcess = false;         ///< trains in a process of its own
    bool hidden = false;             ///< the user removed it from the list
    bool attached = false;           ///< that process was not started by this window's queue, which goes on beside it
    bool stoppable = true;           ///< false: another window trains it
    qint64 queuedAt = 0;             ///< milliseconds since the epoch; 0: not yet
    qint64 startedAt = 0;
    qint64 endedAt = 0;
};

/// Time in the queue, and at work, in seconds up to `now` (milliseconds since the epoch).
inline double waitedSeconds(const QueueJob& job, qint64 now) {
    const qint64 until = job.startedAt != 0 ? job.startedAt : job.endedAt != 0 ? job.endedAt : now;
    return job.queuedAt == 0 ? 0 : static_cast<double>(until - job.queuedAt) / 1000;
}
inline double ranSeconds(const QueueJob& job, qint64 now) {
    return job.startedAt == 0 ? 0 : static_cast<double>((job.endedAt != 0 ? job.endedAt : now) - job.startedAt) / 1000;
}

/// What a prediction job is to do.
struct PredictionRequest {
    std::filesystem::path run;
    QString name;
    PredictionScope scope;
    std::vector<std::size_t> scenes;  ///< those of the scope, or all
    std::filesystem::path output;     ///< CSV
    std::string device = "auto";
    int top = 10;
};

inline bool isOver(JobState state) {
    return state == JobState::Done || state == JobState::Cancelled || state == JobState::Failed ||
           state == JobState::Detached;
}
inline bool isActive(JobState state) {
    return state == JobState::Running || state == JobState::Paused || state == JobState::Stopping;
}

}  // namespace grasploom
