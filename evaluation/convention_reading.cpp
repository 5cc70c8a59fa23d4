#include "dataset/number_text.h"
#include "evaluation/convention_doctor.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace grasploom {
namespace {

/// Inputs of the usual networks, px. Without 227 and 299: grasps cannot tell them from 224 and 300.
constexpr std::array usualSides{224.0, 256.0, 300.0, 320.0, 384.0, 400.0, 416.0, 448.0, 480.0, 512.0, 640.0};

std::vector<double> possibleScales(std::span<const Grasp> grasps, double pictureSide) {
    std::vector<double> scales{1};
    std::vector<double> reach;
    for (const Grasp& grasp : grasps) {
        reach.push_back(std::max(grasp.x, grasp.y));
    }
    if (reach.empty()) {
        return scales;
    }
    const auto most = reach.begin() + static_cast<std::ptrdiff_t>(0.98 * static_cast<double>(reach.size() - 1));
    std::ranges::nth_element(reach, most);
    for (const double side : usualSides) {
        if (*most <= side && side < pictureSide) {
            scales.push_back(pictureSide / side);
        }
    }
    return scales;
}

bool mayBeRadians(std::span<const Grasp> grasps) {
    // Read as degrees, an angle of up to π stays within ±π°.
    return !grasps.empty() && std::ranges::all_of(grasps, [](const Grasp& grasp) {
        return std::abs(degrees(grasp.angleRadians)) <= pi + 1e-3;
    });
}

}  // namespace

int changeCount(const Reading& reading) {
    return int{reading.negatesAngle} + int{reading.swapsAxes} + int{reading.swapsSides} + int{reading.angleInRadians} +
           int{reading.scale != 1};
}

std::string readingText(const Reading& reading) {
    std::string text;
    const auto add = [&text](bool there, const std::string& part) {
        text += there ? (text.empty() ? "" : ", ") + part : "";
    };
    char scale[40];
    std::snprintf(scale, sizeof scale, "lengths × %.4g", reading.scale);
    add(reading.angleInRadians, "θ in radians");
    add(reading.negatesAngle, "θ negated");
    add(reading.swapsAxes, "x and y swapped");
    add(reading.swapsSides, "opening and jaw swapped");
    add(reading.scale != 1, scale);
    return text.empty() ? "as is" : text;
}

Grasp applyReading(const Reading& reading, const Grasp& grasp) {
    Grasp meant = grasp;
    if (reading.angleInRadians) {
        meant.angleRadians = degrees(meant.angleRadians);
    }
    if (reading.negatesAngle) {
        meant.angleRadians = -meant.angleRadians;
    }
    if (meant.angleRadians != grasp.angleRadians) {
        meant.angleRadians = wrapAngle(meant.angleRadians);  // wrapping may round: what stays, stays to the bit
    }
    if (reading.swapsAxes) {
        std::swap(meant.x, meant.y);
    }
    if (reading.swapsSides) {
        std::swap(meant.opening, meant.jaw);
    }
    for (double* length : {&meant.x, &meant.y, &meant.opening, &meant.jaw}) {
        *length *= reading.scale;
    }
    return meant;
}

std::vector<Grasp> applyReading(const Reading& reading, std::span<const Grasp> grasps) {
    std::vector<Grasp> meant;
    meant.reserve(grasps.size());
    for (const Grasp& grasp : grasps) {
        meant.push_back(applyReading(reading, grasp));
    }
    return meant;
}

PredictionSet applyReading(const Reading& reading, PredictionSet predictions) {
    for (ScenePredictions& scene : predictions.scenes) {
        for (Prediction& prediction : scene.grasps) {
            prediction.grasp = applyReading(reading, prediction.grasp);
        }
    }
    return predictions;
}

std::vector<Reading> candidateReadings(std::span<const Grasp> grasps, double pictureSide) {
    std::vector<Reading> readings;
    for (const double scale : possibleScales(grasps, pictureSide)) {
        for (unsigned bits = 0; bits < (mayBeRadians(grasps) ? 16U : 8U); ++bits) {
            readings.push_back({(bits & 1U) != 0, (bits & 2U) != 0, (bits & 4U) != 0, (bits & 8U) != 0, scale});
        }
    }
    std::ranges::stable_sort(readings, {}, changeCount);
    return readings;
}

}  // namespace grasploom
