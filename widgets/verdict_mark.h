#pragma once

#include "evaluation/accuracy.h"

#include <QIcon>
#include <QPainter>
#include <QString>

#include <optional>

namespace grasploom {

/// A disc with a tick (right), a cross (wrong) or a bar (not known, or nothing there): told apart by form and by colour.
/// A thin light rim keeps it readable on any picture.
void paintVerdictMark(QPainter& painter, const QRectF& place, std::optional<bool> correct);

/// What the mark of `verdict` says: nothing where there is no prediction.
std::optional<bool> markOf(Verdict verdict);

QIcon verdictIcon(Verdict verdict, int side);

QString verdictTitle(Verdict verdict);        ///< "Angle too far"
QString verdictExplanation(Verdict verdict);  ///< one sentence, for a tooltip

}  // namespace grasploom
