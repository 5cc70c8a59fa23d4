#include "dataset/files.h"
#include "dataset/problem.h"
#include "dataset/shallow_json.h"
#include "model/run_directory.h"
#include "model/run_files.h"
#include "model/training.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace grasploom {

std::string_view runStateName(RunState state) {
    switch (state) {
        case RunState::Running:
            return "running";
        case RunState::Paused:
            return "paused";
        case RunState::Done:
            return "done";
        case RunState::Failed:
            return "failed";
        case RunState::Cancelled:
            return "cancelled";
    }
    return "";
}

RunSummary readRun(const std::filesystem::path& run) {
    RunSummary summary;
    summary.folder = run;
    const std::filesystem::path configFile = configFileOf(run);
    const std::string text = readFile(configFile, 1U << 20U);
    try {
        summary.config = parseTrainingConfig(parseShallowJson(text));
    } catch (const std::exception& error) {
        throw DataError(configFile, error.what());
    }
    std::error_code error;
    if (std::filesystem::exists(stateFileOf(run), error)) {
        summary.state = readFile(stateFileOf(run), 64);
        summary.state.erase(std::min(summary.state.size(), summary.state.find_first_of("\r\n")));
    }
    summary.active = isRunLocked(run);
    if (const auto checkpoints = findCheckpoints(run); !checkpoints.empty()) {
        summary.step = checkpoints.back().step;
    }
    if (std::filesystem::exists(metricsFileOf(run), error)) {
        Metrics metrics = parseMetrics(readFile(metricsFileOf(run)));
        summary.curve = std::move(metrics.curve);
        summary.validations = std::move(metrics.validations);
    }
    return summary;
}

}  // namespace grasploom
