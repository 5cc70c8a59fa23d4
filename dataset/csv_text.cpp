#include "dataset/csv_labels.h"

#include "dataset/csv_cells.h"
#include "dataset/grasp_fields.h"
#include "dataset/number_text.h"

#include <algorithm>
#include <cmath>

namespace grasploom {
namespace {

/// A column that is written only where something fills it.
struct OptionalColumn {
    const char* name;
    std::string (*cell)(const LabelledImage& image, const LabelledGrasp& grasp);
};

std::string numberCell(double value) {
    return std::isnan(value) ? std::string() : formatNumber(value);
}

constexpr std::array<OptionalColumn, 9> optionalColumns{{
    {"folder", [](const LabelledImage& image, const LabelledGrasp&) { return csvCell(image.folder); }},
    {"picture", [](const LabelledImage& image, const LabelledGrasp&) { return csvCell(image.picture); }},
    {"width", [](const LabelledImage& image,
                 const LabelledGrasp&) { return image.width > 0 ? std::to_string(image.width) : std::string(); }},
    {"height", [](const LabelledImage& image,
                  const LabelledGrasp&) { return image.height > 0 ? std::to_string(image.height) : std::string(); }},
    {"category",
     [](const LabelledImage&, const LabelledGrasp& grasp) {
         return grasp.negative || !grasp.category.empty() ? csvCell(categoryOf(grasp)) : std::string();
     }},
    {"difficult",
     [](const LabelledImage&, const LabelledGrasp& grasp) { return std::string(grasp.difficult ? "1" : ""); }},
    {"score", [](const LabelledImage&, const LabelledGrasp& grasp) { return numberCell(grasp.score); }},
    {"intermediate", [](const LabelledImage&, const LabelledGrasp& grasp) { return numberCell(grasp.intermediate); }},
    {"scorer", [](const LabelledImage&, const LabelledGrasp& grasp) { return numberCell(grasp.scorer); }},
}};

using Filled = std::array<bool, optionalColumns.size()>;

Filled filledColumns(const LabelSet& set) {
    Filled filled{};
    const auto look = [&](const LabelledImage& image, const LabelledGrasp& grasp) {
        for (std::size_t i = 0; i < filled.size(); ++i) {
            filled[i] = filled[i] || !optionalColumns[i].cell(image, grasp).empty();
        }
    };
    for (const LabelledImage& image : set.images) {
        look(image, {});
        std::for_each(image.grasps.begin(), image.grasps.end(),
                      [&](const LabelledGrasp& grasp) { look(image, grasp); });
    }
    return filled;
}

void appendNumbers(std::string& text, const Grasp& grasp, AngleConvention angle) {
    if (angle == AngleConvention::ClockwiseDegrees) {
        appendGraspFields(text, grasp, ',');
        return;
    }
    text += formatNumber(grasp.x) + ',' + formatNumber(grasp.y) + ',' +
            formatNumber(angleFromAxis(grasp.angleRadians, angle)) + ',' + formatNumber(grasp.opening) + ',' +
            formatNumber(grasp.jaw);
}

}  // namespace

std::string formatCsvLabels(const LabelSet& set, AngleConvention angle) {
    const Filled filled = filledColumns(set);
    std::string text = "image,x,y,theta,opening,jaw";
    for (std::size_t i = 0; i < filled.size(); ++i) {
        text += filled[i] ? std::string(",") + optionalColumns[i].name : std::string();
    }
    text += '\n';
    const auto appendRest = [&](const LabelledImage& image, const LabelledGrasp& grasp) {
        for (std::size_t i = 0; i < filled.size(); ++i) {
            text += filled[i] ? ',' + optionalColumns[i].cell(image, grasp) : std::string();
        }
        text += '\n';
    };
    for (const LabelledImage& image : set.images) {
        const std::string name = csvCell(image.name);
        if (image.grasps.empty()) {
            text += name + ",,,,,";
            appendRest(image, {});
        }
        for (const LabelledGrasp& grasp : image.grasps) {
            text += name + ',';
            appendNumbers(text, grasp.grasp, angle);
            appendRest(image, grasp);
        }
    }
    return text;
}

}  // namespace grasploom
