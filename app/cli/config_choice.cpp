#include "app/cli/config_choice.h"

#include "app/cli/config_file.h"
#include "app/cli/errors.h"
#include "app/cli/messages.h"
#include "app/cli/validators.h"

#include "model/training.h"
#include "model/training_presets.h"

#include <set>

namespace grasploom::cli {
namespace {

std::string presetHelp() {
    std::string help = "Settings to start from; those of --config take their place.";
    for (const TrainingPreset& preset : trainingPresets()) {
        help.append(" ").append(preset.name).append(": ").append(preset.description).append(".");
    }
    return help;
}

std::set<std::string> presetNames() {
    std::set<std::string> names;
    for (const TrainingPreset& preset : trainingPresets()) {
        names.emplace(preset.name);
    }
    return names;
}

TrainingConfig startingPoint(const ConfigChoice& choice) {
    return choice.preset.empty() ? TrainingConfig{} : findPreset(choice.preset).config;
}

}  // namespace

void addConfigOptions(CLI::App& command, ConfigChoice& choice, const std::string& configHelp) {
    command.add_option("--config", choice.file, configHelp)->check(CLI::ExistingFile);
    command.add_option("--preset", choice.preset, presetHelp())->check(CLI::IsMember(presetNames()));
}

void addDeviceOption(CLI::App& command, ConfigChoice& choice) {
    command.add_option("--device", choice.device, "auto, cpu, cuda or cuda:N; in place of the configuration's");
}

void addSeedOption(CLI::App& command, ConfigChoice& choice) {
    command.add_option("--seed", choice.seed, "In place of the configuration's")->check(wholeNumber());
}

TrainingConfig chosenConfig(const ConfigChoice& choice, const std::optional<TrainingConfig>& inherited) {
    if (choice.file.empty() && choice.preset.empty() && !inherited) {
        throw UsageError("--config or --preset is required to begin");
    }
    TrainingConfig config = choice.file.empty() ? inherited.value_or(startingPoint(choice))
                                                : readTrainingConfig(choice.file, startingPoint(choice));
    config.device = choice.device.value_or(config.device);
    config.seed = choice.seed.value_or(config.seed);
    if (const std::string wrong = validate(config); !wrong.empty()) {
        throw UsageError(wrong);
    }
    if (choice.preset == "paper" && config.pretrained.empty()) {
        warn(
            "the paper starts from ImageNet weights; without \"pretrained\" in the configuration this trains from "
            "scratch");
    }
    return config;
}

std::string requiredDevice(const TrainingConfig& config, int threads) {
    try {
        const std::string device = describeDevice(config.device);
        const bool chosen = threads > 0 && device.starts_with("CPU");
        return chosen ? "CPU, " + counted(static_cast<std::size_t>(threads), "thread", "threads") : device;
    } catch (const std::invalid_argument& error) {
        throw UsageError(error.what());
    }
}

}  // namespace grasploom::cli
