#pragma once

#include <CLI/CLI.hpp>

#include <vector>

namespace grasploom::cli {

/// The thresholds of Tables II and III by default.
struct SweepAxes {
    std::vector<double> angles{10, 15, 20, 25, 30};  ///< degrees
    std::vector<double> ious{0.20, 0.25, 0.30, 0.35};
};
/// Each once, the smallest first: as tables and charts need them.
std::vector<double> ascending(std::vector<double> limits);
void addSweepAxes(CLI::App& command, SweepAxes& axes);

}  // namespace grasploom::cli
