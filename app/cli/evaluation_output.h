#pragma once

#include "app/cli/json_file.h"

#include "evaluation/accuracy.h"

#include <string>

namespace grasploom::cli {

/// {"1": {"correct", "total", "accuracy", "any_hit"}, …}.
Json topJson(const Evaluation& evaluation);
/// {"angle_only", "iou_only", "both", "none_near", "missing"}: why best-ranked predictions fail.
Json errorsJson(const Evaluation& evaluation);

std::string topTable(const Evaluation& evaluation);
std::string errorTable(const Evaluation& evaluation);

}  // namespace grasploom::cli
