#include "app/gui/document/label_gestures.h"

#include "dataset/grasp_file.h"

#include <algorithm>
#include <cmath>

namespace grasploom {

std::vector<Grasp> replaceLabel(std::vector<Grasp> labels, std::size_t number, const Grasp& grasp, bool wholeGrasp) {
    if (number >= labels.size() || !isValid(grasp)) {
        return labels;
    }
    const auto groups = groupByJaw(labels).groups;
    const double ratio = grasp.jaw / labels[number].jaw;
    for (std::size_t line = 0; wholeGrasp && line < labels.size(); ++line) {
        if (groups[line] == groups[number]) {
            const double jaw = labels[line].jaw * ratio;
            labels[line] = grasp;
            labels[line].jaw = jaw;
        }
    }
    labels[number] = grasp;
    return labels;
}

std::optional<std::size_t> labelAt(std::span<const Grasp> labels, const Grasp& grasp) {
    constexpr double digits = 1e-6;  // px and radians: what a file may have cost it
    const auto found = std::ranges::find_if(labels, [&](const Grasp& one) {
        return std::max({std::abs(one.x - grasp.x), std::abs(one.y - grasp.y), std::abs(one.opening - grasp.opening),
                         std::abs(one.jaw - grasp.jaw), angleDifference(one.angleRadians, grasp.angleRadians)}) <= digits;
    });
    return found == labels.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - labels.begin()));
}

QString graspsText(const std::vector<Grasp>& grasps) { return QString::fromStdString(formatGrasps(grasps)).trimmed(); }

std::vector<Grasp> graspsOf(const QString& text) {
    constexpr qsizetype longest = 1 << 20;  // characters: thousands of grasps
    if (text.size() > longest) {
        return {};  // not something that was copied here
    }
    std::vector<Problem> problems;
    GraspLabels labels = parseGrasps(text.toStdString(), {}, problems);
    return problems.empty() ? std::move(labels.grasps) : std::vector<Grasp>();
}

}  // namespace grasploom
