#include "evaluation/ground_truth.h"

#include "dataset/parallel_for.h"

#include <optional>

namespace grasploom {
namespace {

constexpr std::size_t mostProblems = 10000;

/// One scene's labels, and what was wrong with them.
struct Read {
    std::vector<Grasp> grasps;
    std::vector<Problem> problems;
};

Read readScene(const SceneIndex& index, std::size_t scene, JawChoice jaws) {
    Read read;
    try {
        read.grasps = select(readLabels(index, scene, read.problems), jaws);
    } catch (const DataError& error) {
        read.problems.push_back(error.problem());
    }
    return read;
}

void append(GroundTruth& truth, const SceneIndex& index, std::size_t scene, Read read) {
    std::move(read.problems.begin(), read.problems.end(), std::back_inserter(truth.problems));
    if (read.grasps.empty()) {
        ++truth.scenesWithout;
        return;
    }
    truth.scenes.push_back(index.scene(scene).id);
    truth.objects.push_back(index.objectName(index.scene(scene).object));
    truth.grasps.push_back(std::move(read.grasps));
}

}  // namespace

GroundTruth loadGroundTruth(const SceneIndex& index, std::span<const std::size_t> scenes, JawChoice jaws, int threads,
                            const std::function<bool(std::size_t, GraspLabels&)>& labelsOf) {
    std::vector<Read> reads(scenes.size());
    std::vector<std::size_t> places;  // of the scenes whose labels are the dataset's
    for (std::size_t i = 0; i < scenes.size(); ++i) {
        GraspLabels labels;
        if (labelsOf && labelsOf(scenes[i], labels)) {
            reads[i].grasps = select(labels, jaws);
        } else {
            places.push_back(i);
        }
    }
    parallelFor(places.size(), threads,
                [&](std::size_t i) { reads[places[i]] = readScene(index, scenes[places[i]], jaws); });
    GroundTruth truth;
    for (std::size_t i = 0; i < scenes.size(); ++i) {
        append(truth, index, scenes[i], std::move(reads[i]));
    }
    if (truth.problems.size() > mostProblems) {
        const std::size_t more = truth.problems.size() - mostProblems;
        truth.problems.resize(mostProblems);
        truth.problems.push_back({index.root(), 0, std::to_string(more) + " more problems"});
    }
    return truth;
}

}  // namespace grasploom
