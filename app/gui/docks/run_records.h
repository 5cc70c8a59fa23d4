#pragma once

#include "model/training.h"

#include <QString>

#include <filesystem>
#include <map>
#include <vector>

namespace grasploom {

class TrainingCharts;

/// What is known of one run's learning.
struct RunRecord {
    std::vector<TrainingReport> curve;
    std::vector<ValidationReport> validations;
};

/// Adds news to a record. A training that went on from its last checkpoint makes steps again: what was known of them is
/// void. Returns whether anything was.
bool addTo(RunRecord& record, const std::vector<TrainingReport>& reports);
bool addTo(RunRecord& record, const ValidationReport& report);

/// Curves by run folder, whichever job wrote them.
class RunRecords {
public:
    [[nodiscard]] RunRecord& of(const std::filesystem::path& run) { return m_records[run]; }

private:
    std::map<std::filesystem::path, RunRecord> m_records;
};

void addToCharts(TrainingCharts& charts, const std::vector<TrainingReport>& reports);
void addToCharts(TrainingCharts& charts, const ValidationReport& report);
/// Replaces what the charts show.
void showInCharts(TrainingCharts& charts, const RunRecord& record);

/// "top-1 by scorer 85.7 %, by intermediate score 80.0 % (150 validation scenes)".
QString describeValidation(const ValidationReport& report);

}  // namespace grasploom
