#pragma once

#include "evaluation/seed_curves.h"
#include "evaluation/study_report.h"

#include <span>

namespace grasploom {

/// "Does the scorer pay?": curves of both rankings over the iterations with spread, for each arm when and whether the
/// scorer's overtakes, and accuracy on the test fold. `seeds` is how many runs a complete arm has. Title, lead, remarks
/// and settings are the caller's to add to.
StudyReport payoffReport(std::span<const ArmRuns> arms, std::size_t seeds);

/// A name as part of a file's: "full:off@5" → "full_off_at_5".
std::string fileStem(const std::string& name);

}  // namespace grasploom
