#include "dataset/grasp.h"
#include "simulation/families.h"

#include <array>

namespace grasploom {

namespace {

/// Points on a quarter of an ellipse from `from`, where it runs upright, to `to`, where it runs flat.
void addShoulder(Outline& profile, const Eigen::Vector2d& from, const Eigen::Vector2d& to, int segments = 4) {
    for (int i = 0; i <= segments; ++i) {
        const double angle = pi / 2 * i / segments;
        profile.emplace_back(to.x() + (from.x() - to.x()) * std::cos(angle),
                             from.y() + (to.y() - from.y()) * std::sin(angle));
    }
}

/// A handle beside a vessel: three sides of a rounded rectangle in the plane y = 0, from (x, low) to (x, high).
Solid sideHandle(double x, double low, double high, double reach, double thickness) {
    const double corner = 0.35 * std::min(reach, high - low);
    const Path path{{x, 0, low},
                    {x + reach - corner, 0, low},
                    {x + reach, 0, low + corner},
                    {x + reach, 0, high - corner},
                    {x + reach - corner, 0, high},
                    {x, 0, high}};
    return swept(path, circle(thickness / 2), {.up = Eigen::Vector3d::UnitY()});
}

Solid superquadricBlock(PortableRandom& random) {
    const Eigen::Vector3d size{1, random.uniform(0.25, 1), random.uniform(0.15, 0.8)};
    const std::array exponents{random.uniform(0.15, 1.9), random.uniform(0.15, 1.9)};
    return superquadric(size, exponents[0], exponents[1]);
}

Solid bottle(PortableRandom& random) {
    const double radius = random.uniform(0.12, 0.25), body = random.uniform(0.45, 0.7);
    const double neck = radius * random.uniform(0.25, 0.5), shoulder = random.uniform(0.08, 0.2);
    Outline profile{{radius, 0}};
    addShoulder(profile, {radius, body}, {neck, body + shoulder});
    profile.emplace_back(neck, 0.92);
    if (random.coin()) {
        const double cap = neck * random.uniform(1.1, 1.4);
        profile.insert(profile.end(), {{cap, 0.921}, {cap, 1}});
    } else {
        profile.emplace_back(neck, 1);
    }
    return turnedSolid(profile);
}

Solid cup(PortableRandom& random) {
    const double top = random.uniform(0.25, 0.5), foot = top * random.uniform(0.6, 1),
                 wall = random.uniform(0.02, 0.04);
    return turnedVessel({{foot, 0}, {top, 1}}, wall);
}

Solid mug(PortableRandom& random) {
    const double radius = random.uniform(0.32, 0.48), wall = random.uniform(0.03, 0.05),
                 bulge = random.uniform(0, 0.04);
    const double low = random.uniform(0.15, 0.3), high = random.uniform(0.7, 0.88), reach = random.uniform(0.2, 0.32);
    const double thickness = random.uniform(0.06, 0.11);
    Outline side{{radius, 0}, {radius + bulge, 0.5}, {radius, 1}};
    if (bulge < 0.01) {
        side.erase(side.begin() + 1);
    }
    return turnedVessel(side, wall) + sideHandle(radius - 0.3 * wall, low, high, reach, thickness);
}

Solid bowl(PortableRandom& random) {
    const double foot = random.uniform(0.15, 0.25), depth = random.uniform(0.2, 0.42),
                 wall = random.uniform(0.02, 0.04);
    Outline side;
    for (int i = 0; i <= 5; ++i) {
        const double angle = pi / 2 * i / 5;
        side.emplace_back(foot + (0.5 - foot) * std::sin(angle), depth * (1 - std::cos(angle)));
    }
    return turnedVessel(side, wall);
}

Solid plate(PortableRandom& random) {
    const double foot = random.uniform(0.25, 0.36), depth = random.uniform(0.04, 0.1),
                 wall = random.uniform(0.015, 0.025);
    return turnedVessel({{foot, 0}, {0.5, depth}}, wall);
}

Solid vase(PortableRandom& random) {
    const double mean = random.uniform(0.14, 0.2), swing = mean * random.uniform(0.25, 0.36);
    const double phase = random.uniform(-0.6, 0.3), turns = random.uniform(0.7, 0.9),
                 wall = random.uniform(0.025, 0.04);
    Outline side;
    for (int i = 0; i <= 6; ++i) {
        const double height = i / 6.0;
        side.emplace_back(mean + swing * std::sin(2 * pi * turns * height + phase), height);
    }
    return turnedVessel(side, wall);
}

/// A chess pawn, a newel: knobs and waists along an axis.
Solid spindle(PortableRandom& random) {
    const int knobs = 2 + random.below(3);
    const double foot = random.uniform(0.14, 0.22);
    Outline profile{{foot, 0}, {foot, 0.06}};
    for (int knob = 0; knob < knobs; ++knob) {
        const double bottom = 0.06 + 0.94 * knob / knobs, height = 0.94 / knobs;
        const double waist = random.uniform(0.035, 0.07), wide = random.uniform(0.09, 0.18);
        profile.insert(profile.end(), {{waist, bottom + 0.02 * height}, {waist, bottom + 0.35 * height}});
        for (const double at : {0.5, 0.65, 0.8, 0.95}) {
            profile.emplace_back(wide * std::sin(pi * (0.2 + 0.75 * (at - 0.35) / 0.65)), bottom + at * height);
        }
    }
    return turnedSolid(profile);
}

Solid goblet(PortableRandom& random) {
    const double foot = random.uniform(0.2, 0.28), stem = random.uniform(0.025, 0.045),
                 bowlFrom = random.uniform(0.4, 0.55);
    const double rim = random.uniform(0.18, 0.3), wall = random.uniform(0.02, 0.03);
    const Solid base = turnedSolid({{foot, 0}, {foot, 0.02}, {stem, 0.06}, {stem, bowlFrom}});
    const Outline side{{stem, bowlFrom}, {0.75 * rim, bowlFrom + 0.12}, {rim, bowlFrom + 0.3}, {0.9 * rim, 1}};
    return base + turnedVessel(side, wall);
}

Solid dumbbell(PortableRandom& random) {
    const double weight = random.uniform(0.14, 0.28), length = random.uniform(0.15, 0.3),
                 grip = random.uniform(0.04, 0.07);
    const double bevel = random.uniform(0.01, 0.05);
    const double end = 0.5, inner = 0.5 - length;
    return turnedSolid({{weight - bevel, -end},
                        {weight, -end + bevel},
                        {weight, -inner - bevel},
                        {weight - bevel, -inner},
                        {grip, -inner},
                        {grip, inner},
                        {weight - bevel, inner},
                        {weight, inner + bevel},
                        {weight, end - bevel},
                        {weight - bevel, end}});
}

Solid pot(PortableRandom& random) {
    const double radius = random.uniform(0.34, 0.4), height = random.uniform(0.3, 0.6),
                 wall = random.uniform(0.02, 0.03);
    const double reach = random.uniform(0.08, 0.12), thickness = random.uniform(0.03, 0.05);
    const double width = random.uniform(0.1, 0.16), level = height * random.uniform(0.75, 0.9);
    const Path path{{radius, -width, level},
                    {radius + reach, -width, level},
                    {radius + reach, width, level},
                    {radius, width, level}};
    return turnedVessel({{radius, 0}, {radius, height}}, wall) + withMirrorImage(swept(path, circle(thickness / 2)), 0);
}

Solid pan(PortableRandom& random) {
    const double radius = random.uniform(0.24, 0.32), height = random.uniform(0.06, 0.14),
                 flare = random.uniform(0, 0.05);
    const double width = random.uniform(0.04, 0.07), rise = random.uniform(0, 0.1), wall = 0.018;
    const Solid handle =
        bar({radius + flare - wall, 0, 0.8 * height}, {1 - radius, 0, 0.8 * height + rise}, width, 0.03);
    return turnedVessel({{radius, 0}, {radius + flare, height}}, wall) + handle;
}

Solid wheel(PortableRandom& random) {
    const double width = random.uniform(0.06, 0.2), rim = random.uniform(0.05, 0.12), hub = random.uniform(0.06, 0.12);
    const int spokes = 3 + random.below(5);
    const double spoke = random.uniform(0.03, 0.06), inner = 0.5 - rim;
    const Solid one = bar({hub * 0.98, 0, width / 2}, {inner * 1.005, 0, width / 2}, spoke, 0.6 * width);
    return turnedRing({{inner, 0},
                       {0.5 - rim / 4, 0},
                       {0.5, width / 4},
                       {0.5, 0.75 * width},
                       {0.5 - rim / 4, width},
                       {inner, width}}) +
           turnedSolid({{hub, 0}, {hub, width}}) + repeatedAround(one, spokes);
}

Solid torus(PortableRandom& random) {
    const double tube = random.uniform(0.04, 0.14), flattening = random.uniform(0.6, 1.4);
    Outline section = circle(tube, 16);
    for (Eigen::Vector2d& corner : section) {
        corner = {corner.x() + 0.5 - tube, corner.y() * flattening};
    }
    return turnedRing(section);
}

Solid ring(PortableRandom& random) {
    const double inner = random.uniform(0.28, 0.46), height = random.uniform(0.04, 0.5);
    return turnedRing({{inner, 0}, {0.5, 0}, {0.5, height}, {inner, height}});
}

Solid funnel(PortableRandom& random) {
    const double mouth = random.uniform(0.35, 0.5), spout = random.uniform(0.05, 0.09), wall = 0.02;
    const double cone = random.uniform(0.35, 0.5), length = random.uniform(0.3, 0.5);
    const Outline upper{
        {spout, length}, {mouth, length + cone}, {mouth - wall, length + cone}, {spout - wall, length + wall / 2}};
    return turnedRing(upper) +
           turnedRing({{spout - wall, 0}, {spout, 0}, {spout, length}, {spout - wall, length + wall / 2}});
}

constexpr std::array families{Family{"superquadric", superquadricBlock},
                              Family{"bottle", bottle},
                              Family{"cup", cup},
                              Family{"mug", mug},
                              Family{"bowl", bowl},
                              Family{"plate", plate},
                              Family{"vase", vase},
                              Family{"spindle", spindle},
                              Family{"goblet", goblet},
                              Family{"dumbbell", dumbbell},
                              Family{"pot", pot},
                              Family{"pan", pan},
                              Family{"wheel", wheel},
                              Family{"torus", torus},
                              Family{"ring", ring},
                              Family{"funnel", funnel}};

}  // namespace

std::span<const Family> roundFamilies() {
    return families;
}

}  // namespace grasploom
