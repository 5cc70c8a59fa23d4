#pragma once

#include "evaluation/result_table.h"
#include "evaluation/seed_curves.h"

#include <QString>
#include <QStringList>

#include <string>

namespace grasploom {

// The libraries' reports are in English; these say the same in the window's language.

/// A name or caption of a result table; as it is where it is a number or a name of the user's.
QString studyWord(const std::string& english);
QStringList studyWords(const std::vector<std::string>& english);
QStringList rowWords(const ResultTable& table);
QString captionText(const ResultTable& table);  ///< with what its numbers are

/// What the scorer's mean curve does beside the intermediate one, as a sentence.
QString overtakingText(const Overtaking& overtaking);
/// "from iteration 750 on", "never".
QString overtakingWord(const Overtaking& overtaking);

}  // namespace grasploom
