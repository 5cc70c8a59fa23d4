#include "dataset/prediction_rows.h"

#include <algorithm>
#include <cmath>

namespace grasploom {
namespace {

bool everyRowHas(const std::vector<ScenePredictions>& scenes, double Prediction::*score) {
    return std::all_of(scenes.begin(), scenes.end(), [&](const ScenePredictions& scene) {
        return std::none_of(scene.grasps.begin(), scene.grasps.end(),
                            [&](const Prediction& row) { return std::isnan(row.*score); });
    });
}

}  // namespace

void PredictionRows::add(std::string_view scene, const Prediction& prediction) {
    m_set.scenes[numberOf(scene)].grasps.push_back(prediction);
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
    set.hasScore = rows && everyRowHas(set.scenes, &Prediction::score);
    set.hasIntermediate = rows && everyRowHas(set.scenes, &Prediction::intermediate);
    set.hasScorer = rows && everyRowHas(set.scenes, &Prediction::scorer);
    *this = PredictionRows();
    return set;
}

}  // namespace grasploom
