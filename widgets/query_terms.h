#pragma once

#include "evaluation/scene_query.h"

#include <QString>

#include <bitset>
#include <optional>
#include <span>
#include <string>

namespace grasploom {

/// Throws QueryError.
SceneQuery queryOf(const QString& text);
QString textOf(const SceneQuery& query);
QString textOf(const QueryTerm& term);

/// `by` in addition; its terms take the place of those on the same fields.
SceneQuery narrowed(SceneQuery query, const SceneQuery& by);
SceneQuery without(SceneQuery query, QueryField field);

/// The kinds of error that a verdict stands for: bits of a term on errors.
std::uint32_t errorsOf(Verdict verdict);
/// Verdicts all of whose errors the query lets pass; none where it says nothing on errors.
std::bitset<verdictCount> outcomesIn(const SceneQuery& query);
/// Whether the query tells errors apart that have the same verdict.
bool splitsOutcomes(const SceneQuery& query);
/// No outcome: no term on errors.
SceneQuery withOutcomes(SceneQuery query, const std::bitset<verdictCount>& outcomes);

/// The pattern of the one term on objects, with what is escaped unescaped where it is a plain name; empty: there is no
/// such term, or several.
std::optional<std::string> objectIn(const SceneQuery& query);
/// Only this object, by its whole name; none: no term on objects.
SceneQuery withObject(SceneQuery query, const std::optional<std::string>& name);

/// Whether some term asks the second compared ranking what A is asked.
bool asksForB(const SceneQuery& query);
/// Whether some term looks at simulated trials.
bool asksForTrials(const SceneQuery& query);

}  // namespace grasploom
