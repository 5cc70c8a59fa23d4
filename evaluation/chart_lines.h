#pragma once

#include "evaluation/cairo_page.h"

#include <string>
#include <vector>

namespace grasploom {

// What all charts draw alike.
inline constexpr Colour ink{0.13, 0.13, 0.13};
inline constexpr Colour faint{0.85, 0.85, 0.85};
inline constexpr Colour grey{0.40, 0.40, 0.40};

/// Points on the page.
struct Series {
    std::vector<double> x, y;
};

struct LineStyle {
    Colour colour;
    std::vector<double> dash;
    int marker = 0;  ///< 0 disc, 1 square, 2 triangle, 3 diamond
};

/// Okabe–Ito, each with a dash and marker of its own, so that colour is never the only difference.
LineStyle lineStyle(std::size_t number);

/// A line, with markers where there are few points.
void drawSeries(const CairoPage& page, const Series& points, const LineStyle& style);

/// One entry a line, 18 apart, cut to the room there is.
void drawLegend(const CairoPage& page, const std::vector<std::string>& names, double x, double y, double room = 760);

}  // namespace grasploom
