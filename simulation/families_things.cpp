#include "dataset/grasp.h"
#include "simulation/families.h"

#include <array>

namespace grasploom {

namespace {

using Eigen::Vector2d;
using Eigen::Vector3d;

Solid lamp(PortableRandom& random) {
    const double base = random.uniform(0.12, 0.22), pole = random.uniform(0.012, 0.025),
                 shade = random.uniform(0.18, 0.28);
    const double top = shade * random.uniform(0.4, 0.9), height = random.uniform(0.2, 0.35), low = 1 - height,
                 wall = 0.015;
    const Outline section{{shade - wall, low}, {shade, low}, {top, 1}, {top - wall, 1}};
    const Solid spoke = bar({pole, 0, 0.97}, {top - 0.8 * wall, 0, 0.97}, 0.012, 0.012);
    return turnedSolid({{base, 0}, {base, 0.03}, {0.4 * base, 0.06}, {pole, 0.08}, {pole, 0.98}}) +
           turnedRing(section) + repeatedAround(spoke, 3);
}

Solid deskLamp(PortableRandom& random) {
    const double base = random.uniform(0.14, 0.2), arm = random.uniform(0.012, 0.022), lean = random.uniform(0.05, 0.2);
    const double reach = random.uniform(0.2, 0.4), elbow = random.uniform(0.45, 0.65), rise = random.uniform(0, 0.2);
    const Vector3d head(reach - lean, 0, elbow + rise);
    const Solid shade = turnedVessel({{0.04, 0}, {0.13, 0.16}}, 0.015);
    return turnedSolid({{base, 0}, {base, 0.04}}) +
           swept({{0, 0, 0.04}, {-lean, 0, elbow}, head}, circle(arm), {.up = Vector3d::UnitY()}) +
           shifted(rotated(shade, random.uniform(110, 160), Vector3d::UnitY()), head);
}

Solid umbrella(PortableRandom& random) {
    const double canopy = random.uniform(0.32, 0.48), depth = random.uniform(0.1, 0.2),
                 shaft = random.uniform(0.01, 0.018);
    const double hook = random.uniform(0.05, 0.08), wall = 0.012, top = 0.95;
    Path cane{{0, 0, top}, {0, 0, 0.2}};
    for (int i = 0; i <= 8; ++i) {
        const double angle = pi * (1 + i / 8.0);
        cane.emplace_back(hook + hook * std::cos(angle), 0, 0.12 + hook * std::sin(angle));
    }
    Outline section{{shaft, top - wall},   {canopy * 0.6, top - 0.35 * depth - wall}, {canopy, top - depth - wall},
                    {canopy, top - depth}, {canopy * 0.6, top - 0.35 * depth},        {shaft, top}};
    const Outline inner{section[0], section[1], section[4], section[5]},
        outer{section[1], section[2], section[3], section[4]};
    return swept(cane, circle(shaft, 10), {.up = Vector3d::UnitY()}) + turnedRing(inner) + turnedRing(outer) +
           cone({0, 0, top}, {0, 0, 1}, shaft, 0.3 * shaft);
}

Solid glasses(PortableRandom& random) {
    const double lens = random.uniform(0.17, 0.22), squash = random.uniform(0.6, 1),
                 wire = random.uniform(0.012, 0.022);
    const double temple = random.uniform(0.7, 0.95), drop = random.uniform(0.08, 0.16), centre = 0.5 - lens;
    Path rim;
    for (int i = 0; i < 16; ++i) {
        const double angle = 2 * pi * i / 16;
        rim.emplace_back(centre + (lens - wire) * std::cos(angle), 0, squash * (lens - wire) * std::sin(angle));
    }
    const Solid arm = swept({{0.5, wire, 0.03}, {0.5, 0.8 * temple, 0.03}, {0.5, temple, 0.03 - drop}},
                            rectangle(wire, 1.6 * wire), {.up = Vector3d::UnitX()});
    return withMirrorImage(
               swept(rim, rectangle(1.6 * wire, 2 * wire), {.up = Vector3d::UnitY(), .closed = true, .parts = 8}) + arm,
               0) +
           bar({lens + wire - 0.5 + lens, 0, 0.02}, {0.5 - lens - lens - wire, 0, 0.02}, 1.5 * wire, 1.5 * wire);
}

Solid pistol(PortableRandom& random) {
    const double barrel = random.uniform(0.12, 0.18), depth = random.uniform(0.07, 0.12),
                 grip = random.uniform(0.38, 0.55);
    const double rake = random.uniform(0.05, 0.18), width = random.uniform(0.15, 0.2),
                 guard = random.uniform(0.16, 0.22);
    const std::array pieces{rectangleBetween({0, 0}, {1, barrel}),
                            Outline{{0.02, 0}, {0.02 - rake, -grip}, {0.02 - rake + width, -grip}, {0.04 + width, 0}},
                            rectangleBetween({0.85, barrel}, {0.88, barrel + 0.03})};
    const double x = 0.04 + width;
    const Path trigger{{x - 0.03, -guard * 0.7, depth / 2},
                       {x + guard * 0.6, -guard * 0.7, depth / 2},
                       {x + guard, -0.5 * guard, depth / 2},
                       {x + guard, 0, depth / 2}};
    return extrusion(pieces, depth) + swept(trigger, rectangle(0.025, 0.4 * depth)) +
           bar({x + 0.4 * guard, 0, depth / 2}, {x + 0.3 * guard, -0.5 * guard, depth / 2}, 0.02, 0.025);
}

Solid rifle(PortableRandom& random) {
    const double stock = random.uniform(0.25, 0.32), drop = random.uniform(0.04, 0.09),
                 bore = random.uniform(0.012, 0.02), depth = 0.05;
    const double magazine = random.uniform(0.08, 0.2), receiver = stock + 0.28;
    std::vector<Outline> pieces{
        {{0, -drop - 0.07}, {stock, -0.02}, {stock, 0.05}, {0, 0.03 - drop}},
        rectangleBetween({stock, -0.03}, {receiver, 0.06}),
        rectangleBetween({receiver, -0.02}, {receiver + 0.2, 0.035}),
        {{stock + 0.02, -0.03}, {stock - 0.02, -0.15}, {stock + 0.04, -0.15}, {stock + 0.07, -0.03}},
        {{stock + 0.15, -0.03},
         {stock + 0.17, -0.03 - magazine},
         {stock + 0.23, -0.03 - magazine},
         {stock + 0.21, -0.03}}};
    if (random.coin()) {
        pieces.push_back(rectangleBetween({receiver - 0.24, 0.09}, {receiver - 0.02, 0.13}));
        pieces.push_back(rectangleBetween({receiver - 0.16, 0.06}, {receiver - 0.1, 0.09}));
    }
    return extrusion(pieces, depth) + rod({receiver + 0.2, 0.015, depth / 2}, {1, 0.015, depth / 2}, bore);
}

Solid airplane(PortableRandom& random) {
    const double body = random.uniform(0.05, 0.08), span = random.uniform(0.35, 0.5),
                 chord = random.uniform(0.14, 0.24);
    const double sweepBack = random.uniform(0, 0.2), tail = random.uniform(0.12, 0.2), thickness = 0.016;
    const Solid fuselage = rotated(turnedSolid({{0.2 * body, -0.5},
                                                {0.6 * body, -0.35},
                                                {body, -0.1},
                                                {body, 0.3},
                                                {0.7 * body, 0.43},
                                                {0.2 * body, 0.5}}),
                                   90, Vector3d::UnitY());
    const double side = 0.8 * body;
    const std::array wing{Outline{
        {-0.02, side}, {-0.02 + chord, side}, {-0.02 - sweepBack + 0.6 * chord, span}, {-0.02 - sweepBack, span}}};
    const std::array rudder{
        Outline{{-0.5, 0.3 * body}, {-0.36, 0.45 * body}, {-0.44, 0.3 * body + tail}, {-0.52, 0.3 * body + tail}}};
    const std::array elevator{Outline{{-0.49, 0.2 * body}, {-0.38, 0.3 * body}, {-0.44, tail}, {-0.5, tail}}};
    Solid solid = fuselage + withMirrorImage(shifted(extrusion(wing, thickness), {0, 0, -0.3 * body}), 1) +
                  withMirrorImage(extrusion(elevator, thickness), 1) +
                  shifted(rotated(extrusion(rudder, thickness), 90, Vector3d::UnitX()), {0, thickness / 2, 0});
    if (random.coin()) {
        const double y = span * random.uniform(0.35, 0.5), x = -sweepBack * 0.4 + 0.3 * chord;
        const double below = -0.3 * body - 0.4 * body;
        solid += withMirrorImage(rod({x - 0.02, y, below}, {x + 0.14, y, below}, 0.4 * body), 1);
    }
    return solid;
}

Solid rocket(PortableRandom& random) {
    const double body = random.uniform(0.07, 0.13), nose = random.uniform(0.15, 0.3), fin = random.uniform(0.08, 0.16);
    const int fins = 3 + random.below(2);
    const std::array shape{Outline{{0.97 * body, 0.04}, {body + fin, -0.04}, {body + fin, 0.08}, {0.97 * body, 0.25}}};
    Outline profile{
        {0.7 * body, 0}, {body, 0.1}, {body, 1 - nose}, {0.75 * body, 1 - 0.45 * nose}, {0.35 * body, 1 - 0.12 * nose},
        {0, 1}};
    return turnedSolid(profile) +
           repeatedAround(shifted(rotated(extrusion(shape, 0.02), 90, Vector3d::UnitX()), {0, 0.01, 0}), fins);
}

Solid guitar(PortableRandom& random) {
    const double depth = random.uniform(0.06, 0.1), lower = random.uniform(0.17, 0.21),
                 upper = lower * random.uniform(0.7, 0.85);
    const double waist = upper * random.uniform(0.7, 0.9), neck = random.uniform(0.025, 0.035);
    const std::array pieces{Outline{{0.02, -0.4 * lower},
                                    {0.09, -0.9 * lower},
                                    {0.17, -lower},
                                    {0.28, -waist},
                                    {0.28, waist},
                                    {0.17, lower},
                                    {0.09, 0.9 * lower},
                                    {0.02, 0.4 * lower}},
                            Outline{{0.28, -waist},
                                    {0.38, -upper},
                                    {0.43, -0.85 * upper},
                                    {0.46, -0.4 * upper},
                                    {0.46, 0.4 * upper},
                                    {0.43, 0.85 * upper},
                                    {0.38, upper},
                                    {0.28, waist}}};
    const std::array head{Outline{
        {0.86, -neck}, {0.89, -1.6 * neck}, {1, -1.3 * neck}, {1, 1.3 * neck}, {0.89, 1.6 * neck}, {0.86, neck}}};
    return extrusion(pieces, depth) + box({0.46, -neck, depth - 0.035}, {0.86, neck, depth + 0.01}) +
           shifted(extrusion(head, 0.025), {0, 0, depth - 0.02}) + block({0.03, 0.7 * waist, 0.015}, {0.14, 0, depth});
}

Solid monitor(PortableRandom& random) {
    const double height = random.uniform(0.5, 0.65), thick = random.uniform(0.03, 0.07),
                 lift = random.uniform(0.08, 0.18);
    const double foot = random.uniform(0.3, 0.45), neck = random.uniform(0.06, 0.12);
    return block({1, thick, height}, {0, 0, lift}) + block({foot, 0.25, 0.02}) +
           box({-neck / 2, thick / 2, 0.02}, {neck / 2, thick / 2 + 0.04, lift + 0.5 * height});
}

Solid laptop(PortableRandom& random) {
    const double depth = random.uniform(0.62, 0.75), base = random.uniform(0.02, 0.04), lid = 0.018,
                 open = random.uniform(85, 130);
    const Solid screen = rotated(box({-0.5, 0, 0}, {0.5, lid, depth}), -(open - 90), Vector3d::UnitX());
    return box({-0.5, -depth, 0}, {0.5, 0, base}) + shifted(screen, {0, 0, base * 0.5});
}

/// Leaves standing open, or a closed block.
Solid book(PortableRandom& random) {
    const double width = random.uniform(0.6, 0.75), thick = random.uniform(0.08, 0.2),
                 cover = random.uniform(0.012, 0.025);
    const double open = random.uniform(15, 60);
    if (random.coin()) {
        return box({0, 0, 0}, {width, 1, cover}) + box({cover, 0.02, cover}, {width - 0.02, 0.98, thick}) +
               box({0, 0, thick}, {width, 1, thick + cover}) + box({0, 0, cover}, {cover, 1, thick});
    }
    const Solid half = box({0, 0, 0}, {width, 0.5 * thick, 1});
    return withMirrorImage(rotated(half, open, Vector3d::UnitZ()), 1);
}

Solid car(PortableRandom& random) {
    const double width = random.uniform(0.38, 0.46), wheel = random.uniform(0.08, 0.11),
                 hood = random.uniform(0.15, 0.28);
    const double body = random.uniform(0.13, 0.18), roof = random.uniform(0.12, 0.18), trunk = random.uniform(0, 0.2);
    const double low = 0.7 * wheel, belt = low + body, y = width / 2;
    const std::array side{
        Outline{{trunk, belt}, {1 - hood, belt}, {0.88 - hood, belt + roof}, {trunk + 0.07, belt + roof}}};
    const Solid cabin = shifted(rotated(extrusion(side, 0.9 * width), 90, Vector3d::UnitX()), {0, 0.45 * width, 0});
    const Solid pair = withMirrorImage(rod({0.2, y, wheel}, {0.2, y + 0.05, wheel}, wheel), 1);
    return box({0, -y, low}, {1, y, belt}) + cabin + pair + shifted(pair, {0.6, 0, 0});
}

Solid boat(PortableRandom& random) {
    const double beam = random.uniform(0.14, 0.22), depth = random.uniform(0.12, 0.2), wall = 0.02,
                 flare = random.uniform(0.6, 0.9);
    const double bow = random.uniform(0.6, 0.75);
    const auto board = [&](const Vector2d& from, const Vector2d& to) {
        const Vector2d inward = Vector2d(-(to - from).y(), (to - from).x()).normalized() * wall;
        std::array<Vector3d, 8> corners;
        std::size_t k = 0;
        for (const Vector2d& at : {from, to, Vector2d(from + inward), Vector2d(to + inward)}) {
            corners[k++] = {at.x(), flare * at.y(), 0};
            corners[k++] = {at.x(), at.y(), depth};
        }
        return hullOf(corners);
    };
    const std::array<Vector3d, 5> floor{Vector3d{0, -flare * beam, 0},
                                        {bow, -flare * beam, 0},
                                        {1, 0, 0},
                                        {bow, flare * beam, 0},
                                        {0, flare * beam, 0}};
    Solid bottom = hullOf(std::array<Vector3d, 10>{floor[0], floor[1], floor[2], floor[3], floor[4],
                                                   floor[0] - Vector3d(0, 0, wall), floor[1] - Vector3d(0, 0, wall),
                                                   floor[2] - Vector3d(0, 0, wall), floor[3] - Vector3d(0, 0, wall),
                                                   floor[4] - Vector3d(0, 0, wall)});
    return bottom + withMirrorImage(board({0, -beam}, {bow, -beam}) + board({bow, -beam}, {1, 0}), 1) +
           box({0, wall - beam * flare, 0}, {wall, beam * flare - wall, depth}) +
           repeated(box({0.2, -0.85 * beam, 0.7 * depth}, {0.27, 0.85 * beam, 0.8 * depth}), 2, {0.3, 0, 0});
}

Solid headphones(PortableRandom& random) {
    const double radius = random.uniform(0.4, 0.46), band = random.uniform(0.05, 0.12), pad = random.uniform(0.13, 0.2),
                 thick = random.uniform(0.07, 0.12);
    const Solid bow =
        rotated(swept(arc({0, 0}, radius, 0, 180, 16), rectangle(0.03, band), {.parts = 16}), 90, Vector3d::UnitX());
    const Solid ear = rod({radius - thick, 0, -0.6 * pad}, {radius + 0.015, 0, -0.6 * pad}, pad);
    return bow + withMirrorImage(ear, 0);
}

Solid faucet(PortableRandom& random) {
    const double pipe = random.uniform(0.03, 0.05), radius = random.uniform(0.15, 0.25),
                 post = random.uniform(0.4, 0.65);
    const double base = random.uniform(0.08, 0.12), lever = random.uniform(0.15, 0.25);
    Path path{{0, 0, 0.03}, {0, 0, post}};
    for (int i = 1; i <= 9; ++i) {
        const double angle = pi * (1 - i / 9.0);
        path.emplace_back(radius + radius * std::cos(angle), 0, post + radius * std::sin(angle));
    }
    path.emplace_back(2 * radius, 0, post - random.uniform(0.03, 0.15));
    return turnedSolid({{base, 0}, {base, 0.03}}) + swept(path, circle(pipe), {.up = Vector3d::UnitY()}) +
           bar({0, pipe, 0.3 * post}, {0, pipe + lever, 0.3 * post + 0.08}, 0.035, 0.025);
}

Solid basket(PortableRandom& random) {
    const double top = random.uniform(0.38, 0.5), foot = top * random.uniform(0.65, 0.95),
                 height = random.uniform(0.3, 0.5), rise = random.uniform(0.25, 0.45);
    const Solid grip =
        shifted(rotated(moved(swept(arc({0, 0}, top - 0.015, 0, 180, 12), rectangle(0.025, 0.06), {.parts = 12}),
                              Eigen::Affine3d(Eigen::Scaling(1.0, rise / top, 1.0))),
                        90, Vector3d::UnitX()),
                {0, 0, height});
    return turnedVessel({{foot, 0}, {top, height}}, 0.03) + grip;
}

Solid cactus(PortableRandom& random) {
    const double stem = random.uniform(0.07, 0.1), pot = random.uniform(0.15, 0.22), arm = 0.7 * stem;
    Solid solid = turnedSolid({{0.8 * pot, 0}, {pot, 0.25}}) +
                  turnedSolid({{stem, 0.25}, {stem, 0.93}, {0.8 * stem, 0.975}, {0.4 * stem, 1}});
    const int arms = 1 + random.below(2);
    for (int i = 0; i < arms; ++i) {
        const double level = random.uniform(0.4, 0.6), reach = random.uniform(0.16, 0.24),
                     top = level + random.uniform(0.12, 0.3);
        solid += rotated(
            swept({{0.9 * stem, 0, level}, {reach, 0, level}, {reach, 0, top}}, circle(arm), {.up = Vector3d::UnitY()}),
            180.0 * i, Vector3d::UnitZ());
    }
    return solid;
}

Solid bicycleFrame(PortableRandom& random) {
    const double tube = random.uniform(0.014, 0.022), height = random.uniform(0.3, 0.42),
                 wheel = random.uniform(0.2, 0.25);
    const double base = 1 - 2 * wheel;
    const Vector3d rear(wheel, 0, wheel), front(wheel + base, 0, wheel), crank(wheel + 0.45 * base, 0, wheel - 0.02);
    const Vector3d seat(wheel + 0.3 * base, 0, wheel + height), head(wheel + 0.85 * base, 0, wheel + height * 0.95);
    Solid tyre = shifted(
        rotated(turnedRing({{wheel - 2 * tube, -tube}, {wheel, -tube}, {wheel, tube}, {wheel - 2 * tube, tube}}), 90,
                Vector3d::UnitX()),
        rear);
    Solid solid = tyre + shifted(tyre, front - rear);
    for (const auto& [from, to] :
         {std::pair{rear, seat}, {rear, crank}, {crank, seat}, {crank, head}, {seat, head}, {head, front}}) {
        solid += rod(from, to, tube);
    }
    const Vector3d saddle = seat + Vector3d(-0.02, 0, 0.07), bars = head + Vector3d(-0.02, 0, 0.08);
    return solid + rod(seat, saddle, tube) + block({0.14, 0.06, 0.03}, saddle) + rod(head, bars, tube) +
           rod(bars + Vector3d(0, -0.16, tube), bars + Vector3d(0, 0.16, tube), 0.9 * tube);
}

constexpr std::array families{Family{"lamp", lamp},
                              Family{"desk-lamp", deskLamp},
                              Family{"umbrella", umbrella},
                              Family{"glasses", glasses},
                              Family{"pistol", pistol},
                              Family{"rifle", rifle},
                              Family{"airplane", airplane},
                              Family{"rocket", rocket},
                              Family{"guitar", guitar},
                              Family{"monitor", monitor},
                              Family{"laptop", laptop},
                              Family{"book", book},
                              Family{"car", car},
                              Family{"boat", boat},
                              Family{"headphones", headphones},
                              Family{"faucet", faucet},
                              Family{"basket", basket},
                              Family{"cactus", cactus},
                              Family{"bicycle", bicycleFrame}};

}  // namespace

std::span<const Family> thingFamilies() {
    return families;
}

}  // namespace grasploom
