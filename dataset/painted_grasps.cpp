#include "dataset/painted_grasps.h"

#include "dataset/painted_camera.h"

#include <algorithm>
#include <cmath>

namespace grasploom {
namespace {

constexpr double plateThickness = 6;  // px
constexpr double widestHold = 150;    // px, what the gripper still closes on
constexpr double jawMetres = 0.02;
constexpr double otherJaws[] = {0.5, 1.5, 2, 3};

/// Where a grasp could be, before its opening is chosen.
struct Hold {
    Point centre;
    double angleRadians = 0;
    double width = 0;  ///< of the material along the closing axis, px
};

/// Across the box, or along it where it is short enough.
Hold holdOf(const PaintedBox& box, PortableRandom& random) {
    const bool across = box.length > widestHold || random.coin();
    const double reach = (across ? box.length : box.width) * random.uniform(-0.48, 0.48);
    const double slide = across ? box.angleRadians : box.angleRadians + pi / 2;
    return {{box.centre.x + reach * std::cos(slide), box.centre.y + reach * std::sin(slide)},
            slide + pi / 2,
            across ? box.width : box.length};
}

/// A section of the ring, or all of it where it is small enough.
Hold holdOf(const PaintedRing& ring, PortableRandom& random) {
    const double angle = random.uniform(0, 2 * pi);
    if (2 * ring.outer <= widestHold && random.below(4) == 0) {
        return {ring.centre, angle, 2 * ring.outer};
    }
    const double middle = (ring.outer + ring.inner) / 2;
    return {{ring.centre.x + middle * std::cos(angle), ring.centre.y + middle * std::sin(angle)},
            angle,
            ring.outer - ring.inner};
}

Hold drawHold(const PaintedObject& object, PortableRandom& random) {
    // Long parts offer more places.
    double total = 0;
    for (const PaintedBox& box : object.boxes) {
        total += box.length;
    }
    for (const PaintedRing& ring : object.rings) {
        total += 2 * pi * ring.outer;
    }
    double at = random.uniform(0, total);
    for (const PaintedBox& box : object.boxes) {
        at -= box.length;
        if (at < 0) {
            return holdOf(box, random);
        }
    }
    for (const PaintedRing& ring : object.rings) {
        at -= 2 * pi * ring.outer;
        if (at < 0) {
            return holdOf(ring, random);
        }
    }
    // Only rounding leads here.
    return object.rings.empty() ? holdOf(object.boxes.back(), random) : holdOf(object.rings.back(), random);
}

double rounded(double value, double step) {
    return std::round(value / step) * step;
}

/// Decimal digits as in Jacquard's files.
double decimals(double value, double perUnit) {
    return std::round(value * perUnit) / perUnit;
}

Grasp drawGrasp(const Hold& hold, double heightMetres, PortableRandom& random) {
    // A little askew, a little off the middle, as trials in simulation find them.
    const double skew = random.below(3) == 0 ? random.uniform(-8, 8) : random.uniform(-1.5, 1.5);
    const double room = 3 + 11 * random.uniform() * random.uniform();
    const double wanted = hold.width / std::cos(radians(skew)) + 2 * room;
    const double opening = random.below(12) == 0 ? decimals(wanted, 1e3) : rounded(wanted, 1.5);
    const double angle = hold.angleRadians + radians(skew);
    const double off = 0.3 * room * random.uniform(-1, 1);
    const double x = decimals(hold.centre.x + off * std::cos(angle), 1e5);
    const double y = decimals(hold.centre.y + off * std::sin(angle), 1e5);
    const double jaw = painted_camera::pixels(jawMetres, painted_camera::depthMetres(y, heightMetres));
    return {x, y, wrapAngle(radians(decimals(degrees(wrapAngle(angle)), 1e4))), opening, decimals(jaw, 1e4)};
}

bool isNew(const std::vector<Grasp>& grasps, const Grasp& grasp) {
    return std::none_of(grasps.begin(), grasps.end(), [&](const Grasp& other) {
        return std::hypot(other.x - grasp.x, other.y - grasp.y) < 4 &&
               angleDifference(other.angleRadians, grasp.angleRadians) < radians(4);
    });
}

void appendJaws(const PaintedObject& object, const Grasp& grasp, std::vector<Grasp>& grasps) {
    grasps.push_back(grasp);
    for (const double factor : otherJaws) {
        Grasp other = grasp;
        other.jaw = decimals(grasp.jaw * factor, 1e4);
        if (fits(object, other)) {
            grasps.push_back(other);
        }
    }
}

}  // namespace

bool fits(const PaintedObject& object, const Grasp& grasp) {
    const double c = std::cos(grasp.angleRadians);
    const double s = std::sin(grasp.angleRadians);
    const auto covered = [&](double along, double across) {
        return covers(object, {grasp.x + along * c - across * s, grasp.y + along * s + across * c});
    };
    const int steps = std::max(2, static_cast<int>(std::ceil(grasp.jaw / 1.5)));
    int held = 0;
    for (int i = 0; i <= steps; ++i) {
        const double across = grasp.jaw * (static_cast<double>(i) / steps - 0.5);
        for (double out = grasp.opening / 2; out <= grasp.opening / 2 + plateThickness; out += 1.5) {
            if (covered(out, across) || covered(-out, across)) {
                return false;
            }
        }
        bool material = false;
        for (double along = -grasp.opening / 2; along <= grasp.opening / 2 && !material; along += 1.5) {
            material = covered(along, across);
        }
        held += material ? 1 : 0;
    }
    // Half the plates on the object, and something under their middle to pull on.
    return 2 * held >= steps &&
           (covered(0, 0) || (covered(grasp.opening / 2 - 15, 0) && covered(15 - grasp.opening / 2, 0)));
}

std::vector<Grasp> drawPaintedGrasps(const PaintedObject& object, PortableRandom& random) {
    const std::size_t wanted = 20 + static_cast<std::size_t>(random.below(21));
    std::vector<Grasp> distinct;
    std::vector<Grasp> all;
    for (int attempt = 0; attempt < 4000 && distinct.size() < wanted; ++attempt) {
        const Hold hold = drawHold(object, random);
        if (hold.width > widestHold) {
            continue;
        }
        const Grasp grasp = drawGrasp(hold, object.heightMetres, random);
        if (isNew(distinct, grasp) && fits(object, grasp)) {
            distinct.push_back(grasp);
            appendJaws(object, grasp, all);
        }
    }
    return all;
}

}  // namespace grasploom
