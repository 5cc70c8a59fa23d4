#pragma once

#include "app/gui/document/edited_truth.h"
#include "app/gui/document/workspace.h"
#include "app/gui/jobs/job_thread.h"
#include "evaluation/breakdown_tables.h"
#include "model/run_history.h"

#include <filesystem>
#include <memory>
#include <vector>

namespace grasploom {

/// What a run's validations are judged by, but for the limits.
struct HistoryBasis {
    std::filesystem::path run;
    std::shared_ptr<const SceneIndex> index;
    std::shared_ptr<const GroundTruth> truth;  ///< the dataset's own, of all scenes
    LabelEdits edits;                          ///< in force over it
    JawChoice jaws = JawChoice::All;
    IouMetric metric = IouMetric::Exact;
    bool operator==(const HistoryBasis&) const = default;
};

/// A run's validations, judged: from then on every limit is a look-up.
struct JudgedRun {
    HistoryBasis basis;
    std::shared_ptr<const GroundTruth> truth;  ///< of the validation scenes
    std::vector<std::size_t> scenes;    ///< per row of the truth: its number in the index
    std::vector<ValidationFile> files;  ///< parallel to the validations
    std::vector<std::filesystem::file_time_type> times;
    std::vector<JudgedValidation> validations;
    std::size_t validated = 0;  ///< times that the run was validated: it may keep fewer
    bool onTrainingScenes = false;
};

/// Why there is nothing to judge.
enum class NoHistory : std::uint8_t {
    None,         ///< there is something
    NotKept,      ///< an earlier version trained the run
    NotValidated  ///< yet
};

struct HistoryRequest {
    HistoryBasis basis;
    MatchCriterion criterion;
    Ranking ranking = Ranking::Score;          ///< in force in the window
    std::shared_ptr<const JudgedRun> known{};  ///< what of it still holds is not judged again; may be null
};

struct HistoryResult {
    NoHistory reason = NoHistory::None;
    bool canReplay = false;  ///< NotKept, but a checkpoint is there: replayValidations
    std::filesystem::path run;
    std::shared_ptr<const JudgedRun> judged;
    MatchCriterion criterion;
    std::vector<Ranking> rankings;
    std::vector<std::shared_ptr<const TrainingHistory>> histories;  ///< parallel to the rankings
    std::size_t shown = 0;                                          ///< of them: the one by the ranking in force
};

/// Reads and judges: call it off the window's thread. Throws DataError where a file is damaged or the run is of another
/// dataset, Cancelled.
HistoryResult computeHistory(const HistoryRequest& request, const JobEvents& events);

/// Runs of a workspace, those of its studies too, by their folders' names; the newest first. Reads the disk.
struct KnownRun {
    std::filesystem::path folder;
    std::string name;
};
std::vector<KnownRun> findKnownRuns(const Workspace& workspace);

}  // namespace grasploom
