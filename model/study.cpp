#include "model/study.h"

#include "dataset/cancelled.h"
#include "dataset/files.h"
#include "dataset/write_error.h"
#include "evaluation/judged_set.h"
#include "model/prediction.h"
#include "model/run_files.h"
#include "model/run_lock.h"
#include "model/study_folder.h"
#include "model/test_record.h"
#include "model/torch_device.h"
#include "model/training_scenes.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace grasploom {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

/// Two results with the same are the same.
std::string resultIdentity(const SceneIndex& index, const StudyJob& job, const StudyRun& run) {
    const json all{{"config", decisiveSettings(run.config)},
                   {"dataset_hash", index.hash()},
                   {"split", fingerprint(formatSplit(job.split))},
                   {"limit", job.limit},
                   {"checkpoint", run.checkpoint}};
    return fingerprint(all.dump(-1, ' ', false, json::error_handler_t::replace));
}

/// That the run in the folder, if there is one, is this one. A training resumes with other iterations as well, and
/// looks at its own copy of the split: here neither may differ.
void requireSameRun(const fs::path& folder, const SceneIndex& index, const StudyJob& job, const StudyRun& run) {
    std::error_code error;
    const fs::path file = configFileOf(folder);
    if (fs::exists(file, error)) {
        const json there = settingsIn(file);
        if (!there.is_object() || there.value("dataset_hash", json()) != index.hash()) {
            throw DataError(file, "is not of a run on this dataset");
        }
        const std::string difference =
            firstDifference(decisiveSettings(readRun(folder).config), decisiveSettings(run.config));
        if (!difference.empty()) {
            throw DataError(file, difference + "; move the run out of the study's folder");
        }
    }
    const fs::path split = splitCopyOf(folder);
    if (fs::exists(split, error) && readSplit(split) != job.split) {
        throw DataError(split, "is not the study's split; move the run out of the study's folder");
    }
}

bool isTrained(const fs::path& folder) {
    std::error_code error;
    if (!fs::exists(configFileOf(folder), error)) {
        return false;
    }
    const RunSummary summary = readRun(folder);
    return summary.state == runStateName(RunState::Done) && summary.step >= summary.config.iterations;
}

bool trainRun(const SceneIndex& index, const StudyJob& job, const StudyRun& run, const fs::path& folder,
              StudyEvents& events) {
    requireSameRun(folder, index, job, run);
    if (isTrained(folder)) {
        return true;
    }
    // The run's own copy of the split decides. Its configuration names the study's by a relative path, so that the
    // whole folder may be moved, or be known by another name on another machine.
    std::error_code error;
    if (!fs::exists(splitCopyOf(folder), error)) {
        writeSplit(job.split, splitCopyOf(folder));
    }
    TrainingJob training{run.config, folder, true, job.threads, job.command};
    training.config.split = "../../split.json";
    return train(index, training, events) == RunState::Done;
}

std::vector<std::size_t> scenesToTest(const SceneIndex& index, const StudyJob& job, const StudyRun& run) {
    const std::vector<std::size_t> scenes = testScenes(job.split, index, run.config.fold);
    return job.limit == 0 ? scenes : evenlySpaced(scenes, job.limit);
}

std::string predictRun(const SceneIndex& index, const StudyJob& job, const StudyRun& run, const fs::path& folder,
                       StudyEvents& events) {
    std::vector<Problem> problems;
    PredictOptions options;
    options.run = folder;
    options.checkpoint = run.checkpoint;
    options.device = run.config.device;
    options.threads = job.threads;
    options.problems = &problems;
    options.progress = [&](std::size_t done, std::size_t total) {
        events.predicted(done, total);
        return !events.stopRequested();
    };
    const std::string csv = formatPredictionsCsv(predict(index, scenesToTest(index, job, run), options));
    for (const Problem& problem : problems) {
        events.logged("no prediction, counts as wrong: " + describe(problem));
    }
    return csv;
}

/// The record of predictions that are in the prediction file, made where they are not there yet.
TestRecord predictedRecord(const SceneIndex& index, const StudyJob& job, const StudyRun& run, const fs::path& folder,
                           StudyEvents& events) {
    const fs::path file = predictionsFileOf(folder, run.config.fold);
    const std::string identity = resultIdentity(index, job, run);
    std::error_code error;
    const auto record = readTestRecord(testRecordOf(folder));
    if (record && record->belongsTo == identity && fs::exists(file, error) &&
        fingerprint(readFile(file)) == record->predictions) {
        return *record;
    }
    const std::string csv = predictRun(index, job, run, folder, events);
    writeFileAtomically(file, csv);
    TestRecord fresh{identity, fingerprint(csv), {}};
    writeFileAtomically(testRecordOf(folder), formatTestRecord(fresh));
    return fresh;
}

void judgeRun(const SceneIndex& index, const StudyJob& job, const StudyRun& run, const fs::path& folder,
              TestRecord record, StudyEvents& events) {
    const GroundTruth truth = loadGroundTruth(index, scenesToTest(index, job, run), run.config.jaws, job.threads);
    if (truth.scenes.empty()) {
        throw DataError(index.root(),
                        "no scene of fold " + std::to_string(run.config.fold) + " has ground truth to judge by");
    }
    // What the file holds is what the tables count: the file is read even when its numbers are still at hand.
    const PredictionSet predictions = readPredictions(predictionsFileOf(folder, run.config.fold));
    JudgeOptions options;
    options.threads = job.threads;
    options.progress = [&](std::size_t done) {
        events.judged(done, truth.scenes.size());
        return !events.stopRequested();
    };
    record.rankings = evaluateRankings(JudgedSet::judge(truth, predictions, options));
    writeFileAtomically(testRecordOf(folder), formatTestRecord(record));
}

}  // namespace

StudyOutcome completeRun(const SceneIndex& index, const StudyJob& job, const StudyRun& run, StudyEvents& events) {
    if (finishedResult(index, job, run)) {
        return StudyOutcome::Kept;
    }
    const fs::path folder = job.folder / run.folder;
    if (isRunLocked(folder)) {
        return StudyOutcome::Busy;
    }
    try {
        if (!trainRun(index, job, run, folder, events)) {
            return StudyOutcome::Cancelled;
        }
        const RunLock lock(folder);
        judgeRun(index, job, run, folder, predictedRecord(index, job, run, folder, events), events);
        return StudyOutcome::Done;
    } catch (const RunBusy&) {
        return StudyOutcome::Busy;
    } catch (const Cancelled&) {
        return StudyOutcome::Cancelled;
    }
}

StudySummary runStudy(const SceneIndex& index, const StudyJob& job, std::span<const StudyRun> runs,
                      StudyEvents& events) {
    StudySummary summary;
    bool full = false;  // a disk, on which the next trainings would end like this one
    for (std::size_t i = 0; i < runs.size() && !summary.cancelled && !full; ++i) {
        events.runStarted(runs[i], i + 1, runs.size());
        StudyOutcome outcome = StudyOutcome::Failed;
        std::string reason;
        try {
            outcome = events.stopRequested() ? StudyOutcome::Cancelled : completeRun(index, job, runs[i], events);
        } catch (const std::exception& error) {
            reason = failureReason(plainMessage(error), runs[i].config);
            summary.failures.push_back(runs[i].label + ": " + reason);
            full = dynamic_cast<const NoRoom*>(&error) != nullptr;
        }
        if (outcome == StudyOutcome::Busy) {
            summary.busy.push_back(runs[i].label);
        }
        summary.cancelled = outcome == StudyOutcome::Cancelled;
        events.runEnded(runs[i], outcome, reason);
    }
    return summary;
}

std::optional<std::vector<RankingResult>> finishedResult(const SceneIndex& index, const StudyJob& job,
                                                         const StudyRun& run) {
    auto record = readTestRecord(testRecordOf(job.folder / run.folder));
    if (!record || record->rankings.empty() || record->belongsTo != resultIdentity(index, job, run)) {
        return std::nullopt;
    }
    return std::move(record->rankings);
}

StudyRunState trainingState(const StudyJob& job, const StudyRun& run) {
    using Stage = StudyRunState::Stage;
    const fs::path folder = job.folder / run.folder;
    StudyRunState result;
    std::error_code error;
    if (!fs::exists(configFileOf(folder), error)) {
        return result;
    }
    try {
        const RunSummary summary = readRun(folder);
        result.stage = summary.state == runStateName(RunState::Done) ? Stage::Trained : Stage::Begun;
        result.step = summary.step;
        result.iterations = summary.config.iterations;
        result.active = summary.active;
        result.state = summary.active || summary.state != runStateName(RunState::Running) ? summary.state : "killed";
    } catch (const DataError& problem) {
        result.stage = Stage::Unreadable;
        result.problem = problem.what();
    }
    return result;
}

std::string describeUnfinished(const StudyJob& job, const StudyRun& run) {
    const StudyRunState state = trainingState(job, run);
    switch (state.stage) {
        case StudyRunState::Stage::NotBegun:
            return "not begun";
        case StudyRunState::Stage::Trained:
            return "trained, not tested yet";
        case StudyRunState::Stage::Unreadable:
            return state.problem;
        case StudyRunState::Stage::Begun:
            break;
    }
    return "at iteration " + std::to_string(state.step) + " of " + std::to_string(state.iterations) + ", " +
           state.state;
}

}  // namespace grasploom
