#include "app/gui/docks/study_choice.h"

#include "model/run_files.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>

namespace grasploom {
namespace {

std::vector<NetworkKind> networksIn(const nlohmann::json& names) {
    std::vector<NetworkKind> networks;
    for (const NetworkKind kind : tableNetworks) {
        if (std::ranges::find(names, nlohmann::json(networkName(kind))) != names.end()) {
            networks.push_back(kind);
        }
    }
    return networks;
}

nlohmann::json namesOf(const std::vector<NetworkKind>& networks) {
    nlohmann::json names = nlohmann::json::array();
    for (const NetworkKind kind : networks) {
        names.push_back(networkName(kind));
    }
    return names;
}

/// 12 of "cross-validation-12"; 0 where it is not of that kind.
int numberOf(const std::filesystem::path& folder, StudyKind kind) {
    const std::string name = folder.filename().string();
    const std::string stem = std::string(studyKindName(kind)) + "-";
    int number = 0;
    if (name.starts_with(stem)) {
        std::from_chars(name.data() + stem.size(), name.data() + name.size(), number);
    }
    return number;
}

std::filesystem::path numbered(const Workspace& workspace, StudyKind kind, int number) {
    return workspace.studies() / (std::string(studyKindName(kind)) + "-" + std::to_string(number));
}

int latestNumber(const Workspace& workspace, StudyKind kind) {
    int latest = 0;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(workspace.studies(), error)) {
        latest = std::max(latest, numberOf(entry.path(), kind));
    }
    return latest;
}

}  // namespace

QString kindName(StudyKind kind) {
    const std::string_view name = studyKindName(kind);
    return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
}

QByteArray toText(const StudyChoice& choice) {
    nlohmann::json json = toJson(choice.training);
    json["limit"] = choice.limit;
    json["networks"] = namesOf(choice.networks);
    json["arms"] = choice.arms;
    json["seeds"] = choice.seeds;
    return textOf(json);
}

StudyChoice choiceFrom(const QByteArray& text, const StudyChoice& otherwise) {
    try {
        const nlohmann::json json = jsonIn(text);
        StudyChoice choice = otherwise;
        choice.training = parseTrainingChoice(json);
        choice.training.folds = std::max(2, choice.training.folds);
        choice.limit = json.at("limit").get<std::size_t>();
        choice.networks = networksIn(json.at("networks"));
        choice.arms = json.at("arms").get<std::vector<std::string>>();
        choice.seeds = json.at("seeds").get<std::vector<std::uint64_t>>();
        return choice;
    } catch (const std::exception&) {
        return otherwise;  // another version's, or none yet
    }
}

StudyOptions optionsOf(StudyKind kind, const StudyChoice& choice) {
    const TrainingChoice& training = choice.training;
    const SplitBy by = training.byObject ? SplitBy::Object : SplitBy::Image;
    // A split file says itself how many folds it has.
    const auto folds = training.config.split.empty() ? std::optional(training.folds) : std::nullopt;
    if (kind == StudyKind::CrossValidation) {
        return CrossValidationOptions{
            choice.folder, training.config, folds, by, 0, choice.networks, {}, choice.limit, 0, "grasploom"};
    }
    ExperimentOptions options;
    options.folder = choice.folder;
    options.config = training.config;
    options.folds = folds;
    options.by = by;
    options.arms = choice.arms;
    options.seeds = choice.seeds;
    options.limit = choice.limit;
    options.command = "grasploom";
    return options;
}

StudyChoice adopted(const StudyRecord& study, StudyChoice choice) {
    choice.training.config = study.config;
    choice.training.config.split = splitCopyOf(choice.folder).string();
    choice.training.folds = static_cast<int>(study.split.folds.size());
    choice.training.byObject = study.split.by == SplitBy::Object;
    choice.limit = study.extent.limit;
    if (!study.extent.arms.empty()) {
        choice.arms = study.extent.arms;
        choice.seeds = study.extent.seeds;
    }
    return choice;
}

StudyLook lookAtStudy(const SceneIndex& index, StudyKind kind, const StudyChoice& choice) {
    StudyLook look{readStudy(choice.folder, choice.training.config), false, nullptr};
    look.ofDataset = look.record && look.record->datasetHash == index.hash();
    if (look.ofDataset && look.record->kind == studyKindName(kind)) {
        const StudyChoice own = adopted(*look.record, choice);
        look.results = gatherStudy(index, planStudy(index, optionsOf(kind, own)));
    }
    return look;
}

std::filesystem::path latestStudy(const Workspace& workspace, StudyKind kind) {
    return numbered(workspace, kind, std::max(1, latestNumber(workspace, kind)));
}

std::filesystem::path nextStudy(const Workspace& workspace, StudyKind kind) {
    return numbered(workspace, kind, latestNumber(workspace, kind) + 1);
}

}  // namespace grasploom
