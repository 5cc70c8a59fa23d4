#pragma once

#include "app/cli/json_file.h"

#include "dataset/label_formats.h"

namespace grasploom::cli {

struct LabelCounts {
    std::size_t pictures = 0;
    std::size_t rectangles = 0;
    std::size_t grasps = 0;  ///< jaw sizes taken together
    std::size_t negatives = 0;
};
LabelCounts countLabels(const LabelSet& set);

/// Of each physical grasp only the first rectangle stays.
void keepDefaultJaws(LabelSet& set);

/// What was done.
struct Conversion {
    std::filesystem::path input, output;
    LabelFormat from, to;
    LabelCounts counts;
    std::vector<std::string> notes;
};
/// Results on stdout; notes and problems on stderr.
void printConversion(const Conversion& conversion, const LabelSet& set);
Json toJson(const Conversion& conversion, const LabelSet& set);

/// The table of formats.
void printFormats();
Json formatsAsJson();

}  // namespace grasploom::cli
