#include "model/run_history.h"

#include "dataset/cancelled.h"
#include "dataset/problem.h"
#include "model/run_directory.h"
#include "model/run_files.h"

#include <algorithm>
#include <string>
#include <unordered_map>

namespace grasploom {
namespace {

/// Why there is no history, and what can be done about it.
std::string nothingKept(const std::filesystem::path& run) {
    std::string text = "keeps no predictions of its validations: ";
    std::error_code error;
    if (std::filesystem::exists(validationScenesOf(run), error)) {
        return text + "it has not been validated yet";
    }
    text += "it was trained by an earlier version, or is no run's folder";
    if (!findCheckpoints(run).empty()) {
        text += "; resume it with more iterations, and it keeps those to come";
    }
    return text;
}

/// All that the sets say of each scene, so that its mask is read once.
PredictionSet together(std::span<const PredictionSet> sets) {
    PredictionSet all;
    std::unordered_map<std::string, std::size_t> entries;
    for (const PredictionSet& set : sets) {
        for (const ScenePredictions& scene : set.scenes) {
            const auto [entry, isNew] = entries.emplace(scene.scene, all.scenes.size());
            if (isNew) {
                all.scenes.push_back({scene.scene, {}});
            }
            auto& grasps = all.scenes[entry->second].grasps;
            grasps.insert(grasps.end(), scene.grasps.begin(), scene.grasps.end());
        }
    }
    return all;
}

/// Takes the hits of `together(sets)` apart again: those of each set in its own order.
std::vector<std::vector<ObjectHit>> apart(const std::vector<ObjectHit>& hits, const PredictionSet& all,
                                          std::span<const PredictionSet> sets) {
    std::unordered_map<std::string, std::size_t> next;  // of the scene's hits, the first that no set has had yet
    std::size_t first = 0;
    for (const ScenePredictions& scene : all.scenes) {
        next.emplace(scene.scene, first);
        first += scene.grasps.size();
    }
    std::vector<std::vector<ObjectHit>> result;
    for (const PredictionSet& set : sets) {
        result.emplace_back();
        for (const ScenePredictions& scene : set.scenes) {
            std::size_t& at = next.at(scene.scene);
            for (std::size_t i = 0; i < scene.grasps.size(); ++i) {
                result.back().push_back(hits[at++]);
            }
        }
    }
    return result;
}

/// Counts what is done of several kinds of work as one row.
class Progress {
public:
    Progress(const RunHistoryOptions& options, std::size_t total) : m_options(options), m_total(total) {}
    [[nodiscard]] bool tell(std::size_t done) const { return !m_options.progress || m_options.progress(done, m_total); }
    void require(std::size_t done) const {
        if (!tell(done)) {
            throw Cancelled();
        }
    }

private:
    const RunHistoryOptions& m_options;
    std::size_t m_total;
};

}  // namespace

std::vector<std::size_t> validationScenes(const SceneIndex& index, const std::filesystem::path& run) {
    if (findValidations(run).empty()) {
        throw DataError(run, nothingKept(run));
    }
    std::vector<std::size_t> scenes;
    for (const std::string& id : readValidationScenes(run)) {
        const auto scene = index.find(id);
        if (!scene) {
            throw DataError(run, "was validated on scene " + id + ", which " + index.root().string() +
                                     " does not have: it was trained on another dataset");
        }
        scenes.push_back(*scene);
    }
    std::ranges::sort(scenes);
    scenes.erase(std::unique(scenes.begin(), scenes.end()), scenes.end());
    return scenes;
}

std::vector<JudgedValidation> judgeValidations(const SceneIndex& index,
                                               const std::shared_ptr<const GroundTruth>& truth,
                                               std::span<const ValidationFile> files,
                                               const RunHistoryOptions& options) {
    const Progress progress(options, files.size() + (options.masks ? truth->scenes.size() : 0));
    std::vector<PredictionSet> sets;
    std::vector<JudgedValidation> validations;
    for (const ValidationFile& file : files) {
        progress.require(validations.size());
        sets.push_back(bestOfEachRanking(readPredictions(file.path)));
        const JudgeOptions judge{options.metric, options.threads, {}, true};
        validations.push_back(
            {file.step, std::make_shared<const JudgedSet>(JudgedSet::judge(
                            truth, std::make_shared<const PredictionSet>(sets.back()), judge))});
    }
    if (options.masks) {
        const PredictionSet all = together(sets);
        const auto hits =
            apart(measurePredictionHits(index, all, options.threads,
                                        [&](std::size_t done) { return progress.tell(files.size() + done); }),
                  all, sets);
        for (std::size_t i = 0; i < sets.size(); ++i) {
            validations[i].hits = arrangeHits(hits[i], sets[i], *validations[i].judged);
        }
    }
    return validations;
}

}  // namespace grasploom
