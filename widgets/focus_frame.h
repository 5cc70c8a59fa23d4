#pragma once

class QPainter;
class QPalette;
class QRect;

namespace grasploom {

/// The line around what has the keyboard's focus; the same on every widget that paints itself.
void paintFocusFrame(QPainter& painter, const QRect& around, const QPalette& colours);

}  // namespace grasploom
