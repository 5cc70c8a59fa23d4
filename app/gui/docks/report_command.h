#pragma once

#include "app/gui/docks/sweep_series.h"

#include <string>

namespace grasploom {

/// The command line that makes the same report, but for FOLDER. Empty where there is none: of one ranking only, of
/// labels edited here, of scenes that no split file names, of files whose numbers are taken otherwise.
std::string reportCommand(const ReportOrder& order, const Document& document);

}  // namespace grasploom
