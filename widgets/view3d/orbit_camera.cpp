#include "widgets/view3d/orbit_camera.h"

#include "dataset/grasp.h"

#include <algorithm>
#include <cmath>

namespace grasploom {
namespace {

constexpr double nearest = 0.01;  ///< m
constexpr double farthest = 100;  ///< m

QVector3D vector(double x, double y, double z) {
    return {static_cast<float>(x), static_cast<float>(y), static_cast<float>(z)};
}

}  // namespace

QVector3D OrbitCamera::position() const {
    const double a = radians(azimuth), e = radians(elevation);
    return target + vector(std::cos(e) * std::cos(a), std::cos(e) * std::sin(a), std::sin(e)) * float(distance);
}

QVector3D OrbitCamera::up() const {
    const double a = radians(azimuth), e = radians(elevation);
    return vector(-std::sin(e) * std::cos(a), -std::sin(e) * std::sin(a), std::cos(e));
}

QVector3D OrbitCamera::right() const {
    return vector(-std::sin(radians(azimuth)), std::cos(radians(azimuth)), 0);
}

double OrbitCamera::extentMetres() const {
    return 2 * distance * std::tan(radians(fieldOfView) / 2);
}

OrbitCamera OrbitCamera::looking(const QVector3D& position, const QVector3D& target, double fieldOfView) {
    const QVector3D away = position - target;
    OrbitCamera camera;
    camera.target = target;
    camera.fieldOfView = fieldOfView;
    camera.distance = std::clamp(double(away.length()), nearest, farthest);
    const double level = std::hypot(double(away.x()), double(away.y()));
    camera.elevation = degrees(std::atan2(double(away.z()), level));
    if (level > 1e-6 * camera.distance) {
        camera.azimuth = degrees(std::atan2(double(away.y()), double(away.x())));
    }
    return camera;
}

void OrbitCamera::orbit(double azimuthDegrees, double elevationDegrees) {
    azimuth = std::remainder(azimuth + azimuthDegrees, 360);
    elevation = std::clamp(elevation + elevationDegrees, -90.0, 90.0);
}

void OrbitCamera::pan(double rightExtents, double upExtents) {
    target -= (right() * float(rightExtents) + up() * float(upExtents)) * float(extentMetres());
}

void OrbitCamera::zoom(double factor) {
    distance = std::clamp(distance / factor, nearest, farthest);
}

}  // namespace grasploom
