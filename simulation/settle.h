#pragma once

#include "simulation/collision_model.h"
#include "simulation/physics_settings.h"
#include "simulation/simulated_scene.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace grasploom {

/// Jacquard's masses: 80 g at a longest side of 8 cm, 900 g at 90 cm, in proportion between; held constant beyond.
double massKilograms(double longestSideMetres);

struct SettleSettings {
    double gapMetres = 0.02;  ///< of free fall, above what lies there already
    double spreadMetres =
        0.15;                   ///< several objects are dropped within this radius about the origin; a single one at it
    double longestSeconds = 4;  ///< until an object must have come to rest
    double borderFraction = 0.01;  ///< of the picture's side, which must stay free all around
    int tries = 8;                 ///< of random starts for each object
    bool operator==(const SettleSettings&) const = default;
};
std::string validate(const SettleSettings& settings);

struct DropRequest {
    std::shared_ptr<const CollisionModel> model;
    double massKilograms = 0;
};

/// Where objects came to rest: per request a pose, or the reason why it is left out.
struct SettledScene {
    std::vector<std::optional<Eigen::Isometry3d>> worldFromObjects;
    std::vector<std::string> reasons;  ///< of the last try; empty where there is a pose
};

/// Drops the objects one after the other, each in a random attitude, on the plane z = 0, and moves and turns the whole
/// on the plane so that `camera` sees all of it, centred. An object that comes to no good rest within `tries` is left
/// out. The same for the same arguments. `cancelled` is asked many times a second; after a yes Cancelled is thrown.
/// Throws std::invalid_argument for settings that are out of range.
SettledScene settleObjects(std::span<const DropRequest> requests, const Camera& camera, std::uint64_t seed,
                           const SettleSettings& settings = {}, const PhysicsSettings& physics = {},
                           const std::function<bool()>& cancelled = {});

/// What is wrong with objects that should be at rest: one is over 1 mm deep in another or in the plane, floats, or
/// moves. Empty where nothing is.
std::string whatIsWrong(std::span<const SolidObject> objects, const PhysicsSettings& physics = {});

}  // namespace grasploom
