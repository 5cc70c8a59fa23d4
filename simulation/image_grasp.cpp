#include "simulation/image_grasp.h"

#include "simulation/camera_view.h"

#include <Eigen/Eigenvalues>

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <vector>

namespace grasploom {
namespace {

constexpr int refits = 4;
constexpr double samePointMetres = 0.002;
constexpr double flatMetres = 0.0005;  ///< what lies farther off the fitted plane counts less and less

struct Sample {
    Eigen::Vector3d point;  ///< metres
    double weight;          ///< for being near the centre
};

bool isDepth(float value) {
    return std::isfinite(value) && value > 0;
}

/// Pixel (column, row) nearest to the wanted one that has depth.
std::optional<cv::Point> pixelWithDepth(const cv::Mat& depth, int column, int row, int reach) {
    std::optional<cv::Point> best;
    int nearest = reach * reach + 1;
    for (int dy = -reach; dy <= reach; ++dy) {
        for (int dx = -reach; dx <= reach; ++dx) {
            const int x = column + dx, y = row + dy;
            const bool inside = x >= 0 && y >= 0 && x < depth.cols && y < depth.rows;
            if (inside && dx * dx + dy * dy < nearest && isDepth(depth.at<float>(y, x))) {
                nearest = dx * dx + dy * dy;
                best = cv::Point(x, y);
            }
        }
    }
    return best;
}

std::vector<Sample> samplesAround(const cv::Mat& depth, const CameraView& view, cv::Point centre,
                                  const SurfaceSettings& settings) {
    const double z = depth.at<float>(centre);
    const double radius = std::clamp(settings.radiusMetres * view.focalPixels() / z, 2.0, 40.0);
    const int reach = static_cast<int>(std::ceil(radius));
    std::vector<Sample> samples;
    for (int y = std::max(0, centre.y - reach); y <= std::min(depth.rows - 1, centre.y + reach); ++y) {
        for (int x = std::max(0, centre.x - reach); x <= std::min(depth.cols - 1, centre.x + reach); ++x) {
            const double across = std::hypot(x - centre.x, y - centre.y) / radius;
            const float here = depth.at<float>(y, x);
            if (across <= 1 && isDepth(here)) {
                const double step = (here - z) / settings.stepMetres;
                samples.push_back(
                    {view.unproject(x + 0.5, y + 0.5, here), std::exp(-2 * across * across - step * step)});
            }
        }
    }
    return samples;
}

SurfacePoint fitPlane(const std::vector<Sample>& samples, const std::vector<double>& weights) {
    double sum = 0;
    Eigen::Vector3d mean = Eigen::Vector3d::Zero();
    for (std::size_t i = 0; i < samples.size(); ++i) {
        sum += weights[i];
        mean += weights[i] * samples[i].point;
    }
    mean /= sum;
    Eigen::Matrix3d spread = Eigen::Matrix3d::Zero();
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const Eigen::Vector3d from = samples[i].point - mean;
        spread += weights[i] * from * from.transpose();
    }
    return {mean, Eigen::SelfAdjointEigenSolver<Eigen::Matrix3d>(spread).eigenvectors().col(0)};
}

/// A plane that the neighbours across an edge do not bend: fitted again with less weight on what lies off it.
SurfacePoint fitSurface(const std::vector<Sample>& samples) {
    std::vector<double> weights;
    for (const Sample& sample : samples) {
        weights.push_back(sample.weight);
    }
    SurfacePoint plane = fitPlane(samples, weights);
    for (int i = 0; i < refits; ++i) {
        for (std::size_t k = 0; k < samples.size(); ++k) {
            const double off = (samples[k].point - plane.position).dot(plane.normal) / flatMetres;
            weights[k] = samples[k].weight / (1 + off * off);
        }
        plane = fitPlane(samples, weights);
    }
    return plane;
}

}  // namespace

std::optional<SurfacePoint> surfaceAt(const cv::Mat& depthMetres, const Camera& camera, double x, double y,
                                      const SurfaceSettings& settings) {
    const CameraView view(camera);
    if (depthMetres.type() != CV_32FC1 || depthMetres.cols != camera.pixels || depthMetres.rows != camera.pixels) {
        throw std::invalid_argument("the depth picture must be 32-bit float and as large as the camera's");
    }
    if (!(x >= 0 && y >= 0 && x < camera.pixels && y < camera.pixels)) {
        return std::nullopt;
    }
    const auto pixel =
        pixelWithDepth(depthMetres, static_cast<int>(x), static_cast<int>(y), std::clamp(settings.holePixels, 0, 50));
    if (!pixel) {
        return std::nullopt;
    }
    const auto samples = samplesAround(depthMetres, view, *pixel, settings);
    const double z = depthMetres.at<float>(*pixel);
    const Eigen::Vector3d ray = view.rayThrough(x, y);
    SurfacePoint surface{view.position() + z * ray, -ray.normalized()};
    if (samples.size() < 6) {
        return surface;  // too little to tell its slope
    }
    const SurfacePoint plane = fitSurface(samples);
    surface.normal = plane.normal.dot(ray) > 0 ? Eigen::Vector3d(-plane.normal) : plane.normal;
    // The pixel's depth is that of its middle: where the plane says how it goes on from there, follow that.
    const double onPlane = (plane.position - view.position()).dot(plane.normal) / ray.dot(plane.normal);
    if (std::abs(onPlane - z) < samePointMetres) {
        surface.position = view.position() + onPlane * ray;
    }
    return surface;
}

namespace {

/// A grasp along the camera's axis, and the normal of the surface under its centre.
struct SeenGrasp {
    WorldGrasp alongAxis;
    Eigen::Vector3d normal;
};

std::optional<SeenGrasp> seenGrasp(const Grasp& grasp, const cv::Mat& depthMetres, const Camera& camera,
                                   const SurfaceSettings& settings) {
    if (!isValid(grasp)) {
        return std::nullopt;
    }
    const auto surface = surfaceAt(depthMetres, camera, grasp.x, grasp.y, settings);
    if (!surface) {
        return std::nullopt;
    }
    const CameraView view(camera);
    const double metresPerPixel = view.project(surface->position).z() / view.focalPixels();
    WorldGrasp result;
    result.centre = surface->position;
    result.approach = view.worldFromCamera().col(2);
    result.closing =
        view.worldFromCamera() * Eigen::Vector3d(std::cos(grasp.angleRadians), std::sin(grasp.angleRadians), 0);
    result.openingMetres = grasp.opening * metresPerPixel;
    result.jawMetres = grasp.jaw * metresPerPixel;
    return SeenGrasp{result, surface->normal};
}

}  // namespace

std::optional<WorldGrasp> toWorldGrasp(const Grasp& grasp, const cv::Mat& depthMetres, const Camera& camera,
                                       const SurfaceSettings& settings) {
    const auto seen = seenGrasp(grasp, depthMetres, camera, settings);
    if (!seen) {
        return std::nullopt;
    }
    const Eigen::Vector3d ray = CameraView(camera).rayThrough(grasp.x, grasp.y);
    const Eigen::Vector3d& shown = seen->alongAxis.closing;
    // Every direction in the plane of `ray` and `shown` looks the same in the picture: the one at right angles to the
    // normal.
    const double slope = ray.dot(seen->normal);
    if (std::abs(slope) < 1e-3 * ray.norm()) {
        return std::nullopt;  // seen edge-on
    }
    WorldGrasp result = seen->alongAxis;
    result.approach = -seen->normal;
    result.closing = (shown - shown.dot(seen->normal) / slope * ray).normalized();
    return result;
}

std::optional<WorldGrasp> toWorldGraspAlongAxis(const Grasp& grasp, const cv::Mat& depthMetres, const Camera& camera,
                                                const SurfaceSettings& settings) {
    const auto seen = seenGrasp(grasp, depthMetres, camera, settings);
    return seen ? std::optional(seen->alongAxis) : std::nullopt;
}

Grasp toImageGrasp(const WorldGrasp& grasp, const Camera& camera) {
    const CameraView view(camera);
    const Eigen::Vector3d at = view.project(grasp.centre);
    const Eigen::Vector3d closing = view.worldFromCamera().transpose() * grasp.closing;
    const double centre = camera.pixels / 2.0;
    const double across = closing.x() - (at.x() - centre) / view.focalPixels() * closing.z();
    const double down = closing.y() - (at.y() - centre) / view.focalPixels() * closing.z();
    const double pixelsPerMetre = view.focalPixels() / at.z();
    return {at.x(), at.y(), wrapAngle(std::atan2(down, across)), grasp.openingMetres * pixelsPerMetre,
            grasp.jawMetres * pixelsPerMetre};
}

}  // namespace grasploom
