#pragma once

#include "dataset/split.h"
#include "evaluation/ranking_result.h"
#include "model/training.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace grasploom {

/// One training of a study, with its test on the fold that its configuration keeps for that.
struct StudyRun {
    std::string folder;  ///< below the study's: "full/fold-2"
    std::string label;   ///< for people: "full, fold 2"
    TrainingConfig config;
    std::string checkpoint = "best";  ///< what is tested: "best" or "last"
};

struct StudyJob {
    std::filesystem::path folder;  ///< opened, see openStudy
    Split split;
    std::size_t limit = 0;  ///< most scenes of a test fold, evenly spaced; 0: all
    int threads = 0;        ///< 0: one per core
    std::string command;    ///< for the record
};

enum class StudyOutcome : std::uint8_t {
    Done,      ///< trained, predicted and judged
    Kept,      ///< was done before
    Busy,      ///< another job is at work on it
    Failed,    ///< see the reason; the other runs go on
    Cancelled  ///< stopRequested; what is done is saved
};

/// How a study reports and is steered: the events of the run at work, as a training sends them, and which run that is.
class StudyEvents : public TrainingEvents {
public:
    virtual void runStarted(const StudyRun&, std::size_t /*number*/, std::size_t /*count*/) {}  ///< number from 1
    virtual void predicted(std::size_t /*done*/, std::size_t /*total*/) {}
    virtual void judged(std::size_t /*done*/, std::size_t /*total*/) {}
    virtual void runEnded(const StudyRun&, StudyOutcome, const std::string& /*reason*/) {}
};

/// Trains, predicts and judges one run; each of these steps is skipped where its result is there and belongs to the
/// same settings, dataset and split, and a training cut short is resumed. Throws what a training throws, and DataError
/// when the folder holds a run of other settings.
StudyOutcome completeRun(const SceneIndex& index, const StudyJob& job, const StudyRun& run, StudyEvents& events);

/// What came of a call.
struct StudySummary {
    std::vector<std::string> failures;  ///< "full, fold 2: reason"
    std::vector<std::string> busy;      ///< labels of the runs that other jobs are at work on
    bool cancelled = false;
};

/// Completes the runs, one after the other. One that fails does not keep the others from being done.
StudySummary runStudy(const SceneIndex& index, const StudyJob& job, std::span<const StudyRun> runs,
                      StudyEvents& events);

/// The result of a run that is complete; empty where it is not.
std::optional<std::vector<RankingResult>> finishedResult(const SceneIndex& index, const StudyJob& job,
                                                         const StudyRun& run);

/// How far the training of a run is, as its folder says.
struct StudyRunState {
    enum class Stage : std::uint8_t { NotBegun, Begun, Trained, Unreadable };
    Stage stage = Stage::NotBegun;
    std::int64_t step = 0;  ///< of the last checkpoint
    std::int64_t iterations = 0;
    std::string state;    ///< of one that has begun: "running", "cancelled", "failed", "killed"
    std::string problem;  ///< of one that cannot be read
    bool active = false;  ///< a job is at work on it
};
StudyRunState trainingState(const StudyJob& job, const StudyRun& run);

/// How far a run is that is not complete: "not begun", "at iteration 120 of 400, cancelled".
std::string describeUnfinished(const StudyJob& job, const StudyRun& run);

}  // namespace grasploom
