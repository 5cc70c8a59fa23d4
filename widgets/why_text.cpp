#include "widgets/why_text.h"

#include <QCoreApplication>

#include <cmath>

namespace grasploom {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(WhyText)
};

bool angleHolds(const InspectorContent& content) {
    return content.best->angleDegrees <= content.criterion.angleDegrees + angleSlackDegrees;
}

bool iouHolds(const InspectorContent& content) { return content.best->iou > content.criterion.iou + iouSlack; }

QString limitText(double limit, const QLocale& locale) {
    return locale.toString(limit, 'f', QLocale::FloatingPointShortest);
}

}  // namespace

QString numberBeside(double value, double limit, int decimals, const QLocale& locale) {
    int digits = decimals;
    while (digits < 6 && value != limit && locale.toString(value, 'f', digits) == locale.toString(limit, 'f', digits)) ++digits;
    return locale.toString(value, 'f', digits);
}

QString whySentence(const InspectorContent& content, const QLocale& locale) {
    if (!content.best) return Text::tr("This scene has no ground truth to compare with.");
    const QString number = locale.toString(content.bestPlace > 0 ? qulonglong(content.bestPlace)
                                                                 : qulonglong{content.best->groundTruth + 1});
    if (content.best->correct) return Text::tr("Correct: ground truth no. %1 is within both limits.").arg(number);
    const QString angle = numberBeside(content.best->angleDegrees, content.criterion.angleDegrees, 1, locale);
    const QString angleLimit = limitText(content.criterion.angleDegrees, locale);
    const QString iou = numberBeside(content.best->iou, content.criterion.iou, 2, locale);
    const QString iouLimit = limitText(content.criterion.iou, locale);
    if (iouHolds(content)) {
        return Text::tr("Angle too far: %1°, needs ≤ %2° (ground truth no. %3).").arg(angle, angleLimit, number);
    }
    if (angleHolds(content)) {
        return Text::tr("IoU too small: %1, needs > %2 (ground truth no. %3).").arg(iou, iouLimit, number);
    }
    return Text::tr("Angle too far: %1°, needs ≤ %2°; IoU too small: %3, needs > %4 (ground truth no. %5).")
        .arg(angle, angleLimit, iou, iouLimit, number);
}

QString whenCorrect(const InspectorContent& content, const QLocale& locale) {
    if (!content.best) return {};
    const QString angleLimit = limitText(content.criterion.angleDegrees, locale);
    const QString iouLimit = limitText(content.criterion.iou, locale);
    const auto from = [&](double value, double limit, int decimals) { return numberBeside(value, limit, decimals, locale); };
    QStringList lines;
    if (std::isnan(content.correctFromAngle)) {
        lines += Text::tr("Correct at no angle limit while IoU > %1").arg(iouLimit);
    } else {
        lines += Text::tr("Correct from %1° on while IoU > %2")
                     .arg(from(content.correctFromAngle, content.criterion.angleDegrees, 1), iouLimit);
    }
    if (std::isnan(content.correctFromIou)) {
        lines += Text::tr("Correct at no IoU limit while angle ≤ %1°").arg(angleLimit);
    } else {
        lines += Text::tr("Correct up to IoU %1 while angle ≤ %2°")
                     .arg(from(content.correctFromIou, content.criterion.iou, 2), angleLimit);
    }
    return lines.join(QChar(u'\n'));
}

}  // namespace grasploom
