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
