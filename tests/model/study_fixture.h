#pragma once

#include "model/study.h"
#include "training_fixture.h"

#include <functional>
#include <string>
#include <vector>

namespace grasploom {

/// Records what a study says, and stops it.
class RecordedStudy : public StudyEvents {
public:
    void runStarted(const StudyRun& run, std::size_t number, std::size_t count) override {
        log += "begins " + std::to_string(number) + "/" + std::to_string(count) + " " + run.label + '\n';
    }
    void progressed(const TrainingReport&) override { ++trainingReports; }
    void predicted(std::size_t done, std::size_t total) override { predictedScenes += done == total ? total : 0; }
    void runEnded(const StudyRun&, StudyOutcome outcome, const std::string& reason) override {
        outcomes.push_back(outcome);
        log += reason + '\n';
    }
    void logged(const std::string& line) override { log += line + '\n'; }
    bool stopRequested() override { return stop && stop(); }

    std::function<bool()> stop;
    std::vector<StudyOutcome> outcomes;
    int trainingReports = 0;
    std::size_t predictedScenes = 0;
    std::string log;
};

/// So short that a study of several trainings takes a moment.
inline TrainingConfig shortTraining() {
    TrainingConfig config = tinyTraining();
    config.iterations = 4;
    config.checkpointEvery = 2;
    config.validateEvery = 2;
    return config;
}

}  // namespace grasploom
