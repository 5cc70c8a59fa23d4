#include "app/cli/report_output.h"

#include "app/cli/interrupt.h"
#include "app/cli/open_dataset.h"
#include "app/cli/progress_line.h"

#include "dataset/cancelled.h"

#include <algorithm>
#include <iostream>

namespace grasploom::cli {
namespace {

/// Throws after Ctrl-C.
ReportProgress progressOn(ProgressLine& line) {
    return [&line](double done) {
        if (interrupted()) {
            throw Cancelled();
        }
        constexpr double whole = 1000;
        line.update(static_cast<std::size_t>(done * whole), static_cast<std::size_t>(whole));
    };
}

std::string formatsProblem(const std::string& text) {
    try {
        parseReportFormats(text);
        return {};
    } catch (const std::invalid_argument& error) {
        return error.what();
    }
}

/// Where the call was made, if it names anything from there.
std::string callFolder(const std::vector<std::filesystem::path>& named) {
    const auto relative = [](const std::filesystem::path& path) { return !path.empty() && path.is_relative(); };
    return std::ranges::any_of(named, relative) ? std::filesystem::current_path().string() : std::string();
}

}  // namespace

void addReportOptions(CLI::App& command, ReportOptions& options, bool required) {
    options.formats = formatReportFormats(allReportFormats());
    CLI::Option* const report = command.add_option(
        "--report", options.folder, "Folder for the report: a new or empty one, or that of an earlier report");
    report->required(required);
    command.add_option("--formats", options.formats, "What to write of the report")
        ->check(CLI::Validator(formatsProblem, "{" + options.formats + "}"))
        ->needs(report)
        ->capture_default_str();
    command.add_option("--gallery", options.gallery, "Failures that the report shows of each ranking, at most")
        ->check(CLI::Range(0, 1000))
        ->capture_default_str();
    command.add_flag("--no-masks", options.noMasks, "Do not tell by the dataset's masks what is off the object");
}

ReportInput reportInput(const JudgingOptions& judging, const TruthSide& side, const ReportOptions& options,
                        const std::vector<ReportedRanking>& rankings, const CommandLine& line,
                        const std::filesystem::path& meshes) {
    ReportInput input;
    ReportContext& context = input.context;
    context.dataset = judging.dataset.string();
    context.datasetHash = side.index.hash();
    context.command = line.text;
    context.version = GRASPLOOM_VERSION;
    context.criterion = judging.criterion;
    context.metric = judging.metric;
    context.jaws = judging.jaws;
    input.truth = side.truth.get();
    nameRankings(input, rankings);
    std::vector<std::filesystem::path> named{judging.dataset, judging.fold.split, options.folder, meshes};
    for (const ReportedRanking& one : rankings) {
        named.push_back(one.file);
    }
    if (const auto& split = judging.fold.split; !split.empty()) {
        context.sources.push_back({"split", split.string() + ", fold " + std::to_string(judging.fold.fold), split});
    }
    context.folder = callFolder(named);
    input.index = &side.index;
    input.gallery = options.gallery;
    input.masks = !options.noMasks;
    input.threads = judging.threads;
    return input;
}

void requireReportPlace(const ReportOptions& options, const std::filesystem::path& dataset) {
    if (!options.folder.empty()) {
        requireOutside(options.folder, dataset);
        requireReportFolder(options.folder);
    }
}

ReportFigures figuresOf(const ReportInput& input) {
    ProgressLine line("Computing");
    return computeFigures(input, progressOn(line));
}

void writeReport(const ReportInput& input, const ReportFigures& figures, const ReportOptions& options) {
    if (options.folder.empty()) {
        return;
    }
    ReportFiles files;
    {
        ProgressLine line("Drawing the report");
        files = formatReport(input, figures, parseReportFormats(options.formats), progressOn(line));
    }
    const auto written = writeReportFiles(files, options.folder);
    std::cout << '\n' << written.size() << " files written; open " << written.front().string() << '\n';
}

}  // namespace grasploom::cli
