#include "simulation/camera_view.h"

#include <cmath>
#include <stdexcept>

namespace grasploom {

namespace {

constexpr double radiansPerDegree = 0.017453292519943295;

void check(const Camera& camera) {
    const double steepest = camera.tiltDegrees + camera.verticalFieldOfViewDegrees / 2;
    if (!(camera.tiltDegrees >= 0) || !(camera.verticalFieldOfViewDegrees > 0) || !(steepest < 89)) {
        throw std::invalid_argument("camera: tilt and field of view must show the plane in the whole image");
    }
    if (!(camera.distanceMetres > 0) || !std::isfinite(camera.distanceMetres) ||
        !std::isfinite(camera.azimuthDegrees)) {
        throw std::invalid_argument("camera: distance and azimuth must be finite, the distance positive");
    }
    if (camera.pixels < 1 || camera.pixels > 16384) {
        throw std::invalid_argument("camera: 1 to 16384 pixels");
    }
}

}  // namespace

CameraView::CameraView(const Camera& camera) : m_pixels(camera.pixels) {
    check(camera);
    const double tilt = camera.tiltDegrees * radiansPerDegree;
    const double azimuth = camera.azimuthDegrees * radiansPerDegree;
    Eigen::Matrix3d untwisted;
    untwisted.col(0) = Eigen::Vector3d(1, 0, 0);
    untwisted.col(1) = Eigen::Vector3d(0, -std::cos(tilt), -std::sin(tilt));
    untwisted.col(2) = Eigen::Vector3d(0, std::sin(tilt), -std::cos(tilt));
    Eigen::Matrix3d twist;
    twist << std::cos(azimuth), -std::sin(azimuth), 0, std::sin(azimuth), std::cos(azimuth), 0, 0, 0, 1;
    m_worldFromCamera = twist * untwisted;
    m_position = -camera.distanceMetres * m_worldFromCamera.col(2);
    m_focalPixels = camera.pixels / 2.0 / std::tan(camera.verticalFieldOfViewDegrees / 2 * radiansPerDegree);
}

Eigen::Vector3d CameraView::rayThrough(double x, double y) const {
    const double centre = m_pixels / 2.0;
    return m_worldFromCamera.col(0) * ((x - centre) / m_focalPixels) +
           m_worldFromCamera.col(1) * ((y - centre) / m_focalPixels) + m_worldFromCamera.col(2);
}

Eigen::Vector3d CameraView::project(const Eigen::Vector3d& world) const {
    const Eigen::Vector3d inCamera = m_worldFromCamera.transpose() * (world - m_position);
    const double centre = m_pixels / 2.0;
    return {centre + m_focalPixels * inCamera.x() / inCamera.z(), centre + m_focalPixels * inCamera.y() / inCamera.z(),
            inCamera.z()};
}

}  // namespace grasploom
