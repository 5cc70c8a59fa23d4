#include "dataset/grasp_outcome.h"

#include <array>

namespace grasploom {
namespace {

struct Words {
    std::string_view key, text;
};

constexpr std::array<Words, graspOutcomeCount> words{{
    {"success", "success"},
    {"hit_object", "touched an object on the way in"},
    {"hit_plane", "touched the plane on the way in"},
    {"nothing_grasped", "nothing between the fingers"},
    {"slipped_on_lift", "slipped on lift"},
    {"slipped_on_carry", "slipped on carry"},
    {"not_released", "not released"},
    {"missed_place", "missed the place"},
    {"no_surface", "no surface under its centre"},
    {"missing", "no grasp predicted"},
}};

}  // namespace

std::string_view outcomeKey(GraspOutcome outcome) {
    return words.at(static_cast<std::size_t>(outcome)).key;
}

std::string_view outcomeText(GraspOutcome outcome) {
    return words.at(static_cast<std::size_t>(outcome)).text;
}

}  // namespace grasploom
