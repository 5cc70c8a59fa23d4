#pragma once

#include <Eigen/Core>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

/// What procedural textures are made of. Pure functions of position and seed; positions in any unit, below 1e6 of it.
/// Only + − × ÷ √ and comparisons are used, so that the same bytes come out everywhere.
namespace grasploom::texture {

using Rgb = Eigen::Vector3f;

/// Where a texture is looked up. `footprint`: width of what a pixel sees there; smaller detail fades to its mean.
struct Spot {
    float x = 0, y = 0;
    float footprint = 0;
    std::uint32_t seed = 0;

    [[nodiscard]] Spot scaled(float perX, float perY) const {
        return {x * perX, y * perY, footprint * std::max(perX, perY), seed};
    }
    [[nodiscard]] Spot moved(float dx, float dy) const { return {x + dx, y + dy, footprint, seed}; }
    [[nodiscard]] Spot reseeded(std::uint32_t by) const { return {x, y, footprint, seed * 0x9e3779b1U + by}; }
};

constexpr std::uint32_t hash(int x, int y, std::uint32_t seed) {
    std::uint32_t h = static_cast<std::uint32_t>(x) * 0x8da6b343U + static_cast<std::uint32_t>(y) * 0xd8163841U + seed;
    h = (h ^ (h >> 16U)) * 0x7feb352dU;
    h = (h ^ (h >> 15U)) * 0x846ca68bU;
    return h ^ (h >> 16U);
}
/// Uniform in [0, 1), one number a cell.
constexpr float cell(int x, int y, std::uint32_t seed) {
    return static_cast<float>(hash(x, y, seed) >> 8U) * 0x1p-24F;
}
inline int floorOf(float x) {
    const int whole = static_cast<int>(x);
    return static_cast<float>(whole) > x ? whole - 1 : whole;
}
constexpr float smooth(float t) {
    return t * t * (3 - 2 * t);
}
constexpr float ramp(float low, float high, float x) {
    return smooth(std::clamp((x - low) / (high - low), 0.F, 1.F));
}
inline Rgb mix(const Rgb& a, const Rgb& b, float t) {
    return a + (b - a) * t;
}
/// How much of detail of this size is left: 1 well above the footprint, 0 below twice the footprint.
constexpr float kept(float size, float footprint) {
    return std::clamp(size / (2 * footprint + 1e-9F) - 1, 0.F, 1.F);
}

/// Smooth noise with features of size 1, about −1 … 1, mean 0.
float noise(float x, float y, std::uint32_t seed);
/// Octaves of noise, features of size 1 and finer, about −1 … 1; octaves finer than the footprint are left out.
float fractal(const Spot& spot, int octaves, float gain = 0.5F);
/// The part of the footprint in which x modulo 1 lies in [0, duty).
float pulse(float x, float duty, float footprint);
/// A smooth wave of period 1, 0 … 1.
float wave(float x, float footprint);
/// The part of the footprint within radius (in cells) of a dot in each cell's middle.
float dots(const Spot& spot, float radius);

/// The nearest of one random point a cell of size 1.
struct Stone {
    float border = 0;      ///< distance to the border with the next stone, about 0 … 0.5
    float random = 0;      ///< [0, 1), one number a stone
    float dx = 0, dy = 0;  ///< from the stone's point
};
/// `order`: 0 for a regular grid, 1 for fully random.
Stone stoneAt(const Spot& spot, float order);

}  // namespace grasploom::texture
