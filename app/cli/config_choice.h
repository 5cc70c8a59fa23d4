#pragma once

#include "model/training_config.h"

#include <CLI/CLI.hpp>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace grasploom::cli {

/// Where a training's settings come from: the preset's, then the configuration's, then the call's own.
struct ConfigChoice {
    std::filesystem::path file;
    std::string preset;
    std::optional<std::string> device;
    std::optional<std::uint64_t> seed;
};
/// `--config` and `--preset`.
void addConfigOptions(CLI::App& command, ConfigChoice& choice, const std::string& configHelp);
/// `--device`.
void addDeviceOption(CLI::App& command, ConfigChoice& choice);
/// `--seed`.
void addSeedOption(CLI::App& command, ConfigChoice& choice);

/// The settings in force, checked. `inherited` holds where neither a file nor a preset is named (a run's own, when it
/// resumes). Throws UsageError, or DataError that names the file.
TrainingConfig chosenConfig(const ConfigChoice& choice, const std::optional<TrainingConfig>& inherited = {});

/// What `config.device` will be, of a processor with `threads` (0: one per core). Throws UsageError where it is not
/// there.
std::string requiredDevice(const TrainingConfig& config, int threads);

}  // namespace grasploom::cli
