#pragma once

#include "model/training.h"

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace grasploom {

/// A network and an input so small that an iteration takes a moment.
TrainingConfig tinyTraining(NetworkKind network = NetworkKind::Full);

/// Records what a training says, and stops or pauses it at a step.
class RecordedEvents : public TrainingEvents {
public:
    void progressed(const TrainingReport& report) override { reports.push_back(report); }
    void validated(const ValidationReport& report) override { validations.push_back(report); }
    void logged(const std::string& line) override { log += line + '\n'; }
    bool stopRequested() override { return stop && stop(); }
    bool pauseRequested() override { return pause && pause(); }
    void waitWhilePaused() override { whilePaused(); }

    std::function<bool()> stop, pause;
    std::function<void()> whilePaused = [] {};
    std::vector<TrainingReport> reports;
    std::vector<ValidationReport> validations;
    std::string log;
};

/// True from the `asked`-th question on.
std::function<bool()> after(int asked);

/// Trains on the tiny dataset at `data`. One thread by default: so small a network gains nothing from more, and loses much
/// where other work wants the cores.
RunState trainTiny(const std::filesystem::path& data, const std::filesystem::path& run, const TrainingConfig& config,
                   bool resume, TrainingEvents& events, int threads = 1);

/// metrics.jsonl without the times, which differ from run to run.
std::string timelessMetrics(const std::filesystem::path& run);

/// Names and bytes of all that a run keeps of its validations.
std::map<std::string, std::string> validationRecord(const std::filesystem::path& run);

}  // namespace grasploom
