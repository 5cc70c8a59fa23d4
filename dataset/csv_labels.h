#pragma once

#include "dataset/angle_convention.h"
#include "dataset/label_set_builder.h"

#include <functional>

namespace grasploom {

/// Whether a file that starts with `line` is to be read as a table of labels.
bool isCsvLabelsHeader(std::string_view line);

/// CSV with a row per rectangle: image, x, y, theta, opening, jaw and, where there, folder, picture, width, height,
/// category, difficult, score, intermediate, scorer, in any order; other columns are passed over with a note. A row
/// whose five numbers are empty is a picture without a grasp. Bad rows become problems. Throws DataError when a column
/// is missing or doubled, or nothing is usable; Cancelled when `progress` (rows) says so.
LabelSet parseCsvLabels(std::string_view text, const std::filesystem::path& file, AngleConvention angle,
                        const std::function<bool(std::size_t)>& progress = {});

/// The same table; columns that nothing fills are left out. Clockwise degrees read back to the same doubles.
std::string formatCsvLabels(const LabelSet& set, AngleConvention angle);

}  // namespace grasploom
