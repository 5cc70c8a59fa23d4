#include "simulation/gripper_settings.h"

#include "simulation/settings_check.h"

namespace grasploom {

std::string validate(const GripperSettings& settings) {
    const GripperSettings& s = settings;
    return outOfRange({{"fingerFriction", s.fingerFriction, 0, 10},
                       {"padRadiusMetres", s.padRadiusMetres, 0, 0.1},
                       {"forceNewtons", s.forceNewtons, 0.01, 1000},
                       {"fingerMassKilograms", s.fingerMassKilograms, 0.01, 10},
                       {"closingSpeed", s.closingSpeed, 0.001, 2},
                       {"fingerThicknessMetres", s.fingerThicknessMetres, 0.003, 0.1},
                       {"fingerLengthMetres", s.fingerLengthMetres, 0.01, 1},
                       {"palmDepthMetres", s.palmDepthMetres, 0.003, 1},
                       {"approachMetres", s.approachMetres, s.fingerLengthMetres, 2},
                       {"deepestMetres", s.deepestMetres, 0, s.fingerLengthMetres},
                       {"shallowestMetres", s.shallowestMetres, 0, s.deepestMetres},
                       {"planeClearanceMetres", s.planeClearanceMetres, 0, 0.1},
                       {"touchToleranceMetres", s.touchToleranceMetres, 0, 0.01},
                       {"liftMetres", s.liftMetres, 0.01, 2},
                       {"carryMetres", s.carryMetres, 0.01, 2},
                       {"carrySpeed", s.carrySpeed, 0.01, 5},
                       {"carryAcceleration", s.carryAcceleration, 0.1, 50},
                       {"placeRadiusMetres", s.placeRadiusMetres, 0.001, 2}});
}

}  // namespace grasploom
