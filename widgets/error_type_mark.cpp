#include "widgets/error_type_mark.h"

#include "widgets/palette.h"
#include "widgets/verdict_mark.h"

#include <QCoreApplication>
#include <QPainterPath>

namespace grasploom {
namespace {

QString translated(const char* text) {
    return QCoreApplication::translate("ErrorType", text);
}

QColor colourOf(ErrorType type) {
    switch (type) {
        case ErrorType::Correct:
            return palette::right;
        case ErrorType::AngleOnly:
            return {0xE6, 0x9F, 0x00};
        case ErrorType::IouCentre:
            return {0x56, 0xB4, 0xE9};
        case ErrorType::IouSize:
            return {0x00, 0x9E, 0x73};
        case ErrorType::IouCentreAndSize:
            return {0x00, 0x9E, 0x73};  // and hatched with the centre's
        case ErrorType::Both:
            return palette::wrong;
        case ErrorType::NoneNear:
            return {0xCC, 0x79, 0xA7};
        case ErrorType::OffObject:
            return {0xF0, 0xE4, 0x42};
        case ErrorType::Missing:
            break;
    }
    return palette::neutral;
}

/// A ground truth, and where the prediction stands beside it, in a square of side 1.
void paintForm(QPainter& painter, ErrorType type) {
    const QRectF truth(0.2, 0.32, 0.6, 0.36);
    switch (type) {
        case ErrorType::AngleOnly:
            painter.drawLine(QPointF(0.2, 0.75), QPointF(0.82, 0.75));
            painter.drawLine(QPointF(0.2, 0.75), QPointF(0.7, 0.22));
            break;
        case ErrorType::IouCentre:
            painter.drawRect(QRectF(0.15, 0.2, 0.45, 0.4));
            painter.drawRect(QRectF(0.4, 0.42, 0.45, 0.4));
            break;
        case ErrorType::IouSize:
            painter.drawRect(QRectF(0.16, 0.2, 0.68, 0.6));
            painter.drawRect(QRectF(0.38, 0.39, 0.24, 0.22));
            break;
        case ErrorType::IouCentreAndSize:
            painter.drawRect(QRectF(0.14, 0.18, 0.56, 0.5));
            painter.drawRect(QRectF(0.58, 0.56, 0.26, 0.26));
            break;
        case ErrorType::Both:
            painter.drawRect(truth);
            painter.drawLine(QPointF(0.3, 0.88), QPointF(0.75, 0.12));
            break;
        case ErrorType::NoneNear:
            painter.drawRect(QRectF(0.12, 0.14, 0.3, 0.3));
            painter.drawRect(QRectF(0.58, 0.58, 0.3, 0.3));
            break;
        case ErrorType::OffObject:
            painter.drawEllipse(QRectF(0.12, 0.3, 0.5, 0.5));
            painter.drawLine(QPointF(0.78, 0.12), QPointF(0.78, 0.34));
            painter.drawLine(QPointF(0.67, 0.23), QPointF(0.89, 0.23));
            break;
        default:
            painter.drawLine(QPointF(0.28, 0.5), QPointF(0.72, 0.5));
    }
}

}  // namespace

void fillErrorTypePart(QPainter& painter, const QRectF& part, ErrorType type) {
    painter.fillRect(part, colourOf(type));
    if (type == ErrorType::IouCentreAndSize) {
        painter.fillRect(part, QBrush(colourOf(ErrorType::IouCentre), Qt::BDiagPattern));
    }
}

void paintErrorTypeMark(QPainter& painter, const QRectF& place, ErrorType type) {
    if (type == ErrorType::Correct) {
        paintVerdictMark(painter, place, true);
        return;
    }
    const QColor ground = colourOf(type);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(place.topLeft());
    painter.scale(place.width(), place.height());
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(QRectF(0.02, 0.02, 0.96, 0.96), 0.18, 0.18);
    painter.setPen(QPen(qGray(ground.rgb()) > 110 ? Qt::black : Qt::white, 0.09));
    painter.setBrush(Qt::NoBrush);
    paintForm(painter, type);
    painter.restore();
}

QString errorTypeTitle(ErrorType type) {
    switch (type) {
        case ErrorType::Correct:
            return translated(QT_TRANSLATE_NOOP("ErrorType", "Correct"));
        case ErrorType::AngleOnly:
            return translated(QT_TRANSLATE_NOOP("ErrorType", "Angle"));
        case ErrorType::IouCentre:
            return translated(QT_TRANSLATE_NOOP("ErrorType", "Overlap: centre"));
        case ErrorType::IouSize:
            return translated(QT_TRANSLATE_NOOP("ErrorType", "Overlap: size"));
        case ErrorType::IouCentreAndSize:
            return translated(QT_TRANSLATE_NOOP("ErrorType", "Overlap: centre and size"));
        case ErrorType::Both:
            return translated(QT_TRANSLATE_NOOP("ErrorType", "Angle and overlap"));
        case ErrorType::NoneNear:
            return translated(QT_TRANSLATE_NOOP("ErrorType", "No label near"));
        case ErrorType::OffObject:
            return translated(QT_TRANSLATE_NOOP("ErrorType", "Off the object"));
        case ErrorType::Missing:
            return translated(QT_TRANSLATE_NOOP("ErrorType", "No prediction"));
    }
    return {};
}

QString errorTypeExplanation(ErrorType type) {
    switch (type) {
        case ErrorType::Correct:
            return translated(QT_TRANSLATE_NOOP("ErrorType", "One ground truth is within both limits."));
        case ErrorType::AngleOnly:
            return translated(QT_TRANSLATE_NOOP("ErrorType", "Enough overlap, but the angle is too far off."));
        case ErrorType::IouCentre:
            return translated(QT_TRANSLATE_NOOP(
                "ErrorType",
                "Too little overlap; at the ground truth's centre, as it is otherwise, it would be enough."));
        case ErrorType::IouSize:
            return translated(QT_TRANSLATE_NOOP(
                "ErrorType", "Too little overlap; with the ground truth's opening and jaw it would be enough."));
        case ErrorType::IouCentreAndSize:
            return translated(QT_TRANSLATE_NOOP(
                "ErrorType", "Too little overlap, and neither the right centre nor the right size alone mends it."));
        case ErrorType::Both:
            return translated(QT_TRANSLATE_NOOP("ErrorType", "It overlaps a ground truth, but misses both limits."));
        case ErrorType::NoneNear:
            return translated(QT_TRANSLATE_NOOP(
                "ErrorType", "It overlaps no ground truth; its centre is on the object, or no mask tells."));
        case ErrorType::OffObject:
            return translated(QT_TRANSLATE_NOOP(
                "ErrorType", "It overlaps no ground truth, and its centre is off the object's mask."));
        case ErrorType::Missing:
            return translated(QT_TRANSLATE_NOOP("ErrorType", "The scene has no prediction of this rank."));
    }
    return {};
}

}  // namespace grasploom
