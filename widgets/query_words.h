#pragma once

#include "evaluation/scene_query.h"

#include <QString>

#include <vector>

namespace grasploom {

/// What a field looks at, for people, in the language of the window.
QString queryFieldHelp(QueryField field);
/// The same of a choice: "angle": "the angle is too far". Empty where the word says it.
QString queryChoiceHelp(QueryField field, std::string_view choice);
/// Fields that the scenes of the window have something to say on.
std::vector<QueryFieldInfo> offeredFields();

}  // namespace grasploom
