#pragma once

#include "app/cli/json_file.h"

#include "evaluation/comparison.h"

#include <string>

namespace grasploom::cli {

struct BothEvaluations {
    Evaluation a, b;
};

/// Top-k of both, ledger and statistics, for people.
std::string comparisonText(const Comparison& comparison, const BothEvaluations& both);

/// {"scenes", "a": {"top", "errors", "wilson", "candidates"}, "b": …, "same_candidates", "ledger": {…}, "difference": {…}, "mcnemar_p"}.
Json comparisonJson(const Comparison& comparison, const BothEvaluations& both);

}  // namespace grasploom::cli
