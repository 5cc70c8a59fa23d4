#pragma once

#include <cstdint>
#include <string_view>

namespace grasploom {

/// How a grasp of a picture fared in a simulated trial (SGT); the trial's verdict, or why there was none.
enum class GraspOutcome : std::uint8_t {
    Success,
    HitObject,       ///< a finger or the palm would touch an object on the way in
    HitPlane,        ///< the fingers cannot come near the centre without touching the plane
    NothingGrasped,  ///< the plates met, or held no object between them
    SlippedOnLift,
    SlippedOnCarry,
    NotReleased,  ///< it stayed at the gripper when that opened
    MissedPlace,  ///< it came down elsewhere
    NoSurface,    ///< its centre is outside of the picture, or the depth has a hole there
    Missing       ///< no grasp was predicted
};
inline constexpr int graspOutcomeCount = 10;
std::string_view outcomeKey(GraspOutcome outcome);   ///< of JSON: "hit_object"
std::string_view outcomeText(GraspOutcome outcome);  ///< for people

}  // namespace grasploom
