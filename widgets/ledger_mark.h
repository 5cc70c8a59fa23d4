#pragma once

#include "evaluation/comparison.h"
#include "widgets/glyph.h"

#include <QString>

namespace grasploom {

/// A ledger's entry told apart by form and by colour: disc both right, upward triangle in B's colour B fixes, downward
/// in A's colour B breaks, cross both wrong though a good candidate was there, bar no good candidate.
void paintLedgerMark(QPainter& painter, QPointF centre, double radius, LedgerEntry entry);
Glyph ledgerGlyph(LedgerEntry entry);
QColor ledgerColour(LedgerEntry entry);

QString ledgerTitle(LedgerEntry entry);        ///< "B fixes: A wrong, B right"
QString ledgerExplanation(LedgerEntry entry);  ///< one sentence, for a tooltip
QString ledgerTerm(LedgerEntry entry);         ///< of a scene query: "ledger:b_fixes"

}  // namespace grasploom
