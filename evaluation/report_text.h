#pragma once

#include "evaluation/report_document.h"
#include "evaluation/statistics.h"

#include <string>

namespace grasploom {

// How numbers stand in a report.
std::string percentText(double part);            ///< "83.61 %"
std::string pointsText(double part);             ///< "+1.25"
std::string intervalText(const Interval& part);  ///< "80.10 … 86.60 %"
std::string probabilityText(double p);           ///< "0.031", "2.1e-05", "< 1e-300" where it is no normal number
/// "95 % interval +1.25 … +3.50 (bootstrap over 20 objects, 2000 resamples, seed 0)", or why there is none.
std::string bootstrapText(const Interval& difference, std::size_t objects, int resamples, std::uint64_t seed);
std::string exactText(double value);  ///< as programs read it: the shortest that reads back

ReportCell percentCell(double part);
ReportCell intervalCell(std::size_t successes, std::size_t trials);  ///< Wilson's, 95 %

}  // namespace grasploom
