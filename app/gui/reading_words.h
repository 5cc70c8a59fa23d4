#pragma once

#include "evaluation/convention_doctor.h"

#include <QString>

namespace grasploom {

/// "θ negated, lengths × 3.2" in the language of the window; "as is".
QString readingWords(const Reading& reading);

}  // namespace grasploom
