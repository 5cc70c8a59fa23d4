#include "app/gui/docks/sweep_series.h"

#include "app/gui/docks/compare_work.h"
#include "app/gui/docks/report_command.h"
#include "app/gui/document/judging_summary.h"
#include "app/gui/jobs/low_priority.h"
#include "app/gui/reading_words.h"
#include "app/gui/settings.h"
#include "simulation/trial_batch.h"

#include <QCoreApplication>

#include <exception>
#include <memory>

namespace grasploom {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SweepSeries)
};

QString slotName(SetSlot slot) {
    return slot == SetSlot::A ? QStringLiteral("A") : QStringLiteral("B");
}

void addTo(ReportOrder& order, const Document& document, SetSlot slot, Ranking ranking) {
    const PredictionSlot& place = document.predictions(slot);
    order.judged.push_back(place.judged);
    order.predictions.push_back(place.predictions);
    order.rankings.push_back({place.file.toStdString(), ranking, place.predictions.get(), place.judged.get()});
    if (!document.edits().empty() && document.datasetTruth()) {
        order.repaired.push_back({document.index(), document.datasetTruth(), document.edits(), document.judgedMask(),
                                  document.jaws(), document.metric(), place.predictions, ranking, document.criterion()});
    }
}

void addRankings(ReportOrder& order, const Document& document) {
    const PredictionSlot& a = document.predictions(SetSlot::A);
    const PredictionSlot& b = document.predictions(SetSlot::B);
    const auto& sides = document.sides();
    if (sides && document.predictions((*sides)[0].slot).judged && document.predictions((*sides)[1].slot).judged) {
        for (const ComparedSide& side : *sides) {
            addTo(order, document, side.slot, side.ranking);
        }
    } else if (a.judged || b.judged) {
        const SetSlot slot = a.judged ? SetSlot::A : SetSlot::B;
        addTo(order, document, slot, document.predictions(slot).rankingFor(document.ranking()));
    }
}

constexpr double triedPart = 0.5;  ///< of a report with trials, as its progress counts

/// As the command line does: what is tried already is not tried again, what is tried is kept, also when it is
/// cancelled.
void tryRankings(ReportInput& input, const ReportOrder& order, const ReportProgress& progress) {
    lowerPriority();
    std::vector<std::vector<std::optional<Grasp>>> best;
    for (std::size_t r = 0; r < input.rankings.size(); ++r) {
        best.push_back(bestGrasps(input.rankings[r], *input.predictions[r]));
    }
    TrialStore store(trialStoreFile(order.index->root()));
    std::exception_ptr stopped;
    TrialBatchOptions options;
    options.store = &store;
    options.progress = [&](std::size_t done) {
        try {
            if (progress) {
                progress(triedPart * static_cast<double>(done) / static_cast<double>(order.scenes.size()));
            }
        } catch (...) {
            stopped = std::current_exception();
        }
        return !stopped;
    };
    const auto shapes =
        order.meshes.empty() ? std::make_unique<ShapeStore>() : std::make_unique<ShapeStore>(order.meshes);
    BestTrials tried = tryBest(*order.index, order.scenes, best, *shapes, options);
    try {
        store.save();
    } catch (const DataError&) {
        // A cache that cannot be written is no reason to have no report; the window says so when it tries grasps.
    }
    if (stopped) {
        std::rethrow_exception(stopped);
    }
    tried.batch.requireSome(order.index->root());
    takeTrials(input, std::move(tried.perRanking), leftOutRemarks(tried.batch), trialSettingsText());
}

std::string percentOf(std::size_t right, std::size_t scenes) {
    const double share = scenes > 0 ? 100.0 * static_cast<double>(right) / static_cast<double>(scenes) : 0;
    return QString::number(share, 'f', 2).toStdString() + " % (" + std::to_string(right) + " of " + std::to_string(scenes) +
           " scenes)";
}

/// Both accuracies, and what the second one is worth.
void remarkOnRepair(ReportInput& input, const ReportOrder& order, const ReportProgress& progress) {
    const std::vector<PayoffOrder>& repaired = order.repaired;
    for (std::size_t i = 0; i < repaired.size() && i < input.rankings.size(); ++i) {
        const LabelPayoff payoff = measurePayoff(repaired[i], [&](std::size_t) {
            if (progress) {
                progress(0);  // throws where it is cancelled
            }
            return true;
        });
        input.context.remarks.push_back(input.rankings[i].name + ": top-1 accuracy " +
                                        percentOf(payoff.correctBefore, payoff.scenesBefore) +
                                        " with the dataset's own labels, " +
                                        percentOf(payoff.correctAfter, payoff.scenesAfter) + " with the edited ones.");
    }
    if (!repaired.empty()) {
        input.context.remarks.emplace_back("All other figures are of the edited labels.");
    }
    if (!repaired.empty() || order.promotedLabels > 0) {  // also where they were written into the dataset since
        input.context.remarks.push_back(
            "Labels that were accepted from predictions favour the model that predicted them, and models like it. Such labels "
            "here: " +
            std::to_string(order.promotedLabels) + ", as far as is known where labels come from.");
    }
}

}  // namespace

SweepAxes fineAxes() {
    SweepAxes axes{{}, {}};
    for (int angle = 5; angle <= 60; angle += 5) {
        axes.angles.push_back(angle);
    }
    for (int percent = 0; percent <= 75; percent += 5) {
        axes.ious.push_back(percent / 100.0);
    }
    return axes;
}

std::vector<SweepSeries> listSeries(const Document& document) {
    std::vector<SweepSeries> series;
    for (const SetSlot slot : {SetSlot::A, SetSlot::B}) {
        const PredictionSlot& place = document.predictions(slot);
        if (!place.judged) {
            continue;
        }
        const auto add = [&](Ranking ranking) {
            series.push_back({slotName(slot) + QStringLiteral(" · ") + rankingText(ranking), slot, ranking});
        };
        if (place.predictions->hasScorer) {
            add(Ranking::Scorer);
        }
        if (place.predictions->hasIntermediate) {
            add(Ranking::Intermediate);
        }
        if (!place.predictions->hasScorer && !place.predictions->hasIntermediate) {
            add(Ranking::Score);
        }
    }
    return series;
}

std::string formatExport(SweepExport kind, const std::vector<NamedSweep>& sweeps, std::size_t shown,
                         const MatchCriterion& criterion) {
    switch (kind) {
        case SweepExport::HeatmapPng:
            return drawHeatmap(sweeps.at(shown), criterion, PictureFormat::Png);
        case SweepExport::HeatmapSvg:
            return drawHeatmap(sweeps.at(shown), criterion, PictureFormat::Svg);
        case SweepExport::CurvesPng:
            return drawCurves(sweeps, criterion, PictureFormat::Png);
        case SweepExport::CurvesSvg:
            return drawCurves(sweeps, criterion, PictureFormat::Svg);
        case SweepExport::Csv:
            break;
    }
    return formatSweepCsv(sweeps.at(shown).sweep);
}

ReportOrder orderReport(const Document& document, const SweepAxes& axes, const ReportChoice& choice) {
    ReportOrder order;
    order.index = document.index();
    order.truth = document.truth();
    order.axes = axes;
    order.choice = choice;
    if (!order.index || !order.truth || document.isJudging()) {
        return order;
    }
    ReportContext& context = order.context;
    context.dataset = order.index->root().string();
    context.datasetHash = order.index->hash();
    context.criterion = document.criterion();
    context.metric = document.metric();
    context.jaws = document.jaws();
    context.version = GRASPLOOM_VERSION;
    if (!document.edits().empty()) {
        context.remarks.push_back(
            Words::tr("Labels of %n scene(s) were edited.", nullptr, static_cast<int>(document.edits().size()))
                .toStdString());
    }
    for (const SetSlot slot : {SetSlot::A, SetSlot::B}) {
        const PredictionSlot& set = document.predictions(slot);
        if (set.reading != Reading{}) {
            context.remarks.push_back(
                Words::tr("%1: its numbers were read with %2.").arg(set.file, readingWords(set.reading)).toStdString());
        }
    }
    addRankings(order, document);
    order.scenes = rowScenes(document, order.truth->scenes.size());
    order.meshes = settings::meshFolder(QString::fromStdString(context.dataset)).toStdString();
    if (!order.rankings.empty()) {
        context.command = reportCommand(order, document);
        order.split = reportSplit(document);
    }
    return order;
}

std::vector<std::filesystem::path> writeReport(const ReportOrder& order, const ReportProgress& progress) {
    ReportInput input;
    input.context = order.context;
    input.index = order.index.get();
    input.truth = order.truth.get();
    input.axes = order.axes;
    input.gallery = order.choice.gallery;
    input.masks = order.choice.masks;
    nameRankings(input, order.rankings);
    remarkOnRepair(input, order, progress);
    input.context.sources.insert(input.context.sources.end(), order.split.begin(), order.split.end());
    if (!order.choice.trial) {
        return writeReport(input, order.choice.folder, order.choice.formats, progress);
    }
    requireReportFolder(order.choice.folder);
    tryRankings(input, order, progress);
    return writeReport(input, order.choice.folder, order.choice.formats, [&progress](double done) {
        if (progress) {
            progress(triedPart + (1 - triedPart) * done);
        }
    });
}

}  // namespace grasploom
