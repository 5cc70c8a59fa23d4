#pragma once

#include "app/gui/document/prediction_slot.h"

#include <array>
#include <optional>

namespace grasploom {

/// One of the two sides that are compared: a prediction set under one of its rankings.
struct ComparedSide {
    SetSlot slot = SetSlot::A;
    Ranking ranking = Ranking::Score;
    bool operator==(const ComparedSide&) const = default;
};
using ComparedSides = std::array<ComparedSide, 2>;

/// What is compared as long as nobody chose: A with B, each by the ranking in force or what comes closest to it; of a
/// single set that has both scores its two rankings; else nothing.
std::optional<ComparedSides> defaultSides(const std::array<PredictionSlot, slotCount>& sets, Ranking inForce);

/// Whether both sides are there, by scores that they have.
bool areThere(const ComparedSides& sides, const std::array<PredictionSlot, slotCount>& sets);

}  // namespace grasploom
