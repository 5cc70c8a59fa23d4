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

FactResult workOut(const FactOrder& order) {
    std::optional<JudgedSides> sides;
    if (order.sides) {
        sides.emplace();
        for (std::size_t side = 0; side < sides->size(); ++side) {
            const ComparedSide& one = (*order.sides)[side];
            const PredictionSlot& slot = order.slots[static_cast<std::size_t>(one.slot)];
            (*sides)[side] = {slot.judged.get(), one.ranking, &slot};
        }
    }
    FactResult result;
    result.facts = std::make_shared<const std::vector<SceneFacts>>(
        computeFacts({*order.index, order.slots[0], order.rows, order.edits, order.ranking, order.criterion, sides,
                      &order.notes, order.trials.get()}));
    parallelFor(order.evaluations.size(), 0, [&](std::size_t i) {
        if (order.evaluations[i]) {
            result.evaluations[i] = counted(*order.evaluations[i]);
        }
    });
    return result;
}

}  // namespace grasploom
