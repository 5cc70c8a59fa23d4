#include "dataset/painted_objects.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace grasploom {
namespace {

Point along(Point from, double angleRadians, double distance) {
    return {from.x + distance * std::cos(angleRadians), from.y + distance * std::sin(angleRadians)};
}

double barWidth(PortableRandom& random) {
    return random.uniform(14, 42);
}

PaintedObject bar(PortableRandom& random) {
    return {{{{}, 0, random.uniform(330, 560), barWidth(random)}}, {}};
}

PaintedObject plate(PortableRandom& random) {
    return {{{{}, 0, random.uniform(300, 460), random.uniform(70, 140)}}, {}};
}

PaintedObject ring(PortableRandom& random) {
    const double outer = random.uniform(110, 210);
    return {{}, {{{}, outer, outer - barWidth(random)}}};
}

PaintedObject cross(PortableRandom& random) {
    const double width = barWidth(random);
    const double shift = random.uniform(-70, 70);
    return {{{{}, 0, random.uniform(330, 520), width},
             {{shift, 0}, pi / 2 + random.uniform(-0.25, 0.25), random.uniform(280, 440), width}},
            {}};
}

PaintedObject star(PortableRandom& random) {
    const double width = random.uniform(14, 30);
    const double length = random.uniform(380, 520);
    return {{{{}, 0, length, width}, {{}, pi / 3, length, width}, {{}, 2 * pi / 3, length, width}}, {}};
}

PaintedObject corner(PortableRandom& random) {
    const double width = barWidth(random);
    const double first = random.uniform(260, 400);
    const double second = random.uniform(200, 340);
    return {{{{0, 0}, 0, first, width}, {{-(first - width) / 2, (second - width) / 2}, pi / 2, second, width}}, {}};
}

/// A ring on a handle.
PaintedObject pan(PortableRandom& random) {
    const double outer = random.uniform(80, 140);
    const double width = random.uniform(16, 32);
    const double length = random.uniform(220, 340);
    const double overlap = width / 2;
    return {{{{outer + length / 2 - overlap, 0}, 0, length, random.uniform(14, 36)}}, {{{}, outer, outer - width}}};
}

/// A plate on a handle.
PaintedObject spatula(PortableRandom& random) {
    const double blade = random.uniform(120, 200);
    const double length = random.uniform(240, 340);
    return {
        {{{}, 0, blade, random.uniform(70, 130)}, {{(blade + length) / 2 - 4, 0}, 0, length, random.uniform(14, 36)}},
        {}};
}

/// Two rails and their rungs.
PaintedObject ladder(PortableRandom& random) {
    const double width = random.uniform(13, 22);
    const double length = random.uniform(440, 560);
    const double gap = random.uniform(120, 190);
    PaintedObject object{{{{0, -gap / 2}, 0, length, width}, {{0, gap / 2}, 0, length, width}}, {}};
    const int rungs = 2 + random.below(3);
    for (int i = 0; i < rungs; ++i) {
        const double x = length * ((i + 0.5) / rungs - 0.5);
        object.boxes.push_back({{x, 0}, pi / 2, gap + 60, width});
    }
    return object;
}

/// A ring with a bar across.
PaintedObject buckle(PortableRandom& random) {
    const double outer = random.uniform(140, 210);
    const double width = random.uniform(16, 34);
    return {{{{}, 0, 2 * outer + random.uniform(60, 180), random.uniform(14, 28)}}, {{{}, outer, outer - width}}};
}

Point turned(Point point, double angleRadians) {
    const double c = std::cos(angleRadians);
    const double s = std::sin(angleRadians);
    return {c * point.x - s * point.y, s * point.x + c * point.y};
}

}  // namespace

PaintedObject drawPaintedObject(int design, PortableRandom& random) {
    static constexpr PaintedObject (*designs[])(PortableRandom&) = {bar,    cross, ring,    plate,  pan,
                                                                    ladder, star,  spatula, corner, buckle};
    static_assert(std::size(designs) == paintedDesignCount);
    PaintedObject object = designs[design](random);
    object.heightMetres = random.uniform(0.012, 0.04);
    return object;
}

PaintedObject place(const PaintedObject& object, double angleRadians, Point offset) {
    const auto moved = [&](Point point) {
        const Point t = turned(point, angleRadians);
        return Point{t.x + offset.x, t.y + offset.y};
    };
    PaintedObject placed = object;
    for (PaintedBox& box : placed.boxes) {
        box.centre = moved(box.centre);
        box.angleRadians += angleRadians;
    }
    for (PaintedRing& ring : placed.rings) {
        ring.centre = moved(ring.centre);
    }
    return placed;
}

bool covers(const PaintedObject& object, Point point) {
    const auto inBox = [&](const PaintedBox& box) {
        const Point p = turned({point.x - box.centre.x, point.y - box.centre.y}, -box.angleRadians);
        return std::abs(p.x) <= box.length / 2 && std::abs(p.y) <= box.width / 2;
    };
    const auto inRing = [&](const PaintedRing& ring) {
        const double radius = std::hypot(point.x - ring.centre.x, point.y - ring.centre.y);
        return radius >= ring.inner && radius <= ring.outer;
    };
    return std::any_of(object.boxes.begin(), object.boxes.end(), inBox) ||
           std::any_of(object.rings.begin(), object.rings.end(), inRing);
}

std::array<Point, 4> corners(const PaintedBox& box) {
    const Point end = along({}, box.angleRadians, box.length / 2);
    const Point side = along({}, box.angleRadians + pi / 2, box.width / 2);
    const Point& c = box.centre;
    return {{{c.x - end.x - side.x, c.y - end.y - side.y},
             {c.x + end.x - side.x, c.y + end.y - side.y},
             {c.x + end.x + side.x, c.y + end.y + side.y},
             {c.x - end.x + side.x, c.y - end.y + side.y}}};
}

std::array<Point, 2> bounds(const PaintedObject& object) {
    Point low{1e9, 1e9};
    Point high{-1e9, -1e9};
    const auto include = [&](Point p) {
        low = {std::min(low.x, p.x), std::min(low.y, p.y)};
        high = {std::max(high.x, p.x), std::max(high.y, p.y)};
    };
    for (const PaintedBox& box : object.boxes) {
        for (const Point& corner : corners(box)) {
            include(corner);
        }
    }
    for (const PaintedRing& ring : object.rings) {
        include({ring.centre.x - ring.outer, ring.centre.y - ring.outer});
        include({ring.centre.x + ring.outer, ring.centre.y + ring.outer});
    }
    return {low, high};
}

}  // namespace grasploom
