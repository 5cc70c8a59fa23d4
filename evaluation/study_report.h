#pragma once

#include "evaluation/band_chart.h"
#include "evaluation/result_table.h"

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace grasploom {

/// What several trainings together say, as a value: the same report as Markdown, HTML, LaTeX and CSV. It holds no times
/// and no folders, so that the same results give the same bytes wherever and however often interrupted they came about.
struct StudyReport {
    std::string title;
    std::string lead;                   ///< what was measured, over what, under which criterion
    std::vector<std::string> findings;  ///< answers, one sentence each
    std::vector<ResultTable> tables;
    struct Picture {
        std::string file;  ///< stem of the files beside the report
        BandChart chart;
    };
    std::vector<Picture> pictures;
    std::vector<std::string> remarks;                           ///< what is missing, what to keep in mind
    std::vector<std::pair<std::string, std::string>> settings;  ///< all that repeats it
    std::vector<std::pair<std::string, std::string>> data;      ///< further files: name, bytes
};

std::string formatMarkdown(const StudyReport& report);
/// One self-contained page, charts inside.
std::string formatHtml(const StudyReport& report);
/// The tables; a document of its own makes them with \input.
std::string formatLatex(const StudyReport& report);

/// report.md, report.html, tables.tex, tables.csv, each picture as SVG and PNG, and the data, each written aside.
/// Returns the files written. Throws DataError.
std::vector<std::filesystem::path> writeStudyReport(const StudyReport& report, const std::filesystem::path& folder);

}  // namespace grasploom
