#include "simulation/texture_patterns.h"

namespace grasploom::texture {

namespace {

/// One board: rings that run along x, bent by slow noise, with fine grain on top.
Rgb grain(const Spot& spot, const Boards& look, std::uint32_t board) {
    const Spot own = spot.reseeded(board);
    const float bend = fractal(own.scaled(1.1F, 7), 3);
    const float phase = spot.y / look.width * look.rings * 0.35F + bend * look.rings * 0.25F;
    const float ring = wave(phase, spot.footprint * look.rings / look.width);
    const float fine = fractal(own.scaled(25, 600), 2);
    return mix(look.light, look.dark, std::clamp(0.15F + 0.55F * ring * ring + 0.25F * fine, 0.F, 1.F));
}

}  // namespace

Rgb plaster(const Spot& spot) {
    const float broad = fractal(spot.scaled(2.2F, 2.2F), 3, 0.45F);
    const float stain = ramp(0.2F, 0.75F, fractal(spot.reseeded(1).scaled(3.1F, 3.6F), 4, 0.55F));
    const float grit = fractal(spot.reseeded(2).scaled(150, 190), 3, 0.7F);
    const float smear = fractal(spot.reseeded(3).scaled(24, 60), 3, 0.6F);
    const float pitSeed = fractal(spot.reseeded(4).scaled(65, 65), 2, 0.6F);
    const float pits = ramp(0.62F, 0.9F, pitSeed) * kept(1 / 65.F, spot.footprint) * (0.25F + stain);
    const float value =
        0.798F + 0.006F * broad - 0.03F * stain + 0.014F * grit * (1 + 1.2F * stain) + 0.011F * smear - 0.07F * pits;
    return Rgb(value, value, value - 0.0005F - 0.01F * stain - 0.02F * pits);
}

Rgb boards(const Spot& spot, const Boards& look) {
    const int row = floorOf(spot.y / look.width);
    const float along = spot.x / look.length + cell(row, 7, spot.seed);
    const std::uint32_t board = hash(floorOf(along), row, spot.seed);
    const float seam = std::max(1 - pulse(spot.y / look.width, 0.975F, spot.footprint / look.width),
                                1 - pulse(along, 0.998F, spot.footprint / look.length));
    const float bright =
        1 + look.variation * (static_cast<float>(board >> 8U) * 0x1p-23F - 1) * kept(look.width, spot.footprint);
    return grain(spot, look, board) * bright * (1 - 0.6F * seam);
}

Rgb parquet(const Spot& spot, const Boards& look, int count) {
    const float side = look.width * static_cast<float>(count);
    const bool turned = ((floorOf(spot.x / side) + floorOf(spot.y / side)) & 1) != 0;
    Boards square = look;
    square.length = side;
    Spot local = turned ? Spot{spot.y, -spot.x, spot.footprint, spot.seed} : spot;
    const int row = floorOf(local.y / look.width);
    const std::uint32_t board = hash(floorOf(local.x / side), row, spot.seed + (turned ? 1U : 0U));
    const float seam = std::max(1 - pulse(local.y / look.width, 0.97F, spot.footprint / look.width),
                                1 - pulse(local.x / side, 0.995F, spot.footprint / side));
    const float bright =
        1 + look.variation * (static_cast<float>(board >> 8U) * 0x1p-23F - 1) * kept(look.width, spot.footprint);
    return grain(local, square, board) * bright * (1 - 0.5F * seam);
}

Rgb marble(const Spot& spot, const Veins& look) {
    const Spot broad = spot.scaled(1 / look.size, 1 / look.size);
    const float bend = fractal(broad.reseeded(1), 4);
    const Spot bent = broad.moved(1.1F * bend, 0.8F * bend);
    const float ridge = 1 - std::min(std::abs(fractal(bent, 4)) * look.sharpness, 1.F);
    const float fine = 1 - std::min(std::abs(fractal(bent.reseeded(2).scaled(2.7F, 2.7F), 3)) * look.sharpness, 1.F);
    const float veins = std::clamp(0.75F * ridge * ridge + 0.35F * fine * fine + 0.18F * bend, 0.F, 1.F);
    // Noise that fades to 0 would become one broad vein.
    const float mean = 0.75F / look.sharpness;
    return mix(look.ground, look.vein, mean + (veins - mean) * kept(look.size / 4, spot.footprint));
}

Rgb speckles(const Spot& spot, const Speckles& look) {
    const Spot fine = spot.scaled(1 / look.size, 1 / look.size);
    const float a = fractal(fine, 2, 0.6F);
    const float b = fractal(fine.reseeded(1).scaled(0.7F, 0.7F), 2, 0.6F);
    const float cloud = fractal(spot.reseeded(2).scaled(5, 5), 3);
    const Rgb ground = mix(look.ground, look.dark, std::clamp(0.12F + 0.2F * cloud, 0.F, 1.F));
    const Rgb lit = mix(ground, look.light, ramp(1 - look.amount - 0.5F, 1.1F - look.amount, a) * look.amount * 1.5F);
    return mix(lit, look.dark, ramp(0.9F - look.amount - 0.4F, 1.1F - look.amount, b) * look.amount * 1.5F);
}

Rgb tiles(const Spot& spot, const Tiles& look) {
    const int row = floorOf(spot.y / look.height);
    const float across = spot.x / look.width + ((row & 1) != 0 ? look.shift : 0);
    const float inside = pulse(across, 1 - look.gap / look.width, spot.footprint / look.width) *
                         pulse(spot.y / look.height, 1 - look.gap / look.height, spot.footprint / look.height);
    const float own = cell(floorOf(across), row, spot.seed) - 0.5F;
    const float cloud = fractal(spot.reseeded(static_cast<std::uint32_t>(row)).scaled(14, 14), 5, 0.6F);
    const float bright = 1 + look.variation * 2 * own * kept(look.width, spot.footprint) + look.mottle * cloud;
    const float rough = 1 + 0.25F * look.mottle * fractal(spot.reseeded(5).scaled(200, 200), 2);
    return mix(look.joint * rough, look.tile * bright * rough, inside);
}

Rgb weave(const Spot& spot, const Cloth& look) {
    const Spot threads = spot.scaled(1 / look.thread, 1 / look.thread);
    const float wobble = 0.15F * fractal(spot.reseeded(3).scaled(30, 30), 2);
    const float across = wave(threads.x + wobble, threads.footprint);
    const float along = wave(threads.y + look.twill * threads.x - wobble, threads.footprint);
    const float rough = fractal(threads.reseeded(1).scaled(0.9F, 0.12F), 3) * 0.16F +
                        fractal(threads.reseeded(2).scaled(0.12F, 0.9F), 3) * 0.16F;
    const float which = std::clamp(0.5F + (along - across) * 0.9F, 0.F, 1.F);
    return mix(look.warp, look.weft, which) *
           (0.88F + 0.2F * (along * across + (1 - along) * (1 - across) - 0.5F) + rough);
}

Rgb checker(const Spot& spot, const Rgb& a, const Rgb& b, float size) {
    const float x = pulse(spot.x / (2 * size), 0.5F, spot.footprint / (2 * size));
    const float y = pulse(spot.y / (2 * size), 0.5F, spot.footprint / (2 * size));
    const float rough = 1 + 0.04F * fractal(spot.reseeded(1).scaled(40, 40), 4);
    return mix(a, b, x + y - 2 * x * y) * rough;
}

Rgb stripes(const Spot& spot, const Rgb& a, const Rgb& b, float period, float duty) {
    const float rough = 1 + 0.05F * fractal(spot.reseeded(1).scaled(300, 300), 2);
    return mix(a, b, pulse(spot.x / period, duty, spot.footprint / period)) * rough;
}

Rgb gingham(const Spot& spot, const Rgb& a, const Rgb& b, float period) {
    const float x = pulse(spot.x / period, 0.5F, spot.footprint / period);
    const float y = pulse(spot.y / period, 0.5F, spot.footprint / period);
    const float thread = wave((spot.x + spot.y) * 500, spot.footprint * 500) - 0.5F;
    return mix(a, b, (x + y) / 2) * (1 + 0.08F * thread);
}

Rgb polkaDots(const Spot& spot, const Rgb& ground, const Rgb& dot, float period) {
    const Spot turned{(spot.x + spot.y) * 0.70710678F, (spot.x - spot.y) * 0.70710678F, spot.footprint, spot.seed};
    const float rough = 1 + 0.05F * fractal(spot.reseeded(1).scaled(400, 400), 2);
    return mix(ground, dot, dots(turned.scaled(1 / period, 1 / period), 0.3F)) * rough;
}

Rgb clouds(const Spot& spot, const Rgb& a, const Rgb& b, const Rgb& c, float size) {
    const Spot broad = spot.scaled(1 / size, 1 / size);
    const float first = fractal(broad, 6, 0.6F);
    const float second = fractal(broad.reseeded(1), 5, 0.6F);
    return mix(mix(a, b, ramp(-0.5F, 0.5F, first)), c, ramp(0, 0.7F, second));
}

Rgb stones(const Spot& spot, const Stones& look) {
    const Spot scaled = spot.scaled(1 / look.size, 1 / look.size);
    const Stone stone = stoneAt(scaled, look.order);
    const float visible = kept(1, scaled.footprint);
    const float soft = scaled.footprint / 2 + 0.02F;
    const float inside = ramp(look.gap - soft, look.gap + soft, stone.border);
    const float rim = 1 - std::min(stone.border * 3, 1.F);
    const float shade = 1 - look.dome * (0.45F + (rim - 0.45F) * visible);
    const float rough = 1 + 0.12F * fractal(scaled.reseeded(1).scaled(4, 4), 3);
    const Rgb body = mix(look.dark, look.light, 0.5F + (stone.random - 0.5F) * visible) * shade * rough;
    return mix(body, look.joint, (1 - inside) * visible + (1 - visible) * std::min(4 * look.gap, 0.6F));
}

Rgb fibres(const Spot& spot, const Fibres& look) {
    const float value = fractal(spot.scaled(1 / look.length, 1 / look.width), 3, 0.6F);
    return mix(look.low, look.high, std::clamp(0.5F + 0.5F * look.contrast * value, 0.F, 1.F));
}

Rgb tangle(const Spot& spot, const Fibres& look) {
    float value = 0;
    constexpr std::array<std::array<float, 2>, 4> ways{{{1, 0}, {0.6F, 0.8F}, {-0.28F, 0.96F}, {-0.8F, 0.6F}}};
    for (const auto& [c, s] : ways) {
        const Spot turned{spot.x * c + spot.y * s, spot.y * c - spot.x * s, spot.footprint,
                          spot.seed + static_cast<std::uint32_t>(100 * (c + 2))};
        value = std::max(value, 0.55F + fractal(turned.scaled(1 / look.length, 1 / look.width), 2, 0.5F));
    }
    constexpr float mean = 0.78F;
    value = mean + (value - mean) * kept(look.width, spot.footprint);
    const float patch = 0.15F * fractal(spot.reseeded(9).scaled(8, 8), 4);
    return mix(look.low, look.high, std::clamp((value - 0.35F) * look.contrast + patch, 0.F, 1.F));
}

Rgb brushedMetal(const Spot& spot, const Rgb& colour) {
    const float lines = fractal(spot.scaled(4, 1200), 3, 0.7F);
    const float scratches =
        ramp(0.62F, 0.8F, fractal(spot.reseeded(1).scaled(6, 500), 2)) * kept(0.002F, spot.footprint);
    return colour * (1 + 0.14F * lines + 0.2F * scratches + 0.06F * fractal(spot.reseeded(2).scaled(3, 3), 2));
}

Rgb treadPlate(const Spot& spot, const Rgb& colour) {
    constexpr float pitch = 0.03F;
    const Spot grid = spot.scaled(1 / pitch, 1 / pitch);
    const bool turned = ((floorOf(grid.x) + floorOf(grid.y)) & 1) != 0;
    const float u = grid.x - static_cast<float>(floorOf(grid.x)) - 0.5F;
    const float v = grid.y - static_cast<float>(floorOf(grid.y)) - 0.5F;
    const float a = turned ? u + v : u - v;
    const float b = turned ? u - v : u + v;
    const float from = a * a * 2.2F + b * b * 28;
    const float soft = 0.25F + grid.footprint;
    const float bump = (1 - ramp(1 - soft, 1 + soft, from)) * kept(1, grid.footprint);
    const float edge = bump * (1 - bump) * 4 * (b > 0 ? 1.F : -1.F);
    return colour * (0.92F + 0.12F * bump + 0.3F * edge + 0.08F * fractal(spot.scaled(60, 60), 4));
}

Rgb cardboard(const Spot& spot, const Rgb& colour) {
    const float flutes = wave(spot.y / 0.007F, spot.footprint / 0.007F) - 0.5F;
    const float pulp = fractal(spot.scaled(220, 300), 3, 0.7F);
    const float marks = fractal(spot.reseeded(1).scaled(5, 5), 4);
    return colour * (1 + 0.035F * flutes + 0.05F * pulp + 0.05F * marks);
}

Rgb paper(const Spot& spot, const Rgb& colour, const Rgb& line, float ruling) {
    const float crease = fractal(spot.reseeded(1).scaled(4, 4), 4, 0.4F);
    const Rgb sheet = colour * (1 + 0.02F * fractal(spot.scaled(300, 300), 3, 0.7F) + 0.025F * crease);
    if (ruling <= 0) {
        return sheet;
    }
    const float across = pulse(spot.x / ruling, 0.06F, spot.footprint / ruling);
    const float along = pulse(spot.y / ruling, 0.06F, spot.footprint / ruling);
    return mix(sheet, line, std::max(across, along));
}

Rgb concrete(const Spot& spot, const Rgb& colour, float contrast) {
    const float cloud = fractal(spot.scaled(3, 3), 6, 0.6F);
    const float sand = fractal(spot.reseeded(1).scaled(300, 300), 3, 0.8F);
    const float holes =
        ramp(0.55F, 0.75F, fractal(spot.reseeded(2).scaled(70, 70), 2)) * kept(1 / 70.F, spot.footprint);
    return colour * (1 + contrast * (0.16F * cloud + 0.1F * sand - 0.35F * holes));
}

}  // namespace grasploom::texture
