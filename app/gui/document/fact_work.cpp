#include "app/gui/document/fact_work.h"

#include "dataset/parallel_for.h"
#include "evaluation/paper_limits.h"

#include <algorithm>

namespace grasploom {

KnownEvaluation counted(KnownEvaluation asked) {
    std::vector<int> ks = paperTops();
    if (std::ranges::find(ks, asked.k) == ks.end()) {
        ks.push_back(asked.k);
    }
    asked.evaluation = evaluate(*asked.judged, asked.ranking, asked.criterion, ks);
    return asked;
}

KnownEvaluations allCounted(KnownEvaluations asked) {
    parallelFor(asked.size(), 0, [&asked](std::size_t i) {
        if (asked[i] && asked[i]->evaluation.top.empty()) {
            asked[i] = counted(*std::move(asked[i]));
        }
    });
    return asked;
}

std::shared_ptr<const std::vector<SceneFacts>> workOut(const FactOrder& order) {
    std::optional<JudgedSides> sides;
    if (order.sides) {
        sides.emplace();
        for (std::size_t side = 0; side < sides->size(); ++side) {
            const ComparedSide& one = (*order.sides)[side];
            const PredictionSlot& slot = order.slots[static_cast<std::size_t>(one.slot)];
            (*sides)[side] = {slot.judged.get(), one.ranking, &slot};
        }
    }
    return std::make_shared<const std::vector<SceneFacts>>(
        computeFacts({*order.index, order.slots[0], order.rows, order.edits, order.ranking, order.criterion, sides,
                      &order.notes, order.trials.get(), order.explainsSecond}));
}

}  // namespace grasploom
