#pragma once

#include "model/process_group.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <string>

namespace grasploom::cli {

/// `--distributed auto|off`.
void addDistributedOption(CLI::App& command, bool& distributed);

/// The processes that a launcher has started to train together on `device`; this one alone without a launcher, or where
/// `distributed` is false. Throws UsageError where what the launcher says makes no sense, std::runtime_error where the
/// others do not come.
std::unique_ptr<ProcessGroup> joinGroup(bool distributed, const std::string& device);

}  // namespace grasploom::cli
