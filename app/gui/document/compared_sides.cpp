#include "app/gui/document/compared_sides.h"

#include <algorithm>

namespace grasploom {

std::optional<ComparedSides> defaultSides(const std::array<PredictionSlot, slotCount>& sets, Ranking inForce) {
    const PredictionSlot& a = sets[0];
    const PredictionSlot& b = sets[1];
    if (!a.isEmpty() && !b.isEmpty()) {
        return ComparedSides{{{SetSlot::A, a.rankingFor(inForce)}, {SetSlot::B, b.rankingFor(inForce)}}};
    }
    for (const SetSlot slot : {SetSlot::A, SetSlot::B}) {
        const ComparedSides both{{{slot, Ranking::Intermediate}, {slot, Ranking::Scorer}}};
        if (areThere(both, sets)) {
            return both;
        }
    }
    return std::nullopt;
}

bool areThere(const ComparedSides& sides, const std::array<PredictionSlot, slotCount>& sets) {
    return std::ranges::all_of(sides, [&sets](const ComparedSide& side) {
        const PredictionSlot& set = sets.at(static_cast<std::size_t>(side.slot));
        return !set.isEmpty() && set.rankingFor(side.ranking) == side.ranking;
    });
}

}  // namespace grasploom
