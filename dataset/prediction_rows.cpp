#include "dataset/prediction_rows.h"

#include <cmath>

namespace grasploom {
void PredictionRows::add(std::string_view scene, const Prediction& prediction) {
    m_set.scenes[numberOf(scene)].grasps.push_back(prediction);
    m_eachHasScore &= !std::isnan(prediction.score);
    m_eachHasIntermediate &= !std::isnan(prediction.intermediate);
    m_eachHasScorer &= !std::isnan(prediction.scorer);
}

void PredictionRows::append(PredictionRows& rows) {
    for (ScenePredictions& scene : rows.m_set.scenes) {
        std::vector<Prediction>& grasps = m_set.scenes[numberOf(scene.scene)].grasps;
        if (grasps.empty()) {
            grasps = std::move(scene.grasps);
        } else {
            grasps.reserve(grasps.size() + scene.grasps.size());
            grasps.insert(grasps.end(), scene.grasps.begin(), scene.grasps.end());
        }
    }
    m_eachHasScore &= rows.m_eachHasScore;
    m_eachHasIntermediate &= rows.m_eachHasIntermediate;
    m_eachHasScorer &= rows.m_eachHasScorer;
    rows = {};
}

void PredictionRows::shrink() {
    for (ScenePredictions& scene : m_set.scenes) {
        scene.grasps.shrink_to_fit();
    }
}

std::size_t PredictionRows::numberOf(std::string_view scene) {
    if (m_last < m_set.scenes.size() && m_set.scenes[m_last].scene == scene) {
        return m_last;
    }
    const auto found = m_numbers.find(scene);
    if (found != m_numbers.end()) {
        return m_last = found->second;
    }
    m_last = m_set.scenes.size();
    m_numbers.emplace(scene, m_last);
    m_set.scenes.push_back({std::string(scene), {}});
    return m_last;
}

PredictionSet PredictionRows::take() {
    PredictionSet set = std::move(m_set);
    const bool rows = !set.scenes.empty();
    set.hasScore = rows && m_eachHasScore;
    set.hasIntermediate = rows && m_eachHasIntermediate;
    set.hasScorer = rows && m_eachHasScorer;
    *this = PredictionRows();
    return set;
}

}  // namespace grasploom
