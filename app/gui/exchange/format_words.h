#pragma once

#include "dataset/label_formats.h"

#include <QString>

namespace grasploom {

/// The format in the user's words: its name and how its files lie.
QString formatTitle(LabelFormat format);
/// How it counts angles; with `convention`, where it has dialects, in that one.
QString angleWords(LabelFormat format, std::optional<AngleConvention> convention = std::nullopt);
QString conventionWords(AngleConvention convention);

}  // namespace grasploom
