#include "dataset/grasp_file.h"

#include "dataset/files.h"
#include "dataset/grasp_fields.h"
#include "dataset/line_problems.h"
#include "dataset/text_lines.h"

namespace grasploom {
namespace {

constexpr std::uintmax_t largestGraspFile = 64U << 20U;

bool differOnlyInJaw(const Grasp& a, const Grasp& b) {
    return a.x == b.x && a.y == b.y && a.angleRadians == b.angleRadians && a.opening == b.opening;
}

}  // namespace

GraspLabels groupByJaw(std::vector<Grasp> grasps) {
    GraspLabels labels{std::move(grasps), {}};
    labels.groups.reserve(labels.grasps.size());
    for (std::size_t i = 0; i < labels.grasps.size(); ++i) {
        const bool same = i > 0 && differOnlyInJaw(labels.grasps[i - 1], labels.grasps[i]);
        labels.groups.push_back(i == 0 ? 0 : labels.groups.back() + (same ? 0U : 1U));
    }
    return labels;
}

std::size_t firstOfPhysicalGrasp(std::span<const Grasp> lines, std::size_t number) {
    while (number > 0 && differOnlyInJaw(lines[number - 1], lines[number])) {
        --number;
    }
    return number;
}

std::vector<Grasp> select(const GraspLabels& labels, JawChoice jaws) {
    if (jaws == JawChoice::All) {
        return labels.grasps;
    }
    std::vector<Grasp> firsts;
    firsts.reserve(labels.groupCount());
    for (std::size_t i = 0; i < labels.grasps.size(); ++i) {
        if (i == 0 || labels.groups[i] != labels.groups[i - 1]) {
            firsts.push_back(labels.grasps[i]);
        }
    }
    return firsts;
}

GraspLabels parseGrasps(std::string_view text, const std::filesystem::path& file, std::vector<Problem>& problems) {
    LineProblems bad(file, problems);
    std::vector<Grasp> grasps;
    std::string reason;
    for (TextLines lines(text); lines.nextFilled();) {
        if (const auto grasp = graspFromLine(lines.line(), reason)) {
            grasps.push_back(*grasp);
        } else {
            bad.add(lines.number(), reason);
        }
    }
    return groupByJaw(std::move(grasps));
}

GraspLabels readGrasps(const std::filesystem::path& file, std::vector<Problem>& problems) {
    return parseGrasps(readFile(file, largestGraspFile), file, problems);
}

std::string formatGrasps(std::span<const Grasp> grasps) {
    std::string text;
    for (const Grasp& grasp : grasps) {
        appendGraspFields(text, grasp, ';');
        text += "\r\n";
    }
    return text;
}

}  // namespace grasploom
