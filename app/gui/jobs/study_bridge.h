#pragma once

#include "app/gui/jobs/job_control.h"
#include "app/gui/jobs/study_work.h"

#include <chrono>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace grasploom {

/// Where a study is.
struct StudyProgress {
    enum class Step : std::uint8_t { None, Training, Predicting, Judging };
    std::string run;         ///< folder of the training at work
    std::string label;       ///< "full, fold 2"
    std::size_t number = 0;  ///< of it, from 1
    std::size_t count = 0;   ///< of all that are to be done
    Step step = Step::None;
    std::int64_t done = 0;  ///< iterations, or scenes
    std::int64_t total = 0;
    double perSecond = 0;
    double secondsLeft = 0;       ///< of this training
    double studySecondsLeft = 0;  ///< of all, were the others as fast; 0: not known
    bool paused = false;          ///< it waits, its checkpoint is saved
};

/// How one training of a study ended.
struct StudyRunEnd {
    std::string run;
    StudyOutcome outcome = StudyOutcome::Failed;
    std::string reason;
};

/// What a study told since it was last asked: values only.
struct StudyNews {
    StudyProgress progress;
    std::vector<ValidationReport> validations;  ///< of the training in `progress`
    std::vector<std::string> lines;
    std::vector<StudyRunEnd> ends;
    std::shared_ptr<const StudyResults> results;  ///< null: as before
};

/// Collects a study's events and delivers them at most ten times a second, without losing one. Any of the study's
/// threads may call it.
class StudyBridge : public StudyEvents {
public:
    using Deliver = std::function<void(StudyNews)>;
    using Gather = std::function<std::shared_ptr<const StudyResults>()>;  ///< called when a training has ended
    StudyBridge(std::shared_ptr<JobControl> control, Gather gather, Deliver deliver);

    void runStarted(const StudyRun& run, std::size_t number, std::size_t count) override;
    void progressed(const TrainingReport& report) override;
    void validated(const ValidationReport& report) override;
    void logged(const std::string& line) override;
    void predicted(std::size_t done, std::size_t total) override;
    void judged(std::size_t done, std::size_t total) override;
    void runEnded(const StudyRun& run, StudyOutcome outcome, const std::string& reason) override;
    bool stopRequested() override { return m_control->stopRequested(); }
    bool pauseRequested() override { return m_control->pauseRequested(); }
    void waitWhilePaused() override;

    void show(std::shared_ptr<const StudyResults> results);  ///< at once

private:
    void step(StudyProgress::Step step, std::size_t done, std::size_t total);
    void deliver(bool now);

    std::shared_ptr<JobControl> m_control;
    Gather m_gather;
    Deliver m_deliver;
    std::mutex m_mutex;
    StudyNews m_news;
    std::chrono::steady_clock::time_point m_last;
};

}  // namespace grasploom
