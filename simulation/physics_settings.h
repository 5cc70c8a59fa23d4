#pragma once

#include <string>

namespace grasploom {

/// How bodies behave, whatever touches them. Metres, kilograms, seconds, newtons. Jacquard does not publish its own.
struct PhysicsSettings {
    double gravity = 9.81;                  ///< m/s², towards −z of the world
    double stepSeconds = 1.0 / 240;         ///< of time that one step simulates
    int solverIterations = 20;              ///< sweeps over all contacts in a step
    double objectFriction = 0.5;            ///< Coulomb's coefficient between two objects
    double planeFriction = 0.6;             ///< between an object and the plane
    double rollingResistanceMetres = 5e-4;  ///< lever arm of what stops a ball on the plane
    double marginMetres = 1e-3;             ///< rounding of a hull's edges; the hull stays as large as its part
    bool operator==(const PhysicsSettings&) const = default;
};

/// Names the field that is out of range; empty when all are sound.
std::string validate(const PhysicsSettings& settings);

}  // namespace grasploom
