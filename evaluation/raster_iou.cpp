#include "evaluation/jaccard_matching.h"
#include "evaluation/rotated_iou.h"

#include <algorithm>
#include <cmath>

namespace grasploom {
namespace {

/// A pixel this near to an edge is on it: axis-aligned edges on whole coordinates must not depend on cos 90°.
constexpr double edgeSlack = 1e-9;
/// From here on counting pixels is slow and tells nothing that exact overlap does not.
constexpr double rasterMost = 1 << 20;

/// Pixels first … last of one row; none when last < first.
struct Run {
    double first = 0;
    double last = -1;
    [[nodiscard]] double count() const { return std::max(0.0, last - first + 1); }
};

/// Narrows [low, high] to the dx with |dx·slope + offset| ≤ limit.
void narrow(double slope, double offset, double limit, double& low, double& high) {
    if (std::abs(slope) < 1e-12) {
        if (std::abs(offset) > limit + edgeSlack) {
            high = low - 2;
        }
        return;
    }
    const double one = (-limit - offset) / slope;
    const double other = (limit - offset) / slope;
    low = std::max(low, std::min(one, other));
    high = std::min(high, std::max(one, other));
}

/// Pixels of row `y` in the closed rectangle. As in the tools this stands beside, pixel (c, r) is the point (c, r)
/// and there is none at negative coordinates.
Run runOf(const IouBox& box, double y) {
    double low = -box.radius - 1;
    double high = box.radius + 1;
    const double dy = y - box.y;
    narrow(box.cosine, dy * box.sine, box.halfOpening, low, high);
    narrow(-box.sine, dy * box.cosine, box.halfJaw, low, high);
    return {std::max(0.0, std::ceil(box.x + low - edgeSlack)), std::floor(box.x + high + edgeSlack)};
}

bool isRasterisable(const Grasp& grasp) {
    return std::abs(grasp.x) <= rasterMost && std::abs(grasp.y) <= rasterMost && grasp.opening <= rasterMost &&
           grasp.jaw <= rasterMost;
}

}  // namespace

double rasterIou(const Grasp& a, const Grasp& b) {
    if (!isValid(a) || !isValid(b)) {
        return 0;
    }
    if (!isRasterisable(a) || !isRasterisable(b)) {
        return rotatedIou(a, b);
    }
    const IouBox boxA = iouBox(a);
    const IouBox boxB = iouBox(b);
    const double top = std::max(0.0, std::floor(std::min(a.y - boxA.radius, b.y - boxB.radius)));
    const double bottom = std::max(a.y + boxA.radius, b.y + boxB.radius) + 1;
    double shared = 0;
    double total = 0;
    for (double y = top; y <= bottom; ++y) {
        const Run inA = runOf(boxA, y);
        const Run inB = runOf(boxB, y);
        shared += Run{std::max(inA.first, inB.first), std::min(inA.last, inB.last)}.count();
        total += inA.count() + inB.count();
    }
    return total > 0 ? shared / (total - shared) : 0;
}

}  // namespace grasploom
