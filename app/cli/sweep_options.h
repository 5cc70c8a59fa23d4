#pragma once

#include "evaluation/paper_limits.h"

#include <CLI/CLI.hpp>

namespace grasploom::cli {

/// Each once, the smallest first: as tables and charts need them.
SweepAxes ascending(SweepAxes axes);
void addSweepAxes(CLI::App& command, SweepAxes& axes);

}  // namespace grasploom::cli
