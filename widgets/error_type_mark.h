#pragma once

#include "evaluation/error_types.h"

#include <QPainter>
#include <QString>

namespace grasploom {

/// A kind of error as a small picture on its colour (Okabe–Ito): told apart by form and by colour.
void paintErrorTypeMark(QPainter& painter, const QRectF& place, ErrorType type);
/// A bar's part in the mark's colour; the kind that is of two others' wears both their colours.
void fillErrorTypePart(QPainter& painter, const QRectF& part, ErrorType type);

QString errorTypeTitle(ErrorType type);        ///< "Overlap: centre"
QString errorTypeExplanation(ErrorType type);  ///< one sentence, for a tooltip

}  // namespace grasploom
