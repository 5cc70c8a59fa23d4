#include "app/cli/trying.h"

#include "app/cli/comparison_output.h"
#include "app/cli/errors.h"
#include "app/cli/interrupt.h"
#include "app/cli/messages.h"
#include "app/cli/progress_line.h"
#include "app/cli/text_table.h"

#include "evaluation/report_naming.h"

namespace grasploom::cli {
namespace {

/// The store outlives an interruption: what is tried is kept.
class KeptStore {
public:
    explicit KeptStore(const std::filesystem::path& dataset) : m_store(trialStoreFile(dataset)) {}
    ~KeptStore() {
        try {
            m_store.save();
        } catch (const std::exception& error) {
            warn(std::string("the trials could not be kept for the next time: ") + error.what());
        }
    }
    KeptStore(const KeptStore&) = delete;
    KeptStore& operator=(const KeptStore&) = delete;
    TrialStore& operator*() { return m_store; }

private:
    TrialStore m_store;
};

ShapeStore shapesOf(const std::filesystem::path& meshes) {
    return meshes.empty() ? ShapeStore() : ShapeStore(meshes);
}

/// Options with progress on `line`, and an end after Ctrl-C.
TrialBatchOptions batchOptions(ProgressLine& line, TrialStore& store, std::size_t orders, int threads) {
    TrialBatchOptions options;
    options.threads = threads;
    options.store = &store;
    options.cancelled = [] { return interrupted(); };
    options.progress = [&line, orders](std::size_t done) {
        line.update(done, orders);
        return !interrupted();
    };
    return options;
}

/// What every batch ends with.
void finish(const TriedBatch& batch, const SceneIndex& index) {
    if (!batch.whole) {
        throw Interrupted("stopped; what was tried is kept, the same call goes on");
    }
    printProblems(batch.problems, batch.problems.size());
    batch.requireSome(index.root());
    for (const std::string& remark : leftOutRemarks(batch)) {
        warn(remark);
    }
}

Json intervalJson(const Interval& interval) {
    return {{"low", interval.low}, {"high", interval.high}};
}

std::string between(const Interval& interval) {
    return percent(interval.low) + " to " + percent(interval.high);
}

std::vector<std::string> headOf(const ReportFigures& figures, const std::string& first) {
    return figures.trials.size() == 1 ? std::vector<std::string>{first, "scenes"}
                                      : std::vector<std::string>{first, "A", "B"};
}

}  // namespace

void addMeshesOption(CLI::App& command, std::filesystem::path& meshes) {
    command.add_option("--meshes", meshes, "Folder of the meshes, where the scenes were made of such");
}

void addTryingOptions(CLI::App& command, TryingOptions& options) {
    command.add_flag("--trial", options.wanted,
                     "Also try the best-ranked grasps in simulation, in scenes made by generate");
    addMeshesOption(command, options.meshes);
}

TriedBatch tryOrders(const SceneIndex& index, std::span<const TrialOrder> orders, const std::filesystem::path& meshes,
                     int threads) {
    const ShapeStore shapes = shapesOf(meshes);
    TriedBatch batch;
    {
        KeptStore store(index.root());
        ProgressLine line("Trying grasps");
        batch = tryBatch(index, orders, shapes, batchOptions(line, *store, orders.size(), threads));
    }
    finish(batch, index);
    return batch;
}

TriedBatch tryRankings(ReportInput& input, const TryingOptions& options) {
    const SceneIndex& index = *input.index;
    std::vector<std::size_t> scenes;
    for (const std::string& scene : input.truth->scenes) {
        scenes.push_back(*index.find(scene));
    }
    std::vector<std::vector<std::optional<Grasp>>> best;
    for (std::size_t r = 0; r < input.rankings.size(); ++r) {
        best.push_back(bestGrasps(input.rankings[r], *input.predictions[r]));
    }
    const ShapeStore shapes = shapesOf(options.meshes);
    BestTrials tried;
    {
        KeptStore store(index.root());
        ProgressLine line("Trying grasps");
        tried = tryBest(index, scenes, best, shapes, batchOptions(line, *store, scenes.size(), input.threads));
    }
    finish(tried.batch, index);
    takeTrials(input, std::move(tried.perRanking), leftOutRemarks(tried.batch), trialSettingsText());
    return std::move(tried.batch);
}

Json leftOutJson(const TriedBatch& batch) {
    Json json = Json::object();
    for (int i = 1; i < triableCount; ++i) {
        const auto kind = static_cast<Triable>(i);
        json[std::string(triableKey(kind))] = batch.count(kind);
    }
    return json;
}

Json trialJson(const TrialAgreement& trial) {
    Json verdicts = Json::object(), failures = Json::object();
    for (int i = 0; i < trialCellCount; ++i) {
        const auto cell = static_cast<TrialCell>(i);
        verdicts[std::string(trialCellName(cell))] = trial.count(cell);
    }
    for (int i = 1; i < graspOutcomeCount; ++i) {
        failures[std::string(outcomeKey(static_cast<GraspOutcome>(i)))] = trial.outcomes[static_cast<std::size_t>(i)];
    }
    return {{"scenes", trial.scenes},
            {"successes", trial.trialSuccesses()},
            {"accuracy", trial.trialAccuracy()},
            {"wilson", intervalJson(trial.trialWilson)},
            {"jaccard",
             {{"correct", trial.jaccardCorrect()},
              {"accuracy", trial.jaccardAccuracy()},
              {"wilson", intervalJson(trial.jaccardWilson)}}},
            {"verdicts", verdicts},
            {"failures", failures}};
}

Json trialComparisonJson(const ReportFigures& figures) {
    if (!figures.trialComparison) {
        return nullptr;
    }
    const TrialComparison& comparison = *figures.trialComparison;
    return {{"scenes", comparison.scenes()},
            {"both", comparison.both},
            {"only_a", comparison.onlyA},
            {"only_b", comparison.onlyB},
            {"neither", comparison.neither},
            {"mcnemar_p", comparison.mcnemar},
            {"difference", differenceJson(comparison.estimate(), comparison.difference, comparison.objects,
                                          comparison.resamples, comparison.seed)}};
}

std::string trialText(const ReportFigures& figures) {
    if (figures.trials.empty()) {
        return {};
    }
    std::vector<std::vector<std::string>> cells{headOf(figures, "Jaccard and trial of the best")};
    std::vector<std::vector<std::string>> reasons{headOf(figures, "trial of the best")};
    for (int i = 0; i < trialCellCount; ++i) {
        cells.push_back({std::string(trialCellText(static_cast<TrialCell>(i)))});
        for (const TrialAgreement& trial : figures.trials) {
            cells.back().push_back(std::to_string(trial.count(static_cast<TrialCell>(i))));
        }
    }
    for (int i = 0; i < graspOutcomeCount; ++i) {
        reasons.push_back({std::string(outcomeText(static_cast<GraspOutcome>(i)))});
        for (const TrialAgreement& trial : figures.trials) {
            reasons.back().push_back(std::to_string(trial.outcomes[static_cast<std::size_t>(i)]));
        }
    }
    std::vector<std::pair<std::string, std::string>> facts;
    for (std::size_t r = 0; r < figures.trials.size(); ++r) {
        const TrialAgreement& trial = figures.trials[r];
        const std::string side = figures.trials.size() == 1 ? "" : r == 0 ? "A, " : "B, ";
        const std::string scenes = " of " + std::to_string(trial.scenes) + " scenes, 95 % ";
        facts.emplace_back(side + "Jaccard where tried",
                           percent(trial.jaccardAccuracy()) + scenes + between(trial.jaccardWilson));
        facts.emplace_back(side + "trial (SGT)", percent(trial.trialAccuracy()) + scenes + between(trial.trialWilson));
    }
    if (figures.trialComparison) {
        const TrialComparison& comparison = *figures.trialComparison;
        facts.emplace_back("B − A by trial (bootstrap by object)",
                           differenceText(comparison.estimate(), comparison.difference, comparison.objects));
        facts.emplace_back("no difference by trial: p (exact McNemar)", fixed(comparison.mcnemar, 4));
    }
    return "\n" + formatTable(cells) + "\n" + formatTable(reasons) + "\n" + formatFacts(facts);
}

}  // namespace grasploom::cli
