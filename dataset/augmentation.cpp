#include "dataset/augmentation.h"

#include "dataset/portable_random.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace grasploom {
namespace {

double determinant(const Similarity& t) {
    return t.m[0] * t.m[4] - t.m[1] * t.m[3];
}

Similarity shift(double x, double y) {
    return {{1, 0, x, 0, 1, y}};
}

Similarity rotation(double angleRadians) {
    const double c = std::cos(angleRadians);
    const double s = std::sin(angleRadians);
    return {{c, -s, 0, s, c, 0}};
}

}  // namespace

Similarity compose(const Similarity& second, const Similarity& first) {
    const auto& b = second.m;
    const auto& a = first.m;
    return {{b[0] * a[0] + b[1] * a[3], b[0] * a[1] + b[1] * a[4], b[0] * a[2] + b[1] * a[5] + b[2],
             b[3] * a[0] + b[4] * a[3], b[3] * a[1] + b[4] * a[4], b[3] * a[2] + b[4] * a[5] + b[5]}};
}

Similarity inverse(const Similarity& transform) {
    const double d = determinant(transform);
    if (!std::isfinite(d) || d == 0) {
        throw std::invalid_argument("a similarity of scale 0 has no inverse");
    }
    const auto& m = transform.m;
    const double a = m[4] / d;
    const double b = -m[1] / d;
    const double c = -m[3] / d;
    const double e = m[0] / d;
    return {{a, b, -(a * m[2] + b * m[5]), c, e, -(c * m[2] + e * m[5])}};
}

double scaleOf(const Similarity& transform) {
    return std::sqrt(std::abs(determinant(transform)));
}

bool isReflection(const Similarity& transform) {
    return determinant(transform) < 0;
}

Point apply(const Similarity& transform, Point point) {
    const auto& m = transform.m;
    return {m[0] * point.x + m[1] * point.y + m[2], m[3] * point.x + m[4] * point.y + m[5]};
}

Grasp apply(const Similarity& transform, const Grasp& grasp) {
    const Point centre = apply(transform, Point{grasp.x, grasp.y});
    const double scale = scaleOf(transform);
    // The linear part is scale·R(turn), after a flip of y where it reflects; wrapping the turn first keeps θ → −θ
    // exact.
    const double turn = wrapAngle(std::atan2(transform.m[3], transform.m[0]));
    const double angle = isReflection(transform) ? turn - grasp.angleRadians : turn + grasp.angleRadians;
    return {centre.x, centre.y, wrapAngle(angle), scale * grasp.opening, scale * grasp.jaw};
}

Similarity fitToInput(cv::Size image, int inputSize) {
    const double scale = static_cast<double>(inputSize) / std::max(image.width, image.height);
    return {{scale, 0, (inputSize - scale * image.width) / 2, 0, scale, (inputSize - scale * image.height) / 2}};
}

Similarity drawAugmentation(const AugmentOptions& options, cv::Size image, int inputSize, std::uint64_t seed,
                            std::uint64_t epoch, std::uint64_t index) {
    PortableRandom random{seed, epoch, index};
    // Everything is drawn, used or not: switching one option off leaves the others as they were.
    const double angle = random.uniform(0, 2 * pi);
    const bool mirror = random.coin();
    const double dx = random.uniform(-options.shiftPixels, options.shiftPixels);
    const double dy = random.uniform(-options.shiftPixels, options.shiftPixels);

    Similarity t = shift(-image.width / 2.0, -image.height / 2.0);
    if (options.mirror && mirror) {
        t = compose(Similarity{{-1, 0, 0, 0, 1, 0}}, t);
    }
    if (options.rotate) {
        t = compose(rotation(angle), t);
    }
    t = compose(shift(image.width / 2.0 + dx, image.height / 2.0 + dy), t);
    return compose(fitToInput(image, inputSize), t);
}

std::vector<Grasp> transformGrasps(std::span<const Grasp> grasps, const Similarity& transform, int size) {
    std::vector<Grasp> result;
    result.reserve(grasps.size());
    for (const Grasp& grasp : grasps) {
        const Grasp moved = apply(transform, grasp);
        if (moved.x >= 0 && moved.x < size && moved.y >= 0 && moved.y < size) {
            result.push_back(moved);
        }
    }
    return result;
}

}  // namespace grasploom
