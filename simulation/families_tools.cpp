#include "dataset/grasp.h"
#include "simulation/families.h"

#include <array>

namespace grasploom {

namespace {

using Eigen::Vector2d;
using Eigen::Vector3d;

/// A handle along x that ends at the origin, round or flat.
Solid handle(PortableRandom& random, double length, double thickness) {
    const double swell = random.uniform(0.8, 1.5), flat = random.uniform(0.5, 1);
    Outline section = random.coin() ? circle(thickness / 2) : rectangle(thickness, thickness);
    for (Vector2d& corner : section) {
        corner.y() *= flat;
    }
    return swept({{-length, 0, 0}, {-0.5 * length, 0, 0}, {0, 0, 0}}, section,
                 {.parts = 2, .scales = {swell, 0.5 + swell / 2, 1}});
}

Solid flatTool(const Solid& grip, std::span<const Outline> pieces, double thickness) {
    return grip + shifted(extrusion(pieces, thickness), {0, 0, -thickness / 2});
}

Solid hammer(PortableRandom& random) {
    const double length = random.uniform(0.65, 0.85), grip = random.uniform(0.05, 0.08),
                 head = random.uniform(0.06, 0.09);
    const double face = random.uniform(0.12, 0.2), peen = random.uniform(0.1, 0.2);
    const std::array<Vector3d, 6> wedge{
        Vector3d{0, -head, -head / 2}, {head, -head, -head / 2},           {0, -head, head / 2},
        {head, -head, head / 2},       {head / 2, -head - peen, head / 2}, {head / 2, -head - peen, -head / 2}};
    return handle(random, length, grip) + box({0, -head, -head / 2}, {head, head / 2, head / 2}) +
           rod({head / 2, head / 2, 0}, {head / 2, head / 2 + face, 0}, 0.55 * head) + hullOf(wedge);
}

Solid wrench(PortableRandom& random) {
    const double width = random.uniform(0.07, 0.1), thickness = random.uniform(0.03, 0.05),
                 jaw = random.uniform(0.09, 0.13);
    const double gap = random.uniform(0.4, 0.6) * jaw;
    std::vector<Outline> pieces{rectangleBetween({0, -width / 2}, {0.7, width / 2}),
                                {{0.7, -width / 2}, {0.78, -jaw}, {0.78, jaw}, {0.7, width / 2}},
                                {{0.78, gap}, {0.9, gap}, {0.88, jaw}, {0.78, jaw}},
                                {{0.78, -jaw}, {0.88, -jaw}, {0.9, -gap}, {0.78, -gap}}};
    if (random.coin()) {
        pieces.push_back({{0, width / 2}, {-0.08, jaw}, {-0.08, -jaw}, {0, -width / 2}});
        pieces.push_back({{-0.08, gap}, {-0.08, jaw}, {-0.18, jaw}, {-0.2, gap}});
        pieces.push_back({{-0.08, -jaw}, {-0.08, -gap}, {-0.2, -gap}, {-0.18, -jaw}});
        return extrusion(pieces, thickness);
    }
    const Solid ring = turnedRing({{0.5 * jaw, 0}, {jaw, 0}, {jaw, thickness}, {0.5 * jaw, thickness}});
    return extrusion(pieces, thickness) + shifted(ring, {-0.95 * jaw, 0, 0});
}

Solid knife(PortableRandom& random) {
    const double grip = random.uniform(0.3, 0.42), width = random.uniform(0.05, 0.12),
                 thickness = random.uniform(0.008, 0.02);
    const double blade = 1 - grip, belly = random.uniform(0.5, 0.8);
    const std::array pieces{Outline{
        {0, -width / 2}, {belly * blade, -width / 2}, {0.9 * blade, -width / 6}, {blade, width / 2}, {0, width / 2}}};
    return flatTool(handle(random, grip, random.uniform(0.04, 0.07)), pieces, thickness);
}

Solid spatula(PortableRandom& random) {
    const double grip = random.uniform(0.5, 0.65), width = random.uniform(0.12, 0.28),
                 thickness = random.uniform(0.012, 0.025);
    const double blade = 1 - grip, neck = 0.03;
    std::vector<Outline> pieces{
        {{0, -neck / 2}, {0.25 * blade, -0.45 * width}, {0.25 * blade, 0.45 * width}, {0, neck / 2}}};
    if (random.coin()) {
        const int slots = 2 + random.below(3);
        for (int i = 0; i <= slots; ++i) {
            const double y = 0.45 * width * (2.0 * i / slots - 1), half = 0.28 * width / slots;
            const double low = std::max(y - half, -0.45 * width), high = std::min(y + half, 0.45 * width);
            pieces.push_back(rectangleBetween({0.25 * blade, low}, {0.9 * blade, high}));
        }
        pieces.push_back(rectangleBetween({0.9 * blade, -0.45 * width}, {blade, 0.45 * width}));
    } else {
        pieces.push_back(
            {{0.25 * blade, -0.45 * width}, {blade, -0.5 * width}, {blade, 0.5 * width}, {0.25 * blade, 0.45 * width}});
    }
    return flatTool(handle(random, grip, random.uniform(0.03, 0.05)), pieces, thickness);
}

Solid spoon(PortableRandom& random) {
    const double radius = random.uniform(0.1, 0.17), depth = random.uniform(0.04, 0.1), grip = 1 - 2 * radius;
    const double wall = 0.018;
    Outline side;
    for (int i = 0; i <= 4; ++i) {
        const double angle = pi / 2 * i / 4;
        side.emplace_back(0.35 * radius + 0.65 * radius * std::sin(angle), depth * (1 - std::cos(angle)));
    }
    const double squeeze = random.uniform(0.65, 1);
    const Solid scoop = moved(turnedVessel(side, wall), Eigen::Affine3d(Eigen::Scaling(1.0, squeeze, 1.0)));
    return swept({{-grip, 0, random.uniform(0, 0.08)}, {-0.3 * grip, 0, 0}, {0, 0, 0}}, rectangle(0.04, 0.02),
                 {.scales = {1.3, 0.8, 0.8}}) +
           shifted(scoop, {radius - wall, 0, -depth});
}

Solid fork(PortableRandom& random) {
    const int tines = 2 + random.below(4);
    const double width = random.uniform(0.1, 0.2), length = random.uniform(0.2, 0.3),
                 thickness = random.uniform(0.015, 0.03);
    const double palm = 0.1, grip = 1 - length - palm, pitch = width / (tines - 0.45);
    std::vector<Outline> pieces{{{0, -0.02}, {palm, -width / 2}, {palm, width / 2}, {0, 0.02}}};
    for (int i = 0; i < tines; ++i) {
        const double low = -width / 2 + i * pitch;
        pieces.push_back(rectangleBetween({palm, low}, {palm + length, low + 0.55 * pitch}));
    }
    return flatTool(handle(random, grip, 0.045), pieces, thickness);
}

Solid brush(PortableRandom& random) {
    const double grip = random.uniform(0.4, 0.65), width = random.uniform(0.08, 0.2),
                 height = random.uniform(0.08, 0.16);
    const double head = 1 - grip, back = 0.05;
    const int tufts = 3 + random.below(4);
    const double pitch = (head - 0.02) / tufts;
    const Solid tuft = box({0.02, -0.42 * width, -back / 2 - height}, {0.02 + 0.7 * pitch, 0.42 * width, -back / 2});
    return handle(random, grip, random.uniform(0.04, 0.07)) +
           box({0, -width / 2, -back / 2}, {head, width / 2, back / 2}) + repeated(tuft, tufts, {pitch, 0, 0});
}

/// Two crossed bars with a ring each.
Solid scissors(PortableRandom& random) {
    const double opening = random.uniform(8, 35), blade = random.uniform(0.5, 0.62), width = random.uniform(0.05, 0.08);
    const double radius = random.uniform(0.07, 0.1), thickness = 0.025, shank = 0.9 - blade - radius;
    const std::array pieces{Outline{{0, -width / 2}, {blade, -width / 8}, {blade, width / 8}, {0, width / 2}},
                            Outline{{0, width / 2}, {-shank, width / 2 - 0.02}, {-shank, -width / 2}, {0, -width / 2}}};
    const Solid grip = turnedRing({{0.65 * radius, 0}, {radius, 0}, {radius, thickness}, {0.65 * radius, thickness}});
    const Solid half = extrusion(pieces, thickness) + shifted(grip, {-shank - 0.95 * radius, -0.3 * radius, 0});
    const Solid other = moved(half, Eigen::Affine3d(Eigen::Scaling(1.0, -1.0, 1.0)));
    return rotated(half, opening / 2 + 4, Vector3d::UnitZ()) +
           shifted(rotated(other, -opening / 2 - 4, Vector3d::UnitZ()), {0, 0, thickness}) +
           rod({0, 0, 2 * thickness}, {0, 0, 2.6 * thickness}, 0.3 * width);
}

Solid pliers(PortableRandom& random) {
    const double opening = random.uniform(6, 22), width = random.uniform(0.05, 0.08),
                 thickness = random.uniform(0.03, 0.05);
    const double jaw = random.uniform(0.2, 0.32);
    const Path grip{{0, 0, 0}, {-0.15, 0.06, 0}, {-(1 - jaw), 0.08, 0}};
    const std::array pieces{
        Outline{{0, -width / 2}, {jaw, -width / 2}, {jaw, -width / 6}, {0.1, width / 2}, {0, width / 2}}};
    const Solid half =
        shifted(swept(grip, rectangle(width, thickness)), {0, 0, thickness / 2}) + extrusion(pieces, thickness);
    const Solid other = moved(half, Eigen::Affine3d(Eigen::Scaling(1.0, -1.0, 1.0)));
    return rotated(half, -opening / 2, Vector3d::UnitZ()) +
           shifted(rotated(other, opening / 2, Vector3d::UnitZ()), {0, 0, thickness});
}

Solid screwdriver(PortableRandom& random) {
    const double grip = random.uniform(0.3, 0.45), thick = random.uniform(0.05, 0.09),
                 shaft = random.uniform(0.012, 0.025);
    const Outline profile{{0.6 * thick, 0},    {thick, 0.04},         {thick, 0.75 * grip},
                          {0.5 * thick, grip}, {shaft, grip + 0.001}, {shaft, 0.95}};
    const std::array<Vector3d, 8> tip{Vector3d{-shaft, -shaft / 2, 0.95},
                                      {shaft, -shaft / 2, 0.95},
                                      {-shaft, shaft / 2, 0.95},
                                      {shaft, shaft / 2, 0.95},
                                      {-shaft, -0.004, 1},
                                      {shaft, -0.004, 1},
                                      {-shaft, 0.004, 1},
                                      {shaft, 0.004, 1}};
    return turnedSolid(profile) + hullOf(tip);
}

Solid saw(PortableRandom& random) {
    const double height = random.uniform(0.14, 0.24), tip = random.uniform(0.3, 0.7) * height,
                 thickness = random.uniform(0.01, 0.02);
    const int teeth = 8 + random.below(8);
    const double blade = 0.74, pitch = blade / teeth, tooth = 0.03;
    std::vector<Outline> pieces{{{0, 0}, {blade, height - tip}, {blade, height}, {0, height}}};
    for (int i = 0; i < teeth; ++i) {
        const double slope = (height - tip) / blade, x = i * pitch;
        pieces.push_back(
            {{x, slope * x}, {x + pitch / 2, slope * (x + pitch / 2) - tooth}, {x + pitch, slope * (x + pitch)}});
    }
    const double y = height / 2, grip = 0.11;
    const Path loop{{-0.02, y - grip, 0}, {-0.02, y + grip, 0}, {-0.2, y + grip, 0}, {-0.24, y - grip, 0}};
    return flatTool(swept(loop, rectangle(0.05, 0.04), {.closed = true}), pieces, thickness);
}

Solid axe(PortableRandom& random) {
    const double length = random.uniform(0.75, 0.9), head = random.uniform(0.1, 0.16),
                 reach = random.uniform(0.18, 0.3);
    const double edge = head * random.uniform(0.8, 1.3), thickness = random.uniform(0.04, 0.07), t = thickness / 2;
    const std::array<Vector3d, 6> blade{
        Vector3d{0, 0.03, -t},       {head, 0.03, -t},           {0, 0.03, t}, {head, 0.03, t},
        {head / 2 - edge, reach, 0}, {head / 2 + edge, reach, 0}};
    return handle(random, length, 0.05) + box({0, -0.05, -t}, {head, 0.03, t}) + hullOf(blade);
}

Solid rake(PortableRandom& random) {
    const int teeth = 5 + random.below(8);
    const double width = random.uniform(0.25, 0.45), tooth = random.uniform(0.06, 0.14),
                 wire = random.uniform(0.015, 0.025);
    const double pitch = (width - wire) / (teeth - 1);
    const Solid prong = box({0, -width / 2, -wire - tooth}, {wire, wire - width / 2, -wire / 2});
    return rod({-1, 0, 0}, {0, 0, 0}, random.uniform(0.014, 0.024)) +
           box({0, -width / 2, -wire / 2}, {0.035, width / 2, wire}) + repeated(prong, teeth, {0, pitch, 0});
}

Solid shovel(PortableRandom& random) {
    const double length = random.uniform(0.55, 0.7), width = random.uniform(0.2, 0.3), thickness = 0.02,
                 shaft = random.uniform(0.018, 0.028);
    const double blade = 1 - length, curl = random.uniform(0.03, 0.06);
    const std::array middle{Outline{
        {0, -0.25 * width}, {0.9 * blade, -0.25 * width}, {blade, 0}, {0.9 * blade, 0.25 * width}, {0, 0.25 * width}}};
    const std::array<Vector3d, 8> wing{Vector3d{0, 0.25 * width, -thickness / 2},
                                       {0.9 * blade, 0.25 * width, -thickness / 2},
                                       {0.7 * blade, 0.5 * width, curl - thickness / 2},
                                       {0, 0.5 * width, curl - thickness / 2},
                                       {0, 0.25 * width, thickness / 2},
                                       {0.9 * blade, 0.25 * width, thickness / 2},
                                       {0.7 * blade, 0.5 * width, curl + thickness / 2},
                                       {0, 0.5 * width, curl + thickness / 2}};
    const double grip = 0.07;
    return flatTool(rod({-length, 0, 0}, {0, 0, 0}, shaft), middle, thickness) + withMirrorImage(hullOf(wing), 1) +
           rod({-length, -grip, 0}, {-length, grip, 0}, 0.9 * shaft);
}

Solid key(PortableRandom& random) {
    const double radius = random.uniform(0.12, 0.18), shaft = random.uniform(0.04, 0.06),
                 thickness = random.uniform(0.03, 0.05);
    const int bits = 2 + random.below(3);
    const double end = 1 - 2 * radius;
    std::vector<Outline> pieces{rectangleBetween({0, -shaft / 2}, {end, shaft / 2})};
    for (int i = 0; i < bits; ++i) {
        const double x = end - 0.06 - 0.085 * i;
        pieces.push_back(rectangleBetween({x, -shaft / 2 - random.uniform(0.04, 0.14)}, {x + 0.055, -shaft / 2}));
    }
    const double inner = radius * random.uniform(0.4, 0.7);
    const Solid bow = turnedRing({{inner, 0}, {radius, 0}, {radius, thickness}, {inner, thickness}});
    return extrusion(pieces, thickness) + shifted(bow, {-0.99 * radius, 0, 0});
}

Solid sword(PortableRandom& random) {
    const double grip = random.uniform(0.13, 0.2), width = random.uniform(0.04, 0.07),
                 guard = random.uniform(0.1, 0.18);
    const double end = 1 - grip;
    const Outline section{{-width / 2, 0}, {0, -0.01}, {width / 2, 0}, {0, 0.01}};
    return handle(random, grip, 0.03) + box({0, -guard, -0.02}, {0.03, guard, 0.02}) +
           swept({{0.03, 0, 0}, {0.9 * end, 0, 0}, {end, 0, 0}}, section, {.parts = 1, .scales = {1, 0.8, 0.08}}) +
           shifted(superquadric({0.06, 0.06, 0.06}, 1, 1), {-grip - 0.025, 0, 0});
}

constexpr std::array families{Family{"hammer", hammer}, Family{"wrench", wrench},
                              Family{"knife", knife},   Family{"spatula", spatula},
                              Family{"spoon", spoon},   Family{"fork", fork},
                              Family{"brush", brush},   Family{"scissors", scissors},
                              Family{"pliers", pliers}, Family{"screwdriver", screwdriver},
                              Family{"saw", saw},       Family{"axe", axe},
                              Family{"rake", rake},     Family{"shovel", shovel},
                              Family{"key", key},       Family{"sword", sword}};

}  // namespace

std::span<const Family> toolFamilies() {
    return families;
}

}  // namespace grasploom
