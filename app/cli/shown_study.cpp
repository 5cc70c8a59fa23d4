#include "app/cli/shown_study.h"

#include "app/cli/errors.h"
#include "app/cli/interrupt.h"
#include "app/cli/messages.h"
#include "app/cli/text_table.h"
#include "app/cli/training_text.h"

#include "evaluation/table_format.h"
#include "model/study_folder.h"

#include <iostream>

namespace grasploom::cli {
namespace {

Json number(const std::optional<double>& value) {
    return value ? Json(*value) : Json(nullptr);
}

Json cellJson(const ResultCell& cell, const std::string& column) {
    Json json{{"column", column}, {"mean", nullptr}, {"standard_deviation", nullptr}, {"n", 0}};
    if (cell.measured) {
        json["mean"] = cell.measured->mean;
        json["standard_deviation"] = number(cell.measured->deviation);
        json["n"] = cell.measured->count;
    }
    json["paper"] = number(cell.published);
    return json;
}

Json tableJson(const ResultTable& table) {
    Json json{{"name", table.name}, {"n", table.expected}, {"rows", Json::array()}};
    for (const ResultRow& row : table.rows) {
        Json cells = Json::array();
        for (std::size_t c = 0; c < table.columns.size(); ++c) {
            if (row.cells[c].applies) {
                cells.push_back(cellJson(row.cells[c], table.columns[c]));
            }
        }
        json["rows"].push_back({{"name", row.name}, {"cells", cells}});
    }
    return json;
}

std::string outcomeText(StudyOutcome outcome) {
    switch (outcome) {
        case StudyOutcome::Done:
            return "done";
        case StudyOutcome::Kept:
            return "done before";
        case StudyOutcome::Busy:
            return "another job is at work on it; passed over";
        case StudyOutcome::Cancelled:
            return "stopped";
        case StudyOutcome::Failed:
            break;
    }
    return "failed";
}

}  // namespace

ProgressLine& ShownStudy::line(const std::string& step) {
    if (!m_line || m_step != step) {
        m_step = step;
        m_line.emplace(m_run + (step.empty() ? "" : ": " + step));
    }
    return *m_line;
}

void ShownStudy::runStarted(const StudyRun& run, std::size_t number, std::size_t count) {
    m_run = "[" + std::to_string(number) + "/" + std::to_string(count) + "] " + run.label;
    m_line.reset();
}

void ShownStudy::progressed(const TrainingReport& report) {
    line("training")
        .update(static_cast<std::size_t>(report.step), static_cast<std::size_t>(report.iterations),
                report.iterationsPerSecond, report.secondsLeft, lossText(report));
}

void ShownStudy::predicted(std::size_t done, std::size_t total) {
    line("predicting").update(done, total);
}

void ShownStudy::judged(std::size_t done, std::size_t total) {
    line("judging").update(done, total);
}

void ShownStudy::logged(const std::string& text) {
    line(m_step).say(m_run + ": " + text);
}

void ShownStudy::runEnded(const StudyRun&, StudyOutcome outcome, const std::string& reason) {
    line("").say(m_run + ": " + outcomeText(outcome) + (reason.empty() ? "" : ": " + reason));
}

bool ShownStudy::stopRequested() {
    return interrupted();
}

std::string reportText(const StudyReport& report) {
    std::string text;
    for (const std::string& finding : report.findings) {
        text += finding + '\n';
    }
    for (const ResultTable& table : report.tables) {
        text += (text.empty() ? "" : "\n") + table.name + ". " + table.caption + "\n(" + tableLegend(table) + ")\n" +
                formatTable(tableRows(table));
    }
    text += report.remarks.empty() ? "" : "\n";
    for (const std::string& remark : report.remarks) {
        text += remark + '\n';
    }
    return text;
}

Json reportJson(const StudyReport& report, const std::vector<MissingRun>& missing) {
    Json json{
        {"title", report.title}, {"findings", report.findings}, {"tables", Json::array()}, {"missing", Json::array()}};
    for (const ResultTable& table : report.tables) {
        json["tables"].push_back(tableJson(table));
    }
    for (const MissingRun& run : missing) {
        json["missing"].push_back({{"run", run.label}, {"state", run.state}});
    }
    for (const auto& [name, value] : report.settings) {
        json["settings"][name] = value;
    }
    return json;
}

void publish(const StudyReport& report, const StudyJob& job) {
    std::cout << reportText(report);
    std::size_t files = 0;
    {
        const StudyLock lock(job.folder);
        files = writeStudyReport(report, job.folder).size();
    }
    std::cout << '\n'
              << files << " files written; open " << (job.folder / "report.html").string() << '\n'
              << std::flush;
}

void requireComplete(const StudySummary& summary, const StudyJob& job) {
    if (summary.cancelled) {
        throw Interrupted("stopped; what is done is in " + job.folder.string() + ", the same call goes on");
    }
    if (!summary.busy.empty()) {
        warn(std::to_string(summary.busy.size()) + " trainings are another job's (" + summary.busy.front() +
             (summary.busy.size() > 1 ? ", …" : "") + "); --gather makes the tables when they are done");
    }
    if (!summary.failures.empty()) {
        throw std::runtime_error(std::to_string(summary.failures.size()) +
                                 " trainings failed, the same call tries again; first: " + summary.failures.front());
    }
}

}  // namespace grasploom::cli
