#pragma once

#include "app/cli/json_file.h"
#include "dataset/label_spread.h"

#include <filesystem>
#include <string>
#include <vector>

namespace grasploom::cli {

/// How the scenes of one dataset are labelled, of those on a sheet.
struct DatasetLabels {
    std::string name;
    LabelSpread spread;
};

/// A table for people: 5, 25, 50, 75 and 95 % of everything.
std::string labelsText(const std::vector<DatasetLabels>& datasets);

/// {"lines", "lines_per_grasp" (a mean), "opening", "degrees", "edge_pixels": five numbers each, "on_mask" (a share)}.
Json labelsJson(const LabelSpread& spread);

/// Draws the distributions beside each other as a PNG picture.
void drawLabels(const std::filesystem::path& file, const std::vector<DatasetLabels>& datasets);

}  // namespace grasploom::cli
