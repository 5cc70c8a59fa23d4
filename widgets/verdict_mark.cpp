#include "widgets/verdict_mark.h"

#include "widgets/palette.h"

#include <QCoreApplication>
#include <QPainterPath>

namespace grasploom {
namespace {

QString translated(const char* text) { return QCoreApplication::translate("Verdict", text); }

QPainterPath glyph(std::optional<bool> correct) {
    QPainterPath path;
    if (!correct) {
        path.moveTo(0.28, 0.5);
        path.lineTo(0.72, 0.5);
    } else if (*correct) {
        path.moveTo(0.26, 0.53);
        path.lineTo(0.44, 0.70);
        path.lineTo(0.75, 0.33);
    } else {
        path.moveTo(0.32, 0.32);
        path.lineTo(0.68, 0.68);
        path.moveTo(0.68, 0.32);
        path.lineTo(0.32, 0.68);
    }
    return path;
}

}  // namespace

void paintVerdictMark(QPainter& painter, const QRectF& place, std::optional<bool> correct) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(place.topLeft());
    painter.scale(place.width(), place.height());
    painter.setPen(QPen(Qt::white, 0.09));
    painter.setBrush(!correct ? palette::neutral.darker(140) : *correct ? palette::right : palette::wrong);
    painter.drawEllipse(QRectF(0.05, 0.05, 0.9, 0.9));
    painter.setPen(QPen(Qt::white, 0.12, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(glyph(correct));
    painter.restore();
}

std::optional<bool> markOf(Verdict verdict) {
    if (verdict == Verdict::Missing) return std::nullopt;
    return verdict == Verdict::Correct;
}

QIcon verdictIcon(Verdict verdict, int side) {
    QIcon icon;
    for (const int ratio : {1, 2, 3}) {
        QPixmap pixmap(side * ratio, side * ratio);
        pixmap.setDevicePixelRatio(ratio);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paintVerdictMark(painter, QRectF(0, 0, side, side), markOf(verdict));
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

QString verdictTitle(Verdict verdict) {
    switch (verdict) {
        case Verdict::Correct: return translated(QT_TRANSLATE_NOOP("Verdict", "Correct"));
        case Verdict::AngleOnly: return translated(QT_TRANSLATE_NOOP("Verdict", "Angle too far"));
        case Verdict::IouOnly: return translated(QT_TRANSLATE_NOOP("Verdict", "IoU too small"));
        case Verdict::Both: return translated(QT_TRANSLATE_NOOP("Verdict", "Angle and IoU"));
        case Verdict::NoneNear: return translated(QT_TRANSLATE_NOOP("Verdict", "No overlap"));
        case Verdict::Missing: return translated(QT_TRANSLATE_NOOP("Verdict", "No prediction"));
    }
    return {};
}

QString verdictExplanation(Verdict verdict) {
    switch (verdict) {
        case Verdict::Correct:
            return translated(QT_TRANSLATE_NOOP("Verdict", "One ground truth is within both limits."));
        case Verdict::AngleOnly:
            return translated(QT_TRANSLATE_NOOP("Verdict", "A ground truth has enough overlap, but its angle is too far."));
        case Verdict::IouOnly:
            return translated(
                QT_TRANSLATE_NOOP("Verdict", "A ground truth has the angle, but overlaps the prediction too little."));
        case Verdict::Both:
            return translated(
                QT_TRANSLATE_NOOP("Verdict", "The ground truth that it overlaps misses both the angle and the IoU limit."));
        case Verdict::NoneNear:
            return translated(QT_TRANSLATE_NOOP("Verdict", "The prediction overlaps no ground truth at all."));
        case Verdict::Missing:
            return translated(QT_TRANSLATE_NOOP("Verdict", "The file holds no prediction for this scene."));
    }
    return {};
}

}  // namespace grasploom
