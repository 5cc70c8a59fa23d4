#pragma once

#include "widgets/inspector.h"

#include <QLocale>
#include <QString>

namespace grasploom {

/// `value` with `decimals` digits, or as many more (up to 6) as tell it from `limit`: "0.2499", not "0.25 needs > 0.25".
QString numberBeside(double value, double limit, int decimals, const QLocale& locale);

/// One sentence: why the selected prediction is right or wrong.
QString whySentence(const InspectorContent& content, const QLocale& locale);

/// From which limits on it would be right: "Correct from 31.4° at IoU > 0.25". Empty for right ones without ground truth.
QString whenCorrect(const InspectorContent& content, const QLocale& locale);

}  // namespace grasploom
