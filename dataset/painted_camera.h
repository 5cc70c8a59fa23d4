#pragma once

namespace grasploom::painted_camera {

// Jacquard's own camera: 30° vertical field of view, looking down, tilted by 10°, 1.5 m from the plane along its axis.
inline constexpr int side = 1024;              ///< px
inline constexpr double focalPixels = 1910.8;  ///< px
inline constexpr double distanceMetres = 1.5;
inline constexpr double cosineOfTilt = 0.984807753012208;
inline constexpr double sineOfTilt = 0.17364817766693033;

/// Planar z, metres, where the ray of image row `y` (continuous, 0 at the top edge) meets a plane `heightMetres` above
/// the ground and parallel to it.
constexpr double depthMetres(double y, double heightMetres) {
    const double slope = (y - side / 2.0) / focalPixels;
    return (distanceMetres * cosineOfTilt - heightMetres) / (cosineOfTilt + sineOfTilt * slope);
}

/// Pixels of a length across the line of sight at depth `zMetres`.
constexpr double pixels(double metres, double zMetres) {
    return metres * focalPixels / zMetres;
}

/// How far below its top the foot of an upright edge appears, px: the tilt shows the sides that face the bottom.
constexpr double sidePixels(double heightMetres) {
    return pixels(heightMetres * sineOfTilt, distanceMetres);
}

}  // namespace grasploom::painted_camera
