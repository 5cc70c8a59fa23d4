#pragma once

#include "dataset/grasp.h"

#include <opencv2/core/mat.hpp>

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace grasploom {

/// A pinhole camera: camera frame x to the right of the picture, y down, z along the optical axis. Picture coordinates
/// are continuous, 0 at the left or top edge.
struct Pinhole {
    double focalPixels = 0;
    double centreX = 0;  ///< where the optical axis meets the picture, px
    double centreY = 0;
};

/// The plane through the surface at a grasp's centre, at right angles to the way in: what lies on the near side of it
/// under a finger is hit before the finger tips are level with the centre.
struct CentrePlane {
    double depthMetres = 0;                  ///< planar depth at the centre
    std::array<double, 3> normal{0, 0, -1};  ///< unit, camera frame, against the way in
};

struct ProfileOptions {
    double fingerThicknessMetres = 0.008;  ///< along the closing axis
    double marginMetres = 0.02;            ///< shown beyond the fingers
    double touchToleranceMetres = 0.0005;  ///< that the surface may stand above the centre plane under a finger
    double seenShare = 0.5;                ///< of the jaw's width that must have depth, or it is a hole, (0, 1]
};
/// Names the field that is out of range; empty when all are sound.
std::string validate(const ProfileOptions& options);

/// What the jaw's width sees at one place of the closing axis. Planar depths, metres; NaN in a hole.
struct ProfileSample {
    double offsetPixels = 0;  ///< from the centre, along (cos θ, sin θ)
    double meanMetres = 0;    ///< over the jaw's width
    double nearestMetres = 0;
    double farthestMetres = 0;
    double planeMetres = 0;  ///< of the centre plane there
};

/// One finger where it comes down, before it closes.
struct ProfileFinger {
    double innerPixels = 0;  ///< offset of the face that closes
    double outerPixels = 0;  ///< offset of its back
    /// How far past the centre plane its tip may go before it meets the surface, along the way in, metres; negative
    /// where the surface stands above the plane. Empty: there is no depth under it.
    std::optional<double> roomMetres;
    bool touches = false;  ///< stands above the plane by more than the tolerance
};

struct DepthProfile {
    std::vector<ProfileSample> samples;    ///< a pixel apart, from beyond one finger to beyond the other
    std::array<ProfileFinger, 2> fingers;  ///< at −opening / 2, at +opening / 2
    double centreDepthMetres = 0;
    double metresPerPixel = 0;  ///< across the line of sight, at the centre's depth
    double openingMetres = 0;
    double jawMetres = 0;
    [[nodiscard]] bool touches() const { return fingers[0].touches || fingers[1].touches; }
};

/// The depth under a grasp, along its closing axis: `depthMetres` is 32-bit float, values ≤ 0 or not finite are holes.
/// Throws std::invalid_argument for another kind of picture, a grasp or an option that is not sound, or a plane without
/// a positive depth.
DepthProfile depthProfile(const Grasp& grasp, const cv::Mat& depthMetres, const Pinhole& camera,
                          const CentrePlane& plane, const ProfileOptions& options = {});

}  // namespace grasploom
