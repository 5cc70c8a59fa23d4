#include "model/checkpoint_state.h"

#include "dataset/problem.h"
#include "dataset/shallow_json.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <stdexcept>

namespace grasploom {
namespace {

using nlohmann::json;

constexpr const char* format = "grasploom-checkpoint-1";

double finite(const json& from, const char* key) {
    const double value = from.at(key).get<double>();
    if (!std::isfinite(value)) {
        throw std::invalid_argument(std::string(key) + " is not finite");
    }
    return value;
}

double positive(const json& from, const char* key) {
    const double value = finite(from, key);
    if (value <= 0) {
        throw std::invalid_argument(std::string(key) + " is not positive");
    }
    return value;
}

std::int64_t count(const json& from, const char* key) {
    const auto& value = from.at(key);
    if (!value.is_number_unsigned() || value.get<std::uint64_t>() > (std::uint64_t{1} << 40U)) {
        throw std::invalid_argument(std::string(key) + " is no sensible count");
    }
    return value.get<std::int64_t>();
}

CheckpointState parseState(const json& from) {
    CheckpointState state;
    state.config = parseTrainingConfig(from.at("config"));
    state.anchorSize = {positive(from, "anchor_opening"), positive(from, "anchor_jaw")};
    state.step = count(from, "step");
    state.validatedStep = count(from, "validated_step");
    if (from.contains("best")) {
        state.best = finite(from, "best");
    }
    state.bestStep = count(from, "best_step");
    state.learningRate = positive(from, "learning_rate");
    for (const auto& [name, sum] : from.at("loss_sums").items()) {
        state.lossSums[name] = sum.get<double>();
    }
    state.datasetHash = from.at("dataset_hash").get<std::string>();
    state.threads = static_cast<int>(std::min<std::int64_t>(count(from, "threads"), 1 << 20));
    if (from.contains("processes")) {
        state.processes = static_cast<int>(std::min<std::int64_t>(count(from, "processes"), 1 << 20));
    }
    return state;
}

}  // namespace

std::map<std::string, std::string> checkpointMetadata(const CheckpointState& state) {
    json to{{"config", toJson(state.config)},        {"anchor_opening", state.anchorSize.opening},
            {"anchor_jaw", state.anchorSize.jaw},    {"step", state.step},
            {"validated_step", state.validatedStep}, {"best_step", state.bestStep},
            {"learning_rate", state.learningRate},   {"loss_sums", state.lossSums},
            {"dataset_hash", state.datasetHash},     {"threads", state.threads}};
    if (state.processes > 1) {
        to["processes"] = state.processes;
    }
    if (state.best) {
        to["best"] = *state.best;
    }
    return {{"format", format}, {"state", to.dump()}};
}

CheckpointState parseCheckpointState(const std::map<std::string, std::string>& metadata,
                                     const std::filesystem::path& file) {
    const auto kind = metadata.find("format");
    const auto text = metadata.find("state");
    if (kind == metadata.end() || kind->second != format || text == metadata.end()) {
        throw DataError(file, "is no checkpoint that this version can read");
    }
    try {
        return parseState(parseShallowJson(text->second));
    } catch (const std::exception& error) {
        throw DataError(file, std::string("its training state is damaged: ") + error.what());
    }
}

}  // namespace grasploom
