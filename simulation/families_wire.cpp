#include "dataset/grasp.h"
#include "simulation/families.h"

#include <array>

namespace grasploom {

namespace {

using Eigen::Vector3d;

/// A rectangle of four mitred bars around the origin, in the plane z = 0.
Solid rectangularFrame(double width, double height, double bar, double depth) {
    const double x = (width - bar) / 2, y = (height - bar) / 2;
    return swept({{-x, -y, 0}, {x, -y, 0}, {x, y, 0}, {-x, y, 0}}, rectangle(bar, depth), {.closed = true});
}

Solid frame(PortableRandom& random) {
    const double height = random.uniform(0.5, 1), bar = random.uniform(0.04, 0.14), depth = random.uniform(0.02, 0.1);
    const bool backed = random.coin();
    Solid solid = rectangularFrame(1, height, bar, depth);
    if (backed) {
        solid += block({1 - 2 * bar, height - 2 * bar, 0.3 * depth}, {0, 0, -0.4 * depth});
    }
    return solid;
}

Solid ladder(PortableRandom& random) {
    const double width = random.uniform(0.2, 0.4), rail = random.uniform(0.03, 0.06),
                 rung = rail * random.uniform(0.3, 0.45);
    const double taper = random.uniform(0.7, 1);
    const int rungs = 4 + random.below(5);
    Solid solid = withMirrorImage(bar({0, width / 2, 0}, {1, taper * width / 2, 0}, rail * 0.7, rail), 1);
    for (int i = 0; i < rungs; ++i) {
        const double x = (i + 0.6) / (rungs + 0.2), half = width / 2 * (1 - (1 - taper) * x) - 0.34 * rail;
        solid += rod({x, -half, 0}, {x, half, 0}, rung);
    }
    return solid;
}

/// Bars crossing over bars in a border, as of a cooling rack.
Solid grid(PortableRandom& random) {
    const int along = 3 + random.below(5), across = 2 + random.below(4);
    const double depth = random.uniform(0.5, 1), wire = random.uniform(0.015, 0.035);
    Solid solid = rectangularFrame(1, depth, wire, wire);
    for (int i = 1; i <= along; ++i) {
        const double y = depth * (static_cast<double>(i) / (along + 1) - 0.5);
        solid += rod({-0.5, y, wire}, {0.5, y, wire}, wire / 2);
    }
    for (int i = 1; i <= across; ++i) {
        const double x = static_cast<double>(i) / (across + 1) - 0.5;
        solid += rod({x, wire - depth / 2, 0}, {x, depth / 2 - wire, 0}, wire / 2);
    }
    return solid;
}

/// Upright discs' places on a base, as of a dish or toast rack.
Solid rack(PortableRandom& random) {
    const int hoops = 4 + random.below(4);
    const double width = random.uniform(0.3, 0.6), height = random.uniform(0.25, 0.5),
                 wire = random.uniform(0.02, 0.035);
    const double y = width / 2 - wire / 2;
    const Solid hoop = swept({{0, -y, wire}, {0, -y, height}, {0, y, height}, {0, y, wire}}, circle(wire / 2, 8),
                             {.up = Vector3d::UnitX()});
    return shifted(rectangularFrame(1, width, 1.5 * wire, wire), {0, 0, wire / 2}) +
           shifted(repeated(hoop, hoops, {0.9 / (hoops - 1), 0, 0}), {-0.45, 0, 0});
}

/// A bent, closed piece of wire: a rounded figure of a few lobes.
Solid wireLoop(PortableRandom& random) {
    const int lobes = 2 + random.below(4), segments = 40;
    const double swing = random.uniform(0.1, 0.35), wire = random.uniform(0.015, 0.035),
                 squeeze = random.uniform(0.5, 1);
    Path path;
    for (int i = 0; i < segments; ++i) {
        const double angle = 2 * pi * i / segments, radius = 0.5 * (1 + swing * std::cos(lobes * angle)) / (1 + swing);
        path.emplace_back(radius * std::cos(angle), squeeze * radius * std::sin(angle), 0);
    }
    return swept(path, circle(wire, 10), {.closed = true, .parts = 20});
}

Solid paperclip(PortableRandom& random) {
    const double wire = random.uniform(0.015, 0.025), outer = random.uniform(0.12, 0.18), inner = outer - 3 * wire;
    const double tail = random.uniform(0.3, 0.7), reach = random.uniform(0.6, 0.75);
    Path path{{tail, outer, 0}};
    const auto bend = [&](double x, double y, double radius, double from, double to) {
        const Path part = arc({x, y}, radius, from, to, 6);
        path.insert(path.end(), part.begin(), part.end());
    };
    bend(outer, 0, outer, 90, 270);
    bend(1 - outer, -1.5 * wire, outer - 1.5 * wire, -90, 90);
    bend(reach - 0.45, 0, inner, 90, 270);
    path.emplace_back(reach, -inner, 0);
    return swept(path, circle(wire, 8), {.parts = 16});
}

Solid spring(PortableRandom& random) {
    const double turns = random.uniform(3, 5), radius = random.uniform(0.13, 0.25), wire = random.uniform(0.018, 0.03);
    const int segments = static_cast<int>(turns * 16);
    Path path;
    for (int i = 0; i <= segments; ++i) {
        const double angle = 2 * pi * turns * i / segments;
        path.emplace_back(radius * std::cos(angle), radius * std::sin(angle), static_cast<double>(i) / segments);
    }
    return swept(path, circle(wire, 8), {.parts = 40});
}

Solid hanger(PortableRandom& random) {
    const double half = 0.5, drop = random.uniform(0.18, 0.3), wire = random.uniform(0.012, 0.025),
                 hook = random.uniform(0.06, 0.09);
    const double neck = random.uniform(0.04, 0.1);
    const Path triangle{{-half, -drop, 0}, {half, -drop, 0}, {0, 0, 0}};
    Path top{{0, wire, 0}, {0, neck, 0}};
    const Path curl = arc({0, neck + hook}, hook, -60, 190, 9);
    top.insert(top.end(), curl.begin(), curl.end());
    return swept(triangle, circle(wire, 10), {.closed = true}) + swept(top, circle(wire * 0.8, 10));
}

/// Two bowed limbs of an arch and their feet: a croquet hoop, a tunnel of a toy railway.
Solid arch(PortableRandom& random) {
    const double width = random.uniform(0.06, 0.16), depth = random.uniform(0.06, 0.4), post = random.uniform(0, 0.5);
    Path path{{0.45, -post - 0.05, 0}};
    const Path bow = arc({0, 0}, 0.45, 0, 180, 14);
    path.insert(path.end(), bow.begin(), bow.end());
    path.emplace_back(-0.45, -post - 0.05, 0);
    return swept(path, rectangle(width, depth), {.parts = 16});
}

/// The twelve edges of a box.
Solid cage(PortableRandom& random) {
    const Vector3d size{1, random.uniform(0.4, 1), random.uniform(0.3, 0.9)};
    const double edge = random.uniform(0.03, 0.06);
    const Solid side = rectangularFrame(size.x(), size.y(), edge, edge);
    const Vector3d corner{(size.x() - edge) / 2, (size.y() - edge) / 2, edge / 2};
    const Solid post = bar(corner, corner + Vector3d(0, 0, size.z() - 2 * edge), edge, edge);
    return repeated(shifted(side, {0, 0, 0}), 2, {0, 0, size.z() - edge}) +
           withMirrorImage(withMirrorImage(post, 0), 1);
}

Solid tripod(PortableRandom& random) {
    const double height = random.uniform(0.7, 1), spread = random.uniform(0.25, 0.45), leg = random.uniform(0.02, 0.04);
    const double head = random.uniform(0.06, 0.12);
    return repeatedAround(swept({{0.05, 0, height}, {spread, 0, 0}}, circle(leg), {.scales = {1, 0.6}}), 3) +
           turnedSolid(
               {{0.09, height}, {0.09, height + 0.03}, {head / 2, height + 0.031}, {head / 2, height + 2 * head}});
}

constexpr std::array families{Family{"frame", frame},   Family{"ladder", ladder}, Family{"grid", grid},
                              Family{"rack", rack},     Family{"loop", wireLoop}, Family{"paperclip", paperclip},
                              Family{"spring", spring}, Family{"hanger", hanger}, Family{"arch", arch},
                              Family{"cage", cage},     Family{"tripod", tripod}};

}  // namespace

std::span<const Family> wireFamilies() {
    return families;
}

}  // namespace grasploom
