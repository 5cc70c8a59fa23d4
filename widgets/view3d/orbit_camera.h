#pragma once

#include <QVector3D>

namespace grasploom {

/// A camera that turns about a point with the world's z axis upright in the picture; straight down or up included.
/// Metres and degrees.
struct OrbitCamera {
    QVector3D target;
    double distance = 1.5;
    double azimuth = -90;     ///< of the camera seen from the target, about z: −90 is in front (the world's −y)
    double elevation = 45;    ///< above the horizon, [−90, 90]
    double fieldOfView = 30;  ///< of the view's shorter side
    bool parallel = false;    ///< no perspective: what is at the target's distance stays as large

    [[nodiscard]] QVector3D position() const;
    [[nodiscard]] QVector3D up() const;     ///< unit, at right angles to the line of sight
    [[nodiscard]] QVector3D right() const;  ///< unit
    /// Of the view's shorter side at the target's distance.
    [[nodiscard]] double extentMetres() const;

    /// From `position` towards `target`.
    static OrbitCamera looking(const QVector3D& position, const QVector3D& target, double fieldOfView);
    void orbit(double azimuthDegrees, double elevationDegrees);
    /// Moves what is at the target's distance by so many extents, to the right and up.
    void pan(double rightExtents, double upExtents);
    void zoom(double factor);  ///< > 1: nearer. Between a centimetre and 100 m.
    bool operator==(const OrbitCamera&) const = default;
};

}  // namespace grasploom
