#pragma once

#include "dataset/prediction_file.h"

#include <QString>

namespace grasploom {

class Document;

QString rankingText(Ranking ranking);  ///< "scorer", in the language of the window

/// What the threshold bar says of the judged sets. Where a set lacks the chosen score, by which one it is ranked is
/// said.
struct JudgingSummary {
    QString text;     ///< "A 78.2 % (42 607/54 485)  ·  B (file's score) 71.0 % (…)"; empty without a dataset
    QString shorter;  ///< without the counts
    QString details;  ///< which file by which score, and on which scenes: a line each
};
JudgingSummary summarise(const Document& document);

}  // namespace grasploom
