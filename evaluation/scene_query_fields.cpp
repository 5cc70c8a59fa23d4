#include "evaluation/scene_query_fields.h"

#include <algorithm>
#include <utility>

namespace grasploom {
namespace {

constexpr std::array<QueryFieldInfo, queryFieldCount> fields{{
    {QueryField::Text, "", "part of the scene's or the object's name"},
    {QueryField::Scene, "scene", "scene: pattern, * for any letters"},
    {QueryField::Object, "object", "object: pattern, * for any letters"},
    {QueryField::Tag, "tag", "one of its tags: pattern"},
    {QueryField::Error, "err", "kind of error of the prediction"},
    {QueryField::ErrorB, "err_b", "kind of error of B's best prediction"},
    {QueryField::Ledger, "ledger", "what B makes of the scene beside A"},
    {QueryField::Duplicate, "dup", "1: a better-ranked prediction is at the same ground truth"},
    {QueryField::A, "a", "1: A's best prediction is correct"},
    {QueryField::B, "b", "1: B's best prediction is correct"},
    {QueryField::Reviewed, "reviewed", "1: marked as reviewed"},
    {QueryField::Edited, "edited", "1: its labels were edited"},
    {QueryField::Trial, "trial", "how the simulated trial of A's best prediction ended"},
    {QueryField::TrialB, "trial_b", "how the simulated trial of B's best prediction ended"},
    {QueryField::Verdicts, "verdicts", "what Jaccard and the trial say of A's best prediction"},
    {QueryField::VerdictsB, "verdicts_b", "what Jaccard and the trial say of B's best prediction"},
    {QueryField::Iou, "iou", "overlap with the ground truth that explains the prediction, 0 to 1"},
    {QueryField::Angle, "angle", "angle to that ground truth, 0 to 90 degrees"},
    {QueryField::Score, "score", "score of the prediction"},
    {QueryField::Rank, "rank", "rank of the prediction, 1 is the best"},
    {QueryField::First, "first", "rank of the first correct prediction"},
    {QueryField::Theta, "theta", "the prediction's angle, degrees"},
    {QueryField::Opening, "opening", "its opening, px"},
    {QueryField::Jaw, "jaw", "its jaw, px"},
    {QueryField::X, "x", "its centre, px from the left"},
    {QueryField::Y, "y", "its centre, px from the top"},
    {QueryField::IouB, "iou_b", "overlap of B's best prediction, 0 to 1"},
    {QueryField::AngleB, "angle_b", "angle error of B's best prediction, 0 to 90 degrees"},
    {QueryField::ScoreB, "score_b", "score of B's best prediction"},
    {QueryField::FirstB, "first_b", "rank of B's first correct prediction"},
    {QueryField::ThetaB, "theta_b", "angle of B's best prediction, degrees"},
    {QueryField::OpeningB, "opening_b", "opening of B's best prediction, px"},
    {QueryField::JawB, "jaw_b", "jaw of B's best prediction, px"},
    {QueryField::XB, "x_b", "centre of B's best prediction, px from the left"},
    {QueryField::YB, "y_b", "centre of B's best prediction, px from the top"},
}};

/// What A is asked, and B.
constexpr std::array<std::pair<QueryField, QueryField>, 10> ofBoth{{
    {QueryField::Error, QueryField::ErrorB},
    {QueryField::Iou, QueryField::IouB},
    {QueryField::Angle, QueryField::AngleB},
    {QueryField::Score, QueryField::ScoreB},
    {QueryField::First, QueryField::FirstB},
    {QueryField::Theta, QueryField::ThetaB},
    {QueryField::Opening, QueryField::OpeningB},
    {QueryField::Jaw, QueryField::JawB},
    {QueryField::X, QueryField::XB},
    {QueryField::Y, QueryField::YB},
}};

constexpr std::uint32_t bit(ErrorType type) {
    return 1U << static_cast<unsigned>(type);
}
constexpr std::uint32_t iouBits =
    bit(ErrorType::IouCentre) | bit(ErrorType::IouSize) | bit(ErrorType::IouCentreAndSize);
constexpr std::uint32_t allErrors = (1U << errorTypeCount) - 1 - bit(ErrorType::Correct);

constexpr std::array errorChoices{
    QueryChoice{"any", allErrors, true},
    QueryChoice{"iou", iouBits, true},
    QueryChoice{"correct", bit(ErrorType::Correct), true},
    QueryChoice{"angle", bit(ErrorType::AngleOnly), true},
    QueryChoice{"centre", bit(ErrorType::IouCentre), true},
    QueryChoice{"size", bit(ErrorType::IouSize), true},
    QueryChoice{"centre_and_size", bit(ErrorType::IouCentreAndSize), true},
    QueryChoice{"both", bit(ErrorType::Both), true},
    QueryChoice{"none_near", bit(ErrorType::NoneNear), true},
    QueryChoice{"off_object", bit(ErrorType::OffObject), true},
    QueryChoice{"missing", bit(ErrorType::Missing), true},
    // As tables and JSON name them.
    QueryChoice{"angle_only", bit(ErrorType::AngleOnly), false},
    QueryChoice{"iou_only", iouBits, false},
    QueryChoice{"iou_centre", bit(ErrorType::IouCentre), false},
    QueryChoice{"iou_size", bit(ErrorType::IouSize), false},
    QueryChoice{"iou_centre_and_size", bit(ErrorType::IouCentreAndSize), false},
};
constexpr std::uint32_t bit(GraspOutcome outcome) {
    return 1U << static_cast<unsigned>(outcome);
}
constexpr std::uint32_t hitBits = bit(GraspOutcome::HitObject) | bit(GraspOutcome::HitPlane);
constexpr std::uint32_t slippedBits = bit(GraspOutcome::SlippedOnLift) | bit(GraspOutcome::SlippedOnCarry);

constexpr std::uint32_t bit(TrialCell cell) {
    return 1U << static_cast<unsigned>(cell);
}
constexpr std::uint32_t differBits = bit(TrialCell::JaccardOnly) | bit(TrialCell::TrialOnly);

constexpr std::array flagChoices{QueryChoice{"0", 1, true}, QueryChoice{"1", 2, true}, QueryChoice{"no", 1, false},
                                 QueryChoice{"yes", 2, false}};

std::array<QueryChoice, ledgerEntryCount> makeLedgerChoices() {
    std::array<QueryChoice, ledgerEntryCount> choices{};
    for (unsigned i = 0; i < choices.size(); ++i) {
        choices[i] = {ledgerEntryName(static_cast<LedgerEntry>(i)), 1U << i, true};
    }
    return choices;
}

std::array<QueryChoice, graspOutcomeCount + 3> makeTrialChoices() {
    constexpr std::uint32_t all = (1U << graspOutcomeCount) - 1;
    std::array<QueryChoice, graspOutcomeCount + 3> choices{QueryChoice{"fail", all & ~bit(GraspOutcome::Success), true},
                                                           QueryChoice{"hit", hitBits, true},
                                                           QueryChoice{"slipped", slippedBits, true}};
    for (unsigned i = 0; i < graspOutcomeCount; ++i) {
        choices[3 + i] = {outcomeKey(static_cast<GraspOutcome>(i)), 1U << i, true};
    }
    return choices;
}

std::array<QueryChoice, trialCellCount + 1> makeVerdictsChoices() {
    std::array<QueryChoice, trialCellCount + 1> choices{QueryChoice{"differ", differBits, true}};
    for (unsigned i = 0; i < trialCellCount; ++i) {
        choices[1 + i] = {trialCellName(static_cast<TrialCell>(i)), 1U << i, true};
    }
    return choices;
}

}  // namespace

std::span<const QueryFieldInfo> queryFields() {
    return fields;
}

std::optional<QueryField> fieldOfB(QueryField field) {
    const auto* const found = std::ranges::find(ofBoth, field, &std::pair<QueryField, QueryField>::first);
    return found != ofBoth.end() ? std::optional(found->second) : std::nullopt;
}

std::optional<QueryField> fieldOfA(QueryField field) {
    const auto* const found = std::ranges::find(ofBoth, field, &std::pair<QueryField, QueryField>::second);
    return found != ofBoth.end() ? std::optional(found->first) : std::nullopt;
}

QueryKind queryKind(QueryField field) {
    return field <= QueryField::Tag  ? QueryKind::Words
           : field < QueryField::Iou ? QueryKind::Choices
                                     : QueryKind::Numbers;
}

std::span<const QueryChoice> queryChoiceTable(QueryField field) {
    static const auto ledgerChoices = makeLedgerChoices();
    static const auto trialChoices = makeTrialChoices();
    static const auto verdictsChoices = makeVerdictsChoices();
    if (queryKind(field) != QueryKind::Choices) {
        return {};
    }
    switch (field) {
        case QueryField::Error:
        case QueryField::ErrorB:
            return errorChoices;
        case QueryField::Ledger:
            return ledgerChoices;
        case QueryField::Trial:
        case QueryField::TrialB:
            return trialChoices;
        case QueryField::Verdicts:
        case QueryField::VerdictsB:
            return verdictsChoices;
        default:
            return flagChoices;
    }
}

std::vector<std::string_view> queryChoices(QueryField field) {
    std::vector<std::string_view> words;
    for (const QueryChoice& choice : queryChoiceTable(field)) {
        if (choice.canonical) {
            words.push_back(choice.word);
        }
    }
    return words;
}

}  // namespace grasploom
