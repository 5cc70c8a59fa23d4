#pragma once

#include "evaluation/quantity_histogram.h"

#include <QString>

namespace grasploom {

QString quantityTitle(Quantity quantity);        ///< "Overlap (IoU)"
QString quantityUnit(Quantity quantity);         ///< "°", " px", or nothing
QString quantityExplanation(Quantity quantity);  ///< one sentence, for a tooltip

QString edgeText(double edge);  ///< in the user's language, as few digits as tell it
/// "0.1 ≤ IoU < 0.25": the range in words of mathematics, with its unit.
QString rangeText(const QueryRange& range, const QString& name, const QString& unit);
/// "12 of 40 correct (30.0 %)".
QString correctText(std::size_t correct, std::size_t total);

}  // namespace grasploom
