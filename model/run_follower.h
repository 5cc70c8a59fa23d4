#pragma once

#include "model/training.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace grasploom {

/// What a run folder came to say since it was last read.
struct RunNews {
    std::vector<TrainingReport> reports;
    std::vector<ValidationReport> validations;
    std::vector<std::string> lines;  ///< of log.txt, without their times
    bool rewound = false;            ///< a resumed training took lines back: what was read before is void
    [[nodiscard]] bool empty() const { return reports.empty() && validations.empty() && lines.empty() && !rewound; }
};

/// Reads the files of a run folder as they grow, whichever process writes them. Costs what is new, not what is there.
class RunFollower {
public:
    explicit RunFollower(std::filesystem::path run) : m_run(std::move(run)) {}
    /// Whole lines only; a file that is not there yet says nothing. Throws DataError when one cannot be read.
    RunNews poll();
    /// Passes over what the log says so far: that of earlier starts.
    void skipLog();

private:
    std::filesystem::path m_run;
    std::uintmax_t m_metricsInode = 0;
    std::uintmax_t m_metricsRead = 0;  ///< bytes
    std::uintmax_t m_logRead = 0;
};

/// The process at work on a run: it holds the run's lock. 0: none, or one that cannot be told.
int runProcess(const std::filesystem::path& run);

}  // namespace grasploom
