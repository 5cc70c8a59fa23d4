#include "evaluation/depth_profile.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>

namespace grasploom {
namespace {

constexpr double nowhere = std::numeric_limits<double>::quiet_NaN();
constexpr double mostPixels = 20'000;  ///< of the profile's length and width: no picture is larger

using Vector = std::array<double, 3>;

double dot(const Vector& a, const Vector& b) {
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

class Profiler {
public:
    Profiler(const Grasp& grasp, const cv::Mat& depth, const Pinhole& camera, const CentrePlane& plane)
        : m_grasp(grasp),
          m_depth(depth),
          m_camera(camera),
          m_plane(plane),
          m_cosine(std::cos(grasp.angleRadians)),
          m_sine(std::sin(grasp.angleRadians)),
          m_height(plane.depthMetres * dot(rayThrough({grasp.x, grasp.y}), plane.normal)) {}

    [[nodiscard]] ProfileSample sampleAt(double offset, double seenShare) const {
        ProfileSample sample{offset, 0, std::numeric_limits<double>::infinity(), 0, planeDepth(offset)};
        int seen = 0;
        const int across = acrossCount();
        for (int i = 0; i < across; ++i) {
            const double depth = depthAt(at(offset, acrossOffset(i, across)));
            if (depth > 0) {
                ++seen;
                sample.meanMetres += depth;
                sample.nearestMetres = std::min(sample.nearestMetres, depth);
                sample.farthestMetres = std::max(sample.farthestMetres, depth);
            }
        }
        if (seen == 0 || seen < seenShare * across) {
            sample.meanMetres = sample.nearestMetres = sample.farthestMetres = nowhere;
        } else {
            sample.meanMetres /= seen;
        }
        return sample;
    }

    /// The least way from the centre plane to the surface, along the plane's normal, over a finger's foot.
    [[nodiscard]] std::optional<double> room(double innerOffset, double outerOffset) const {
        std::optional<double> least;
        const double length = std::abs(outerOffset - innerOffset);
        const int steps = std::max(1, static_cast<int>(std::lround(length)));
        const int across = acrossCount();
        for (int step = 0; step < steps; ++step) {
            const double offset = innerOffset + (outerOffset - innerOffset) * (step + 0.5) / steps;
            for (int i = 0; i < across; ++i) {
                const Point point = at(offset, acrossOffset(i, across));
                const double depth = depthAt(point);
                if (depth > 0) {
                    const double way = m_height - depth * dot(rayThrough(point), m_plane.normal);
                    least = std::min(least.value_or(way), way);
                }
            }
        }
        return least;
    }

private:
    [[nodiscard]] Vector rayThrough(Point point) const {
        return {(point.x - m_camera.centreX) / m_camera.focalPixels,
                (point.y - m_camera.centreY) / m_camera.focalPixels, 1};
    }
    [[nodiscard]] Point at(double along, double across) const {
        return {m_grasp.x + along * m_cosine - across * m_sine, m_grasp.y + along * m_sine + across * m_cosine};
    }
    [[nodiscard]] int acrossCount() const { return std::max(1, static_cast<int>(std::lround(m_grasp.jaw))); }
    [[nodiscard]] double acrossOffset(int i, int count) const { return m_grasp.jaw * ((i + 0.5) / count - 0.5); }

    [[nodiscard]] double depthAt(Point point) const {
        const double x = std::floor(point.x), y = std::floor(point.y);
        if (!(x >= 0 && y >= 0 && x < m_depth.cols && y < m_depth.rows)) {
            return 0;
        }
        const float depth = m_depth.at<float>(static_cast<int>(y), static_cast<int>(x));
        return std::isfinite(depth) && depth > 0 ? depth : 0;
    }
    [[nodiscard]] double planeDepth(double offset) const {
        const double depth = m_height / dot(rayThrough(at(offset, 0)), m_plane.normal);
        return std::isfinite(depth) && depth > 0 ? depth : nowhere;
    }

    const Grasp& m_grasp;
    const cv::Mat& m_depth;
    const Pinhole& m_camera;
    const CentrePlane& m_plane;
    double m_cosine, m_sine;
    double m_height;  ///< of the plane's points along its normal, from the camera
};

void check(const Grasp& grasp, const cv::Mat& depth, const Pinhole& camera, const CentrePlane& plane,
           const ProfileOptions& options) {
    if (depth.empty() || depth.type() != CV_32FC1) {
        throw std::invalid_argument("the depth picture must be 32-bit float");
    }
    if (!isValid(grasp) || grasp.opening > mostPixels || grasp.jaw > mostPixels) {
        throw std::invalid_argument("the grasp is no sound one");
    }
    if (!(camera.focalPixels > 0) || !(plane.depthMetres > 0) || !std::isfinite(plane.depthMetres)) {
        throw std::invalid_argument("focal length and centre depth must be positive");
    }
    if (const std::string reason = validate(options); !reason.empty()) {
        throw std::invalid_argument(reason);
    }
}

}  // namespace

std::string validate(const ProfileOptions& options) {
    if (!(options.fingerThicknessMetres > 0 && options.fingerThicknessMetres < 1)) {
        return "fingerThicknessMetres must be between 0 and 1";
    }
    if (!(options.marginMetres >= 0 && options.marginMetres < 1)) {
        return "marginMetres must be between 0 and 1";
    }
    if (!(options.touchToleranceMetres >= 0 && options.touchToleranceMetres < 1)) {
        return "touchToleranceMetres must be between 0 and 1";
    }
    return options.seenShare > 0 && options.seenShare <= 1 ? "" : "seenShare must be in (0, 1]";
}

DepthProfile depthProfile(const Grasp& grasp, const cv::Mat& depthMetres, const Pinhole& camera,
                          const CentrePlane& plane, const ProfileOptions& options) {
    check(grasp, depthMetres, camera, plane, options);
    DepthProfile profile;
    profile.centreDepthMetres = plane.depthMetres;
    profile.metresPerPixel = plane.depthMetres / camera.focalPixels;
    profile.openingMetres = grasp.opening * profile.metresPerPixel;
    profile.jawMetres = grasp.jaw * profile.metresPerPixel;
    const Profiler profiler(grasp, depthMetres, camera, plane);
    const double thickness = options.fingerThicknessMetres / profile.metresPerPixel;
    for (const std::size_t end : {0U, 1U}) {
        const double sign = end == 0 ? -1 : 1;
        ProfileFinger& finger = profile.fingers[end];
        finger.innerPixels = sign * grasp.opening / 2;
        finger.outerPixels = sign * (grasp.opening / 2 + thickness);
        finger.roomMetres = profiler.room(finger.innerPixels, finger.outerPixels);
        finger.touches = finger.roomMetres && *finger.roomMetres < -options.touchToleranceMetres;
    }
    const double reach = grasp.opening / 2 + thickness + options.marginMetres / profile.metresPerPixel;
    const int half = static_cast<int>(std::min(std::ceil(reach), mostPixels));
    for (int i = -half; i <= half; ++i) {
        profile.samples.push_back(profiler.sampleAt(i, options.seenShare));
    }
    return profile;
}

}  // namespace grasploom
