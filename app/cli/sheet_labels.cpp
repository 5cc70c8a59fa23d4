#include "app/cli/sheet_labels.h"

#include "app/cli/text_table.h"
#include "dataset/files.h"
#include "evaluation/bar_chart.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace grasploom::cli {
namespace {

constexpr double endless = std::numeric_limits<double>::infinity();

/// One measure, and where its bars end: each holds what is below its bound and not below the one before.
struct Measure {
    const char* name;
    std::vector<double> LabelSpread::*values;
    std::vector<std::pair<double, const char*>> bars;
};

const std::vector<Measure>& measures() {
    static const std::vector<Measure> all{
        {"lines a scene",
         &LabelSpread::lines,
         {{50, "below 50"}, {100, "50 to 99"}, {150, "100 to 149"}, {200, "150 to 199"}, {endless, "200 and more"}}},
        {"opening, px",
         &LabelSpread::openings,
         {{20, "below 20"}, {40, "20 to 40"}, {80, "40 to 80"}, {160, "80 to 160"}, {endless, "160 and more"}}},
        {"θ, degrees",
         &LabelSpread::degrees,
         {{-60, "−90 to −60"},
          {-30, "−60 to −30"},
          {0, "−30 to 0"},
          {30, "0 to 30"},
          {60, "30 to 60"},
          {endless, "60 to 90"}}},
        {"centre to mask edge, px",
         &LabelSpread::edgePixels,
         {{0, "outside"}, {5, "below 5"}, {10, "5 to 10"}, {20, "10 to 20"}, {endless, "20 and more"}}}};
    return all;
}

double meanOf(const std::vector<double>& values) {
    const double sum = std::accumulate(values.begin(), values.end(), 0.0);
    return values.empty() ? 0 : sum / static_cast<double>(values.size());
}

double shareWithin(const std::vector<double>& values, double from, double to) {
    const auto within = std::ranges::count_if(values, [=](double value) { return value >= from && value < to; });
    return values.empty() ? 0 : static_cast<double>(within) / static_cast<double>(values.size());
}

double onMask(const LabelSpread& spread) {
    return shareWithin(spread.edgePixels, 0, endless);
}

std::string quantilesText(const std::vector<double>& values) {
    std::string text;
    for (const double value : quantilesOf(values)) {
        text += (text.empty() ? "" : ", ") + fixed(value, 0);
    }
    return values.empty() ? "-" : text;
}

}  // namespace

std::string labelsText(const std::vector<DatasetLabels>& datasets) {
    std::vector<std::vector<std::string>> rows{{"5, 25, 50, 75, 95 % of"}};
    for (const DatasetLabels& dataset : datasets) {
        rows.front().push_back(dataset.name);
    }
    const auto addRow = [&](const char* name, const auto& text) {
        rows.push_back({name});
        for (const DatasetLabels& dataset : datasets) {
            rows.back().push_back(text(dataset.spread));
        }
    };
    for (const Measure& measure : measures()) {
        addRow(measure.name, [&](const LabelSpread& spread) { return quantilesText(spread.*measure.values); });
    }
    addRow("centres on the mask", [](const LabelSpread& spread) { return percent(onMask(spread)); });
    addRow("lines a grasp, mean", [](const LabelSpread& spread) { return fixed(meanOf(spread.linesPerGrasp), 2); });
    return formatTable(rows);
}

Json labelsJson(const LabelSpread& spread) {
    return {{"lines", quantilesOf(spread.lines)},
            {"lines_per_grasp", meanOf(spread.linesPerGrasp)},
            {"opening", quantilesOf(spread.openings)},
            {"degrees", quantilesOf(spread.degrees)},
            {"edge_pixels", quantilesOf(spread.edgePixels)},
            {"on_mask", onMask(spread)}};
}

void drawLabels(const std::filesystem::path& file, const std::vector<DatasetLabels>& datasets) {
    BarChart chart{"How the scenes are labelled", "% of scenes (lines a scene), else of lines", {}, {}};
    for (const DatasetLabels& dataset : datasets) {
        chart.series.push_back(dataset.name);
    }
    for (const Measure& measure : measures()) {
        double from = -endless;
        for (const auto& [to, name] : measure.bars) {
            BarChart::Row row{std::string(measure.name) + ": " + name, {}, {}};
            for (const DatasetLabels& dataset : datasets) {
                const double share = shareWithin(dataset.spread.*measure.values, from, to);
                row.values.push_back(100 * share);
                row.texts.push_back(fixed(100 * share, 0));
            }
            chart.rows.push_back(std::move(row));
            from = to;
        }
    }
    writeFileAtomically(file, draw(barChart(chart), PictureFormat::Png), WrittenPath::NamedByUser);
}

}  // namespace grasploom::cli
