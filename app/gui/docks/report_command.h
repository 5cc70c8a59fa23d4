#pragma once

#include "app/gui/docks/sweep_series.h"

#include <string>

namespace grasploom {

/// The command line that makes the same report, byte for byte. Empty where there is none: of labels edited here, of
/// scenes that no split file names, of files whose numbers are taken otherwise.
std::string reportCommand(const ReportOrder& order, const Document& document);

/// The split file that says which scenes are judged, as a source of the report; none where all are.
std::vector<ReportSource> reportSplit(const Document& document);

}  // namespace grasploom
