#include "simulation/physics_settings.h"

#include "simulation/settings_check.h"

namespace grasploom {

std::string validate(const PhysicsSettings& settings) {
    return outOfRange({{"gravity", settings.gravity, 0, 100},
                       {"stepSeconds", settings.stepSeconds, 1e-5, 0.02},
                       {"solverIterations", static_cast<double>(settings.solverIterations), 1, 1000},
                       {"objectFriction", settings.objectFriction, 0, 10},
                       {"planeFriction", settings.planeFriction, 0, 10},
                       {"rollingResistanceMetres", settings.rollingResistanceMetres, 0, 0.1},
                       {"marginMetres", settings.marginMetres, 1e-5, 0.01}});
}

}  // namespace grasploom
