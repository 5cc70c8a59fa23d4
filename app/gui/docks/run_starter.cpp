#include "app/gui/docks/run_starter.h"

#include "dataset/cancelled.h"
#include "dataset/problem.h"

#include <QCoreApplication>

#include <numeric>

namespace grasploom {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RunStarter)
};

}  // namespace

TrainingJob prepareTraining(const SceneIndex& index, const Workspace& workspace, const TrainingChoice& choice) {
    if (workspace.folder.empty()) {
        throw DataError(workspace.folder, Words::tr("there is no place to keep runs").toStdString());
    }
    TrainingJob job;
    job.config = choice.config;
    job.config.split.clear();
    if (choice.folds > 0) {
        // One split for all runs of a workspace: only then can they be compared scene by scene.
        job.config.split = splitFile(workspace, index, choice.folds, choice.byObject, 0).string();
    }
    const std::string name(networkName(choice.config.network));
    job.run = newRun(workspace, name + "-" + std::string(backboneName(choice.config.backbone)));
    std::error_code error;
    std::filesystem::create_directories(job.run, error);
    if (error) {
        throw DataError(job.run, "cannot create the folder: " + error.message());
    }
    writeRunNotes(job.run, {choice.predictAfterwards, false});
    job.command = "grasploom";
    return job;
}

PredictionRequest preparePrediction(const SceneIndex& index, const std::filesystem::path& run,
                                    const TrainingConfig& config) {
    PredictionRequest request;
    request.run = run;
    request.name = QString::fromStdString(run.filename().string());
    request.device = config.device;
    request.output = predictionFile(run, config.split, config.fold);
    request.scope = testScope(index, run, config);
    request.scenes = request.scope.scenes;
    if (request.scenes.empty()) {
        request.scenes.resize(index.size());
        std::iota(request.scenes.begin(), request.scenes.end(), 0U);
    }
    return request;
}

std::vector<PastRun> readPastRuns(const Workspace& workspace, const std::function<bool()>& cancelled) {
    std::vector<PastRun> runs;
    for (const auto& folder : findRuns(workspace)) {
        try {
            runs.push_back({readRun(folder), readRunNotes(folder)});
        } catch (const std::exception&) {
            // See the header.
        }
        if (cancelled()) {
            throw Cancelled();
        }
    }
    return runs;
}

QueueJob pastJob(const PastRun& past, int id) {
    const RunSummary& run = past.summary;
    QueueJob job;
    job.id = id;
    job.name = QString::fromStdString(run.folder.filename().string());
    job.run = run.folder;
    job.config = run.config;
    job.done = run.step;
    job.total = run.config.iterations;
    job.predictAfterwards = past.notes.predictAfterwards;
    job.hidden = past.notes.hidden;
    if (run.state == "done") {
        job.state = JobState::Done;
        job.done = job.total;
    } else if (run.state == "failed") {
        job.state = JobState::Failed;
        job.message = Words::tr("This run failed; its log says why. It can be resumed from its last checkpoint.");
    } else {
        job.state = JobState::Cancelled;
        job.message = Words::tr("This run was interrupted. It can be resumed from its last checkpoint.");
    }
    return job;
}

}  // namespace grasploom
