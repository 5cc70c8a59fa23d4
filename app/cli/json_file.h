#pragma once

#include <nlohmann/json.hpp>

#include <CLI/CLI.hpp>

#include <filesystem>

namespace grasploom::cli {

/// Results for programs: keys in a fixed order, stable between versions (docs/command-line.md).
using Json = nlohmann::ordered_json;

void addJsonOption(CLI::App& command, std::filesystem::path& file);

/// Nothing where `file` is empty. Throws DataError.
void writeJson(const std::filesystem::path& file, const Json& json);

}  // namespace grasploom::cli
