#include "app/cli/command.h"
#include "app/cli/comparison_output.h"
#include "app/cli/interrupt.h"
#include "app/cli/judging.h"
#include "app/cli/open_dataset.h"
#include "app/cli/progress_line.h"
#include "app/cli/ranked_file.h"
#include "app/cli/sweep_options.h"
#include "app/cli/validators.h"

#include "dataset/cancelled.h"
#include "dataset/number_text.h"
#include "evaluation/report.h"

#include <iostream>

namespace grasploom::cli {
namespace {

struct CompareOptions {
    JudgingOptions judging;
    std::string a, b;
    std::filesystem::path report, json;
    SweepAxes axes;
    std::vector<int> top{1, 5, 10};
    int resamples = 2000;
    std::uint64_t seed = 0;
};

void addOptions(CLI::App& command, CompareOptions& options) {
    addJudgingOptions(command, options.judging);
    addCriterionOptions(command, options.judging.criterion);
    command.add_option("--a", options.a, "First predictions: FILE or FILE:RANKING (score, intermediate, scorer)")
        ->required();
    command.add_option("--b", options.b, "Second predictions, may be the same file by another ranking")->required();
    command.add_option("--report", options.report, "Folder for report.html, tables and charts")->required();
    addSweepAxes(command, options.axes);
    command.add_option("--top", options.top, "Numbers of best grasps that count")
        ->delimiter(',')
        ->check(CLI::Range(1, 100000))
        ->capture_default_str();
    command.add_option("--resamples", options.resamples, "Of the bootstrap")
        ->check(CLI::Range(100, 1000000))
        ->capture_default_str();
    command.add_option("--seed", options.seed, "Of the bootstrap")->check(wholeNumber())->capture_default_str();
    addJsonOption(command, options.json);
}

ReportInput reportInput(const CompareOptions& options, const TruthSide& side, const ComparedFiles& files,
                        const CommandLine& line) {
    ReportInput input;
    input.context.title = files.a.name + " and " + files.b.name;
    input.context.dataset = options.judging.dataset.string();
    input.context.datasetHash = side.index.hash();
    input.context.files = {options.a, options.b};
    input.context.command = line.text;
    input.context.version = GRASPLOOM_VERSION;
    input.context.criterion = options.judging.criterion;
    input.context.metric = options.judging.metric;
    input.context.jaws = options.judging.jaws;
    input.context.remarks = remarks(side, files);
    input.index = &side.index;
    input.truth = &side.truth;
    input.rankings = {files.a, files.b};
    input.predictions = {&files.fileA->predictions, &files.fileB->predictions};
    input.angles = ascending(options.axes.angles);
    input.ious = ascending(options.axes.ious);
    input.ks = options.top;
    input.resamples = options.resamples;
    input.seed = options.seed;
    return input;
}

Comparison compared(const CompareOptions& options, const ComparedFiles& files) {
    ProgressLine line("Resampling");
    return compare(files.a, files.b, options.judging.criterion, options.resamples, options.seed, [&](std::size_t done) {
        if (interrupted()) {
            throw Cancelled();
        }
        line.update(done, static_cast<std::size_t>(options.resamples));
    });
}

void run(const CompareOptions& options, const CommandLine& line) {
    requireOutside(options.report, options.judging.dataset);
    requireOutside(options.json, options.judging.dataset);
    const TruthSide side = openTruth(options.judging);
    const ComparedFiles files = judgeBoth(side, options.judging, options.a, options.b);
    const Comparison comparison = compared(options, files);
    const BothEvaluations both{evaluate(files.fileA->judged, files.a.ranking, options.judging.criterion, options.top),
                               evaluate(files.fileB->judged, files.b.ranking, options.judging.criterion, options.top)};
    std::cout << both.a.scenes << " scenes, " << criterionText(options.judging) << '\n'
              << "A: " << files.a.name << "\nB: " << files.b.name << "\n\n"
              << comparisonText(comparison, both);
    ReportInput input = reportInput(options, side, files, line);
    input.comparison = comparison;
    const auto written = writeReport(input, options.report);
    std::cout << '\n' << written.size() << " files written; open " << (options.report / "report.html").string() << '\n';
    Json json = comparisonJson(comparison, both);
    json["criterion"] = criterionJson(options.judging);
    json["a"]["predictions"] = files.a.name;
    json["b"]["predictions"] = files.b.name;
    json["dataset_hash"] = side.index.hash();
    json["ground_truth_hash"] = hexDigits(files.fileA->judged.truthFingerprint());
    writeJson(options.json, json);
}

}  // namespace

void addCompareCommand(CommandLine& line) {
    addCommand<CompareOptions>(line, "compare", "Two rankings side by side: ledger, statistics, sweeps, report",
                               addOptions, run);
}

}  // namespace grasploom::cli
