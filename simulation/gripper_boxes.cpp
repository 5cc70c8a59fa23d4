#include "simulation/gripper_boxes.h"

#include <algorithm>

namespace grasploom {
namespace {
constexpr double halfPalmMetres = 0.01;  ///< along the approach
}

std::array<GripperBox, 3> gripperBoxes(const GripperSettings& settings, double platesMetres, double openingMetres,
                                       double jawMetres, double insertionMetres) {
    const double thickness = settings.fingerThicknessMetres;
    const double length = settings.fingerLengthMetres;
    const double x = (platesMetres + thickness) / 2;
    const double z = length / 2 - insertionMetres;
    const Eigen::Vector3d finger(thickness / 2, jawMetres / 2, length / 2);
    const Eigen::Vector3d palm(openingMetres / 2 + thickness, std::max(jawMetres, settings.palmDepthMetres) / 2,
                               halfPalmMetres);
    return {GripperBox{Eigen::Vector3d(-x, 0, z), finger}, GripperBox{Eigen::Vector3d(x, 0, z), finger},
            GripperBox{Eigen::Vector3d(0, 0, length - insertionMetres + palm.z()), palm}};
}

}  // namespace grasploom
