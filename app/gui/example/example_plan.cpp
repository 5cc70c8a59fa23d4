#include "app/gui/example/example_plan.h"

#include "app/gui/document/prediction_scope.h"
#include "dataset/split.h"
#include "model/run_files.h"
#include "model/training_presets.h"
#include "model/training_scenes.h"

#include <set>

namespace grasploom {
namespace {

constexpr int folds = 5;

SceneCount countOf(const SceneIndex& index, const std::vector<std::size_t>& scenes) {
    std::set<std::uint32_t> objects;
    for (const std::size_t scene : scenes) {
        objects.insert(index.scene(scene).object);
    }
    return {static_cast<int>(scenes.size()), static_cast<int>(objects.size())};
}

ExampleRun readRunOf(const Workspace& workspace, NetworkKind network, const TrainingConfig& config) {
    ExampleRun found;
    found.job.run = exampleRun(workspace, network);
    found.job.command = "grasploom";
    found.job.config = config;
    found.job.config.network = network;
    std::error_code error;
    if (std::filesystem::exists(configFileOf(found.job.run), error)) {
        const RunSummary summary = readRun(found.job.run);
        found.job.config = summary.config;  // another version may have begun it
        found.job.resume = true;
        found.trained = summary.state == runStateName(RunState::Done);
        found.active = summary.active;
    }
    found.predictions = predictionFile(found.job.run, found.job.config.split, found.job.config.fold);
    found.predicted = found.trained && std::filesystem::exists(found.predictions, error);
    return found;
}

}  // namespace

ExamplePlan examplePlan() {
    ExamplePlan plan;
    plan.scenes.folder = QString::fromStdString((dataFolder() / "example").string());
    plan.scenes.scenes = 200;
    plan.scenes.scenesPerObject = 2;  // many objects: what is judged are objects that were never seen
    plan.scenes.seed = 1;
    plan.scenes.openWhenDone = false;  // the example sees to it
    plan.training = findPreset("from-scratch").config;
    plan.training.backbone = Backbone::ResNet18;
    plan.training.inputSize = 128;
    plan.training.iterations = 1000;
    plan.training.learningRate = 2e-3;
    plan.training.validateEvery = 100;
    plan.training.checkpointEvery = 100;
    plan.training.pictureCache = CachedPictures::Reduced;  // 40 MB of the disk in place of 630
    return plan;
}

std::filesystem::path exampleRun(const Workspace& workspace, NetworkKind network) {
    return workspace.runs() / ("example-" + std::string(networkName(network)));
}

ExampleState readExample(const SceneIndex& index, const Workspace& workspace, const ExamplePlan& plan) {
    if (workspace.folder.empty()) {
        throw DataError(index.root(), "there is no place to keep trainings of it");
    }
    const std::filesystem::path file = splitFile(workspace, index, folds, true, 0);
    TrainingConfig config = plan.training;
    config.split = file.string();
    const Split split = readSplit(file);
    const SceneRoles roles = assignRoles(index, split, 0);
    ExampleState state;
    state.training = countOf(index, roles.training);
    state.validation = countOf(index, roles.validation);
    state.test = countOf(index, testScenes(split, index, 0));
    for (std::size_t i = 0; i < exampleNetworks.size(); ++i) {
        state.runs.at(i) = readRunOf(workspace, exampleNetworks.at(i), config);
    }
    return state;
}

}  // namespace grasploom
