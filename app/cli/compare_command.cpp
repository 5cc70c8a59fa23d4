#include "app/cli/command.h"
#include "app/cli/comparison_output.h"
#include "app/cli/evaluation_output.h"
#include "app/cli/judging.h"
#include "app/cli/open_dataset.h"
#include "app/cli/ranked_file.h"
#include "app/cli/report_output.h"
#include "app/cli/sweep_options.h"
#include "app/cli/trying.h"
#include "app/cli/validators.h"

#include "dataset/number_text.h"

#include <iostream>

namespace grasploom::cli {
namespace {

const std::map<std::string, Correction> correctionNames{
    {"holm", Correction::Holm}, {"benjamini-hochberg", Correction::BenjaminiHochberg}, {"none", Correction::None}};

struct CompareOptions {
    JudgingOptions judging;
    std::string a, b;
    std::filesystem::path json;
    ReportOptions report;
    TryingOptions trying;
    SweepAxes axes;
    std::vector<int> top = paperTops();
    int resamples = 2000;
    std::uint64_t seed = 0;
    Correction correction = Correction::Holm;
};

void addOptions(CLI::App& command, CompareOptions& options) {
    addJudgingOptions(command, options.judging);
    addCriterionOptions(command, options.judging.criterion);
    command.add_option("--a", options.a, "First predictions: FILE or FILE:RANKING (score, intermediate, scorer)")
        ->required();
    command.add_option("--b", options.b, "Second predictions, may be the same file by another ranking")->required();
    addReportOptions(command, options.report, true);
    addTryingOptions(command, options.trying);
    addSweepAxes(command, options.axes);
    command.add_option("--top", options.top, "Numbers of best grasps that count")
        ->delimiter(',')
        ->check(CLI::Range(1, 100000))
        ->capture_default_str();
    command.add_option("--resamples", options.resamples, "Of the bootstrap")
        ->check(CLI::Range(100, 1000000))
        ->capture_default_str();
    command.add_option("--seed", options.seed, "Of the bootstrap")->check(wholeNumber())->capture_default_str();
    command
        .add_option("--correction", options.correction,
                    "How p-values of the difference surface are adjusted for their number: holm, benjamini-hochberg, "
                    "none")
        ->transform(oneOf(correctionNames))
        ->default_str("holm");
    addJsonOption(command, options.json);
    options.judging.details = true;
}

ReportInput reportInput(const CompareOptions& options, const TruthSide& side, const ComparedFiles& files,
                        const CommandLine& line) {
    const auto reported = [](const JudgedFile& file, const RankedSet& ranked) {
        return ReportedRanking{file.file, ranked.ranking, file.predictions.get(), &file.judged};
    };
    ReportInput input = cli::reportInput(options.judging, side, options.report,
                                         {reported(*files.fileA, files.a), reported(*files.fileB, files.b)}, line,
                                         options.trying.meshes);
    input.axes = ascending(options.axes);
    input.ks = options.top;
    input.resamples = options.resamples;
    input.seed = options.seed;
    input.difference.correction = options.correction;
    return input;
}

void run(const CompareOptions& options, const CommandLine& line) {
    requireReportPlace(options.report, options.judging.dataset);
    requireOutside(options.json, options.judging.dataset);
    const TruthSide side = openTruth(options.judging);
    const ComparedFiles files = judgeBoth(side, options.judging, options.a, options.b);
    ReportInput input = reportInput(options, side, files, line);
    const auto tried = options.trying.wanted ? std::optional(tryRankings(input, options.trying)) : std::nullopt;
    const ReportFigures figures = figuresOf(input);
    std::cout << side.truth->scenes.size() << " scenes, " << criterionText(options.judging) << '\n'
              << "A: " << files.a.name << "\nB: " << files.b.name << "\n\n"
              << comparisonText(figures) << scoreTable(figures.scores) << trialText(figures);
    writeReport(input, figures, options.report);
    Json json = comparisonJson(figures);
    json["difference_surface"] = surfaceJson(*figures.surface);
    for (std::size_t r = 0; r < figures.trials.size(); ++r) {
        json[r == 0 ? "a" : "b"]["trial"] = trialJson(figures.trials[r]);
    }
    json["trial"] = trialComparisonJson(figures);
    json["trial_left_out"] = tried ? leftOutJson(*tried) : Json();
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
