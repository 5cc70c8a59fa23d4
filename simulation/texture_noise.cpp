#include "simulation/texture_noise.h"

namespace grasploom::texture {

namespace {

/// Random unit vectors at the corners of a lattice, which repeats after 128 cells: looking them up is several times as
/// fast as hashing, and no eye finds a repetition that far away.
constexpr int latticeSide = 128;

struct Gradient {
    float x, y;
};

std::array<Gradient, latticeSide * latticeSide> makeLattice() {
    std::array<Gradient, latticeSide * latticeSide> lattice{};
    for (int i = 0; i < latticeSide * latticeSide; ++i) {
        float x = 0, y = 0, square = 0;
        for (std::uint32_t attempt = 0; square > 1 || square < 0.05F; ++attempt) {
            x = 2 * cell(i, 1, attempt) - 1;
            y = 2 * cell(i, 2, attempt) - 1;
            square = x * x + y * y;
        }
        const float length = std::sqrt(square);
        lattice[i] = {x / length, y / length};
    }
    return lattice;
}

const std::array<Gradient, latticeSide* latticeSide> lattice = makeLattice();

float along(unsigned x, unsigned y, float dx, float dy) {
    const Gradient& gradient = lattice[(y % latticeSide) * latticeSide + x % latticeSide];
    return gradient.x * dx + gradient.y * dy;
}

/// Integral of the pulse train of period 1 from 0 to x.
float pulsesUpTo(float x, float duty) {
    const auto whole = static_cast<float>(floorOf(x));
    return whole * duty + std::min(x - whole, duty);
}

}  // namespace

float noise(float x, float y, std::uint32_t seed) {
    const int ix = floorOf(x);
    const int iy = floorOf(y);
    const float fx = x - static_cast<float>(ix);
    const float fy = y - static_cast<float>(iy);
    // The seed says which part of the lattice it is.
    const std::uint32_t moved = seed * 0x9e3779b1U;
    const unsigned x0 = static_cast<unsigned>(ix) + (moved >> 25U);
    const unsigned y0 = static_cast<unsigned>(iy) + (moved >> 18U);
    const float top = along(x0, y0, fx, fy);
    const float topRight = along(x0 + 1, y0, fx - 1, fy);
    const float bottom = along(x0, y0 + 1, fx, fy - 1);
    const float bottomRight = along(x0 + 1, y0 + 1, fx - 1, fy - 1);
    const float u = smooth(fx);
    const float upper = top + (topRight - top) * u;
    return 1.5F * (upper + (bottom + (bottomRight - bottom) * u - upper) * smooth(fy));
}

float fractal(const Spot& spot, int octaves, float gain) {
    float sum = 0;
    float weight = 1;
    float scale = 1;
    float total = 0;
    for (int octave = 0; octave < octaves; ++octave) {
        const float visible = kept(1 / scale, spot.footprint);
        if (visible > 0) {
            const auto shift = static_cast<float>(octave) * 17.3F;
            sum +=
                weight * visible *
                noise(spot.x * scale + shift, spot.y * scale - shift, spot.seed + static_cast<std::uint32_t>(octave));
        }
        total += weight;
        weight *= gain;
        scale *= 2;
    }
    return sum / total * 1.4F;
}

float pulse(float x, float duty, float footprint) {
    const float width = std::max(footprint, 1e-4F);
    return (pulsesUpTo(x + width / 2, duty) - pulsesUpTo(x - width / 2, duty)) / width;
}

float wave(float x, float footprint) {
    const float t = x - static_cast<float>(floorOf(x));
    return 0.5F + (smooth(t < 0.5F ? 2 * t : 2 - 2 * t) - 0.5F) * kept(1, footprint);
}

float dots(const Spot& spot, float radius) {
    const float x = spot.x - static_cast<float>(floorOf(spot.x)) - 0.5F;
    const float y = spot.y - static_cast<float>(floorOf(spot.y)) - 0.5F;
    const float soft = std::max(spot.footprint / 2, 1e-3F);
    const float inside = 1 - ramp(radius - soft, radius + soft, std::sqrt(x * x + y * y));
    const float mean = 3.1415927F * radius * radius;
    return mean + (inside - mean) * kept(1, spot.footprint);
}

Stone stoneAt(const Spot& spot, float order) {
    const int ix = floorOf(spot.x);
    const int iy = floorOf(spot.y);
    Stone stone;
    float nearest = 1e9F;
    float second = 1e9F;
    for (int cy = iy - 1; cy <= iy + 1; ++cy) {
        for (int cx = ix - 1; cx <= ix + 1; ++cx) {
            const std::uint32_t h = hash(cx, cy, spot.seed);
            const float px = static_cast<float>(h & 0xffffU) * 0x1p-16F;
            const float py = static_cast<float>(h >> 16U) * 0x1p-16F;
            const float dx = spot.x - static_cast<float>(cx) - 0.5F - order * (px - 0.5F);
            const float dy = spot.y - static_cast<float>(cy) - 0.5F - order * (py - 0.5F);
            const float distance = dx * dx + dy * dy;
            if (distance < nearest) {
                second = nearest;
                nearest = distance;
                stone.random = static_cast<float>((h * 0x9e3779b1U) >> 8U) * 0x1p-24F;
                stone.dx = dx;
                stone.dy = dy;
            } else {
                second = std::min(second, distance);
            }
        }
    }
    stone.border = (std::sqrt(second) - std::sqrt(nearest)) / 2;
    return stone;
}

}  // namespace grasploom::texture
