#include "app/gui/document/judging_summary.h"

#include "app/gui/document/document.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace grasploom {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(JudgingSummary)
};

QString letter(SetSlot slot) {
    return slot == SetSlot::A ? QStringLiteral("A") : QStringLiteral("B");
}

/// "A 78.2 %", and the counts behind it.
void addSlot(const Document& document, SetSlot slot, QStringList& texts, QStringList& shorter, QStringList& details) {
    const KnownEvaluation* const known = document.shownEvaluation(slot);
    if (!known) {
        return;
    }
    const auto& tops = known->evaluation.top;
    const auto top = std::find_if(tops.begin(), tops.end(), [known](const TopK& one) { return one.k == known->k; });
    const PredictionSlot& place = document.predictions(slot);
    const Ranking ranking = known->ranking;
    const QString name = ranking == document.ranking()
                             ? letter(slot)
                             : QStringLiteral("%1 (%2)").arg(letter(slot), rankingText(ranking));
    const QLocale locale;
    const QString percent = locale.toString(100 * top->accuracy, 'f', 1);
    shorter << Words::tr("%1 %2 %").arg(name, percent);
    texts << Words::tr("%1 %2 % (%3/%4)")
                 .arg(name, percent, locale.toString(qulonglong(top->correct)),
                      locale.toString(qulonglong(top->total)));
    details << Words::tr("%1: %2, ranked by %3").arg(letter(slot), place.name, rankingText(ranking));
}

QString scopeText(const Document& document) {
    if (document.scope() == JudgeScope::Predicted) {
        return Words::tr("On scenes with predictions only");
    }
    QStringList folds;
    for (const SetSlot slot : {SetSlot::A, SetSlot::B}) {
        const PredictionScope& scope = document.predictions(slot).scope;
        if (!scope.scenes.empty() && !folds.contains(QString::number(scope.fold))) {
            folds << QString::number(scope.fold);
        }
    }
    if (document.scope() == JudgeScope::All || folds.isEmpty()) {
        return Words::tr("On all scenes");
    }
    return folds.size() == 1
               ? Words::tr("On the test scenes of fold %1").arg(folds.front())
               : Words::tr("On the scenes that folds %1 and %2 both keep for the test").arg(folds[0], folds[1]);
}

}  // namespace

QString rankingText(Ranking ranking) {
    switch (ranking) {
        case Ranking::Intermediate:
            return Words::tr("intermediate");
        case Ranking::Scorer:
            return Words::tr("scorer");
        case Ranking::Score:
            break;
    }
    return Words::tr("file's score");
}

JudgingSummary summarise(const Document& document) {
    QStringList texts, shorter, details;
    for (const SetSlot slot : {SetSlot::A, SetSlot::B}) {
        addSlot(document, slot, texts, shorter, details);
    }
    if (texts.isEmpty()) {
        return {document.index() ? Words::tr("No predictions yet") : QString(), {}, {}};
    }
    details << scopeText(document);
    const QString between = QStringLiteral("  ·  ");
    return {texts.join(between), shorter.join(between), details.join(QLatin1Char('\n'))};
}

}  // namespace grasploom
