#include "evaluation/chart_frame.h"

#include "evaluation/chart_lines.h"

#include <array>
#include <cstdio>

namespace grasploom {

std::string formatted(const char* format, double value) {
    std::array<char, 64> buffer{};
    std::snprintf(buffer.data(), buffer.size(), format, value);
    return buffer.data();
}

std::string fitted(const CairoPage& page, const std::string& text, double size, double width, bool bold) {
    if (page.textWidth(text, size, bold) <= width) {
        return text;
    }
    std::string shorter = text;
    while (!shorter.empty() && page.textWidth(shorter + "…", size, bold) > width) {
        bool within = true;  // a character of several bytes
        while (within && !shorter.empty()) {
            within = (static_cast<unsigned char>(shorter.back()) & 0xC0U) == 0x80U;
            shorter.pop_back();
        }
    }
    return shorter + "…";
}

void drawUnitAxes(const CairoPage& page, const Frame& frame, const std::string& xTitle, const std::string& yTitle) {
    for (int tick = 0; tick <= 4; ++tick) {
        const double part = tick / 4.0;
        page.line(frame.x(0), frame.y(part), frame.x(1), frame.y(part), faint, 1);
        page.line(frame.x(part), frame.y(0), frame.x(part), frame.y(1), faint, 1);
        page.text(frame.x(0) - 6, frame.y(part), formatted("%g", part), 11, ink, TextAnchor::End);
        page.text(frame.x(part), frame.y(0) + 13, formatted("%g", part), 11, ink, TextAnchor::Middle);
    }
    page.text(frame.x(0.5), frame.y(0) + 33, xTitle, 12, grey, TextAnchor::Middle);
    page.verticalText(frame.left - 44, frame.y(0.5), yTitle, 12, grey);
}

void drawHatch(const CairoPage& page, const Frame& area, Colour colour, bool rising, double spacing) {
    cairo_t* const context = page.context();
    cairo_save(context);
    cairo_rectangle(context, area.left, area.top, area.width, area.height);
    cairo_clip(context);
    for (double at = -area.height; at < area.width; at += spacing) {
        const double from = area.left + at + (rising ? 0 : area.height);
        const double to = area.left + at + (rising ? area.height : 0);
        page.line(from, area.top + area.height, to, area.top, colour, 1);
    }
    cairo_restore(context);
}

void drawBar(const CairoPage& page, const Frame& bar, std::size_t number) {
    const Colour colour = lineStyle(number).colour;
    page.fillRectangle(bar.left, bar.top, bar.width, bar.height, colour);
    if (number % 4 == 1 || number % 4 == 3) {
        drawHatch(page, bar, {1, 1, 1}, true);
    }
    if (number % 4 >= 2) {
        drawHatch(page, bar, {1, 1, 1}, false);
    }
    page.strokeRectangle(bar.left, bar.top, bar.width, bar.height, colour, 1);
}

void drawErrorBar(const CairoPage& page, double x, double low, double high, Colour colour) {
    page.line(x, low, x, high, colour, 1.5);
    page.line(x - 4, low, x + 4, low, colour, 1.5);
    page.line(x - 4, high, x + 4, high, colour, 1.5);
}

}  // namespace grasploom
