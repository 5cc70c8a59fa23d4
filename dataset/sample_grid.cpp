#include "dataset/sample_grid.h"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

namespace grasploom {
namespace {

constexpr std::int64_t one = std::int64_t{1} << 16U;  // of a sample's position from its pixel's corner

std::int64_t fixedPoint(double value, int bits) {
    return std::llround(std::ldexp(value, bits));
}

std::int64_t floorDivide(std::int64_t value, std::int64_t divisor) {
    const std::int64_t quotient = value / divisor;
    return quotient * divisor > value ? quotient - 1 : quotient;
}

/// The columns c of `range` with low ≤ start + c·step < high.
ColumnRange within(ColumnRange range, std::int64_t start, std::int64_t step, std::int64_t low, std::int64_t high) {
    std::int64_t first = range.first;
    std::int64_t last = range.last;
    if (step == 0) {
        last = start >= low && start < high ? last : first;
    } else if (step > 0) {
        first = std::max(first, -floorDivide(start - low, step));
        last = std::min(last, floorDivide(high - 1 - start, step) + 1);
    } else {
        first = std::max(first, -floorDivide(high - 1 - start, -step));
        last = std::min(last, floorDivide(start - low, -step) + 1);
    }
    return first < last ? ColumnRange{static_cast<int>(first), static_cast<int>(last)} : ColumnRange{};
}

std::pair<std::int32_t, std::int32_t> bounds(const std::vector<std::int32_t>& numbers) {
    const auto [low, high] = std::minmax_element(numbers.begin(), numbers.end());
    return {*low, *high};
}

}  // namespace

ColumnRange SampleGrid::touching(int row, int size, int width, int height) const {
    const ColumnRange byX =
        within({0, size}, x + row * xPerRow, xPerColumn, (-one - highX) * one, (width * one - lowX) * one);
    return within(byX, y + row * yPerRow, yPerColumn, (-one - highY) * one, (height * one - lowY) * one);
}

ColumnRange SampleGrid::inside(int row, int size, int width, int height) const {
    const ColumnRange byX = within({0, size}, x + row * xPerRow, xPerColumn, -lowX * one, (width * one - highX) * one);
    return within(byX, y + row * yPerRow, yPerColumn, -lowY * one, (height * one - highY) * one);
}

int samplesPerAxis(const Similarity& resultFromPicture) {
    // The slack keeps a factor of, say, exactly 2 from becoming 3 by a rounding error.
    return std::max(1, static_cast<int>(std::ceil(1 / scaleOf(resultFromPicture) - 1e-9)));
}

SampleGrid makeSampleGrid(const Similarity& resultFromPicture) {
    const auto back = inverse(resultFromPicture).m;
    SampleGrid grid;
    grid.perAxis = samplesPerAxis(resultFromPicture);
    grid.xPerColumn = fixedPoint(back[0], 32);
    grid.xPerRow = fixedPoint(back[1], 32);
    grid.x = fixedPoint(back[2] - 0.5, 32);
    grid.yPerColumn = fixedPoint(back[3], 32);
    grid.yPerRow = fixedPoint(back[4], 32);
    grid.y = fixedPoint(back[5] - 0.5, 32);
    const int n = grid.perAxis;
    for (int i = 0; i < n * n; ++i) {
        const double u = (i % n + 0.5) / n;
        const double v = (i / n + 0.5) / n;
        grid.xOf.push_back(static_cast<std::int32_t>(fixedPoint(back[0] * u + back[1] * v, 16)));
        grid.yOf.push_back(static_cast<std::int32_t>(fixedPoint(back[3] * u + back[4] * v, 16)));
    }
    grid.xOf.resize((grid.xOf.size() + 3) / 4 * 4, grid.xOf[0]);
    grid.yOf.resize(grid.xOf.size(), grid.yOf[0]);
    std::tie(grid.lowX, grid.highX) = bounds(grid.xOf);
    std::tie(grid.lowY, grid.highY) = bounds(grid.yOf);
    return grid;
}

}  // namespace grasploom
