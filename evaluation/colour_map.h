#pragma once

#include <algorithm>
#include <array>
#include <cmath>

namespace grasploom {

/// The colour at `place` among evenly spaced stops of 0 … 255, from 0 to one less than there are. In 0 … 1.
template <std::size_t count>
std::array<double, 3> between(const std::array<std::array<double, 3>, count>& stops, double place) {
    const std::size_t low = std::min(static_cast<std::size_t>(place), count - 2);
    const double part = place - static_cast<double>(low);
    std::array<double, 3> colour{};
    for (std::size_t c = 0; c < 3; ++c) {
        colour[c] = (stops[low][c] * (1 - part) + stops[low + 1][c] * part) / 255;
    }
    return colour;
}

/// Viridis (van der Walt & Smith), from ten of its colours: perceptually even, safe for colour-blind eyes.
/// `value` in [0, 1] → red, green, blue in [0, 1].
inline std::array<double, 3> viridis(double value) {
    static constexpr std::array<std::array<double, 3>, 10> stops{{{68, 1, 84},
                                                                  {72, 40, 120},
                                                                  {62, 74, 137},
                                                                  {49, 104, 142},
                                                                  {38, 130, 142},
                                                                  {31, 158, 137},
                                                                  {53, 183, 121},
                                                                  {109, 205, 89},
                                                                  {180, 222, 44},
                                                                  {253, 231, 37}}};
    const double place = std::isnan(value) ? 0 : std::clamp(value, 0.0, 1.0) * (stops.size() - 1);
    return between(stops, place);
}

/// Orange (−1) over a pale grey (0) to blue (1): told apart by every kind of colour blindness, and by lightness from
/// the middle outwards. Ends near Okabe–Ito's vermilion and blue.
inline std::array<double, 3> diverging(double value) {
    static constexpr std::array<std::array<double, 3>, 5> stops{
        {{179, 71, 0}, {236, 160, 84}, {240, 240, 240}, {110, 178, 222}, {0, 94, 150}}};
    const double place = std::isnan(value) ? 2 : (std::clamp(value, -1.0, 1.0) + 1) * 2;
    return between(stops, place);
}

/// Whether black text reads better than white on a colour (relative luminance, Rec. 709 weights).
inline bool wantsBlackText(const std::array<double, 3>& colour) {
    return 0.2126 * colour[0] + 0.7152 * colour[1] + 0.0722 * colour[2] > 0.45;
}

}  // namespace grasploom
