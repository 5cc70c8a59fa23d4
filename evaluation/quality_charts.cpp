#include "evaluation/quality_charts.h"

#include "evaluation/chart_frame.h"
#include "evaluation/chart_lines.h"

#include <algorithm>

namespace grasploom {
namespace {

constexpr double side = 360, left = 84;
constexpr std::size_t mostWithIntervals = 2;  // more of them hide the curves; the table beside has all

double legendHeight(std::size_t entries) {
    return 18.0 * static_cast<double>(entries);
}

Frame squareBelow(std::size_t entries) {
    return {left, 46 + legendHeight(entries), side, side};
}

template <typename Named>
std::vector<std::string> namesOf(const std::vector<Named>& all) {
    std::vector<std::string> names;
    for (const Named& one : all) {
        names.push_back(one.name);
    }
    return names;
}

void drawHead(const CairoPage& page, const std::string& title, const std::vector<std::string>& names) {
    page.text(left - 40, 18, title, 14, ink, TextAnchor::Start, true);
    drawLegend(page, names, left - 40, 40, 420);
}

void drawReliability(const CairoPage& page, const Frame& frame, const Calibration& calibration, std::size_t number,
                     bool intervals) {
    Series points;
    const LineStyle style = lineStyle(number);
    for (const ReliabilityBin& bin : calibration.bins) {
        if (bin.count > 0) {
            points.x.push_back(frame.x(bin.meanScore));
            points.y.push_back(frame.y(bin.accuracy()));
            if (intervals) {
                const Interval interval = wilson(bin.correct, bin.count);
                drawErrorBar(page, points.x.back(), frame.y(interval.low), frame.y(interval.high), style.colour);
            }
        }
    }
    drawSeries(page, points, style);
}

void paintReliability(const CairoPage& page, const std::vector<NamedCalibration>& scores) {
    drawHead(page, "Reliability of the scores", namesOf(scores));
    const Frame frame = squareBelow(scores.size());
    const bool intervals = scores.size() <= mostWithIntervals;
    drawUnitAxes(page, frame, intervals ? "mean score of a bin; bars: 95 % Wilson interval" : "mean score of a bin",
                 "share that is correct");
    page.line(frame.x(0), frame.y(0), frame.x(1), frame.y(1), grey, 1);
    for (std::size_t s = 0; s < scores.size(); ++s) {
        drawReliability(page, frame, scores[s].calibration, s, intervals);
    }
}

void paintPrecisionRecall(const CairoPage& page, const std::vector<NamedScoreCurve>& scores) {
    drawHead(page, "Precision over recall", namesOf(scores));
    const Frame frame = squareBelow(scores.size());
    drawUnitAxes(page, frame, "recall: share of the correct predictions", "precision: share that is correct");
    for (std::size_t s = 0; s < scores.size(); ++s) {
        Series line;
        for (const ScoreCurvePoint& point : scores[s].points) {
            line.x.push_back(frame.x(point.recall));
            line.y.push_back(frame.y(point.precision));
        }
        drawSeries(page, line, lineStyle(s));
    }
}

/// Uprights of several curves stand beside each other rather than on top.
double placeOf(const Frame& frame, std::size_t label, std::size_t labels, std::size_t curve, std::size_t curves) {
    const double middle = (static_cast<double>(label) + 0.5) / static_cast<double>(labels);
    return frame.x(middle) + 12 * (static_cast<double>(curve) - static_cast<double>(curves - 1) / 2);
}

void paintAnyHit(const CairoPage& page, const std::vector<std::string>& labels, const std::vector<HitCurve>& curves) {
    drawHead(page, "Scenes with a correct grasp among the k best", namesOf(curves));
    const Frame frame{left, 46 + legendHeight(curves.size()), 520, 250};
    for (int tick = 0; tick <= 4; ++tick) {
        page.line(frame.x(0), frame.y(tick / 4.0), frame.x(1), frame.y(tick / 4.0), faint, 1);
        page.text(frame.x(0) - 6, frame.y(tick / 4.0), formatted("%.0f %%", 25.0 * tick), 11, ink, TextAnchor::End);
    }
    for (std::size_t l = 0; l < labels.size(); ++l) {
        page.text(placeOf(frame, l, labels.size(), 0, 1), frame.y(0) + 14, labels[l], 12, ink, TextAnchor::Middle);
    }
    page.text(frame.x(0.5), frame.y(0) + 34, "k; bars: 95 % Wilson interval over scenes", 12, grey, TextAnchor::Middle);
    for (std::size_t c = 0; c < curves.size(); ++c) {
        Series points;
        for (std::size_t l = 0; l < labels.size(); ++l) {
            points.x.push_back(placeOf(frame, l, labels.size(), c, curves.size()));
            points.y.push_back(frame.y(curves[c].shares.at(l)));
            const Interval& interval = curves[c].intervals.at(l);
            drawErrorBar(page, points.x.back(), frame.y(interval.low), frame.y(interval.high), lineStyle(c).colour);
        }
        drawSeries(page, points, lineStyle(c));
    }
}

}  // namespace

Chart reliabilityChart(const std::vector<NamedCalibration>& scores) {
    return {480, 46 + legendHeight(scores.size()) + side + 50,
            [scores](const CairoPage& page) { paintReliability(page, scores); }};
}

Chart precisionRecallChart(const std::vector<NamedScoreCurve>& scores) {
    return {480, 46 + legendHeight(scores.size()) + side + 50,
            [scores](const CairoPage& page) { paintPrecisionRecall(page, scores); }};
}

Chart anyHitChart(const std::vector<std::string>& labels, const std::vector<HitCurve>& curves) {
    return {640, 46 + legendHeight(curves.size()) + 250 + 50,
            [labels, curves](const CairoPage& page) { paintAnyHit(page, labels, curves); }};
}

}  // namespace grasploom
