#pragma once

#include "app/cli/json_file.h"
#include "app/cli/progress_line.h"

#include "evaluation/study_report.h"
#include "model/study_text.h"

#include <optional>
#include <string>
#include <vector>

namespace grasploom::cli {

/// Shows a study on stderr and stops it on Ctrl-C.
class ShownStudy : public StudyEvents {
public:
    void runStarted(const StudyRun& run, std::size_t number, std::size_t count) override;
    void progressed(const TrainingReport& report) override;
    void predicted(std::size_t done, std::size_t total) override;
    void judged(std::size_t done, std::size_t total) override;
    void logged(const std::string& text) override;
    void runEnded(const StudyRun& run, StudyOutcome outcome, const std::string& reason) override;
    bool stopRequested() override;

private:
    ProgressLine& line(const std::string& step);  ///< a new one for a new step, so that its rate is the step's own

    std::string m_run, m_step;
    std::optional<ProgressLine> m_line;
};

/// Findings, tables and remarks for people.
std::string reportText(const StudyReport& report);

/// {"tables": [{"name", "n", "rows": [{"name", "cells": [{"column", "mean", "standard_deviation", "n", "paper"}]}]}],
/// "missing": [{"run", "state"}], "settings": {…}}. What is not known is null.
Json reportJson(const StudyReport& report, const std::vector<MissingRun>& missing);

/// Writes the report into the study's folder and says so; nothing where `report` is empty of results.
void publish(const StudyReport& report, const StudyJob& job);

/// Throws where the call did not do all it was asked for: Interrupted, or what failed. Says which runs other jobs have.
void requireComplete(const StudySummary& summary, const StudyJob& job);

}  // namespace grasploom::cli
