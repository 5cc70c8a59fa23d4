#include "widgets/saved_view.h"

#include <algorithm>

namespace grasploom {
namespace {

constexpr std::array<std::string_view, sceneSortCount> names{
    "dataset", "score", "best_iou", "angle_error", "ground_truth_count", "first_correct", "opening", "jaw", "theta"};

}  // namespace

std::string_view sceneSortName(SceneSort sort) {
    return names.at(static_cast<std::size_t>(sort));
}

std::optional<SceneSort> sceneSortNamed(std::string_view name) {
    const auto found = std::ranges::find(names, name);
    return found == names.end() ? std::nullopt : std::optional(static_cast<SceneSort>(found - names.begin()));
}

}  // namespace grasploom
