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

}  // namespace

QString queryFieldHelp(QueryField field) {
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
    }
    return {};
}

QString queryChoiceHelp(QueryField field, std::string_view choice) {
    const std::string text = std::string(queryFields()[static_cast<std::size_t>(field)].name) + ":";
    const std::uint32_t bits = parseSceneQuery(text + std::string(choice)).terms.front().choices;
    if (field == QueryField::Error && choice == "any") {
        return Words::tr("any error, also a missing prediction");
    }
    if (field == QueryField::Error && choice == "iou") {
        return Words::tr("too little overlap: centre, size or both");
    }
    for (unsigned i = 0; i < 32; ++i) {
        if (bits == 1U << i) {
            return field == QueryField::Error    ? errorHelp(static_cast<ErrorType>(i))
                   : field == QueryField::Ledger ? ledgerHelp(static_cast<LedgerEntry>(i))
                   : i == 0                      ? Words::tr("no")
                                                 : Words::tr("yes");
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
