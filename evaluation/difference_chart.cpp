#include "evaluation/difference_chart.h"

#include "evaluation/chart_frame.h"
#include "evaluation/chart_lines.h"
#include "evaluation/colour_map.h"

#include "dataset/number_text.h"

#include <algorithm>
#include <cmath>

namespace grasploom {
namespace {

constexpr std::array<double, 3> orange{0.90, 0.62, 0.00}, blue{0.00, 0.45, 0.70};
constexpr Colour unsure{0.80, 0.80, 0.80};

double bMinusA(const DifferenceSurface& surface, std::size_t angle, std::size_t iou) {
    return 0.0 - surface.difference(angle, iou);
}

/// The largest difference there is, at least a point: the full colour.
double scaleOf(const DifferenceSurface& surface) {
    double most = 0.01;
    for (std::size_t a = 0; a < surface.angles.size(); ++a) {
        for (std::size_t i = 0; i < surface.ious.size(); ++i) {
            most = std::max(most, std::abs(surface.difference(a, i)));
        }
    }
    return most;
}

struct Grid {
    const DifferenceSurface& surface;
    Frame frame;
    [[nodiscard]] Frame cell(std::size_t angle, std::size_t iou) const {
        const double width = frame.width / static_cast<double>(surface.ious.size());
        const double height = frame.height / static_cast<double>(surface.angles.size());
        return {frame.left + width * static_cast<double>(iou),
                frame.top + frame.height - height * static_cast<double>(angle + 1), width, height};
    }
};

void drawCell(const CairoPage& page, const Grid& grid, std::size_t a, std::size_t i, const DifferenceStyle& style,
              double scale) {
    const Frame cell = grid.cell(a, i);
    const double difference = bMinusA(grid.surface, a, i);
    const bool sure = grid.surface.cells[a][i].adjusted(style.correction) < style.level;
    const auto rgb = sure ? differenceColour(difference / scale) : std::array{unsure.r, unsure.g, unsure.b};
    page.fillRectangle(cell.left, cell.top, cell.width + 0.3, cell.height + 0.3, {rgb[0], rgb[1], rgb[2]});
    const bool numbers = cell.width >= 34 && cell.height >= 14;
    if (!sure) {
        drawHatch(page, cell, {0.90, 0.90, 0.90}, true);
    }
    if (numbers) {
        const Colour colour = !sure ? grey : wantsBlackText(rgb) ? ink : Colour{1, 1, 1};
        page.text(cell.left + cell.width / 2, cell.top + cell.height / 2, formatted("%+.1f", 100 * difference),
                  std::min(12.0, cell.height * 0.6), colour, TextAnchor::Middle, sure);
    }
}

std::size_t stride(std::size_t count, double room, double labelSize) {
    const double fits = std::max(1.0, std::floor(room / labelSize));
    return std::max<std::size_t>(1, static_cast<std::size_t>(std::ceil(static_cast<double>(count) / fits)));
}

void drawLabels(const CairoPage& page, const Grid& grid) {
    const DifferenceSurface& surface = grid.surface;
    for (std::size_t i = 0; i < surface.ious.size(); i += stride(surface.ious.size(), grid.frame.width, 44)) {
        const Frame cell = grid.cell(0, i);
        page.text(cell.x(0.5), grid.frame.y(0) + 14, formatted("%g", surface.ious[i] * 100) + " %", 11, ink,
                  TextAnchor::Middle);
    }
    for (std::size_t a = 0; a < surface.angles.size(); a += stride(surface.angles.size(), grid.frame.height, 18)) {
        page.text(grid.frame.left - 8, grid.cell(a, 0).y(0.5), formatted("%g°", surface.angles[a]), 11, ink,
                  TextAnchor::End);
    }
    page.text(grid.frame.x(0.5), grid.frame.y(0) + 36, "IoU limit (must exceed)", 12, grey, TextAnchor::Middle);
    page.verticalText(20, grid.frame.y(0.5), "angle limit (inclusive)", 12, grey);
}

void drawKey(const CairoPage& page, const Frame& bar, double scale) {
    constexpr int steps = 80;
    for (int s = 0; s < steps; ++s) {
        const auto rgb = differenceColour((s + 0.5) / steps * 2 - 1);
        page.fillRectangle(bar.left, bar.y((s + 1.0) / steps), bar.width, bar.height / steps + 0.3,
                           {rgb[0], rgb[1], rgb[2]});
    }
    page.text(bar.x(1) + 6, bar.y(1), formatted("%+.1f", 100 * scale), 10, ink, TextAnchor::Start);
    page.text(bar.x(1) + 6, bar.y(0.5), "0", 10, ink, TextAnchor::Start);
    page.text(bar.x(1) + 6, bar.y(0), formatted("%+.1f", -100 * scale), 10, ink, TextAnchor::Start);
    page.text(bar.left, bar.top - 14, "B better", 10, grey, TextAnchor::Start);
    page.text(bar.left, bar.y(0) + 14, "A better", 10, grey, TextAnchor::Start);
}

void markCriterion(const CairoPage& page, const Grid& grid, const MatchCriterion& criterion) {
    for (std::size_t a = 0; a < grid.surface.angles.size(); ++a) {
        for (std::size_t i = 0; i < grid.surface.ious.size(); ++i) {
            if (std::abs(grid.surface.angles[a] - criterion.angleDegrees) < 1e-9 &&
                std::abs(grid.surface.ious[i] - criterion.iou) < 1e-9) {
                const Frame cell = grid.cell(a, i);
                page.strokeRectangle(cell.left + 1.5, cell.top + 1.5, cell.width - 3, cell.height - 3, ink, 3);
            }
        }
    }
}

void paint(const CairoPage& page, const DifferenceSurface& surface, const MatchCriterion& criterion,
           const DifferenceStyle& style) {
    const Grid grid{surface, {84, 62, 440, 320}};
    page.text(grid.frame.left, 20, "B − A of top-1 accuracy, in points", 14, ink, TextAnchor::Start, true);
    const std::string correction = style.correction == Correction::None
                                       ? std::string("not corrected for their number")
                                       : std::string(correctionName(style.correction)) + "-corrected";
    page.text(grid.frame.left, 42,
              "grey, hatched: p ≥ " + formatted("%g", style.level) + " (exact McNemar, " + correction + ")", 12, grey,
              TextAnchor::Start);
    if (surface.angles.empty() || surface.ious.empty()) {
        return;
    }
    const double scale = scaleOf(surface);
    for (std::size_t a = 0; a < surface.angles.size(); ++a) {
        for (std::size_t i = 0; i < surface.ious.size(); ++i) {
            drawCell(page, grid, a, i, style, scale);
        }
    }
    markCriterion(page, grid, criterion);
    drawLabels(page, grid);
    drawKey(page, {556, grid.frame.top + 10, 16, grid.frame.height - 20}, scale);
}

}  // namespace

std::array<double, 3> differenceColour(double difference) {
    const double part = std::isnan(difference) ? 0 : std::clamp(difference, -1.0, 1.0);
    const std::array<double, 3>& end = part < 0 ? orange : blue;
    std::array<double, 3> colour{};
    for (std::size_t c = 0; c < 3; ++c) {
        colour[c] = 1 - std::abs(part) * (1 - end[c]);
    }
    return colour;
}

Chart differenceChart(const DifferenceSurface& surface, const MatchCriterion& criterion, const DifferenceStyle& style) {
    return {640, 446,
            [surface, criterion, style](const CairoPage& page) { paint(page, surface, criterion, style); }};
}

std::string formatDifferenceCsv(const DifferenceSurface& surface) {
    std::string csv = "angle_degrees,iou,only_a,only_b,both,difference_b_minus_a,p,p_holm,p_benjamini_hochberg\n";
    for (std::size_t a = 0; a < surface.angles.size(); ++a) {
        for (std::size_t i = 0; i < surface.ious.size(); ++i) {
            const DifferenceCell& cell = surface.cells[a][i];
            csv += formatNumber(surface.angles[a]) + "," + formatNumber(surface.ious[i]) + "," +
                   std::to_string(cell.onlyA) + "," + std::to_string(cell.onlyB) + "," + std::to_string(cell.both) +
                   "," + formatNumber(bMinusA(surface, a, i)) + "," + formatNumber(cell.p) + "," +
                   formatNumber(cell.holm) + "," + formatNumber(cell.benjaminiHochberg) + "\n";
        }
    }
    return csv;
}

}  // namespace grasploom
