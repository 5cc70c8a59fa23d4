#pragma once

#include <string>

namespace grasploom {

/// A two-finger gripper with flat plates, and what it does in a trial. Metres, seconds, newtons.
struct GripperSettings {
    double fingerFriction = 0.7;           ///< Coulomb's coefficient between plate and object
    double padRadiusMetres = 0.005;        ///< of the patch that resists turning about the closing axis
    double forceNewtons = 25;              ///< with which each finger closes
    double fingerMassKilograms = 1;        ///< what moves with one finger, motor included
    double closingSpeed = 0.15;            ///< m/s, of each finger
    double fingerThicknessMetres = 0.008;  ///< along the closing axis
    double fingerLengthMetres = 0.10;      ///< from the palm to the tips
    double palmDepthMetres = 0.03;         ///< of the palm across the closing axis, where the jaw is narrower
    double approachMetres = 0.30;          ///< length of the way in, which must be free
    double deepestMetres = 0.04;           ///< the tips go at most this far past the grasp's centre …
    double shallowestMetres = 0.005;       ///< … and at least this far, unless the plane is nearer
    double planeClearanceMetres = 0.001;   ///< the fingers stop so far above the plane
    double touchToleranceMetres = 0.0005;  ///< what they may press into an object on the way in
    double liftMetres = 0.25;              ///< straight up
    double carryMetres = 0.20;             ///< level, to the place of release, along the world's +x
    double carrySpeed = 0.8;               ///< m/s, at most, of lift and carry
    double carryAcceleration = 4;          ///< m/s²
    double placeRadiusMetres = 0.10;       ///< the gripped point must come down this near to the place
    bool operator==(const GripperSettings&) const = default;
};

/// Names the field that is out of range; empty when all are sound.
std::string validate(const GripperSettings& settings);

}  // namespace grasploom
