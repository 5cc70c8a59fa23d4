#include "app/gui/document/fact_sheet.h"

#include "dataset/grasp_file.h"

#include <limits>
#include <span>

namespace grasploom {
namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

void judgeInto(SceneFacts& facts, const FactSource& source, std::size_t scene, std::size_t row) {
    const JudgedSet& judged = *source.slot.judged;
    facts.judged = true;
    facts.verdict = verdict(judged, row, source.ranking, source.criterion);
    const auto ranked = judged.ranked(row, source.ranking);
    const ScenePredictions* const predictions = source.slot.of(scene);
    if (ranked.empty() || predictions == nullptr || ranked.front() >= predictions->grasps.size()) {
        return;
    }
    facts.score = scoreOf(predictions->grasps[ranked.front()], source.ranking);
    const auto staircase = judged.staircase(row, ranked.front());
    if (const auto step = explainingStep(staircase, source.criterion)) {
        facts.angleErrorDegrees = staircase[*step].angleDegrees;
        facts.bestIou = staircase[*step].iou;
    } else {
        facts.bestIou = 0;
    }
}

}  // namespace

std::vector<SceneFacts> computeFacts(const FactSource& source) {
    std::vector<SceneFacts> facts(source.index.size());
    for (std::size_t scene = 0; scene < facts.size(); ++scene) {
        SceneFacts& one = facts[scene];
        one.verdict = Verdict::Missing;
        one.judged = false;
        one.score = one.bestIou = one.angleErrorDegrees = none;
        one.groundTruthCount = source.index.scene(scene).graspGroups;
        if (source.slot.judged && scene < source.rows.size() && source.rows[scene] >= 0) {
            judgeInto(one, source, scene, static_cast<std::size_t>(source.rows[scene]));
        }
    }
    for (const auto& [scene, labels] : source.edits) {
        facts[scene].edited = true;
        facts[scene].groundTruthCount = static_cast<std::uint32_t>(groupByJaw(labels).groupCount());
    }
    return facts;
}

}  // namespace grasploom
