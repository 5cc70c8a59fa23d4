#include "app/gui/docks/run_records.h"

#include "widgets/training_charts.h"

#include <QCoreApplication>
#include <QLocale>

namespace grasploom {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RunRecords)
};

void addLoss(TrainingCharts& charts, std::int64_t step, const QString& name, const std::optional<double>& value) {
    if (value) {
        charts.addLoss(step, name, *value);
    }
}

void addAccuracy(TrainingCharts& charts, std::int64_t step, const QString& name, const std::optional<double>& value) {
    if (value) {
        charts.addValidation(step, name, *value);
    }
}

}  // namespace

bool addTo(RunRecord& record, const std::vector<TrainingReport>& reports) {
    std::size_t taken = 0;
    if (!reports.empty()) {
        const std::int64_t step = reports.front().step;
        taken = std::erase_if(record.curve, [step](const TrainingReport& old) { return old.step >= step; });
        // That of this very step may have been told before.
        taken += std::erase_if(record.validations, [step](const ValidationReport& old) { return old.step > step; });
    }
    record.curve.insert(record.curve.end(), reports.begin(), reports.end());
    return taken > 0;
}

bool addTo(RunRecord& record, const ValidationReport& report) {
    const std::size_t taken =
        std::erase_if(record.validations, [&](const ValidationReport& old) { return old.step >= report.step; });
    record.validations.push_back(report);
    return taken > 0;
}

void addToCharts(TrainingCharts& charts, const std::vector<TrainingReport>& reports) {
    for (const TrainingReport& report : reports) {
        charts.addLoss(report.step, QStringLiteral("total"), report.loss);
        addLoss(charts, report.step, QStringLiteral("anchor"), report.anchorLoss);
        addLoss(charts, report.step, QStringLiteral("scorer"), report.scorerLoss);
        addLoss(charts, report.step, QStringLiteral("regression"), report.regressionLoss);
        addLoss(charts, report.step, QStringLiteral("guidance"), report.guidanceLoss);
    }
}

void addToCharts(TrainingCharts& charts, const ValidationReport& report) {
    addAccuracy(charts, report.step, QStringLiteral("intermediate"), report.intermediateTop1);
    addAccuracy(charts, report.step, QStringLiteral("scorer"), report.scorerTop1);
    addAccuracy(charts, report.step, QStringLiteral("direct"), report.directTop1);
}

void showInCharts(TrainingCharts& charts, const RunRecord& record) {
    charts.clear();
    addToCharts(charts, record.curve);
    for (const ValidationReport& report : record.validations) {
        addToCharts(charts, report);
    }
}

QString describeValidation(const ValidationReport& report) {
    QStringList parts;
    const auto add = [&parts](const QString& text, const std::optional<double>& accuracy) {
        if (accuracy) {
            parts << text.arg(QLocale().toString(100 * *accuracy, 'f', 1));
        }
    };
    add(Words::tr("by intermediate score %1 %"), report.intermediateTop1);
    add(Words::tr("by scorer %1 %"), report.scorerTop1);
    add(Words::tr("direct %1 %"), report.directTop1);
    const int scenes = static_cast<int>(report.scenes);
    return Words::tr("Iteration %1: top-1 %2 (%3)")
        .arg(QLocale().toString(qlonglong(report.step)), parts.join(QStringLiteral(", ")),
             report.onTrainingScenes ? Words::tr("%n training scene(s)", nullptr, scenes)
                                     : Words::tr("%n validation scene(s)", nullptr, scenes));
}

}  // namespace grasploom
