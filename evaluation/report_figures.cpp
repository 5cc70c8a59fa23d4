#include "evaluation/report_figures.h"

#include "evaluation/object_breakdown.h"
#include "evaluation/object_hits.h"
#include "evaluation/report.h"

#include <algorithm>
#include <stdexcept>

namespace grasploom {
namespace {

/// One set of predictions, judged with what error types need.
struct DetailedSet {
    const JudgedSet* asGiven = nullptr;
    const PredictionSet* predictions = nullptr;
    JudgedSet again;  ///< where the given one has no details
    ObjectHits hits;
    [[nodiscard]] const JudgedSet& judged() const { return asGiven->hasDetails() ? *asGiven : again; }
};

void requireComplete(const ReportInput& input) {
    if (input.truth == nullptr || input.rankings.empty() || input.rankings.size() > 2 ||
        input.predictions.size() != input.rankings.size() || input.ks.empty() ||
        (!input.trials.empty() && input.trials.size() != input.rankings.size())) {
        throw std::invalid_argument("a report needs ground truth, one or two rankings, and the predictions of each");
    }
}

/// Part of the whole, told as such.
struct Stage {
    const ReportProgress& progress;
    double from, to;
    void tell(std::size_t done, std::size_t of) const {
        if (progress) {
            const double part = of > 0 ? static_cast<double>(done) / static_cast<double>(of) : 1;
            progress(from + (to - from) * std::min(1.0, part));
        }
    }
};

DetailedSet detailedSet(const ReportInput& input, std::size_t ranking, const Stage& stage) {
    DetailedSet set;
    set.asGiven = input.rankings[ranking].judged;
    set.predictions = input.predictions[ranking];
    const std::size_t scenes = input.truth->scenes.size();
    if (!set.asGiven->hasDetails()) {
        JudgeOptions options;
        options.metric = input.context.metric;
        options.threads = input.threads;
        options.details = true;
        options.progress = [&](std::size_t done) {
            stage.tell(done, 2 * scenes);
            return true;
        };
        // The input holds both longer than these figures are worked out.
        set.again = JudgedSet::judge(std::shared_ptr<const GroundTruth>(std::shared_ptr<void>(), input.truth),
                                     std::shared_ptr<const PredictionSet>(std::shared_ptr<void>(), set.predictions),
                                     options);
    }
    if (input.masks && input.index != nullptr) {
        set.hits =
            measureObjectHits(*input.index, set.judged(), *set.predictions, input.threads, [&](std::size_t done) {
                stage.tell(scenes + done, 2 * scenes);
                return true;
            });
    }
    return set;
}

RankingFigures rankingFigures(const ReportInput& input, std::size_t number, const DetailedSet& set) {
    const RankedSet& ranked = input.rankings[number];
    const MatchCriterion& criterion = input.context.criterion;
    RankingFigures figures;
    figures.name = ranked.name;
    figures.evaluation = evaluate(set.judged(), ranked.ranking, criterion, input.ks);
    figures.errors = countErrors(set.judged(), ranked.ranking, criterion, {1, false, input.threads}, set.hits);
    figures.types = errorTypes(set.judged(), ranked.ranking, criterion, set.hits);
    figures.oracle = oracle(set.judged(), ranked.ranking, criterion);
    figures.sweep = {ranked.name, sweep(set.judged(), ranked.ranking, input.axes.angles, input.axes.ious, 1)};
    return figures;
}

bool hasScore(const PredictionSet& set, Ranking ranking) {
    return ranking == Ranking::Score ? set.hasScore
                                     : (ranking == Ranking::Intermediate ? set.hasIntermediate : set.hasScorer);
}

void addScores(const ReportInput& input, const DetailedSet& set, const std::string& name,
               std::vector<ScoreFigures>& scores) {
    for (const Ranking ranking : {Ranking::Score, Ranking::Intermediate, Ranking::Scorer}) {
        if (!hasScore(*set.predictions, ranking)) {
            continue;
        }
        const ScoreTable table(set.judged(), *set.predictions, ranking);
        const auto outcomes = table.outcomes(set.judged(), input.context.criterion);
        scores.push_back({name + std::string(rankingName(ranking)), ranking, table.leftOut(),
                          rankingQuality(table.scores(), outcomes), calibration(table.scores(), outcomes),
                          scoreCurve(table.scores(), outcomes)});
    }
}

/// Sorted by the last ranking: of a comparison the one that is asked about.
std::vector<ObjectFigures> objectFigures(const std::vector<ObjectBreakdown>& breakdowns) {
    std::vector<ObjectFigures> objects;
    for (std::size_t i = 0; i < breakdowns.front().objects.size(); ++i) {
        const ObjectErrors& first = breakdowns.front().objects[i];
        ObjectFigures& object = objects.emplace_back(ObjectFigures{first.name, first.scenes, {}});
        for (const ObjectBreakdown& breakdown : breakdowns) {
            object.correct.push_back(breakdown.objects[i].correct());
        }
    }
    std::ranges::stable_sort(objects, [](const ObjectFigures& a, const ObjectFigures& b) {
        const std::size_t left = a.correct.back() * b.scenes, right = b.correct.back() * a.scenes;
        return left != right ? left < right : a.scenes > b.scenes;
    });
    return objects;
}

void compareInto(ReportFigures& figures, const ReportInput& input, const Stage& stage) {
    const RankedSet &a = input.rankings[0], &b = input.rankings[1];
    figures.comparison =
        input.comparison ? *input.comparison
                         : compare(a, b, input.context.criterion, input.resamples, input.seed, [&](std::size_t done) {
                               stage.tell(done, static_cast<std::size_t>(input.resamples));
                           });
    figures.surface = differenceSurface(a, b, input.axes.angles, input.axes.ious);
}

void addTrials(ReportFigures& figures, const ReportInput& input) {
    for (std::size_t r = 0; r < input.trials.size(); ++r) {
        figures.trials.push_back(trialAgreement(input.rankings[r], input.context.criterion, input.trials[r]));
    }
    if (input.trials.size() == 2) {
        figures.trialComparison = compareTrials(input.trials[0], input.trials[1]);
        addBootstrap(*figures.trialComparison, input.trials[0], input.trials[1], *input.rankings[0].judged,
                     input.resamples, input.seed);
    }
}

}  // namespace

ReportFigures computeFigures(const ReportInput& input, const ReportProgress& progress) {
    requireComplete(input);
    const bool same = input.rankings.size() == 2 && input.rankings[0].judged == input.rankings[1].judged;
    const std::size_t different = same ? 1 : input.rankings.size();
    ReportFigures figures;
    std::vector<DetailedSet> sets;
    std::vector<ObjectBreakdown> byObject;
    for (std::size_t i = 0; i < different; ++i) {
        const double part = 0.7 / static_cast<double>(different);
        const double from = part * static_cast<double>(i);
        sets.push_back(detailedSet(input, i, {progress, from, from + part}));
        const std::string name = different == 1 ? "" : i == 0 ? "A · " : "B · ";
        addScores(input, sets.back(), name, figures.scores);
        figures.hitsUnknown +=
            static_cast<std::size_t>(std::ranges::count(sets.back().hits.perPrediction, ObjectHit::Unknown));
    }
    figures.masksRead = input.masks && input.index != nullptr;
    for (std::size_t i = 0; i < input.rankings.size(); ++i) {
        const DetailedSet& set = sets[std::min(i, different - 1)];
        figures.rankings.push_back(rankingFigures(input, i, set));
        byObject.push_back(breakDownByObject(set.judged(), input.rankings[i].ranking, input.context.criterion,
                                             {1, input.threads}, set.hits));
    }
    figures.objects = objectFigures(byObject);
    if (input.rankings.size() == 2) {
        compareInto(figures, input, {progress, 0.7, 1});
    }
    addTrials(figures, input);
    Stage{progress, 1, 1}.tell(1, 1);
    return figures;
}

}  // namespace grasploom
