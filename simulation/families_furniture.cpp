#include "simulation/families.h"

#include <array>

namespace grasploom {

namespace {

using Eigen::Vector3d;

/// Where the feet of four legs stand and their heads end, and how thick they are.
struct Legs {
    Vector3d head;     ///< of the leg in the quadrant x, y > 0; metres of the unfinished solid
    double splay = 0;  ///< how much further out the foot stands, in x and in y
    double width = 0.05;
    bool round = false;
};

Solid fourLegs(const Legs& legs) {
    const Vector3d foot(legs.head.x() + legs.splay, legs.head.y() + legs.splay, 0);
    const Solid one = legs.round ? rod(foot, legs.head, legs.width / 2) : bar(foot, legs.head, legs.width, legs.width);
    return withMirrorImage(withMirrorImage(one, 0), 1);
}

/// Upright slats or one panel that fill a back between x = ±`half`.
Solid backFilling(PortableRandom& random, double half, double low, double high, double y, double thickness) {
    const int kind = random.below(3);
    if (kind == 0) {
        return box({-half, y - thickness / 2, low}, {half, y + thickness / 2, high});
    }
    const int slats = 2 + random.below(4);
    if (kind == 1) {
        const double pitch = 2 * half / slats;
        const Solid slat = block({0.45 * pitch, thickness, high - low}, {-half + pitch / 2, y, low});
        return repeated(slat, slats, {pitch, 0, 0});
    }
    const double pitch = (high - low) / slats;
    return repeated(box({-half, y - thickness / 2, low + 0.3 * pitch}, {half, y + thickness / 2, low + 0.9 * pitch}),
                    slats, {0, 0, pitch});
}

Solid chair(PortableRandom& random) {
    const double width = random.uniform(0.4, 0.55), depth = random.uniform(0.38, 0.5),
                 height = random.uniform(0.38, 0.5);
    const double seat = random.uniform(0.03, 0.07), leg = random.uniform(0.03, 0.06), back = random.uniform(0.4, 0.6);
    const double splay = random.uniform(0, 0.06);
    const bool round = random.coin(), arms = random.below(3) == 0;
    const double x = (width - leg) / 2, y = (depth - leg) / 2, top = height + seat;
    const Solid post = box({x - leg / 2, y - leg / 2, top}, {x + leg / 2, y + leg / 2, top + back});
    Solid solid = block({width, depth, seat}, {0, 0, height}) + withMirrorImage(post, 0) +
                  fourLegs({{x, y, height}, splay, leg, round}) +
                  backFilling(random, x - leg / 2, top + 0.15 * back, top + back, y, 0.6 * leg);
    if (arms) {
        const double level = top + 0.4 * back;
        const Solid arm = box({x - leg / 2, -depth / 2, level}, {x + leg / 2, y - leg / 2, level + leg}) +
                          box({x - leg / 2, -depth / 2, top}, {x + leg / 2, leg - depth / 2, level});
        solid += withMirrorImage(arm, 0);
    }
    return solid;
}

Solid table(PortableRandom& random) {
    const double depth = random.uniform(0.4, 1), height = random.uniform(0.35, 0.8), top = random.uniform(0.025, 0.06);
    const double leg = random.uniform(0.03, 0.08), inset = random.uniform(0, 0.1),
                 splay = random.uniform(0, 1) < 0.3 ? inset : 0;
    const bool round = random.coin(), lower = random.below(3) == 0;
    const double x = (1 - leg) / 2 - inset, y = (depth - leg) / 2 - inset;
    Solid solid = block({1, depth, top}, {0, 0, height}) + fourLegs({{x, y, height}, splay, leg, round});
    if (lower) {
        const double level = height * random.uniform(0.2, 0.4);
        solid += block({2 * x - leg, 2 * y + leg, top}, {0, 0, level});
    }
    return solid;
}

Solid roundTable(PortableRandom& random) {
    const double height = random.uniform(0.4, 0.9), top = random.uniform(0.025, 0.05),
                 post = random.uniform(0.03, 0.07);
    const int feet = 3 + random.below(3);
    const double reach = random.uniform(0.25, 0.4), foot = random.uniform(0.03, 0.06);
    return turnedSolid({{0.5, height}, {0.5, height + top}}) + turnedSolid({{post, 0.1}, {post, height}}) +
           repeatedAround(bar({post * 0.9, 0, 0.13}, {reach, 0, foot / 2}, foot, foot), feet);
}

Solid stool(PortableRandom& random) {
    const double seat = random.uniform(0.17, 0.25), height = random.uniform(0.4, 0.9),
                 thick = random.uniform(0.03, 0.08);
    const double leg = random.uniform(0.015, 0.03), splay = random.uniform(0, 0.1),
                 rung = height * random.uniform(0.25, 0.5);
    const int legs = 3 + random.below(2);
    const double at = 0.75 * seat;
    Solid solid = turnedSolid({{seat, height}, {seat, height + thick}}) +
                  repeatedAround(rod({at + splay, 0, 0}, {at, 0, height}, leg), legs);
    if (random.coin()) {
        const double radius = at + splay * (1 - rung / height);
        solid += turnedRing({{radius - 2 * leg, rung - leg / 2},
                             {radius - leg, rung - leg / 2},
                             {radius - leg, rung + leg / 2},
                             {radius - 2 * leg, rung + leg / 2}});
    }
    return solid;
}

Solid shelf(PortableRandom& random) {
    const double width = random.uniform(0.4, 1), depth = random.uniform(0.15, 0.35), board = random.uniform(0.02, 0.04);
    const int boards = 3 + random.below(4);
    const bool backed = random.coin(), posts = random.below(3) == 0;
    const double half = width / 2 - board, pitch = (1 - board) / (boards - 1);
    Solid solid = repeated(box({-half, -depth / 2, 0}, {half, depth / 2, board}), boards, {0, 0, pitch});
    const Solid side = posts ? withMirrorImage(box({half, depth / 2 - board, 0}, {half + board, depth / 2, 1}), 1)
                             : box({half, -depth / 2, 0}, {half + board, depth / 2, 1});
    solid += withMirrorImage(side, 0);
    if (backed) {
        solid += box({-width / 2, depth / 2, 0}, {width / 2, depth / 2 + 0.4 * board, 1});
    }
    return solid;
}

Solid bed(PortableRandom& random) {
    const double width = random.uniform(0.45, 0.9), low = random.uniform(0.08, 0.18),
                 mattress = random.uniform(0.08, 0.15);
    const double head = random.uniform(0.15, 0.4), foot = random.uniform(0, 0.2), leg = random.uniform(0.04, 0.06);
    const double top = low + mattress, board = 0.035;
    const double y = (width - leg) / 2;
    return box({-0.5, -width / 2, low}, {0.5 - board, width / 2, top}) +
           fourLegs({{0.5 - leg, y, low}, 0, leg, random.coin()}) +
           box({-0.5 - board, -width / 2, low}, {-0.5, width / 2, top + head}) +
           box({0.5 - board, -width / 2, low}, {0.5, width / 2, top + foot + 0.001}) +
           withMirrorImage(block({0.22, 0.35 * width, 0.05}, {-0.36, 0.22 * width, top}), 1);
}

Solid bench(PortableRandom& random) {
    const double depth = random.uniform(0.22, 0.4), height = random.uniform(0.2, 0.4),
                 side = random.uniform(0.03, 0.06);
    const int slats = 2 + random.below(3);
    const double pitch = depth / slats, thick = random.uniform(0.025, 0.04), inset = random.uniform(0.05, 0.15);
    Solid solid = repeated(box({-0.5, -depth / 2, height}, {0.5, -depth / 2 + 0.8 * pitch, height + thick}), slats,
                           {0, pitch, 0});
    solid += withMirrorImage(box({0.5 - inset - side, -depth / 2, 0}, {0.5 - inset, depth / 2, height}), 0);
    if (random.coin()) {
        const double back = random.uniform(0.2, 0.35), y = depth / 2, x = 0.5 - inset;
        solid += withMirrorImage(box({x - side, y, 0.5 * height}, {x, y + thick, height + back}), 0);
        solid += repeated(box({-0.5, y - 0.6 * thick, height + 0.35 * back}, {0.5, y, height + 0.6 * back}), 2,
                          {0, 0, 0.38 * back});
    }
    return solid;
}

Solid sofa(PortableRandom& random) {
    const double depth = random.uniform(0.35, 0.5), seat = random.uniform(0.14, 0.22), back = random.uniform(0.2, 0.3);
    const double arm = random.uniform(0.07, 0.13), armHeight = random.uniform(0.08, 0.16),
                 foot = random.uniform(0.02, 0.06);
    const double inner = 0.5 - arm, behind = 0.12;
    const double top = foot + seat;
    const int cushions = 2 + random.below(2);
    const double pitch = 2 * inner / cushions;
    return box({-inner, -depth / 2, foot}, {inner, depth / 2, top}) +
           withMirrorImage(box({inner, -depth / 2, foot}, {0.5, depth / 2, top + armHeight}), 0) +
           box({-inner, depth / 2 - behind, top}, {inner, depth / 2, top + back}) +
           repeated(box({-inner + 0.01, -depth / 2, top}, {-inner + pitch - 0.01, depth / 2 - behind, top + 0.06}),
                    cushions, {pitch, 0, 0}) +
           fourLegs({{0.46, depth / 2 - 0.04, foot}, 0, 0.04, false});
}

Solid desk(PortableRandom& random) {
    const double depth = random.uniform(0.35, 0.55), height = random.uniform(0.45, 0.6),
                 board = random.uniform(0.025, 0.045);
    const double chest = random.uniform(0.22, 0.32), clearance = random.uniform(0, 0.1);
    const int drawers = 2 + random.below(3);
    const double pitch = (height - clearance) / drawers, y = depth / 2;
    Solid solid = block({1, depth, board}, {0, 0, height}) + box({0.48 - chest, -y, clearance}, {0.48, y, height}) +
                  box({-0.5, -y, 0}, {-0.5 + board, y, height}) +
                  box({-0.5 + board, y - board, 0.4 * height}, {0.48 - chest, y, height});
    solid += repeated(box({0.49 - chest, -y - 0.015, clearance + 0.1 * pitch}, {0.47, -y, clearance + 0.9 * pitch}),
                      drawers, {0, 0, pitch});
    return solid;
}

Solid cabinet(PortableRandom& random) {
    const double width = random.uniform(0.4, 0.8), depth = random.uniform(0.25, 0.45),
                 foot = random.uniform(0.04, 0.15);
    const double gap = 0.01, door = 0.02, knob = random.uniform(0.012, 0.02);
    const bool round = random.coin();
    const Solid front = box({gap, -depth / 2 - door, foot + gap}, {width / 2 - gap, -depth / 2, 1 - gap}) +
                        rod({0.05, -depth / 2 - door, 0.6}, {0.05, -depth / 2 - 0.05, 0.6}, knob);
    return box({-width / 2, -depth / 2, foot}, {width / 2, depth / 2, 1}) + withMirrorImage(front, 0) +
           fourLegs({{width / 2 - 0.03, depth / 2 - 0.03, foot}, 0, 0.05, round});
}

/// A box of boards without a lid, or with slatted walls.
Solid crate(PortableRandom& random) {
    const double depth = random.uniform(0.5, 1), height = random.uniform(0.25, 0.7),
                 board = random.uniform(0.025, 0.05);
    const int slats = 1 + random.below(4);
    const double pitch = (height - board) / slats, filled = slats == 1 ? pitch : 0.7 * pitch;
    const double y = depth / 2, low = board + pitch - filled;
    Solid walls = withMirrorImage(box({-0.5, y - board, low}, {0.5, y, board + pitch}), 1) +
                  withMirrorImage(box({0.5 - board, board - y, low}, {0.5, y - board, board + pitch}), 0);
    Solid solid = box({-0.5, -y, 0}, {0.5, y, board}) + repeated(walls, slats, {0, 0, pitch});
    if (slats > 1) {
        const Solid post = box({0.5 - 2 * board, y - 2 * board, board}, {0.5 - board, y - board, height});
        solid += withMirrorImage(withMirrorImage(post, 0), 1);
    }
    return solid;
}

constexpr std::array families{Family{"chair", chair},     Family{"table", table}, Family{"round-table", roundTable},
                              Family{"stool", stool},     Family{"shelf", shelf}, Family{"bed", bed},
                              Family{"bench", bench},     Family{"sofa", sofa},   Family{"desk", desk},
                              Family{"cabinet", cabinet}, Family{"crate", crate}};

}  // namespace

std::span<const Family> furnitureFamilies() {
    return families;
}

}  // namespace grasploom
