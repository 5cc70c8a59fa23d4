#pragma once

#include "model/training.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace grasploom {

/// `metrics.jsonl`: one JSON object a line, a report of the training or of a validation.
std::string metricsLine(const TrainingReport& report);
std::string metricsLine(const ValidationReport& report);

struct Metrics {
    std::vector<TrainingReport> curve;
    std::vector<ValidationReport> validations;
};

/// Lines that are no report (a last one cut short by a crash, say) are passed over.
Metrics parseMetrics(std::string_view text);

/// The lines up to and including `step`, and validations up to `validatedStep`: what a checkpoint knows of.
std::string metricsUpTo(std::string_view text, std::int64_t step, std::int64_t validatedStep);

/// A text file that grows line by line. Throws DataError when the disk is full or the folder cannot be written.
class LineFile {
public:
    explicit LineFile(std::filesystem::path path);
    ~LineFile();
    LineFile(const LineFile&) = delete;
    LineFile& operator=(const LineFile&) = delete;
    void append(std::string_view line);  ///< adds the line end
    void sync();                         ///< until it is on the disk

private:
    std::filesystem::path m_path;
    int m_descriptor = -1;
};

}  // namespace grasploom
