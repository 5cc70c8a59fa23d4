#include "widgets/scene_facts.h"

#include <cmath>

namespace grasploom {

namespace {

struct BestFields {
    QueryField first, iou, angle, score, theta, opening, jaw, x, y;
};
using enum QueryField;
constexpr BestFields fieldsOfA{First, Iou, Angle, Score, Theta, Opening, Jaw, X, Y};
constexpr BestFields fieldsOfB{FirstB, IouB, AngleB, ScoreB, ThetaB, OpeningB, JawB, XB, YB};

void tell(QueryFacts& asked, const BestFields& fields, const BestFacts& best) {
    if (best.firstCorrect > 0) {
        asked.number(fields.first) = best.firstCorrect;
    }
    asked.number(fields.iou) = best.bestIou;
    asked.number(fields.angle) = best.angleErrorDegrees;
    asked.number(fields.score) = best.score;
    asked.number(fields.theta) = best.thetaDegrees;
    asked.number(fields.opening) = best.opening;
    asked.number(fields.jaw) = best.jaw;
    asked.number(fields.x) = best.x;
    asked.number(fields.y) = best.y;
}

}  // namespace

QueryFacts queryFacts(const SceneIndex& index, std::size_t scene, const SceneFacts& facts) {
    QueryFacts asked;
    asked.scene = index.scene(scene).id;
    asked.object = index.objectName(index.scene(scene).object);
    tell(asked, fieldsOfA, facts);
    tell(asked, fieldsOfB, facts.second);
    asked.error = facts.error;
    asked.errorB = facts.second.error;
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
    return asked;
}

}  // namespace grasploom
