#include "app/gui/jobs/study_work.h"

#include <algorithm>
#include <array>

namespace grasploom {
namespace {

std::string rowOf(const CrossValidation&, const StudyRun& run) {
    return std::string(networkName(run.config.network));
}

std::string rowOf(const Experiment&, const StudyRun& run) {
    const TrainingConfig& config = run.config;
    return armName({config.network, config.guidance.value_or(Guidance::Off), config.guidanceStart});
}

std::string columnOf(const CrossValidation&, const StudyRun& run) {
    return std::to_string(run.config.fold);
}

std::string columnOf(const Experiment&, const StudyRun& run) {
    return std::to_string(run.config.seed);
}

std::size_t placeIn(std::vector<std::string>& names, const std::string& name) {
    const auto found = std::ranges::find(names, name);
    if (found != names.end()) {
        return static_cast<std::size_t>(found - names.begin());
    }
    names.push_back(name);
    return names.size() - 1;
}

/// By the scorer where there is one: the ranking that the network is meant to be used with.
double ownTop1(const std::vector<RankingResult>& rankings) {
    for (const Ranking ranking : {Ranking::Scorer, Ranking::Intermediate, Ranking::Score}) {
        if (const RankingResult* const found = findRanking(rankings, ranking)) {
            return found->evaluation.top.front().accuracy;
        }
    }
    return 0;
}

bool contains(const std::vector<StudyRun>& runs, const std::string& folder) {
    return std::ranges::any_of(runs, [&](const StudyRun& run) { return run.folder == folder; });
}

template <class Plan>
void addCells(const SceneIndex& index, const Plan& plan, StudyResults& results) {
    for (const StudyRun& run : plan.runs) {
        StudyCell cell;
        cell.run = run.folder;
        cell.row = placeIn(results.rows, rowOf(plan, run));
        cell.column = placeIn(results.columns, columnOf(plan, run));
        cell.chosen = contains(plan.chosen, run.folder);
        if (const auto rankings = finishedResult(index, plan.job, run)) {
            cell.accuracy = ownTop1(*rankings);
        } else {
            cell.state = trainingState(plan.job, run);
        }
        results.cells.push_back(std::move(cell));
    }
}

void addReport(const SceneIndex& index, const CrossValidation& plan, StudyResults& results) {
    results.report = crossValidationReport(index, plan, gatherResults(index, plan));
}

void addReport(const SceneIndex& index, const Experiment& plan, StudyResults& results) {
    ExperimentResults gathered = gatherResults(index, plan);
    results.report = experimentReport(index, plan, gathered);
    results.arms = std::move(gathered.arms);
}

}  // namespace

std::string_view studyKindName(StudyKind kind) {
    return kind == StudyKind::CrossValidation ? "cross-validation" : "experiment";
}

const std::filesystem::path& folderOf(const StudyOptions& options) {
    return std::visit([](const auto& kind) -> const std::filesystem::path& { return kind.folder; }, options);
}

void requireDevice(const StudyOptions& options) {
    std::visit([](const auto& kind) { static_cast<void>(describeDevice(kind.config.device)); }, options);
}

StudyPlan planStudy(const SceneIndex& index, const StudyOptions& options) {
    if (const auto* const validation = std::get_if<CrossValidationOptions>(&options)) {
        return planCrossValidation(index, *validation);
    }
    return planExperiment(index, std::get<ExperimentOptions>(options));
}

const StudyJob& jobOf(const StudyPlan& plan) {
    return std::visit([](const auto& kind) -> const StudyJob& { return kind.job; }, plan);
}

std::span<const StudyRun> chosenOf(const StudyPlan& plan) {
    return std::visit([](const auto& kind) { return std::span<const StudyRun>(kind.chosen); }, plan);
}

bool StudyResults::hasAny() const {
    return std::ranges::any_of(cells, [](const StudyCell& cell) { return cell.accuracy.has_value(); });
}

bool StudyResults::isActive() const {
    return std::ranges::any_of(cells, [](const StudyCell& cell) { return cell.state.active; });
}

std::size_t StudyResults::open() const {
    return static_cast<std::size_t>(
        std::ranges::count_if(cells, [](const StudyCell& cell) { return cell.chosen && !cell.accuracy; }));
}

std::shared_ptr<const StudyResults> gatherStudy(const SceneIndex& index, const StudyPlan& plan) {
    auto results = std::make_shared<StudyResults>();
    results->folder = jobOf(plan).folder;
    std::visit(
        [&](const auto& kind) {
            addCells(index, kind, *results);
            addReport(index, kind, *results);
        },
        plan);
    std::error_code error;
    results->reported = std::filesystem::exists(results->folder / "report.html", error);
    return results;
}

void publishStudy(const StudyResults& results) {
    const StudyLock lock(results.folder);
    writeStudyReport(results.report, results.folder);
}

}  // namespace grasploom
