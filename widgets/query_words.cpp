#include "widgets/query_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace grasploom {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SceneQuery)
};

QString errorHelp(ErrorType type) {
    switch (type) {
        case ErrorType::Correct:
            return Words::tr("within both limits of one ground truth");
        case ErrorType::AngleOnly:
            return Words::tr("enough overlap, angle too far");
        case ErrorType::IouCentre:
            return Words::tr("too little overlap; enough were it at the ground truth's centre");
        case ErrorType::IouSize:
            return Words::tr("too little overlap; enough had it the ground truth's size");
        case ErrorType::IouCentreAndSize:
            return Words::tr("too little overlap; neither centre nor size alone mends it");
        case ErrorType::Both:
            return Words::tr("misses both the angle and the overlap");
        case ErrorType::NoneNear:
            return Words::tr("overlaps no ground truth");
        case ErrorType::OffObject:
            return Words::tr("overlaps no ground truth, and its centre is off the object");
        case ErrorType::Missing:
            return Words::tr("there is no prediction");
    }
    return {};
}

QString ledgerHelp(LedgerEntry entry) {
    switch (entry) {
        case LedgerEntry::BothRight:
            return Words::tr("A and B are right");
        case LedgerEntry::BFixes:
            return Words::tr("A is wrong, B right");
        case LedgerEntry::BBreaks:
            return Words::tr("A is right, B wrong");
        case LedgerEntry::BothWrongCandidateThere:
            return Words::tr("both are wrong, a good candidate was there");
        case LedgerEntry::NoGoodCandidate:
            return Words::tr("both are wrong, and so is every candidate");
    }
    return {};
}

QString trialHelp(GraspOutcome outcome) {
    switch (outcome) {
        case GraspOutcome::Success:
            return Words::tr("lifted, carried and set down at its place");
        case GraspOutcome::HitObject:
            return Words::tr("a finger or the palm met an object on the way in");
        case GraspOutcome::HitPlane:
            return Words::tr("the fingers met the ground on the way in");
        case GraspOutcome::NothingGrasped:
            return Words::tr("nothing was between the closed fingers");
        case GraspOutcome::SlippedOnLift:
            return Words::tr("it slipped while it was lifted");
        case GraspOutcome::SlippedOnCarry:
            return Words::tr("it slipped while it was carried");
        case GraspOutcome::NotReleased:
            return Words::tr("it stuck to the opened fingers");
        case GraspOutcome::MissedPlace:
            return Words::tr("it was dropped beside its place");
        case GraspOutcome::NoSurface:
            return Words::tr("there is no surface under its centre");
        case GraspOutcome::Missing:
            return Words::tr("there is no prediction");
    }
    return {};
}

QString verdictsHelp(TrialCell cell) {
    switch (cell) {
        case TrialCell::Both:
            return Words::tr("Jaccard says right, the trial succeeded");
        case TrialCell::JaccardOnly:
            return Words::tr("Jaccard says right, the trial failed");
        case TrialCell::TrialOnly:
            return Words::tr("Jaccard says wrong, the trial succeeded");
        case TrialCell::Neither:
            return Words::tr("Jaccard says wrong, the trial failed");
    }
    return {};
}

/// Of a word for several choices; empty where it is for one.
QString groupHelp(QueryField field, std::string_view choice) {
    if (field == QueryField::Error || field == QueryField::ErrorB) {
        return choice == "any"   ? Words::tr("any error, also a missing prediction")
               : choice == "iou" ? Words::tr("too little overlap: centre, size or both")
                                 : QString();
    }
    return choice == "fail"      ? Words::tr("any failure, also a missing prediction")
           : choice == "hit"     ? Words::tr("contact on the way in")
           : choice == "slipped" ? Words::tr("it slipped while it was lifted or carried")
           : choice == "differ"  ? Words::tr("Jaccard and the trial do not agree")
                                 : QString();
}

QString singleHelp(QueryField field, unsigned number) {
    switch (field) {
        case QueryField::Error:
        case QueryField::ErrorB:
            return errorHelp(static_cast<ErrorType>(number));
        case QueryField::Ledger:
            return ledgerHelp(static_cast<LedgerEntry>(number));
        case QueryField::Trial:
        case QueryField::TrialB:
            return trialHelp(static_cast<GraspOutcome>(number));
        case QueryField::Verdicts:
        case QueryField::VerdictsB:
            return verdictsHelp(static_cast<TrialCell>(number));
        default:
            return number == 0 ? Words::tr("no") : Words::tr("yes");
    }
}

}  // namespace

QString queryFieldHelp(QueryField field) {
    if (const auto ofA = fieldOfA(field)) {
        return Words::tr("of the second compared ranking's best prediction: %1").arg(queryFieldHelp(*ofA));
    }
    switch (field) {
        case QueryField::Text:
            return Words::tr("part of the scene's or the object's name");
        case QueryField::Scene:
            return Words::tr("the scene's whole name; * stands for any letters");
        case QueryField::Object:
            return Words::tr("the object's whole name; * stands for any letters");
        case QueryField::Tag:
            return Words::tr("one of its tags; * stands for any letters");
        case QueryField::Error:
            return Words::tr("what is wrong with the prediction");
        case QueryField::Ledger:
            return Words::tr("what B makes of the scene beside A");
        case QueryField::Duplicate:
            return Words::tr("1: a better-ranked prediction is at the same ground truth");
        case QueryField::A:
            return Words::tr("1: the best prediction of the first compared ranking is correct");
        case QueryField::B:
            return Words::tr("1: the best prediction of the second compared ranking is correct");
        case QueryField::Reviewed:
            return Words::tr("1: marked as reviewed");
        case QueryField::Edited:
            return Words::tr("1: its labels were edited");
        case QueryField::Trial:
            return Words::tr("how the simulated trial of the first compared ranking's best prediction ended");
        case QueryField::TrialB:
            return Words::tr("how the simulated trial of the second compared ranking's best prediction ended");
        case QueryField::Verdicts:
            return Words::tr("Jaccard beside the trial, of the first compared ranking's best prediction");
        case QueryField::VerdictsB:
            return Words::tr("Jaccard beside the trial, of the second compared ranking's best prediction");
        case QueryField::Iou:
            return Words::tr("overlap with the ground truth that explains the prediction, 0 to 1");
        case QueryField::Angle:
            return Words::tr("angle to that ground truth, 0 to 90 degrees");
        case QueryField::Score:
            return Words::tr("score of the prediction");
        case QueryField::Rank:
            return Words::tr("rank of the prediction, 1 is the best");
        case QueryField::First:
            return Words::tr("rank of the scene's first correct prediction");
        case QueryField::Theta:
            return Words::tr("the prediction's angle, degrees");
        case QueryField::Opening:
            return Words::tr("the prediction's opening, px");
        case QueryField::Jaw:
            return Words::tr("the prediction's jaw, px");
        case QueryField::X:
            return Words::tr("the prediction's centre, px from the left");
        case QueryField::Y:
            return Words::tr("the prediction's centre, px from the top");
        default:
            break;  // those of B, above
    }
    return {};
}

QString queryChoiceHelp(QueryField field, std::string_view choice) {
    const std::string text = std::string(queryFields()[static_cast<std::size_t>(field)].name) + ":";
    const std::uint32_t bits = parseSceneQuery(text + std::string(choice)).terms.front().choices;
    if (const QString help = groupHelp(field, choice); !help.isEmpty()) {
        return help;
    }
    for (unsigned i = 0; i < 32; ++i) {
        if (bits == 1U << i) {
            return singleHelp(field, i);
        }
    }
    return {};
}

std::vector<QueryFieldInfo> offeredFields() {
    std::vector<QueryFieldInfo> offered;
    std::ranges::copy_if(queryFields(), std::back_inserter(offered), [](const QueryFieldInfo& info) {
        return info.field != QueryField::Text && info.field != QueryField::Tag && info.field != QueryField::Reviewed;
    });
    return offered;
}

}  // namespace grasploom
