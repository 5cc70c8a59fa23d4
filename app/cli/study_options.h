#pragma once

#include "app/cli/config_choice.h"

#include "dataset/split.h"

#include <CLI/CLI.hpp>

#include <cstdint>
#include <filesystem>
#include <optional>

namespace grasploom::cli {

/// What cross-validate and experiment share.
struct StudyOptions {
    std::filesystem::path dataset, output, json;
    ConfigChoice config;
    std::optional<int> folds;
    SplitBy by = SplitBy::Object;
    std::uint64_t splitSeed = 0;
    int limit = 0;
    int threads = 0;
    bool gather = false;  ///< train nothing, make tables of what is there
};
void addStudyOptions(CLI::App& command, StudyOptions& options);

/// Throws DataError when there is nothing to gather from.
void requireStudy(const StudyOptions& options);

}  // namespace grasploom::cli
