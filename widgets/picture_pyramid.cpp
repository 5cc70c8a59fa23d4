#include "widgets/picture_pyramid.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace grasploom {

void PicturePyramid::setPicture(const QImage& picture) {
    m_levels.clear();
    m_blank = {};
    if (!picture.isNull()) {
        // Qt's fastest format to draw from; a grey or indexed picture would be converted at every repaint.
        m_levels.push_back(picture.convertToFormat(picture.hasAlphaChannel() ? QImage::Format_ARGB32_Premultiplied
                                                                             : QImage::Format_RGB32));
    }
}

void PicturePyramid::setBlank(const QSize& size) {
    m_levels.clear();
    m_blank = size;
}

const QImage& PicturePyramid::level(int halvings) {
    while (static_cast<int>(m_levels.size()) <= halvings) {
        const QImage& last = m_levels.back();
        if (last.width() == 1 && last.height() == 1) {
            break;
        }
        m_levels.push_back(last.scaled(std::max(1, last.width() / 2), std::max(1, last.height() / 2),
                                       Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    }
    return m_levels[std::min(static_cast<std::size_t>(halvings), m_levels.size() - 1)];
}

void PicturePyramid::paint(QPainter& painter, const ViewTransform& view, const QRectF& sight, double devicePixelRatio) {
    if (isNull()) {
        return;
    }
    const QRectF whole(QPointF(0, 0), QSizeF(size()));
    // Only whole picture pixels that are in sight, with one around for the interpolation: far zooms would overflow
    // the painter's fixed-point steps.
    const QRectF seen = view.toPicture(sight).adjusted(-1, -1, 1, 1).intersected(whole);
    const QRectF source = QRectF(seen.toAlignedRect()).intersected(whole);
    if (source.isEmpty()) {
        return;
    }
    if (m_levels.empty()) {
        painter.fillRect(view.toView(source), QColor(0xF2, 0xF2, 0xF2));
        return;
    }
    const double scale = view.zoom * devicePixelRatio;
    const QImage& image = level(scale < 1 ? static_cast<int>(std::floor(std::log2(1 / scale) + 1e-9)) : 0);
    const double shrunkX = image.width() / whole.width();
    const double shrunkY = image.height() / whole.height();
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform, scale < 4);
    painter.drawImage(
        view.toView(source), image,
        QRectF(source.x() * shrunkX, source.y() * shrunkY, source.width() * shrunkX, source.height() * shrunkY));
    painter.restore();
}

}  // namespace grasploom
