#include "app/gui/docks/training_choice.h"

#include "dataset/shallow_json.h"

namespace grasploom {

nlohmann::json toJson(const TrainingChoice& choice) {
    TrainingConfig config = choice.config;
    config.split.clear();
    return {{"config", toJson(config)},
            {"folds", choice.folds},
            {"by_object", choice.byObject},
            {"predict_afterwards", choice.predictAfterwards},
            {"own_process", choice.ownProcess}};
}

TrainingChoice parseTrainingChoice(const nlohmann::json& json) {
    TrainingChoice choice;
    choice.config = parseTrainingConfig(json.at("config"));
    choice.folds = json.at("folds").get<int>();
    choice.byObject = json.at("by_object").get<bool>();
    choice.predictAfterwards = json.at("predict_afterwards").get<bool>();
    choice.ownProcess = json.at("own_process").get<bool>();
    return choice;
}

QByteArray textOf(const nlohmann::json& json) {
    return QByteArray::fromStdString(json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
}

nlohmann::json jsonIn(const QByteArray& text) {
    return parseShallowJson({text.constData(), static_cast<std::size_t>(text.size())});
}

}  // namespace grasploom
