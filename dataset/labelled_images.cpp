#include "dataset/labelled_images.h"

#include "dataset/scene_names.h"

#include <cmath>

namespace grasploom {
namespace {

constexpr std::string_view plain = "grasp";
constexpr std::string_view negative = "negative";
constexpr std::size_t longestCategory = 200;

bool differOnlyInJaw(const LabelledGrasp& a, const LabelledGrasp& b, double tolerance) {
    if (a.negative != b.negative || a.difficult != b.difficult || a.category != b.category) {
        return false;
    }
    const Grasp& p = a.grasp;
    const Grasp& q = b.grasp;
    const double turn = angleDifference(p.angleRadians, q.angleRadians) * p.opening / 2;
    return std::abs(p.x - q.x) <= tolerance && std::abs(p.y - q.y) <= tolerance &&
           std::abs(p.opening - q.opening) <= tolerance && turn <= tolerance;
}

}  // namespace

std::string_view categoryOf(const LabelledGrasp& grasp) {
    if (grasp.negative) {
        return negative;
    }
    return grasp.category.empty() ? plain : std::string_view(grasp.category);
}

bool setCategory(LabelledGrasp& grasp, std::string_view text) {
    if (text.size() > longestCategory || !isPlainText(text)) {
        return false;
    }
    grasp.negative = text == negative;
    grasp.category = grasp.negative || text == plain ? std::string_view{} : text;
    return true;
}

void numberJawGroups(LabelledImage& image, double tolerance) {
    const LabelledGrasp* first = nullptr;
    std::uint32_t group = 0;
    for (LabelledGrasp& next : image.grasps) {
        if (first != nullptr && differOnlyInJaw(*first, next, tolerance)) {
            const double jaw = next.grasp.jaw;
            next.grasp = first->grasp;
            next.grasp.jaw = jaw;
        } else {
            group += first == nullptr ? 0U : 1U;
            first = &next;
        }
        next.group = group;
    }
}

}  // namespace grasploom
