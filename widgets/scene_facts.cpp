#include "widgets/scene_facts.h"

#include <cmath>

namespace grasploom {

QueryFacts queryFacts(const SceneIndex& index, std::size_t scene, const SceneFacts& facts) {
    QueryFacts asked;
    asked.scene = index.scene(scene).id;
    asked.object = index.objectName(index.scene(scene).object);
    asked.error = facts.error;
    asked.ledger = facts.ledger;
    asked.a = facts.a;
    asked.b = facts.b;
    asked.edited = facts.edited;
    asked.trial = facts.trial;
    asked.trialB = facts.trialB;
    if (facts.trial && facts.a) {
        asked.verdicts = trialCell(*facts.a, *facts.trial);
    }
    if (facts.trialB && facts.b) {
        asked.verdictsB = trialCell(*facts.b, *facts.trialB);
    }
    asked.reviewed = facts.note != nullptr && facts.note->reviewed;
    if (facts.note != nullptr) {
        asked.tags = facts.note->tags;
    }
    if (!std::isnan(facts.x)) {
        asked.duplicate = false;  // nothing is ranked better
        asked.number(QueryField::Rank) = 1;
    }
    if (facts.firstCorrect > 0) {
        asked.number(QueryField::First) = facts.firstCorrect;
    }
    asked.number(QueryField::Iou) = facts.bestIou;
    asked.number(QueryField::Angle) = facts.angleErrorDegrees;
    asked.number(QueryField::Score) = facts.score;
    asked.number(QueryField::Theta) = facts.thetaDegrees;
    asked.number(QueryField::Opening) = facts.opening;
    asked.number(QueryField::Jaw) = facts.jaw;
    asked.number(QueryField::X) = facts.x;
    asked.number(QueryField::Y) = facts.y;
    return asked;
}

}  // namespace grasploom
