#include "widgets/view_transform.h"

#include <algorithm>

namespace grasploom {
namespace {

double fittingZoom(QSizeF picture, QSizeF view, double margin) {
    if (picture.isEmpty()) {
        return 1;
    }
    const double zoom =
        std::min((view.width() - 2 * margin) / picture.width(), (view.height() - 2 * margin) / picture.height());
    // A view that is folded away has no room; any small zoom will do until it is opened.
    return std::clamp(zoom, 1e-3, largestZoom);
}

double keptOnAxis(double offset, double pictureLength, double viewLength, double keep) {
    const double kept = std::min({keep, pictureLength, viewLength});
    return std::clamp(offset, kept - pictureLength, viewLength - kept);
}

}  // namespace

QRectF ViewTransform::toView(const QRectF& picture) const {
    return {toView(picture.topLeft()), picture.size() * zoom};
}

QRectF ViewTransform::toPicture(const QRectF& view) const {
    return {toPicture(view.topLeft()), view.size() / zoom};
}

ViewTransform fitted(QSizeF picture, QSizeF view, double margin) {
    return centred(picture, view, fittingZoom(picture, view, margin));
}

ViewTransform centred(QSizeF picture, QSizeF view, double zoom) {
    const QSizeF spare = view - picture * zoom;
    return {zoom, QPointF(spare.width() / 2, spare.height() / 2)};
}

ViewTransform zoomedAt(const ViewTransform& view, QPointF anchor, double factor, QSizeF picture, QSizeF viewSize) {
    // Beside the picture there is nothing to keep in place: the nearest picture point is what the user means.
    const QRectF shown = view.toView(QRectF({0, 0}, picture));
    const QPointF kept(std::clamp(anchor.x(), shown.left(), std::max(shown.left(), shown.right())),
                       std::clamp(anchor.y(), shown.top(), std::max(shown.top(), shown.bottom())));
    const double smallest = std::min(fittingZoom(picture, viewSize, 0) / 4, 1.0);
    const double zoom = std::clamp(view.zoom * factor, std::min(smallest, view.zoom), std::max(largestZoom, view.zoom));
    return {zoom, kept - view.toPicture(kept) * zoom};
}

ViewTransform keptInSight(const ViewTransform& view, QSizeF picture, QSizeF viewSize, double keep) {
    const QSizeF shown = picture * view.zoom;
    return {view.zoom, QPointF(keptOnAxis(view.offset.x(), shown.width(), viewSize.width(), keep),
                               keptOnAxis(view.offset.y(), shown.height(), viewSize.height(), keep))};
}

}  // namespace grasploom
