#include "widgets/canvas_hit_test.h"

#include "widgets/grasp_edit.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace grasploom {
namespace {

struct Hit {
    GraspRef ref;
    double distance = 0;  ///< whole widget pixels to the outline; infinite for a hit of the inside only
    double area = 0;
};

/// Positive inside, negative outside: how far the point is from the nearest side line, along each axis.
QPointF depthInside(const Grasp& grasp, QPointF point) {
    const QPointF local = toLocal(grasp, point);
    return {grasp.opening / 2 - std::abs(local.x()), grasp.jaw / 2 - std::abs(local.y())};
}

std::optional<Hit> hitOf(const CanvasLayer& layer, const LayerGrasp& grasp, QPointF point, double tolerance,
                         double zoom) {
    const double reach = std::hypot(grasp.grasp.opening, grasp.grasp.jaw) / 2 + tolerance;
    if (std::abs(grasp.grasp.x - point.x()) > reach || std::abs(grasp.grasp.y - point.y()) > reach) {
        return std::nullopt;
    }
    const double distance = outlineDistance(grasp.grasp, point);
    const QPointF depth = depthInside(grasp.grasp, point);
    const bool inside = depth.x() >= 0 && depth.y() >= 0;
    if (distance > tolerance && !inside) {
        return std::nullopt;
    }
    // Jaws of several sizes share a line: whole pixels make them a tie, which the area decides.
    const double pixels = distance <= tolerance ? std::floor(distance * zoom) : std::numeric_limits<double>::infinity();
    return Hit{{layer.kind, grasp.number}, pixels, grasp.grasp.opening * grasp.grasp.jaw};
}

}  // namespace

double outlineDistance(const Grasp& grasp, QPointF point) {
    const QPointF depth = depthInside(grasp, point);
    if (depth.x() >= 0 && depth.y() >= 0) {
        return std::min(depth.x(), depth.y());
    }
    return std::hypot(std::min(depth.x(), 0.0), std::min(depth.y(), 0.0));
}

std::vector<GraspRef> graspsAt(const CanvasScene& scene, const ViewTransform& view, QPointF pointer, double tolerance) {
    const QPointF point = view.toPicture(pointer);
    std::vector<Hit> hits;
    for (const CanvasLayer& layer : scene.layers) {
        if (!scene.isVisible(layer.kind)) {
            continue;
        }
        for (const LayerGrasp& grasp : layer.grasps) {
            if (grasp.hidden) {
                continue;
            }
            if (const auto hit = hitOf(layer, grasp, point, tolerance / view.zoom, view.zoom)) {
                hits.push_back(*hit);
            }
        }
    }
    std::stable_sort(hits.begin(), hits.end(), [](const Hit& a, const Hit& b) {
        return std::tie(a.distance, a.area) < std::tie(b.distance, b.area);
    });
    std::vector<GraspRef> refs(hits.size());
    std::transform(hits.begin(), hits.end(), refs.begin(), [](const Hit& hit) { return hit.ref; });
    return refs;
}

std::optional<int> suggestionAt(const CanvasScene& scene, const ViewTransform& view, QPointF pointer, double tolerance) {
    CanvasScene offered;
    offered.layers = {{LayerKind::PredictionA, {}, scene.suggestions}};
    const auto hits = graspsAt(offered, view, pointer, tolerance);
    return hits.empty() ? std::nullopt : std::optional(hits.front().number);
}

std::optional<GraspRef> nextHit(const std::vector<GraspRef>& hits, const std::optional<GraspRef>& selected) {
    if (hits.empty()) {
        return std::nullopt;
    }
    const auto current = selected ? std::find(hits.begin(), hits.end(), *selected) : hits.end();
    return current == hits.end() || current + 1 == hits.end() ? hits.front() : *(current + 1);
}

}  // namespace grasploom
