#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>

namespace grasploom {

/// Where a picture lies in a widget: view = picture × zoom + offset. Both in (device-independent) pixels,
/// (0, 0) is the top-left corner.
struct ViewTransform {
    double zoom = 1;  ///< widget pixels per picture pixel
    QPointF offset;   ///< widget position of the picture's corner
    bool operator==(const ViewTransform&) const = default;

    [[nodiscard]] QPointF toView(QPointF picture) const { return picture * zoom + offset; }
    [[nodiscard]] QPointF toPicture(QPointF view) const { return (view - offset) / zoom; }
    [[nodiscard]] QRectF toView(const QRectF& picture) const;
    [[nodiscard]] QRectF toPicture(const QRectF& view) const;
};

/// Largest magnification, widget pixels per picture pixel.
inline constexpr double largestZoom = 64;

/// The whole picture, centred, with `margin` widget pixels around it.
ViewTransform fitted(QSizeF picture, QSizeF view, double margin);

/// The picture's centre in the middle of the view.
ViewTransform centred(QSizeF picture, QSizeF view, double zoom);

/// Magnified by `factor`; the picture point under `anchor` (widget pixels) stays there. The zoom stays between a
/// quarter of the fitting one (or 1, if smaller) and `largestZoom`.
ViewTransform zoomedAt(const ViewTransform& view, QPointF anchor, double factor, QSizeF picture, QSizeF viewSize);

/// Moved so that some of the picture stays in sight: its rectangle always covers at least `keep` widget pixels of the
/// view, per axis.
ViewTransform keptInSight(const ViewTransform& view, QSizeF picture, QSizeF viewSize, double keep);

}  // namespace grasploom
