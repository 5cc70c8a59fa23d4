#include "app/gui/docks/compare_words.h"

#include "widgets/difference_heatmap.h"
#include "widgets/plot_widget.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace grasploom {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CompareWords)
};

double differenceOf(const Comparison& comparison) {
    return comparison.b.top[0].accuracy - comparison.a.top[0].accuracy;
}

QString intervalText(const Interval& interval) {
    return Words::tr("%1 to %2 %").arg(percentText(interval.low), percentText(interval.high));
}

}  // namespace

bool isSignificant(const Comparison& comparison) {
    const bool beyond = comparison.difference.low > 0 || comparison.difference.high < 0;
    return comparison.objects > 1 && comparison.resamples > 0 && beyond && comparison.mcnemar < significanceLevel;
}

QString differenceText(const Comparison& comparison) {
    const double difference = differenceOf(comparison);
    const QString points = QLocale().toString(100 * std::abs(difference), 'f', 1);
    QString text = difference > 0   ? Words::tr("B is right on %1 points more scenes than A").arg(points)
                   : difference < 0 ? Words::tr("A is right on %1 points more scenes than B").arg(points)
                                    : Words::tr("A and B are right on equally many scenes");
    const QString p = Words::tr("McNemar %1").arg(pValueText(comparison.mcnemar));
    if (comparison.resamples == 0) {
        return text + QStringLiteral(" (%1); ").arg(p) + Words::tr("the interval is being computed…");
    }
    if (comparison.objects < 2) {
        return text + QStringLiteral(" (%1). ").arg(p) +
               Words::tr("All scenes show one object: nothing can be said of others.");
    }
    text += QStringLiteral(" (") +
            Words::tr("B − A within %1 to %2 points, 95 %")
                .arg(pointsText(comparison.difference.low), pointsText(comparison.difference.high)) +
            QStringLiteral("; ") + p + QStringLiteral("): ");
    return text + (isSignificant(comparison) ? Words::tr("significant.") : Words::tr("no difference shown."));
}

QString differenceDetails(const Comparison& comparison) {
    if (comparison.resamples == 0) {
        return {};
    }
    return Words::
        tr("Interval: bootstrap over %1 objects as clusters, %2 resamples, seed %3. McNemar: exact, two-sided, over "
           "the scenes where one alone is right. Significant: p < 0.05, and the interval is beyond 0.")
            .arg(countText(comparison.objects))
            .arg(comparison.resamples)
            .arg(comparison.seed);
}

QString accuracyText(const Comparison& comparison) {
    return Words::tr("A %1 % (%2) · B %3 % (%4) of %5 scenes")
        .arg(percentText(comparison.a.top[0].accuracy), intervalText(comparison.aWilson),
             percentText(comparison.b.top[0].accuracy), intervalText(comparison.bWilson),
             countText(comparison.a.scenes));
}

namespace {

QString spreadText(const CandidateCounts& counts) {
    const QLocale locale;
    const QString most = countText(counts.most);
    return counts.fewest == counts.most
               ? most
               : Words::tr("%1 to %2, median %3").arg(countText(counts.fewest), most, locale.toString(counts.median));
}

}  // namespace

QString candidatesText(const Comparison& comparison) {
    if (comparison.sameCandidates) {
        return {};
    }
    return Words::tr("Not the same candidates (A %1, B %2 a scene): more differs than the ranking.")
        .arg(spreadText(comparison.aCandidates), spreadText(comparison.bCandidates));
}

}  // namespace grasploom
