#include "dataset/kept_lines.h"

#include "dataset/grasp_fields.h"
#include "dataset/text_lines.h"

#include <map>
#include <tuple>

namespace grasploom {
namespace {

auto numbersOf(const Grasp& grasp) {
    return std::tuple(grasp.x, grasp.y, grasp.angleRadians, grasp.opening, grasp.jaw);
}

}  // namespace

std::string formatGraspsLike(std::string_view old, std::span<const Grasp> grasps) {
    std::map<decltype(numbersOf(Grasp())), std::string_view> lines;
    std::string reason;
    for (TextLines walk(old); walk.nextFilled();) {
        if (const auto grasp = graspFromLine(walk.line(), reason)) {
            lines.emplace(numbersOf(*grasp), walk.line());
        }
    }
    const bool newlinesOnly = old.find('\n') != std::string_view::npos && old.find("\r\n") == std::string_view::npos;
    std::string text;
    for (const Grasp& grasp : grasps) {
        if (const auto kept = lines.find(numbersOf(grasp)); kept != lines.end()) {
            text += kept->second;
        } else {
            appendGraspFields(text, grasp, ';');
        }
        text += newlinesOnly ? "\n" : "\r\n";
    }
    return text;
}

}  // namespace grasploom
