#pragma once

#include <QColor>
#include <QPointF>

#include <cstdint>

class QPainter;

namespace grasploom {

/// Forms that stay apart when they are small.
enum class Glyph : std::uint8_t { Disc, TriangleUp, TriangleDown, Diamond, Cross, Bar };
void paintGlyph(QPainter& painter, QPointF centre, double radius, Glyph glyph, const QColor& colour);

}  // namespace grasploom
