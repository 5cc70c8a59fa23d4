#include "evaluation/charts.h"

#include "evaluation/chart_frame.h"
#include "evaluation/chart_lines.h"
#include "evaluation/colour_map.h"

#include "dataset/number_text.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace grasploom {
namespace {

std::string percent(double part) { return formatted("%.1f", part * 100); }

bool same(double a, double b) { return std::abs(a - b) < 1e-9; }

/// Every how many columns a label fits.
std::size_t labelStride(std::size_t count, double room, double labelWidth) {
    const double fits = std::max(1.0, std::floor(room / labelWidth));
    return std::max<std::size_t>(1, static_cast<std::size_t>(std::ceil(static_cast<double>(count) / fits)));
}

void drawCells(const CairoPage& page, const Sweep& sweep, const MatchCriterion& criterion, const Frame& frame) {
    const double cellWidth = frame.width / static_cast<double>(sweep.ious.size());
    const double cellHeight = frame.height / static_cast<double>(sweep.angles.size());
    const bool numbers = cellWidth >= 34 && cellHeight >= 14;
    for (std::size_t a = 0; a < sweep.angles.size(); ++a) {
        for (std::size_t i = 0; i < sweep.ious.size(); ++i) {
            const double x = frame.left + cellWidth * static_cast<double>(i);
            const double y = frame.top + frame.height - cellHeight * static_cast<double>(a + 1);
            const double value = sweep.accuracy(a, i);
            const auto rgb = viridis(value);
            // A hair of overlap hides the seams that viewers' antialiasing would show.
            page.fillRectangle(x, y, cellWidth + 0.3, cellHeight + 0.3, {rgb[0], rgb[1], rgb[2]});
            if (numbers) {
                page.text(x + cellWidth / 2, y + cellHeight / 2, percent(value), std::min(12.0, cellHeight * 0.6),
                          wantsBlackText(rgb) ? ink : Colour{1, 1, 1}, TextAnchor::Middle);
            }
        }
    }
    for (std::size_t a = 0; a < sweep.angles.size(); ++a) {
        for (std::size_t i = 0; i < sweep.ious.size(); ++i) {
            if (same(sweep.angles[a], criterion.angleDegrees) && same(sweep.ious[i], criterion.iou)) {
                page.strokeRectangle(frame.left + cellWidth * static_cast<double>(i) + 1.5,
                                     frame.top + frame.height - cellHeight * static_cast<double>(a + 1) + 1.5,
                                     cellWidth - 3, cellHeight - 3, {0.84, 0.37, 0}, 3);
            }
        }
    }
}

void labelHeatmap(const CairoPage& page, const Sweep& sweep, const Frame& frame) {
    const double cellWidth = frame.width / static_cast<double>(sweep.ious.size());
    const double cellHeight = frame.height / static_cast<double>(sweep.angles.size());
    for (std::size_t i = 0; i < sweep.ious.size(); i += labelStride(sweep.ious.size(), frame.width, 44)) {
        page.text(frame.left + cellWidth * (static_cast<double>(i) + 0.5), frame.top + frame.height + 14,
                  formatted("%g", sweep.ious[i] * 100) + " %", 11, ink, TextAnchor::Middle);
    }
    for (std::size_t a = 0; a < sweep.angles.size(); a += labelStride(sweep.angles.size(), frame.height, 18)) {
        page.text(frame.left - 8, frame.top + frame.height - cellHeight * (static_cast<double>(a) + 0.5),
                  formatted("%g°", sweep.angles[a]), 11, ink, TextAnchor::End);
    }
    page.text(frame.left + frame.width / 2, frame.top + frame.height + 36, "IoU limit (must exceed)", 12, grey,
              TextAnchor::Middle);
    page.verticalText(20, frame.top + frame.height / 2, "angle limit (inclusive)", 12, grey);
}

void drawColourBar(const CairoPage& page, const Frame& frame) {
    constexpr int steps = 100;
    for (int s = 0; s < steps; ++s) {
        const auto rgb = viridis((s + 0.5) / steps);
        page.fillRectangle(frame.left, frame.top + frame.height * (1 - (s + 1.0) / steps), frame.width,
                           frame.height / steps + 0.3, {rgb[0], rgb[1], rgb[2]});
    }
    for (int tick = 0; tick <= 100; tick += 25) {
        page.text(frame.left + frame.width + 6, frame.top + frame.height * (1 - tick / 100.0),
                  std::to_string(tick) + " %", 10, grey, TextAnchor::Start);
    }
}

std::size_t nearest(const std::vector<double>& values, double value) {
    const auto closer = [value](double a, double b) { return std::abs(a - value) < std::abs(b - value); };
    return static_cast<std::size_t>(std::min_element(values.begin(), values.end(), closer) - values.begin());
}

/// One plot: its axis, and accuracy of sweep s at axis place p.
struct Plot {
    Frame frame;
    const std::vector<double>* axis;
    double axisScale;
    std::string axisLabel, unit;
    double marked;  ///< the criterion's value on this axis
    std::function<double(const Sweep&, std::size_t)> accuracy;
};

void drawAxes(const CairoPage& page, const Plot& plot, double low, double high) {
    const Frame& f = plot.frame;
    for (int tick = 0; tick <= 4; ++tick) {
        const double y = f.top + f.height * (1 - tick / 4.0);
        page.line(f.left, y, f.left + f.width, y, faint, 1);
        page.text(f.left - 6, y, formatted("%.0f %%", 100 * (low + (high - low) * tick / 4)), 10, grey, TextAnchor::End);
    }
    page.text(f.left + f.width / 2, f.top + f.height + 34, plot.axisLabel, 12, grey, TextAnchor::Middle);
}

void drawPlot(const CairoPage& page, const Plot& plot, const std::vector<NamedSweep>& sweeps, double low, double high) {
    drawAxes(page, plot, low, high);
    const Frame& f = plot.frame;
    const std::vector<double>& axis = *plot.axis;
    const double first = axis.front();
    const double span = std::max(axis.back() - first, 1e-12);
    const auto placeX = [&](double value) { return f.left + f.width * (value - first) / span; };
    if (plot.marked >= first - 1e-9 && plot.marked <= axis.back() + 1e-9) {
        page.line(placeX(plot.marked), f.top, placeX(plot.marked), f.top + f.height, {0.6, 0.6, 0.6}, 1);
    }
    for (std::size_t p = 0; p < axis.size(); p += labelStride(axis.size(), f.width, 44)) {
        page.text(placeX(axis[p]), f.top + f.height + 14, formatted("%g", axis[p] * plot.axisScale) + plot.unit, 10, ink,
                  TextAnchor::Middle);
    }
    for (std::size_t s = 0; s < sweeps.size(); ++s) {
        Series points;
        for (std::size_t p = 0; p < axis.size(); ++p) {
            points.x.push_back(placeX(axis[p]));
            points.y.push_back(f.top + f.height * (1 - (plot.accuracy(sweeps[s].sweep, p) - low) / (high - low)));
        }
        drawSeries(page, points, lineStyle(s));
    }
}

std::vector<std::string> namesOf(const std::vector<NamedSweep>& sweeps) {
    std::vector<std::string> names;
    for (const NamedSweep& each : sweeps) {
        names.push_back(each.name);
    }
    return names;
}

void paintHeatmap(const CairoPage& page, const NamedSweep& sweep, const MatchCriterion& criterion) {
    const Frame frame{84, 56, 460, 340};
    page.text(frame.left, 20, fitted(page, sweep.name, 14, 540, true), 14, ink, TextAnchor::Start, true);
    page.text(frame.left, 40, "top-" + std::to_string(sweep.sweep.k) + " accuracy in %, " +
                                  std::to_string(sweep.sweep.scenes) + " scenes", 12, grey, TextAnchor::Start);
    if (!sweep.sweep.angles.empty() && !sweep.sweep.ious.empty()) {
        drawCells(page, sweep.sweep, criterion, frame);
        labelHeatmap(page, sweep.sweep, frame);
    }
    drawColourBar(page, {566, frame.top, 16, frame.height});
}

double legendHeight(const std::vector<NamedSweep>& sweeps) {
    return 18.0 * static_cast<double>(sweeps.size());
}

void paintCurves(const CairoPage& page, const std::vector<NamedSweep>& sweeps, const MatchCriterion& criterion) {
    if (sweeps.empty() || sweeps.front().sweep.angles.empty() || sweeps.front().sweep.ious.empty()) {
        return;
    }
    const double legend = legendHeight(sweeps);
    const Sweep& axes = sweeps.front().sweep;
    const std::size_t atIou = nearest(axes.ious, criterion.iou);
    const std::size_t atAngle = nearest(axes.angles, criterion.angleDegrees);
    double low = 1;
    double high = 0;
    for (const NamedSweep& each : sweeps) {
        for (std::size_t a = 0; a < axes.angles.size(); ++a) {
            low = std::min(low, each.sweep.accuracy(a, atIou));
            high = std::max(high, each.sweep.accuracy(a, atIou));
        }
        for (std::size_t i = 0; i < axes.ious.size(); ++i) {
            low = std::min(low, each.sweep.accuracy(atAngle, i));
            high = std::max(high, each.sweep.accuracy(atAngle, i));
        }
    }
    // Whole multiples of 20 points, at least 20 apart, so that the ticks are round.
    low = std::max(0.0, std::floor(low * 5 + 1e-9) / 5);
    high = std::max(low + 0.2, std::min(1.0, std::ceil(high * 5 - 1e-9) / 5));
    const double top = 40 + legend;
    const std::string k = "top-" + std::to_string(axes.k) + " accuracy over ";
    page.text(60, 18, k + "the angle limit at IoU > " + formatted("%g", axes.ious[atIou] * 100) + " %", 12, ink,
              TextAnchor::Start, true);
    page.text(490, 18, k + "the IoU limit at " + formatted("%g°", axes.angles[atAngle]), 12, ink, TextAnchor::Start, true);
    drawLegend(page, namesOf(sweeps), 60, 40);
    drawPlot(page, {{60, top + 10, 350, 250}, &axes.angles, 1, "angle limit", "°", criterion.angleDegrees,
                    [atIou](const Sweep& s, std::size_t p) { return s.accuracy(p, atIou); }}, sweeps, low, high);
    drawPlot(page, {{490, top + 10, 350, 250}, &axes.ious, 100, "IoU limit", " %", criterion.iou,
                    [atAngle](const Sweep& s, std::size_t p) { return s.accuracy(atAngle, p); }}, sweeps, low, high);
}

}  // namespace

Chart heatmapChart(const NamedSweep& sweep, const MatchCriterion& criterion) {
    return {640, 460, [sweep, criterion](const CairoPage& page) { paintHeatmap(page, sweep, criterion); }};
}

std::string drawHeatmap(const NamedSweep& sweep, const MatchCriterion& criterion, PictureFormat format) {
    return draw(heatmapChart(sweep, criterion), format);
}

Chart curvesChart(const std::vector<NamedSweep>& sweeps, const MatchCriterion& criterion) {
    return {860, 360 + legendHeight(sweeps),
            [sweeps, criterion](const CairoPage& page) { paintCurves(page, sweeps, criterion); }};
}

std::string drawCurves(const std::vector<NamedSweep>& sweeps, const MatchCriterion& criterion, PictureFormat format) {
    return draw(curvesChart(sweeps, criterion), format);
}

std::string formatSweepCsv(const Sweep& sweep) {
    std::string csv = "angle_degrees,iou,correct,total,accuracy\n";
    const std::size_t total = sweep.scenes * static_cast<std::size_t>(sweep.k);
    for (std::size_t a = 0; a < sweep.angles.size(); ++a) {
        for (std::size_t i = 0; i < sweep.ious.size(); ++i) {
            csv += formatNumber(sweep.angles[a]) + "," + formatNumber(sweep.ious[i]) + "," +
                   std::to_string(sweep.correct[a][i]) + "," + std::to_string(total) + "," +
                   formatted("%.6f", sweep.accuracy(a, i)) + "\n";
        }
    }
    return csv;
}

}  // namespace grasploom
