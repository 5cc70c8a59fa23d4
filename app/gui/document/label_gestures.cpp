#include "app/gui/document/label_gestures.h"

#include "dataset/grasp_file.h"

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

QString graspText(const Grasp& grasp) { return QString::fromStdString(formatGrasps({&grasp, 1})).trimmed(); }

std::optional<Grasp> graspOf(const QString& text) {
    if (text.size() > 4096) {
        return std::nullopt;  // not something that was copied here
    }
    std::vector<Problem> ignored;
    const GraspLabels labels = parseGrasps(text.toStdString(), {}, ignored);
    return labels.grasps.empty() ? std::nullopt : std::optional(labels.grasps.front());
}

}  // namespace grasploom
