#include "app/gui/docks/study_words.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>
#include <utility>

namespace grasploom {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(StudyWords)
};

/// Here for lupdate only: evaluation/ knows no Qt.
[[maybe_unused]] const char* const libraryWords[] = {
    QT_TRANSLATE_NOOP("StudyWords", "Table I"),
    QT_TRANSLATE_NOOP("StudyWords", "Table II"),
    QT_TRANSLATE_NOOP("StudyWords", "Table III"),
    QT_TRANSLATE_NOOP("StudyWords", "Test fold"),
    QT_TRANSLATE_NOOP("StudyWords", "Correct grasps among the k best, at 30° and an IoU of 25 %"),
    QT_TRANSLATE_NOOP("StudyWords", "Correct best-ranked grasps at other angle limits, IoU of 25 %"),
    QT_TRANSLATE_NOOP("StudyWords", "Correct best-ranked grasps at other IoU limits, 30°"),
    QT_TRANSLATE_NOOP("StudyWords",
                      "Correct grasps among the k best of each test scene, last checkpoint, at 30° and an IoU of 25 %"),
    QT_TRANSLATE_NOOP("StudyWords", "Direct regression"),
    QT_TRANSLATE_NOOP("StudyWords", "Baseline (Zhou et al.)"),
    QT_TRANSLATE_NOOP("StudyWords", "Ours, without intermediate score"),
    QT_TRANSLATE_NOOP("StudyWords", "Ours (intermediate score output)"),
    QT_TRANSLATE_NOOP("StudyWords", "Ours (scorer output)"),
    QT_TRANSLATE_NOOP("StudyWords", "Top 1"),
    QT_TRANSLATE_NOOP("StudyWords", "Top 5"),
    QT_TRANSLATE_NOOP("StudyWords", "Top 10"),
};

QString points(double fraction) {
    return (fraction < 0 ? QStringLiteral("−") : QStringLiteral("+")) +
           QLocale().toString(std::abs(100 * fraction), 'f', 2);
}

QString endText(const MeanDeviation& atEnd) {
    const QString spread =
        atEnd.deviation ? QStringLiteral(" ± ") + QLocale().toString(100 * *atEnd.deviation, 'f', 2) : QString();
    return Words::tr("At the end scorer − intermediate is %1 points (n = %2, paired by seed).")
        .arg(points(atEnd.mean) + spread)
        .arg(atEnd.count);
}

QString iteration(std::int64_t step) {
    return QLocale().toString(qlonglong(step));
}

}  // namespace

QString studyWord(const std::string& english) {
    for (const auto& [ending, words] :
         {std::pair(std::string(", by scorer"), Words::tr("%1, by scorer")),
          std::pair(std::string(", by intermediate score"), Words::tr("%1, by intermediate score"))}) {
        if (english.ends_with(ending)) {
            return words.arg(QString::fromStdString(english.substr(0, english.size() - ending.size())));
        }
    }
    return QCoreApplication::translate("StudyWords", english.c_str());
}

QStringList studyWords(const std::vector<std::string>& english) {
    QStringList words;
    for (const std::string& word : english) {
        words << studyWord(word);
    }
    return words;
}

QStringList rowWords(const ResultTable& table) {
    QStringList words;
    for (const ResultRow& row : table.rows) {
        words << studyWord(row.name);
    }
    return words;
}

QString captionText(const ResultTable& table) {
    const QString legend = table.unit == "seeds"
                               ? Words::tr("mean ± sample standard deviation over n = %1 seeds, in %")
                               : Words::tr("mean ± sample standard deviation over n = %1 folds, in %");
    return studyWord(table.caption) + QStringLiteral("; ") + legend.arg(table.expected);
}

QString overtakingText(const Overtaking& overtaking) {
    const QString end = QLatin1Char(' ') + endText(overtaking.atEnd);
    if (!overtaking.first) {
        return Words::tr("The scorer's mean curve is never above the intermediate one.") + end;
    }
    if (!overtaking.forGood) {
        return Words::tr(
                   "The scorer's mean curve is above the intermediate one at iteration %1 for the first time, but "
                   "not at the end.")
                   .arg(iteration(*overtaking.first)) +
               end;
    }
    if (*overtaking.forGood == *overtaking.first) {
        return Words::tr("The scorer's mean curve overtakes the intermediate one at iteration %1 and stays above.")
                   .arg(iteration(*overtaking.first)) +
               end;
    }
    return Words::tr(
               "The scorer's mean curve is above the intermediate one at iteration %1 for the first time, and from "
               "iteration %2 to the end.")
               .arg(iteration(*overtaking.first), iteration(*overtaking.forGood)) +
           end;
}

QString overtakingWord(const Overtaking& overtaking) {
    if (!overtaking.first) {
        return Words::tr("never");
    }
    return overtaking.forGood ? Words::tr("from iteration %1 on").arg(iteration(*overtaking.forGood))
                              : Words::tr("at times, not at the end");
}

}  // namespace grasploom
