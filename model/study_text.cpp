#include "model/study_text.h"

#include "model/study_folder.h"

#include <nlohmann/json.hpp>

namespace grasploom {
namespace {

using Settings = std::vector<std::pair<std::string, std::string>>;

std::string plain(const nlohmann::json& value) {
    return value.is_string() ? value.get<std::string>() : value.dump();
}

void appendConfig(Settings& settings, const TrainingConfig& config, const std::set<std::string>& varied) {
    const nlohmann::json json = decisiveSettings(config);
    for (const auto& [key, value] : json.items()) {
        if (varied.contains(key)) {
            continue;
        }
        if (!value.is_object()) {
            settings.emplace_back(key, plain(value));
            continue;
        }
        for (const auto& [inner, part] : value.items()) {
            settings.emplace_back(std::string(key).append(".").append(inner), plain(part));
        }
    }
}

}  // namespace

std::string describe(const MissingRun& run) {
    return run.label + " is missing: " + run.state + ".";
}

Settings studySettings(const SceneIndex& index, const StudyJob& job, const TrainingConfig& config,
                       const std::set<std::string>& varied) {
    Settings settings{{"dataset", index.root().filename().string()}, {"dataset hash", index.hash()}};
    settings.emplace_back("split", std::to_string(job.split.folds.size()) + " folds, " +
                                       (job.split.by == SplitBy::Object ? "object-wise" : "image-wise") + ", seed " +
                                       std::to_string(job.split.seed));
    if (job.limit > 0) {
        settings.emplace_back("scenes tested per fold", "at most " + std::to_string(job.limit) + ", evenly spaced");
    }
    appendConfig(settings, config, varied);
    settings.emplace_back("program", std::string("GraspLoom ") + GRASPLOOM_VERSION);
    return settings;
}

std::string datasetText(const SceneIndex& index) {
    return "dataset " + index.root().filename().string() + " (" + std::to_string(index.size()) + " scenes, " +
           std::to_string(index.objectCount()) + " objects)";
}

std::string limitText(const StudyJob& job) {
    return job.limit == 0 ? "" : " At most " + std::to_string(job.limit) + " scenes of a fold are tested.";
}

}  // namespace grasploom
