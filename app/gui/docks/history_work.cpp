#include "app/gui/docks/history_work.h"

#include "dataset/cancelled.h"
#include "model/run_directory.h"
#include "model/run_files.h"
#include "model/training.h"

#include <algorithm>

namespace grasploom {
namespace {

namespace fs = std::filesystem;

constexpr int deepestRun = 2;  // levels below a study's folder: <network>/fold-<k>

std::vector<bool> maskOf(const std::vector<std::size_t>& scenes, std::size_t count) {
    std::vector<bool> mask(count, false);
    for (const std::size_t scene : scenes) {
        mask[scene] = true;
    }
    return mask;
}

/// The validation scenes' ground truth as it stands, with nothing judged yet.
JudgedRun begin(const HistoryBasis& basis) {
    JudgedRun run;
    run.basis = basis;
    const std::vector<std::size_t> scenes = validationScenes(*basis.index, basis.run);
    run.truth = std::make_shared<const GroundTruth>(
        restrictTo(applyEdits(*basis.truth, *basis.index, basis.edits, basis.jaws), *basis.index,
                   maskOf(scenes, basis.index->size())));
    for (const std::string& id : run.truth->scenes) {
        run.scenes.push_back(basis.index->find(id).value());
    }
    return run;
}

using Times = std::vector<fs::file_time_type>;

Times timesOf(const std::vector<ValidationFile>& files) {
    Times times;
    for (const ValidationFile& file : files) {
        std::error_code error;
        times.push_back(fs::last_write_time(file.path, error));
    }
    return times;
}

/// Judges the files that `run` has not, or that have changed since.
JudgedRun judgeNew(const JudgedRun& run, const std::vector<ValidationFile>& files, Times times,
                   const JobEvents& events) {
    JudgedRun next = run;
    next.files = files;
    next.times = std::move(times);
    next.validations.clear();
    std::vector<ValidationFile> fresh;
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < files.size(); ++i) {
        const auto known = std::ranges::find(run.files, files[i].step, &ValidationFile::step);
        const auto place = static_cast<std::size_t>(known - run.files.begin());
        if (known != run.files.end() && run.times[place] == next.times[i]) {
            next.validations.push_back(run.validations[place]);
        } else {
            places.push_back(i);
            next.validations.push_back({files[i].step, nullptr, {}});
            fresh.push_back(files[i]);
        }
    }
    RunHistoryOptions options;
    options.metric = run.basis.metric;
    options.progress = [&events](std::size_t done, std::size_t total) {
        events.progressed(static_cast<std::int64_t>(done), static_cast<std::int64_t>(total));
        return !events.cancelled();
    };
    auto judged = judgeValidations(*run.basis.index, run.truth, fresh, options);
    for (std::size_t i = 0; i < judged.size(); ++i) {
        next.validations[places[i]] = std::move(judged[i]);
    }
    return next;
}

std::shared_ptr<const JudgedRun> judge(const HistoryRequest& request, const std::vector<ValidationFile>& files,
                                       const JobEvents& events) {
    const bool holds = request.known && request.known->basis == request.basis;
    Times times = timesOf(files);
    const auto sameStep = [](const ValidationFile& a, const ValidationFile& b) { return a.step == b.step; };
    if (holds && request.known->times == times && std::ranges::equal(request.known->files, files, sameStep)) {
        return request.known;
    }
    JudgedRun run = judgeNew(holds ? *request.known : begin(request.basis), files, std::move(times), events);
    const RunSummary summary = readRun(request.basis.run);
    run.validated = summary.validations.size();
    run.onTrainingScenes =
        std::ranges::any_of(summary.validations, [](const ValidationReport& one) { return one.onTrainingScenes; });
    return std::make_shared<const JudgedRun>(std::move(run));
}

/// The place in `rankings` of the one in force, or of the one that ranks the network's own output.
std::size_t placeOf(Ranking wanted, const std::vector<Ranking>& rankings) {
    const auto found = std::ranges::find(rankings, wanted);
    return found != rankings.end() ? static_cast<std::size_t>(found - rankings.begin()) : rankings.size() - 1;
}

bool isRun(const fs::path& folder) {
    std::error_code error;
    return fs::exists(configFileOf(folder), error) && fs::exists(metricsFileOf(folder), error);
}

}  // namespace

HistoryResult computeHistory(const HistoryRequest& request, const JobEvents& events) {
    HistoryResult result;
    result.run = request.basis.run;
    result.criterion = request.criterion;
    const std::vector<ValidationFile> files = findValidations(request.basis.run);
    if (files.empty()) {
        std::error_code error;
        const bool young = fs::exists(validationScenesOf(request.basis.run), error);
        result.reason = young ? NoHistory::NotValidated : NoHistory::NotKept;
        result.canReplay = !young && (!findCheckpoints(result.run).empty() || fs::exists(bestCheckpointOf(result.run), error));
        return result;
    }
    result.judged = judge(request, files, events);
    result.rankings = rankingsOf(result.judged->validations);
    for (const Ranking ranking : result.rankings) {
        result.histories.push_back(
            std::make_shared<const TrainingHistory>(historyOf(result.judged->validations, ranking, request.criterion)));
        if (events.cancelled()) {
            throw Cancelled();
        }
    }
    result.shown = placeOf(request.ranking, result.rankings);
    return result;
}

std::vector<KnownRun> findKnownRuns(const Workspace& workspace) {
    std::vector<KnownRun> runs;
    for (const fs::path& run : findRuns(workspace)) {
        runs.push_back({run, run.filename().string()});
    }
    std::ranges::reverse(runs);
    std::error_code error;
    for (fs::recursive_directory_iterator entry(workspace.studies(), error), end; !error && entry != end;
         entry.increment(error)) {
        if (entry.depth() >= deepestRun || isRun(entry->path())) {
            entry.disable_recursion_pending();
        }
        if (isRun(entry->path())) {
            runs.push_back({entry->path(), fs::relative(entry->path(), workspace.studies()).generic_string()});
        }
    }
    return runs;
}

}  // namespace grasploom
