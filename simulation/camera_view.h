#pragma once

#include "simulation/simulated_scene.h"

#include <Eigen/Core>

namespace grasploom {

/// A camera's pose and projection. Camera frame: x to the right of the image, y down, z along the optical axis.
/// Pixel coordinates are continuous: 0 at the top left edge, pixel centres at .5.
/// At azimuth 0 the image's x axis is the world's, and the bottom of the image is nearest, as in Jacquard.
class CameraView {
public:
    /// Throws std::invalid_argument where the plane does not fill the image (tilt + half the field of view ≥ 89°),
    /// or a number is out of its range.
    explicit CameraView(const Camera& camera);

    [[nodiscard]] const Eigen::Vector3d& position() const { return m_position; }
    [[nodiscard]] const Eigen::Matrix3d& worldFromCamera() const { return m_worldFromCamera; }  ///< rotation only
    [[nodiscard]] double focalPixels() const { return m_focalPixels; }
    [[nodiscard]] int pixels() const { return m_pixels; }

    /// World direction through an image point, scaled so that `position() + z · ray` has planar depth z.
    [[nodiscard]] Eigen::Vector3d rayThrough(double x, double y) const;
    /// Image x, image y (px) and planar depth (metres) of a world point.
    [[nodiscard]] Eigen::Vector3d project(const Eigen::Vector3d& world) const;
    /// World point at an image point's planar depth.
    [[nodiscard]] Eigen::Vector3d unproject(double x, double y, double depthMetres) const {
        return m_position + depthMetres * rayThrough(x, y);
    }
    /// Planar depth of the plane z = 0 at an image point, metres.
    [[nodiscard]] double planeDepthMetres(double x, double y) const { return -m_position.z() / rayThrough(x, y).z(); }

private:
    Eigen::Vector3d m_position;
    Eigen::Matrix3d m_worldFromCamera;
    double m_focalPixels;
    int m_pixels;
};

}  // namespace grasploom
