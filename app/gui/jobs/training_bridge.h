#pragma once

#include "app/gui/jobs/job_control.h"
#include "model/training.h"

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace grasploom {

/// What a training told since it was last asked: values only.
struct TrainingNews {
    std::vector<TrainingReport> reports;
    std::vector<ValidationReport> validations;
    std::vector<std::string> lines;
    bool paused = false;  ///< it waits, its checkpoint is saved
    [[nodiscard]] bool empty() const { return reports.empty() && validations.empty() && lines.empty(); }
};

/// Collects a training's events and delivers them at most ten times a second, without losing one.
class TrainingBridge : public TrainingEvents {
public:
    using Deliver = std::function<void(TrainingNews)>;  ///< called on the training's thread
    TrainingBridge(std::shared_ptr<JobControl> control, Deliver deliver);

    void progressed(const TrainingReport& report) override;
    void validated(const ValidationReport& report) override;
    void logged(const std::string& line) override;
    bool stopRequested() override { return m_control->stopRequested(); }
    bool pauseRequested() override;
    void waitWhilePaused() override;
    void flush();  ///< delivers what is left

private:
    void deliverWhenDue();

    std::shared_ptr<JobControl> m_control;
    Deliver m_deliver;
    TrainingNews m_news;
    std::chrono::steady_clock::time_point m_last;
};

}  // namespace grasploom
