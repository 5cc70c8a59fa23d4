#pragma once

#include "app/gui/document/prediction_scope.h"
#include "model/prediction.h"
#include "model/training.h"

#include <QString>

#include <filesystem>
#include <memory>
#include <vector>

namespace grasploom {

enum class JobKind { Training, Prediction };
enum class JobState { Queued, Running, Paused, Stopping, Done, Cancelled, Failed };

/// What the window shows of a job. A value.
struct QueueJob {
    int id = 0;
    JobKind kind = JobKind::Training;
    QString name;
    std::filesystem::path run;
    TrainingConfig config;
    JobState state = JobState::Queued;
    std::int64_t done = 0;   ///< iterations, or scenes
    std::int64_t total = 0;
    double perSecond = 0;    ///< iterations, or scenes
    double secondsLeft = 0;
    QString message;         ///< why it failed
    bool predictAfterwards = false;  ///< a prediction follows a training that is done
};

/// What a prediction job is to do.
struct PredictionRequest {
    std::filesystem::path run;
    QString name;
    PredictionScope scope;
    std::vector<std::size_t> scenes;  ///< those of the scope, or all
    std::filesystem::path output;  ///< CSV
    std::string device = "auto";
    int top = 10;
};

inline bool isOver(JobState state) {
    return state == JobState::Done || state == JobState::Cancelled || state == JobState::Failed;
}
inline bool isActive(JobState state) {
    return state == JobState::Running || state == JobState::Paused || state == JobState::Stopping;
}

}  // namespace grasploom
