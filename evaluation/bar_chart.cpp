#include "evaluation/bar_chart.h"

#include "evaluation/chart_frame.h"
#include "evaluation/chart_lines.h"

#include <algorithm>

namespace grasploom {
namespace {

constexpr double pageWidth = 860, nameWidth = 274, textRoom = 150;
constexpr double barHeight = 15, rowGap = 10;

double legendHeight(const BarChart& bars) {
    return bars.series.size() > 1 ? 20.0 * static_cast<double>(bars.series.size()) : 0;
}

double rowHeight(const BarChart& bars) {
    return barHeight * static_cast<double>(std::max<std::size_t>(1, bars.series.size())) + rowGap;
}

double most(const BarChart& bars) {
    double value = 0;
    for (const BarChart::Row& row : bars.rows) {
        for (const double one : row.values) {
            value = std::max(value, one);
        }
    }
    return value > 0 ? value : 1;
}

void drawBarLegend(const CairoPage& page, const BarChart& bars) {
    for (std::size_t s = 0; s < bars.series.size() && bars.series.size() > 1; ++s) {
        const double y = 40 + 20.0 * static_cast<double>(s);
        drawBar(page, {nameWidth, y, 36, 12}, s);
        page.text(nameWidth + 46, y + 6, fitted(page, bars.series[s], 12, pageWidth - nameWidth - 56), 12, ink,
                  TextAnchor::Start);
    }
}

void drawRow(const CairoPage& page, const BarChart& bars, const BarChart::Row& row, double top, double scale) {
    const double middle = top + (rowHeight(bars) - rowGap) / 2;
    page.text(nameWidth - 10, middle, fitted(page, row.name, 12, nameWidth - 20), 12, ink, TextAnchor::End);
    for (std::size_t s = 0; s < row.values.size(); ++s) {
        const double y = top + barHeight * static_cast<double>(s);
        const double width = row.values[s] * scale;
        if (width > 0) {
            drawBar(page, {nameWidth, y + 1, width, barHeight - 2}, s);
        }
        page.text(nameWidth + width + 6, y + barHeight / 2, row.texts.at(s), 11, ink, TextAnchor::Start);
    }
}

void paint(const CairoPage& page, const BarChart& bars) {
    page.text(20, 20, fitted(page, bars.title, 14, pageWidth - 40, true), 14, ink, TextAnchor::Start, true);
    drawBarLegend(page, bars);
    const double scale = (pageWidth - nameWidth - textRoom) / most(bars);
    const double top = 44 + legendHeight(bars);
    double y = top;
    for (const BarChart::Row& row : bars.rows) {
        drawRow(page, bars, row, y, scale);
        y += rowHeight(bars);
    }
    page.line(nameWidth, top - 4, nameWidth, y - rowGap + 4, grey, 1);
    page.text(nameWidth, y + 6, bars.axis, 12, grey, TextAnchor::Start);
}

}  // namespace

Chart barChart(const BarChart& bars) {
    const double height = 44 + legendHeight(bars) + rowHeight(bars) * static_cast<double>(bars.rows.size()) + 22;
    return {pageWidth, height, [bars](const CairoPage& page) { paint(page, bars); }};
}

}  // namespace grasploom
