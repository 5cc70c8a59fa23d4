#pragma once

#include "dataset/grasp.h"
#include "dataset/grasp_outcome.h"

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

namespace grasploom {

/// How grasps fared in simulated trials, as far as it is known, by the scenes of the open dataset. Of grasps, not of
/// prediction sets: other sets, rankings and thresholds are look-ups.
class KnownTrials {
public:
    /// That `scene` was tried with all that some ranking had to offer there, be it nothing.
    void addScene(std::size_t scene) { m_scenes[scene]; }
    void add(std::size_t scene, const Grasp& grasp, GraspOutcome outcome) {
        if (!find(scene, grasp)) {
            m_scenes[scene].emplace_back(grasp, outcome);
        }
    }
    /// Of a ranking's best grasp; null: it has none, which is Missing where the scene was tried.
    [[nodiscard]] std::optional<GraspOutcome> of(std::size_t scene, const Grasp* best) const {
        if (best == nullptr) {
            return m_scenes.contains(scene) ? std::optional(GraspOutcome::Missing) : std::nullopt;
        }
        return find(scene, *best);
    }
    [[nodiscard]] bool isEmpty() const { return m_scenes.empty(); }

private:
    [[nodiscard]] std::optional<GraspOutcome> find(std::size_t scene, const Grasp& grasp) const {
        const auto found = m_scenes.find(scene);
        if (found == m_scenes.end()) {
            return std::nullopt;
        }
        const auto trial = std::ranges::find(found->second, grasp, &std::pair<Grasp, GraspOutcome>::first);
        return trial == found->second.end() ? std::nullopt : std::optional(trial->second);
    }

    std::unordered_map<std::size_t, std::vector<std::pair<Grasp, GraspOutcome>>> m_scenes;
};

}  // namespace grasploom
