#pragma once

#include "app/cli/json_file.h"

#include "evaluation/report_figures.h"

#include <string>

namespace grasploom::cli {

// Of two rankings: the figures have their comparison and its surface.

/// Top-k of both, ledger and statistics, for people.
std::string comparisonText(const ReportFigures& figures);

/// B − A, a share of the scenes, with its bootstrap over `objects`; there is no interval of fewer than two.
std::string differenceText(double estimate, const Interval& interval, std::size_t objects);
Json differenceJson(double estimate, const Interval& interval, std::size_t objects, int resamples, std::uint64_t seed);

/// {"scenes", "a": {"top", "errors", "wilson", "oracle", "candidates"}, "b": …, "same_candidates", "ledger": {…},
/// "difference": {…}, "mcnemar_p", "scores"}.
Json comparisonJson(const ReportFigures& figures);

/// {"angles", "ious", "scenes"}, and of every cell (a row per angle, in it a number per IoU) "only_a", "only_b",
/// "difference" (B − A, a fraction), "p", "p_holm", "p_benjamini_hochberg".
Json surfaceJson(const DifferenceSurface& surface);

}  // namespace grasploom::cli
