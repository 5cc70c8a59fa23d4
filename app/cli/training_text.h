#pragma once

#include "model/training.h"

#include <string>

namespace grasploom::cli {

/// "loss 1.2345  anchors 0.5678 …".
std::string lossText(const TrainingReport& report);

/// "step 1000: top-1 on 500 validation scenes  scorer 83.61 %".
std::string validationText(const ValidationReport& report);

}  // namespace grasploom::cli
