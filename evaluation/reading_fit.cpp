#include "evaluation/convention_doctor.h"
#include "evaluation/jaccard_matching.h"
#include "evaluation/object_hits.h"

#include <array>
#include <cmath>
#include <optional>

namespace grasploom {
namespace {

constexpr int pointsPerPlate = 9;
constexpr double leastShare = 6.0 / 7;       // of a plate's known points
constexpr double fingerDepthMetres = 0.005;  // what a plate must go down beside the object to hold it

using Plate = std::array<Point, pointsPerPlate>;

/// The two jaws as rows of points.
std::array<Plate, 2> platesOf(const Grasp& grasp) {
    const auto c = corners(grasp);
    std::array<Plate, 2> plates;
    for (std::size_t i = 0; i < pointsPerPlate; ++i) {
        const double t = static_cast<double>(i) / (pointsPerPlate - 1);
        const auto between = [t](Point a, Point b) { return Point{a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)}; };
        plates[0][i] = between(c[0], c[1]);
        plates[1][i] = between(c[2], c[3]);
    }
    return plates;
}

/// Empty where the depth is not known, or off the picture.
std::optional<float> depthAt(const cv::Mat& depth, Point point) {
    const double column = std::floor(point.x + 0.5);
    const double row = std::floor(point.y + 0.5);
    if (!(column >= 0 && column < depth.cols && row >= 0 && row < depth.rows)) {
        return {};
    }
    const float metres = depth.at<float>(static_cast<int>(row), static_cast<int>(column));
    return metres > 0 && std::isfinite(metres) ? std::optional(metres) : std::nullopt;
}

bool isOff(const cv::Mat& mask, const Plate& plate) {
    int off = 0;
    for (const Point& point : plate) {
        off += objectHit(mask, {point.x, point.y, 0, 0, 0}) == ObjectHit::Off ? 1 : 0;
    }
    return off >= leastShare * pointsPerPlate;
}

bool suitsMask(const cv::Mat& mask, const Grasp& grasp) {
    const auto plates = platesOf(grasp);
    return objectHit(mask, grasp) == ObjectHit::On && isOff(mask, plates[0]) && isOff(mask, plates[1]);
}

bool isDeeper(const cv::Mat& depth, const Plate& plate, double centreMetres) {
    int known = 0;
    int deeper = 0;
    for (const Point& point : plate) {
        if (const auto metres = depthAt(depth, point)) {
            ++known;
            deeper += static_cast<double>(*metres) > centreMetres + fingerDepthMetres ? 1 : 0;
        }
    }
    return 2 * known >= pointsPerPlate && deeper >= leastShare * known;
}

bool suitsDepth(const cv::Mat& depth, const Grasp& grasp) {
    const auto centre = depthAt(depth, {grasp.x, grasp.y});
    if (!centre) {
        return false;
    }
    const auto plates = platesOf(grasp);
    const auto metres = static_cast<double>(*centre);
    return isDeeper(depth, plates[0], metres) && isDeeper(depth, plates[1], metres);
}

template <typename Suits>
double shareOf(const std::vector<Grasp>& grasps, bool canTell, Suits suits) {
    if (!canTell || grasps.empty()) {
        return std::numeric_limits<double>::quiet_NaN();
    }
    std::size_t count = 0;
    for (const Grasp& grasp : grasps) {
        count += isValid(grasp) && suits(grasp) ? 1 : 0;
    }
    return static_cast<double>(count) / static_cast<double>(grasps.size());
}

}  // namespace

double ReadingFit::score() const {
    double sum = 0;
    int known = 0;
    for (const double share : {mask, depth, agreement}) {
        if (!std::isnan(share)) {
            sum += share;
            ++known;
        }
    }
    return known > 0 ? sum / known : std::numeric_limits<double>::quiet_NaN();
}

ReadingFit fitOf(const DoctorScene& scene, const Reading& reading) {
    const std::vector<Grasp> grasps = applyReading(reading, scene.grasps);
    ReadingFit fit;
    fit.mask = shareOf(grasps, !scene.mask.empty(), [&](const Grasp& g) { return suitsMask(scene.mask, g); });
    fit.depth =
        shareOf(grasps, !scene.depthMetres.empty(), [&](const Grasp& g) { return suitsDepth(scene.depthMetres, g); });
    fit.agreement = shareOf(grasps, !scene.groundTruth.empty(),
                            [&](const Grasp& g) { return findMatch(g, scene.groundTruth).has_value(); });
    return fit;
}

}  // namespace grasploom
