#include "app/cli/command.h"
#include "app/cli/errors.h"
#include "app/cli/fold_choice.h"
#include "app/cli/json_file.h"
#include "app/cli/judging.h"
#include "app/cli/messages.h"
#include "app/cli/open_dataset.h"
#include "app/cli/text_table.h"
#include "app/cli/trying.h"
#include "app/cli/validators.h"

#include "dataset/parallel_for.h"
#include "dataset/prediction_file.h"
#include "evaluation/statistics.h"
#include "simulation/trial_batch.h"

#include <algorithm>
#include <array>
#include <iostream>
#include <unordered_map>

namespace grasploom::cli {
namespace {

struct TrialOptions {
    std::filesystem::path dataset, json, meshes;
    std::string predictions;
    FoldChoice fold;
    Ranking ranking = Ranking::Score;
    int top = 0;
    JawChoice jaws = JawChoice::All;
    int threads = 0;
};

void addOptions(CLI::App& command, TrialOptions& options) {
    command.add_option("--dataset", options.dataset, "Simulated scenes, made by generate")->required();
    command
        .add_option("--predictions", options.predictions,
                    "Predictions: CSV or SGT text; \"labels\" tries the ground truth")
        ->required();
    addFoldOptions(command, options.fold, "Try only the scenes that the fold tests");
    addLimitOption(command, options.fold);
    addRankingOption(command, options.ranking);
    command.add_option("--top", options.top, "Grasps of each scene, the best first (default: 1; labels: all)")
        ->check(CLI::Range(1, 100000));
    const std::map<std::string, JawChoice> jaws{{"all", JawChoice::All}, {"default", JawChoice::Default}};
    command.add_option("--jaws", options.jaws, "Labels with every jaw size, or the 2 cm jaw of each grasp")
        ->transform(oneOf(jaws))
        ->default_str("all");
    addMeshesOption(command, options.meshes);
    command.add_option("--threads", options.threads, "0: one per core")
        ->check(CLI::Range(0, 1024))
        ->capture_default_str();
    addJsonOption(command, options.json);
}

/// What is tried: per scene, best first.
class TriedGrasps {
public:
    explicit TriedGrasps(const TrialOptions& options) : m_options(options) {
        if (options.predictions == "labels") {
            return;
        }
        m_set = readPredictions(options.predictions);
        requireRanking(m_set, options.predictions, options.ranking);
        for (const ScenePredictions& scene : m_set.scenes) {
            m_ofScene.emplace(scene.scene, &scene);
        }
    }

    [[nodiscard]] const PredictionSet& set() const { return m_set; }
    [[nodiscard]] std::vector<Grasp> of(const SceneIndex& index, std::size_t scene) const {
        std::vector<Grasp> grasps = m_options.predictions == "labels" ? labels(index, scene) : predicted(index, scene);
        const std::size_t most = m_options.top > 0                   ? static_cast<std::size_t>(m_options.top)
                                 : m_options.predictions == "labels" ? grasps.size()
                                                                     : 1;
        grasps.resize(std::min(grasps.size(), most));
        return grasps;
    }

private:
    [[nodiscard]] std::vector<Grasp> labels(const SceneIndex& index, std::size_t scene) const {
        std::vector<Problem> problems;
        return select(readLabels(index, scene, problems), m_options.jaws);
    }
    [[nodiscard]] std::vector<Grasp> predicted(const SceneIndex& index, std::size_t scene) const {
        const auto found = m_ofScene.find(index.scene(scene).id);
        if (found == m_ofScene.end()) {
            return {};
        }
        std::vector<Prediction> best = found->second->grasps;
        std::ranges::stable_sort(
            best, [this](const Prediction& a, const Prediction& b) { return ranksBefore(a, b, m_options.ranking); });
        std::vector<Grasp> grasps;
        std::ranges::transform(best, std::back_inserter(grasps), &Prediction::grasp);
        return grasps;
    }

    const TrialOptions& m_options;
    PredictionSet m_set;
    std::unordered_map<std::string_view, const ScenePredictions*> m_ofScene;
};

struct Tally {
    std::array<std::size_t, graspOutcomeCount> counts{};
    TriedBatch batch;
    [[nodiscard]] std::size_t successes() const { return counts[0]; }
    [[nodiscard]] std::size_t trials() const {
        std::size_t all = 0;
        for (const std::size_t count : counts) {
            all += count;
        }
        return all;
    }
};

Tally tryAll(const SceneIndex& index, const TrialOptions& options, const TriedGrasps& tried) {
    std::vector<TrialOrder> orders;
    for (const std::size_t scene : chosenScenes(index, options.fold)) {
        orders.push_back({scene, {}});
    }
    parallelFor(orders.size(), options.threads,
                [&](std::size_t i) { orders[i].grasps = tried.of(index, orders[i].scene); });
    Tally tally{{}, tryOrders(index, orders, options.meshes, options.threads)};
    const TriedBatch& batch = tally.batch;
    for (std::size_t i = 0; i < orders.size(); ++i) {
        for (const auto& outcome : batch.outcomes[i]) {
            tally.counts[static_cast<std::size_t>(outcome.value_or(GraspOutcome::Missing))] += outcome ? 1 : 0;
        }
        // A scene without a prediction counts as wrong; without labels there is nothing to try.
        const bool missing = orders[i].grasps.empty() && options.predictions != "labels";
        tally.counts[static_cast<std::size_t>(GraspOutcome::Missing)] +=
            missing && batch.triable[i] == Triable::Yes ? 1 : 0;
    }
    return tally;
}

double rateOf(const Tally& tally) {
    return tally.trials() == 0 ? 0 : static_cast<double>(tally.successes()) / static_cast<double>(tally.trials());
}

std::string tableOf(const Tally& tally) {
    std::vector<std::vector<std::string>> rows{{"outcome", "trials", "of all"}};
    for (int i = 0; i < graspOutcomeCount; ++i) {
        const std::size_t count = tally.counts[static_cast<std::size_t>(i)];
        if (i == 0 || count > 0) {
            const double part =
                tally.trials() == 0 ? 0 : static_cast<double>(count) / static_cast<double>(tally.trials());
            rows.push_back(
                {std::string(outcomeText(static_cast<GraspOutcome>(i))), std::to_string(count), percent(part)});
        }
    }
    return formatTable(rows);
}

Json toJson(const TrialOptions& options, const SceneIndex& index, const Tally& tally) {
    Json failures = Json::object();
    for (int i = 1; i < graspOutcomeCount; ++i) {
        failures[std::string(outcomeKey(static_cast<GraspOutcome>(i)))] = tally.counts[static_cast<std::size_t>(i)];
    }
    return {{"dataset", options.dataset.string()},
            {"dataset_hash", index.hash()},
            {"predictions", options.predictions},
            {"ranking", rankingName(options.ranking)},
            {"scenes", tally.batch.count(Triable::Yes)},
            {"scenes_without_recipe", tally.batch.count(Triable::NotSimulated)},
            {"scenes_left_out", leftOutJson(tally.batch)},
            {"trials", tally.trials()},
            {"successes", tally.successes()},
            {"success_rate", rateOf(tally)},
            {"failures", failures}};
}

void run(const TrialOptions& options, const CommandLine&) {
    requireOutside(options.json, options.dataset);
    const TriedGrasps tried(options);
    printProblems(tried.set().problems, tried.set().rowsLeftOut);
    const SceneIndex index = openDataset(options.dataset);
    const Tally tally = tryAll(index, options, tried);
    const Interval interval = wilson(tally.successes(), tally.trials());
    std::cout << tally.batch.count(Triable::Yes) << " scenes, " << tally.trials() << " trials, "
              << percent(rateOf(tally)) << " succeeded (95 % Wilson interval " << percent(interval.low) << " to "
              << percent(interval.high) << ")\n\n"
              << tableOf(tally);
    writeJson(options.json, toJson(options, index, tally));
}

}  // namespace

void addTrialCommand(CommandLine& line) {
    addCommand<TrialOptions>(line, "trial", "Try grasps in simulated scenes: close, lift, carry, release", addOptions,
                             run);
}

}  // namespace grasploom::cli
