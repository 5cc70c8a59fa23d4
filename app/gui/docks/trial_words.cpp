#include "app/gui/docks/trial_words.h"

#include "widgets/difference_heatmap.h"
#include "widgets/plot_widget.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace grasploom {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(TrialWords)
};

QString intervalWords(const TrialComparison& comparison) {
    if (comparison.resamples == 0) {
        return Words::tr("the interval is being computed…");
    }
    if (comparison.objects < 2) {
        return Words::tr("all scenes show one object: no interval");
    }
    return Words::tr("B − A within %1 to %2 points, 95 %")
        .arg(pointsText(comparison.difference.low), pointsText(comparison.difference.high));
}

}  // namespace

QString outcomeSentence(GraspOutcome outcome) {
    switch (outcome) {
        case GraspOutcome::Success:
            return Words::tr("It holds: lifted, carried and set down at its place.");
        case GraspOutcome::HitObject:
            return Words::tr("Contact on the way in: a finger or the palm meets an object.");
        case GraspOutcome::HitPlane:
            return Words::tr("Contact on the way in: the fingers meet the ground before the centre.");
        case GraspOutcome::NothingGrasped:
            return Words::tr("Nothing between the fingers when they have closed.");
        case GraspOutcome::SlippedOnLift:
            return Words::tr("It slipped while it was lifted.");
        case GraspOutcome::SlippedOnCarry:
            return Words::tr("It slipped while it was carried.");
        case GraspOutcome::NotReleased:
            return Words::tr("It was not released: it stuck to the fingers when they opened.");
        case GraspOutcome::MissedPlace:
            return Words::tr("It missed its place when it was dropped.");
        case GraspOutcome::NoSurface:
            return Words::tr("There is no surface under the centre of the grasp.");
        case GraspOutcome::Missing:
            return Words::tr("There is no grasp to try.");
    }
    return {};
}

QString phaseName(TrialPhase phase) {
    switch (phase) {
        case TrialPhase::Approach:
            return Words::tr("comes in");
        case TrialPhase::Close:
            return Words::tr("closes");
        case TrialPhase::Lift:
            return Words::tr("lifts");
        case TrialPhase::Carry:
            return Words::tr("carries");
        case TrialPhase::Release:
            return Words::tr("releases");
    }
    return {};
}

QString trialObstacle(const SceneIndex& index, std::size_t scene) {
    std::error_code ignored;
    if (!std::filesystem::exists(recipeFile(index, scene), ignored)) {
        return Words::tr(
            "Only simulated scenes can be tried: this one has no _scene.json that says what its objects "
            "are. “New simulated dataset” in the File menu and grasploom-cli generate make some.");
    }
    return index.has(scene, Channel::PerfectDepth) ? QString()
                                                   : Words::tr(
                                                         "The scene has no perfect depth, which says where the "
                                                         "surface is.");
}

QString surveySentence(const TrialBook::Survey& survey) {
    const std::size_t triable = survey.count(Triable::Yes);
    if (survey.scenes > 0 && survey.count(Triable::NotSimulated) == survey.scenes) {
        return Words::tr(
            "None of these scenes is simulated: without a _scene.json that says what its objects are no grasp can be "
            "tried. “New simulated dataset” in the File menu makes some.");
    }
    QStringList sentences{Words::tr("%1 of %2 scenes can be tried.").arg(countText(triable), countText(survey.scenes))};
    const auto add = [&](std::size_t count, const QString& text) {
        if (count > 0) {
            sentences << text.arg(countText(count));
        }
    };
    add(survey.untried, Words::tr("Not tried yet: %1."));
    add(survey.count(Triable::NotSimulated), Words::tr("Not simulated: %1."));
    add(survey.count(Triable::NoDepth), Words::tr("Without perfect depth: %1."));
    add(survey.count(Triable::Damaged), Words::tr("Recipe, depth or mesh cannot be used: %1 (see the log)."));
    if (const std::size_t count = survey.count(Triable::NeedsMeshes); count > 0) {
        sentences << Words::tr("Made of meshes of yours that are not in the folder of the meshes: %1, such as %2.")
                         .arg(countText(count), survey.missingMesh);
    }
    if (!survey.meshProblem.isEmpty()) {
        sentences << survey.meshProblem;
    }
    return sentences.join(QLatin1Char(' '));
}

QString trialComparisonSentence(const TrialComparison& comparison) {
    const double more = comparison.estimate();
    const QString points = QLocale().toString(100 * std::abs(more), 'f', 1);
    const QString text = more > 0 ? Words::tr("By trial B's grasps hold in %1 points more scenes than A's").arg(points)
                         : more < 0
                             ? Words::tr("By trial A's grasps hold in %1 points more scenes than B's").arg(points)
                             : Words::tr("By trial A's and B's grasps hold in equally many scenes");
    return text + QStringLiteral(" (") +
           Words::tr("only A: %1, only B: %2; McNemar %3, scenes taken as independent")
               .arg(countText(comparison.onlyA), countText(comparison.onlyB), pValueText(comparison.mcnemar)) +
           QStringLiteral("; ") + intervalWords(comparison) + QStringLiteral(").");
}

QString trialComparisonDetails(const TrialComparison& comparison) {
    if (comparison.resamples == 0 || comparison.objects < 2) {
        return {};
    }
    return Words::tr("Interval: bootstrap over %1 objects as clusters, %2 resamples, seed %3")
        .arg(countText(comparison.objects))
        .arg(comparison.resamples)
        .arg(comparison.seed);
}

}  // namespace grasploom
