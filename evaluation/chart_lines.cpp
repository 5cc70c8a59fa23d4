#include "evaluation/chart_lines.h"

#include "evaluation/chart_frame.h"

#include "dataset/grasp.h"

#include <array>

namespace grasploom {
namespace {

void drawMarker(cairo_t* context, double x, double y, int marker) {
    constexpr double r = 4;
    cairo_new_path(context);
    switch (marker) {
        case 0:
            cairo_arc(context, x, y, r, 0, 2 * pi);
            break;
        case 1:
            cairo_rectangle(context, x - r, y - r, 2 * r, 2 * r);
            break;
        case 2:
            cairo_move_to(context, x, y - r - 1);
            cairo_line_to(context, x + r + 1, y + r);
            cairo_line_to(context, x - r - 1, y + r);
            break;
        default:
            cairo_move_to(context, x, y - r - 1);
            cairo_line_to(context, x + r + 1, y);
            cairo_line_to(context, x, y + r + 1);
            cairo_line_to(context, x - r - 1, y);
    }
    cairo_close_path(context);
    cairo_fill(context);
}

}  // namespace

LineStyle lineStyle(std::size_t number) {
    static const std::array<LineStyle, 7> styles{{{{0.90, 0.62, 0.00}, {}, 0},
                                                  {{0.00, 0.45, 0.70}, {7, 4}, 1},
                                                  {{0.00, 0.62, 0.45}, {2, 3}, 2},
                                                  {{0.80, 0.47, 0.65}, {9, 3, 2, 3}, 3},
                                                  {{0.84, 0.37, 0.00}, {12, 4}, 1},
                                                  {{0.34, 0.71, 0.91}, {5, 2}, 2},
                                                  {{0.00, 0.00, 0.00}, {4, 6}, 0}}};
    return styles[number % styles.size()];
}

void drawSeries(const CairoPage& page, const Series& points, const LineStyle& style) {
    cairo_t* const context = page.context();
    cairo_set_source_rgb(context, style.colour.r, style.colour.g, style.colour.b);
    cairo_set_line_width(context, 2);
    cairo_set_dash(context, style.dash.data(), static_cast<int>(style.dash.size()), 0);
    cairo_new_path(context);  // text leaves its end as the current point
    for (std::size_t p = 0; p < points.x.size(); ++p) {
        cairo_line_to(context, points.x[p], points.y[p]);
    }
    cairo_stroke(context);
    cairo_set_dash(context, nullptr, 0, 0);
    if (points.x.size() <= 24) {
        for (std::size_t p = 0; p < points.x.size(); ++p) {
            drawMarker(context, points.x[p], points.y[p], style.marker);
        }
    }
}

void drawLegend(const CairoPage& page, const std::vector<std::string>& names, double x, double y, double room) {
    for (std::size_t i = 0; i < names.size(); ++i, y += 18) {
        drawSeries(page, {{x, x + 18, x + 36}, {y, y, y}}, lineStyle(i));
        page.text(x + 46, y, fitted(page, names[i], 12, room - 46), 12, ink, TextAnchor::Start);
    }
}

}  // namespace grasploom
