#pragma once

#include "widgets/view_transform.h"

#include <QImage>

#include <vector>

class QPainter;

namespace grasploom {

/// A picture with its halves, quarters, …, made when first needed, so that a small view of it neither flickers nor
/// aliases.
class PicturePyramid {
public:
    void setPicture(const QImage& picture);
    void setBlank(const QSize& size);  ///< an even ground of this size, where there is no picture
    [[nodiscard]] bool isNull() const { return m_levels.empty() && m_blank.isEmpty(); }
    [[nodiscard]] QSize size() const { return m_levels.empty() ? m_blank : m_levels.front().size(); }

    /// Draws what is inside `sight` (widget pixels): bilinear, single pixels as squares above 4 device pixels each.
    void paint(QPainter& painter, const ViewTransform& view, const QRectF& sight, double devicePixelRatio);

private:
    QSize m_blank;
    const QImage& level(int halvings);
    std::vector<QImage> m_levels;  ///< each half as large as the one before
};

}  // namespace grasploom
