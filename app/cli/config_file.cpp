#include "app/cli/config_file.h"

#include "dataset/files.h"
#include "dataset/problem.h"
#include "dataset/shallow_json.h"

#include <nlohmann/json.hpp>

namespace grasploom::cli {
namespace {

constexpr std::uintmax_t largestConfig = 1U << 20U;

std::string resolved(const std::string& path, const std::filesystem::path& folder) {
    return path.empty() ? path : std::filesystem::absolute(folder / path).lexically_normal().string();
}

std::string plain(const nlohmann::json& value) {
    return value.is_string() ? value.get<std::string>() : value.dump();
}

}  // namespace

TrainingConfig readTrainingConfig(const std::filesystem::path& file, const TrainingConfig& base) {
    try {
        TrainingConfig config = parseTrainingConfig(parseShallowJson(readFile(file, largestConfig)), base);
        config.split = resolved(config.split, file.parent_path());
        config.pretrained = resolved(config.pretrained, file.parent_path());
        return config;
    } catch (const nlohmann::json::exception& error) {
        throw DataError(file, std::string("not valid JSON: ") + error.what());
    } catch (const std::logic_error& error) {  // a bad value, nested too deeply, or a key twice
        throw DataError(file, error.what());
    }
}

std::vector<std::pair<std::string, std::string>> effectiveSettings(const TrainingConfig& config) {
    TrainingConfig inForce = config;
    inForce.guidance = effectiveGuidance(config);
    inForce.freezeBatchNorm = effectiveFreezeBatchNorm(config);
    std::vector<std::pair<std::string, std::string>> settings;
    const nlohmann::json json = toJson(inForce);
    for (const auto& [key, value] : json.items()) {
        if (value.is_object()) {
            for (const auto& [inner, part] : value.items()) {
                settings.emplace_back(std::string(key).append(".").append(inner), plain(part));
            }
        } else {
            settings.emplace_back(key, plain(value));
        }
    }
    return settings;
}

}  // namespace grasploom::cli
