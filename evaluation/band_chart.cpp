#include "evaluation/band_chart.h"

#include "evaluation/chart_lines.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace grasploom {
namespace {

constexpr double left = 64, plotWidth = 760, plotHeight = 260;

std::string formatted(const char* format, double value) {
    std::array<char, 64> buffer{};
    std::snprintf(buffer.data(), buffer.size(), format, value);
    return buffer.data();
}

double lower(const MeanDeviation& value) {
    return value.mean - value.deviation.value_or(0);
}
double upper(const MeanDeviation& value) {
    return value.mean + value.deviation.value_or(0);
}

/// From iterations and accuracy to the page.
struct Place {
    double lastX, top;
    AccuracyRange range;

    [[nodiscard]] double x(double iterations) const { return left + plotWidth * iterations / lastX; }
    [[nodiscard]] double y(double accuracy) const {
        const double part = (accuracy - range.low) / (range.high - range.low);
        return top + plotHeight * (1 - std::clamp(part, 0.0, 1.0));
    }
};

/// 1, 2 or 5 times a power of ten, so that about eight fit.
double tickStep(double last) {
    const double rough = last / 8;
    const double power = std::pow(10, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= rough) {
            return factor * power;
        }
    }
    return 10 * power;
}

void drawAxes(const CairoPage& page, const Place& place) {
    for (int tick = 0; tick <= 4; ++tick) {
        const double accuracy = place.range.low + (place.range.high - place.range.low) * tick / 4;
        page.line(left, place.y(accuracy), left + plotWidth, place.y(accuracy), faint, 1);
        page.text(left - 6, place.y(accuracy), formatted("%.0f %%", 100 * accuracy), 10, grey, TextAnchor::End);
    }
    const double step = tickStep(place.lastX);
    for (int tick = 0; tick * step <= place.lastX * (1 + 1e-9); ++tick) {
        page.text(place.x(tick * step), place.top + plotHeight + 14, formatted("%.10g", tick * step), 10, ink,
                  TextAnchor::Middle);
    }
    page.text(left + plotWidth / 2, place.top + plotHeight + 34, "iterations", 12, grey, TextAnchor::Middle);
}

void drawBand(const CairoPage& page, const BandCurve& curve, const Place& place, Colour colour) {
    if (std::none_of(curve.accuracy.begin(), curve.accuracy.end(),
                     [](const auto& v) { return v.deviation.has_value(); })) {
        return;
    }
    cairo_t* const context = page.context();
    cairo_set_source_rgba(context, colour.r, colour.g, colour.b, 0.18);
    cairo_new_path(context);
    for (std::size_t i = 0; i < curve.x.size(); ++i) {
        cairo_line_to(context, place.x(curve.x[i]), place.y(upper(curve.accuracy[i])));
    }
    for (std::size_t i = curve.x.size(); i-- > 0;) {
        cairo_line_to(context, place.x(curve.x[i]), place.y(lower(curve.accuracy[i])));
    }
    cairo_close_path(context);
    cairo_fill(context);
}

Series points(const BandCurve& curve, const Place& place) {
    Series series;
    for (std::size_t i = 0; i < curve.x.size(); ++i) {
        series.x.push_back(place.x(curve.x[i]));
        series.y.push_back(place.y(curve.accuracy[i].mean));
    }
    return series;
}

double lastIteration(const BandChart& chart) {
    double last = 0;
    for (const BandCurve& curve : chart.curves) {
        last = std::max(last, curve.x.empty() ? 0 : curve.x.back());
    }
    return last;
}

std::vector<std::string> namesOf(const BandChart& chart) {
    std::vector<std::string> names;
    for (const BandCurve& curve : chart.curves) {
        names.push_back(curve.name);
    }
    return names;
}

}  // namespace

AccuracyRange accuracyRange(std::span<const BandCurve> curves) {
    AccuracyRange range{1, 0};
    for (const BandCurve& curve : curves) {
        for (const MeanDeviation& value : curve.accuracy) {
            range.low = std::min(range.low, lower(value));
            range.high = std::max(range.high, upper(value));
        }
    }
    range.low = std::clamp(std::floor(range.low * 5 + 1e-9) / 5, 0.0, 0.8);
    range.high = std::clamp(std::ceil(range.high * 5 - 1e-9) / 5, range.low + 0.2, 1.0);
    return range;
}

std::string drawBands(const BandChart& chart, PictureFormat format) {
    const double top = 46 + 18.0 * static_cast<double>(chart.curves.size());
    CairoPage page(format, 860, top + plotHeight + 50);
    page.text(left, 18, chart.title, 13, ink, TextAnchor::Start, true);
    const double last = lastIteration(chart);
    if (last <= 0) {
        return page.finish();
    }
    drawLegend(page, namesOf(chart), left, 42);
    const Place place{last, top, chart.range};
    drawAxes(page, place);
    for (const double mark : chart.marks) {
        page.line(place.x(mark), top, place.x(mark), top + plotHeight, {0.6, 0.6, 0.6}, 1);
    }
    for (std::size_t i = 0; i < chart.curves.size(); ++i) {
        drawBand(page, chart.curves[i], place, lineStyle(i).colour);
    }
    for (std::size_t i = 0; i < chart.curves.size(); ++i) {
        drawSeries(page, points(chart.curves[i], place), lineStyle(i));
    }
    return page.finish();
}

}  // namespace grasploom
