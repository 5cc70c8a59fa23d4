#include "app/gui/document/fact_sheet.h"

#include "dataset/grasp_file.h"
#include "dataset/parallel_for.h"
#include "evaluation/ranking_quality.h"

#include <algorithm>

namespace grasploom {
namespace {

constexpr std::size_t scenesPerPart = 1024;

/// Of the judged sets, by their rows.
struct Ranks {
    std::vector<std::uint32_t> slot;  ///< of the first correct prediction
    std::array<std::vector<std::uint32_t>, 2> sides;
};

Ranks firstCorrect(const FactSource& source) {
    Ranks ranks;
    const JudgedSide slot{source.slot.judged.get(), source.ranking, &source.slot};
    if (slot.judged != nullptr) {
        ranks.slot = firstCorrectRanks(*slot.judged, slot.ranking, source.criterion);
    }
    for (std::size_t i = 0; source.sides && i < ranks.sides.size(); ++i) {
        const JudgedSide& side = (*source.sides)[i];
        ranks.sides[i] = side == slot ? ranks.slot : firstCorrectRanks(*side.judged, side.ranking, source.criterion);
    }
    return ranks;
}

/// Returns which prediction it is of; none: there is none.
std::optional<std::uint32_t> explainInto(BestFacts& facts, const JudgedSide& side, const MatchCriterion& criterion,
                                         std::size_t scene, std::size_t row, const StepLimits& limits) {
    const JudgedSet& judged = *side.judged;
    const auto ranked = judged.ranked(row, side.ranking);
    const ScenePredictions* const predictions = side.slot->of(scene);
    if (ranked.empty() || predictions == nullptr || ranked.front() >= predictions->grasps.size()) {
        facts.error = ErrorType::Missing;
        return std::nullopt;
    }
    const std::uint32_t best = ranked.front();
    if (judged.hasDetails()) {
        static const ObjectHits unknown;  // an lvalue, so that the others are not copied for every scene
        facts.error = errorType(judged, row, best, limits, side.slot->hits ? *side.slot->hits : unknown);
    }
    const Prediction& prediction = predictions->grasps[best];
    facts.score = scoreOf(prediction, side.ranking);
    facts.thetaDegrees = degrees(prediction.grasp.angleRadians);
    facts.opening = prediction.grasp.opening;
    facts.jaw = prediction.grasp.jaw;
    facts.x = prediction.grasp.x;
    facts.y = prediction.grasp.y;
    const auto staircase = judged.staircase(row, best);
    if (const auto step = explainingStep(staircase, criterion)) {
        facts.angleErrorDegrees = staircase[*step].angleDegrees;
        facts.bestIou = staircase[*step].iou;
    } else {
        facts.bestIou = 0;
    }
    return best;
}

void compareInto(SceneFacts& facts, const Ranks& ranks, std::size_t row) {
    if (ranks.sides[0].empty()) {
        facts.a = facts.firstCorrect == 1;
        return;
    }
    const std::uint32_t a = ranks.sides[0][row], b = ranks.sides[1][row];
    facts.a = a == 1;
    facts.b = b == 1;
    facts.ledger = ledgerEntry(a == 1, b == 1, a > 0 || b > 0);
}

std::optional<GraspOutcome> trialOf(const KnownTrials& trials, const JudgedSide& side, std::size_t scene,
                                    std::size_t row) {
    const auto ranked = side.judged->ranked(row, side.ranking);
    const ScenePredictions* const predictions = side.slot->of(scene);
    const bool there = !ranked.empty() && predictions != nullptr && ranked.front() < predictions->grasps.size();
    return trials.of(scene, there ? &predictions->grasps[ranked.front()].grasp : nullptr);
}

void tryInto(SceneFacts& facts, const FactSource& source, std::size_t scene, std::size_t row) {
    if (source.sides) {
        facts.trial = trialOf(*source.trials, (*source.sides)[0], scene, row);
        facts.trialB = trialOf(*source.trials, (*source.sides)[1], scene, row);
    } else if (source.slot.judged) {
        facts.trial = trialOf(*source.trials, {source.slot.judged.get(), source.ranking, &source.slot}, scene, row);
    }
}

void describeInto(SceneFacts& facts, const FactSource& source, std::size_t scene, const Ranks& ranks,
                  const StepLimits& limits) {
    facts.groundTruthCount = source.index.scene(scene).graspGroups;
    if (scene >= source.rows.size() || source.rows[scene] < 0) {
        return;
    }
    const auto row = static_cast<std::size_t>(source.rows[scene]);
    if (source.slot.judged) {
        facts.judged = true;
        facts.firstCorrect = ranks.slot[row];
        const JudgedSide slot{source.slot.judged.get(), source.ranking, &source.slot};
        const auto best = explainInto(facts, slot, source.criterion, scene, row, limits);
        facts.verdict = facts.error ? verdictOf(*facts.error) : verdict(*slot.judged, row, *best, limits);
    }
    if (source.sides && source.explainsSecond) {
        facts.second.firstCorrect = ranks.sides[1][row];
        explainInto(facts.second, (*source.sides)[1], source.criterion, scene, row, limits);
    }
    if (source.slot.judged || source.sides) {
        compareInto(facts, ranks, row);
        if (source.trials != nullptr) {
            tryInto(facts, source, scene, row);
        }
    }
}

}  // namespace

std::vector<SceneFacts> computeFacts(const FactSource& source) {
    std::vector<SceneFacts> facts(source.index.size());
    const Ranks ranks = firstCorrect(source);
    const StepLimits limits(source.criterion);
    parallelFor((facts.size() + scenesPerPart - 1) / scenesPerPart, 0, [&](std::size_t part) {
        const std::size_t end = std::min((part + 1) * scenesPerPart, facts.size());
        for (std::size_t scene = part * scenesPerPart; scene < end; ++scene) {
            describeInto(facts[scene], source, scene, ranks, limits);
        }
    });
    if (source.notes != nullptr) {
        for (const auto& [scene, note] : *source.notes) {
            facts[scene].note = note;
        }
    }
    for (const auto& [scene, labels] : source.edits) {
        facts[scene].edited = true;
        facts[scene].groundTruthCount = static_cast<std::uint32_t>(groupByJaw(labels).groupCount());
    }
    return facts;
}

}  // namespace grasploom
