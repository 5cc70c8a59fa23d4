#pragma once

#include "evaluation/cairo_page.h"

#include <cstddef>
#include <string>
#include <vector>

namespace grasploom {

/// Where a plot lies on the page.
struct Frame {
    double left = 0, top = 0, width = 0, height = 0;
    [[nodiscard]] double x(double part) const { return left + width * part; }         ///< 0: left, 1: right
    [[nodiscard]] double y(double part) const { return top + height * (1 - part); }  ///< 0: bottom, 1: top
};

/// `value` as printf writes it.
std::string formatted(const char* format, double value);

/// `text` cut to a width, with "…" where something is missing.
std::string fitted(const CairoPage& page, const std::string& text, double size, double width, bool bold = false);

/// Grid and numbers of a square from 0 to 1 on both sides.
void drawUnitAxes(const CairoPage& page, const Frame& frame, const std::string& xTitle, const std::string& yTitle);

/// A filled bar with the hatch of its number, so that colour is never the only difference: 0 plain, 1 rising lines, 2
/// falling lines, 3 both.
void drawBar(const CairoPage& page, const Frame& bar, std::size_t number);
/// Lines over what is not to be read as a value.
void drawHatch(const CairoPage& page, const Frame& area, Colour colour, bool rising, double spacing = 6);

/// An upright from `low` to `high` with caps; all on the page.
void drawErrorBar(const CairoPage& page, double x, double low, double high, Colour colour);

}  // namespace grasploom
