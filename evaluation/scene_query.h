#pragma once

#include "evaluation/comparison.h"
#include "evaluation/error_types.h"
#include "evaluation/trial_agreement.h"

#include <array>
#include <limits>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace grasploom {

/// What a term of a query looks at. Those from Iou on are numbers; degrees and px as in Grasp.
enum class QueryField : std::uint8_t {
    Text,
    Scene,
    Object,
    Tag,  // words
    Error,
    ErrorB,
    Ledger,
    Duplicate,
    A,
    B,
    Reviewed,
    Edited,
    Trial,
    TrialB,
    Verdicts,
    VerdictsB,  // choices
    Iou,
    Angle,
    Score,
    Rank,
    First,
    Theta,
    Opening,
    Jaw,
    X,
    Y,
    IouB,
    AngleB,
    ScoreB,
    FirstB,
    ThetaB,
    OpeningB,
    JawB,
    XB,
    YB  // numbers
};
inline constexpr int queryFieldCount = 35;
inline constexpr int queryNumberCount = 19;

struct QueryFieldInfo {
    QueryField field;
    std::string_view name;  ///< before the colon; empty for Text, which has none
    std::string_view help;  ///< for people
};
/// All of them, in the order of QueryField: for help and completion.
std::span<const QueryFieldInfo> queryFields();
/// The field that asks the second compared ranking what `field` asks of the first prediction; none: there is none.
std::optional<QueryField> fieldOfB(QueryField field);
/// Of a field that asks the second compared ranking: the one that asks the first prediction. None of any other.
std::optional<QueryField> fieldOfA(QueryField field);
/// The words that `field` takes; empty unless it is a choice.
std::vector<std::string_view> queryChoices(QueryField field);

/// Numbers from `low` to `high`; ends at infinity count as included. NaN lies in none.
struct QueryRange {
    double low = -std::numeric_limits<double>::infinity();
    double high = std::numeric_limits<double>::infinity();
    bool includesLow = true;
    bool includesHigh = true;
    [[nodiscard]] bool contains(double value) const;
    bool operator==(const QueryRange&) const = default;
};

/// One condition: any of its alternatives. Of the three lists only the one that the field takes is used.
struct QueryTerm {
    QueryField field = QueryField::Text;
    bool negated = false;
    std::vector<std::string>
        words;  ///< Text: parts; the others: patterns of the whole, `*` any letters, `?` one, `\` escapes
    std::uint32_t choices = 0;  ///< bit i: choice i
    std::vector<QueryRange> ranges;
    bool operator==(const QueryTerm&) const = default;
};

/// Which scenes (or predictions) are meant: those that all terms hold for. The default: all.
struct SceneQuery {
    std::vector<QueryTerm> terms;
    bool operator==(const SceneQuery&) const = default;
};

/// What is wrong with a query's text, and what would be right. The message names the place.
class QueryError : public std::invalid_argument {
public:
    QueryError(std::string_view text, std::size_t offset, const std::string& reason);
    [[nodiscard]] std::size_t offset() const { return m_offset; }  ///< in bytes, at most the text's length

private:
    std::size_t m_offset;
};

/// Longest text that is parsed, bytes.
inline constexpr std::size_t longestQuery = 1 << 16;

/// `err:angle iou:[0.1,0.25) a:1 b:0 object:2f48*|"name with space" -rank:>3 part`. Terms stand apart by spaces; a
/// minus before one means all that it leaves out; `|` separates alternatives. Numbers: `5`, `<3`, `>=80`, `[low,high)`
/// with an end left out where there is none. Letters' case does not count. Throws QueryError.
SceneQuery parseSceneQuery(std::string_view text);
/// The shortest text in one spelling: parseSceneQuery gives the same value again.
std::string formatSceneQuery(const SceneQuery& query);
std::string formatQueryTerm(const QueryTerm& term);

/// What a query is asked about: a scene by its best-ranked prediction, or one prediction. What is not known fails every
/// term but a negated one.
struct QueryFacts {
    std::string_view scene, object;
    std::span<const std::string> tags;
    std::optional<ErrorType> error, errorB;
    std::optional<LedgerEntry> ledger;
    std::optional<bool> duplicate, a, b, reviewed, edited;
    std::optional<GraspOutcome> trial, trialB;   ///< of the best predictions of the two sides
    std::optional<TrialCell> verdicts, verdictsB;  ///< beside what Jaccard says of them
    std::array<double, queryNumberCount> numbers = unknownNumbers();
    /// Of a field from Iou on.
    [[nodiscard]] double& number(QueryField field) {
        return numbers.at(static_cast<std::size_t>(field) - static_cast<std::size_t>(QueryField::Iou));
    }
    [[nodiscard]] double number(QueryField field) const { return const_cast<QueryFacts*>(this)->number(field); }
    static constexpr std::array<double, queryNumberCount> unknownNumbers() {
        std::array<double, queryNumberCount> numbers{};
        numbers.fill(std::numeric_limits<double>::quiet_NaN());
        return numbers;
    }
};

/// A θ between two finite ends is also looked for half a turn on: `theta:[80,100]` holds for −85°.
bool matches(const QueryTerm& term, const QueryFacts& facts);
bool matches(const SceneQuery& query, const QueryFacts& facts);

}  // namespace grasploom
