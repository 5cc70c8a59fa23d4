#include "dataset/grasp.h"
#include "simulation/families.h"

#include <array>

namespace grasploom {

namespace {

using Eigen::Vector2d;

Vector2d polar(double radius, double degrees) {
    return {radius * std::cos(radians(degrees)), radius * std::sin(radians(degrees))};
}

Solid star(PortableRandom& random) {
    const int points = 4 + random.below(4);
    const double inner = random.uniform(0.16, 0.28), height = random.uniform(0.06, 0.3), step = 360.0 / points;
    std::vector<Outline> pieces(1);
    for (int i = 0; i < points; ++i) {
        const Vector2d right = polar(inner, (i - 0.5) * step), left = polar(inner, (i + 0.5) * step);
        pieces.front().push_back(right);
        pieces.push_back({right, polar(0.5, i * step), left});
    }
    return extrusion(pieces, height);
}

/// Limb widths and lengths of a profile in the shape of a letter.
struct Limbs {
    double width, height, thickness, depth;
    explicit Limbs(PortableRandom& random)
        : width(random.uniform(0.4, 1)),
          height(random.uniform(0.6, 1)),
          thickness(random.uniform(0.08, 0.22)),
          depth(random.uniform(0.08, 0.8)) {}
};

Solid angle(PortableRandom& random) {
    const Limbs limbs(random);
    const std::array pieces{rectangleBetween({0, 0}, {limbs.width, limbs.thickness}),
                            rectangleBetween({0, limbs.thickness}, {limbs.thickness, limbs.height})};
    return extrusion(pieces, limbs.depth);
}

Solid tee(PortableRandom& random) {
    const Limbs limbs(random);
    const double half = limbs.thickness / 2, neck = limbs.height - limbs.thickness;
    const std::array pieces{rectangleBetween({-limbs.width / 2, neck}, {limbs.width / 2, limbs.height}),
                            rectangleBetween({-half, 0}, {half, neck})};
    return extrusion(pieces, limbs.depth);
}

Solid channel(PortableRandom& random) {
    const Limbs limbs(random);
    const double t = limbs.thickness;
    const std::array pieces{rectangleBetween({0, 0}, {limbs.width, t}), rectangleBetween({0, t}, {t, limbs.height}),
                            rectangleBetween({limbs.width - t, t}, {limbs.width, limbs.height})};
    return extrusion(pieces, limbs.depth);
}

Solid cross(PortableRandom& random) {
    const Limbs limbs(random);
    const double half = limbs.thickness / 2, level = random.uniform(0.5, 0.75) * limbs.height;
    const std::array pieces{rectangleBetween({-half, 0}, {half, limbs.height}),
                            rectangleBetween({-limbs.width / 2, level - half}, {-half, level + half}),
                            rectangleBetween({half, level - half}, {limbs.width / 2, level + half})};
    return extrusion(pieces, limbs.depth);
}

Solid gear(PortableRandom& random) {
    const int teeth = 8 + random.below(9);
    const double root = random.uniform(0.36, 0.43), height = random.uniform(0.08, 0.35), step = 360.0 / teeth;
    std::vector<Outline> pieces;
    for (int i = 0; i < teeth; ++i) {
        const double at = i * step;
        pieces.push_back({polar(root, at - 0.27 * step), polar(0.5, at - 0.15 * step), polar(0.5, at + 0.15 * step),
                          polar(root, at + 0.27 * step)});
    }
    Outline core = circle(root, 2 * teeth);
    for (int i = 0; i < 2 * teeth; ++i) {
        core[static_cast<std::size_t>(i)] = polar(root, (i / 2 + (i % 2 == 0 ? -0.27 : 0.27)) * step);
    }
    pieces.push_back(core);
    const double hub = random.uniform(0.08, 0.15);
    return extrusion(pieces, height) +
           shifted(turnedSolid({{hub, 0}, {hub, random.uniform(0.05, 0.3)}}), {0, 0, height});
}

/// The strokes of capital letters in a box one high and one wide, without overlaps where they meet at right angles.
std::vector<std::vector<std::array<double, 4>>> letterStrokes(double t) {
    const double h = t / 2;
    return {
        {{h, 0, h, 1}, {t, 1 - h, 1, 1 - h}, {t, 0.5, 0.8, 0.5}, {t, h, 1, h}},                                   // E
        {{h, 0, h, 1}, {t, 1 - h, 1, 1 - h}, {t, 0.5, 0.8, 0.5}},                                                 // F
        {{h, 0, h, 1}, {1 - h, 0, 1 - h, 1}, {t, 0.5, 1 - t, 0.5}},                                               // H
        {{h, 0, h, 1}, {1 - h, 0, 1 - h, 1}, {t, 1 - h, 1 - t, h}},                                               // N
        {{0, 1 - h, 1, 1 - h}, {0, h, 1, h}, {h, t, 1 - h, 1 - t}},                                               // Z
        {{h, 0, 0.5, 1}, {1 - h, 0, 0.5, 1}, {0.25, 0.35, 0.75, 0.35}},                                           // A
        {{h, 1, 0.5, 0}, {1 - h, 1, 0.5, 0}},                                                                     // V
        {{h, 0, h, 1}, {t, 1 - h, 1, 1 - h}, {t, 0.45, 1, 0.45}, {1 - h, 0.45 + h, 1 - h, 1 - t}},                // P
        {{h, 0, 1 - h, 1}, {h, 1, 1 - h, 0}},                                                                     // X
        {{h, 0, h, 1}, {t, 0.45, 1 - h, 1}, {t, 0.45, 1 - h, 0}},                                                 // K
        {{0, 1 - h, 1, 1 - h}, {h, 0.5, h, 1 - t}, {0, 0.5, 1, 0.5}, {1 - h, 0.5 - h, 1 - h, t}, {0, h, 1, h}}};  // S
}

Solid letter(PortableRandom& random) {
    const double thickness = random.uniform(0.12, 0.2), width = random.uniform(0.6, 0.9),
                 depth = random.uniform(0.1, 0.4);
    const auto letters = letterStrokes(thickness);
    std::vector<Outline> pieces;
    for (const auto& [x0, y0, x1, y1] :
         letters[static_cast<std::size_t>(random.below(static_cast<int>(letters.size())))]) {
        pieces.push_back(stroke({x0 * width, y0}, {x1 * width, y1}, thickness));
    }
    return extrusion(pieces, depth);
}

Solid arrow(PortableRandom& random) {
    const double head = random.uniform(0.25, 0.45), wide = random.uniform(0.2, 0.35), shaft = random.uniform(0.05, 0.1);
    const std::array pieces{rectangleBetween({0, -shaft}, {1 - head, shaft}),
                            Outline{{1 - head, -wide}, {1, 0}, {1 - head, wide}}};
    return extrusion(pieces, random.uniform(0.04, 0.2));
}

/// A flat chain of alternating bars.
Solid zigzag(PortableRandom& random) {
    const int bends = 3 + random.below(4);
    const double height = random.uniform(0.15, 0.4), width = random.uniform(0.04, 0.09),
                 depth = random.uniform(0.04, 0.3);
    Path path;
    for (int i = 0; i <= bends; ++i) {
        path.emplace_back(static_cast<double>(i) / bends, i % 2 == 0 ? 0 : height, 0);
    }
    return swept(path, rectangle(width, depth));
}

Solid comb(PortableRandom& random) {
    const int teeth = 7 + random.below(8);
    const double height = random.uniform(0.2, 0.4), back = random.uniform(0.05, 0.1), pitch = 1.0 / (teeth - 0.5);
    std::vector<Outline> pieces{rectangleBetween({0, height - back}, {1, height})};
    for (int i = 0; i < teeth; ++i) {
        pieces.push_back(rectangleBetween({i * pitch, 0}, {(i + 0.5) * pitch, height - back}));
    }
    return extrusion(pieces, random.uniform(0.03, 0.07));
}

Solid crescent(PortableRandom& random) {
    const double width = random.uniform(0.06, 0.14), sweep = random.uniform(150, 260), taper = random.uniform(0.2, 0.5);
    const int segments = 12;
    std::vector<double> scales;
    for (int i = 0; i <= segments; ++i) {
        scales.push_back(taper + (1 - taper) * std::sin(pi * i / segments));
    }
    return swept(arc({0, 0}, 0.45, 0, sweep, segments), rectangle(2 * width, random.uniform(0.05, 0.15)),
                 {.scales = scales});
}

Solid puzzle(PortableRandom& random) {
    const double side = random.uniform(0.5, 0.7), knob = side * random.uniform(0.15, 0.22),
                 depth = random.uniform(0.05, 0.2);
    std::vector<Outline> pieces{rectangle(side, side)};
    for (int edge = 0; edge < 4; ++edge) {
        if (edge > 0 && random.coin()) {
            continue;
        }
        Outline disc = circle(knob, 14);
        for (Vector2d& corner : disc) {
            corner = Eigen::Rotation2Dd(pi / 2 * edge) * (corner + Vector2d(side / 2 + 0.75 * knob, 0));
        }
        pieces.push_back(disc);
    }
    return extrusion(pieces, depth);
}

constexpr std::array families{Family{"star", star},       Family{"angle", angle},       Family{"tee", tee},
                              Family{"channel", channel}, Family{"cross", cross},       Family{"gear", gear},
                              Family{"letter", letter},   Family{"arrow", arrow},       Family{"zigzag", zigzag},
                              Family{"comb", comb},       Family{"crescent", crescent}, Family{"puzzle", puzzle}};

}  // namespace

std::span<const Family> flatFamilies() {
    return families;
}

}  // namespace grasploom
