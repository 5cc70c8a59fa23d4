#include "widgets/canvas_scene.h"

#include <algorithm>

namespace grasploom {
namespace {

using Grasps = std::vector<LayerGrasp>;

Grasps::iterator position(Grasps& grasps, int number) {
    return std::find_if(grasps.begin(), grasps.end(), [&](const LayerGrasp& g) { return g.number == number; });
}

/// Past the hidden grasps that follow `shown`.
Grasps::iterator endOfGroup(Grasps& grasps, Grasps::iterator shown) {
    return std::find_if(shown + 1, grasps.end(), [](const LayerGrasp& g) { return !g.hidden; });
}

Grasps renumbered(Grasps grasps) {
    int number = 0;
    for (LayerGrasp& grasp : grasps) {
        grasp.number = number++;
    }
    return grasps;
}

std::vector<GraspRef> shownGrasps(const CanvasScene& scene) {
    std::vector<GraspRef> refs;
    for (const CanvasLayer& layer : scene.layers) {
        if (!scene.isVisible(layer.kind)) {
            continue;
        }
        for (const LayerGrasp& grasp : layer.grasps) {
            if (!grasp.hidden) {
                refs.push_back({layer.kind, grasp.number});
            }
        }
    }
    return refs;
}

}  // namespace

const CanvasLayer* CanvasScene::layer(LayerKind kind) const {
    const auto found = std::find_if(layers.begin(), layers.end(), [&](const CanvasLayer& l) { return l.kind == kind; });
    return found == layers.end() ? nullptr : &*found;
}

const LayerGrasp* CanvasScene::find(const GraspRef& ref) const {
    const CanvasLayer* of = layer(ref.kind);
    if (of == nullptr) {
        return nullptr;
    }
    const auto found = std::find_if(of->grasps.begin(), of->grasps.end(),
                                    [&](const LayerGrasp& g) { return g.number == ref.number && !g.hidden; });
    return found == of->grasps.end() ? nullptr : &*found;
}

std::optional<GraspRef> neighbour(const CanvasScene& scene, bool forward) {
    const std::vector<GraspRef> refs = shownGrasps(scene);
    if (refs.empty()) {
        return std::nullopt;
    }
    const auto current = scene.selected ? std::find(refs.begin(), refs.end(), *scene.selected) : refs.end();
    if (current == refs.end()) {
        return forward ? refs.front() : refs.back();
    }
    if (forward) {
        return current + 1 == refs.end() ? std::nullopt : std::optional(*(current + 1));
    }
    return current == refs.begin() ? std::nullopt : std::optional(*(current - 1));
}

std::vector<Grasp> labelsOf(const std::vector<LayerGrasp>& grasps) {
    std::vector<Grasp> labels(grasps.size());
    std::transform(grasps.begin(), grasps.end(), labels.begin(), [](const LayerGrasp& g) { return g.grasp; });
    return labels;
}

std::vector<LayerGrasp> withReplaced(std::vector<LayerGrasp> grasps, int number, const Grasp& after) {
    const auto shown = position(grasps, number);
    if (shown == grasps.end()) {
        return grasps;
    }
    const double jawScale = after.jaw / shown->grasp.jaw;
    const auto end = endOfGroup(grasps, shown);
    for (auto follower = shown + 1; follower != end; ++follower) {
        const double jaw = follower->grasp.jaw * jawScale;
        follower->grasp = after;
        follower->grasp.jaw = jaw;
    }
    shown->grasp = after;
    return grasps;
}

std::vector<LayerGrasp> withRemoved(std::vector<LayerGrasp> grasps, int number) {
    const auto shown = position(grasps, number);
    if (shown != grasps.end()) {
        grasps.erase(shown, endOfGroup(grasps, shown));
    }
    return renumbered(std::move(grasps));
}

std::vector<LayerGrasp> withAdded(std::vector<LayerGrasp> grasps, const Grasp& added) {
    LayerGrasp last;
    last.grasp = added;
    grasps.push_back(last);
    return renumbered(std::move(grasps));
}

}  // namespace grasploom
