#include "widgets/quantity_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace grasploom {
namespace {

QString translated(const char* text) {
    return QCoreApplication::translate("Quantity", text);
}

}  // namespace

QString quantityTitle(Quantity quantity) {
    switch (quantity) {
        case Quantity::Theta:
            return translated(QT_TRANSLATE_NOOP("Quantity", "Angle θ"));
        case Quantity::Opening:
            return translated(QT_TRANSLATE_NOOP("Quantity", "Opening"));
        case Quantity::Jaw:
            return translated(QT_TRANSLATE_NOOP("Quantity", "Jaw"));
        case Quantity::Iou:
            return translated(QT_TRANSLATE_NOOP("Quantity", "Overlap (IoU)"));
        case Quantity::Angle:
            return translated(QT_TRANSLATE_NOOP("Quantity", "Angle error"));
        case Quantity::Score:
            return translated(QT_TRANSLATE_NOOP("Quantity", "Score"));
        case Quantity::X:
            return translated(QT_TRANSLATE_NOOP("Quantity", "x of the centre"));
        case Quantity::Y:
            return translated(QT_TRANSLATE_NOOP("Quantity", "y of the centre"));
    }
    return {};
}

QString quantityUnit(Quantity quantity) {
    switch (quantity) {
        case Quantity::Theta:
        case Quantity::Angle:
            return QStringLiteral("°");
        case Quantity::Iou:
        case Quantity::Score:
            return {};
        default:
            return translated(QT_TRANSLATE_NOOP("Quantity", " px"));
    }
}

QString quantityExplanation(Quantity quantity) {
    switch (quantity) {
        case Quantity::Iou:
            return translated(QT_TRANSLATE_NOOP(
                "Quantity", "Overlap with the ground truth that explains the verdict; 0 where nothing overlaps."));
        case Quantity::Angle:
            return translated(QT_TRANSLATE_NOOP("Quantity",
                                                "Angle to the ground truth that explains the verdict; what overlaps "
                                                "nothing has none and is left out."));
        case Quantity::Score:
            return translated(QT_TRANSLATE_NOOP("Quantity", "What the predictions are ranked by."));
        case Quantity::Theta:
            return translated(QT_TRANSLATE_NOOP("Quantity", "Angle of the opening axis, clockwise in the picture."));
        default:
            return translated(QT_TRANSLATE_NOOP("Quantity", "Of the prediction, in pixels of the original picture."));
    }
}

QString edgeText(double edge) {
    return QLocale().toString(edge, 'g', 6);
}

QString rangeText(const QueryRange& range, const QString& name, const QString& unit) {
    const auto bound = [&](double value) { return edgeText(value) + unit; };
    const QString low = range.includesLow ? QStringLiteral("≤") : QStringLiteral("<");
    const QString high = range.includesHigh ? QStringLiteral("≤") : QStringLiteral("<");
    if (std::isinf(range.low) && std::isinf(range.high)) {
        return name;
    }
    if (std::isinf(range.low)) {
        return QStringLiteral("%1 %2 %3").arg(name, high, bound(range.high));
    }
    if (std::isinf(range.high)) {
        return QStringLiteral("%1 %2 %3")
            .arg(name, range.includesLow ? QStringLiteral("≥") : QStringLiteral(">"), bound(range.low));
    }
    return QStringLiteral("%1 %2 %3 %4 %5").arg(bound(range.low), low, name, high, bound(range.high));
}

QString correctText(std::size_t correct, std::size_t total) {
    const QLocale locale;
    const double share = total > 0 ? 100 * static_cast<double>(correct) / static_cast<double>(total) : 0;
    return QCoreApplication::translate("Quantity", "%1 of %2 correct (%3 %)")
        .arg(locale.toString(static_cast<qulonglong>(correct)), locale.toString(static_cast<qulonglong>(total)),
             locale.toString(share, 'f', 1));
}

}  // namespace grasploom
