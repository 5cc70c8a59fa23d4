#include "widgets/canvas_scene.h"

#include <algorithm>
#include <iterator>

namespace grasploom {
namespace {

using Grasps = std::vector<LayerGrasp>;

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

const LayerGrasp* CanvasScene::lookedAt() const {
    const auto found = std::ranges::find_if(suggestions, [&](const LayerGrasp& g) { return g.number == suggestion; });
    return found == suggestions.end() ? nullptr : &*found;
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

std::vector<int> selectedLabels(const CanvasScene& scene) {
    std::vector<int> numbers;
    if (scene.selected && scene.selected->kind == LayerKind::GroundTruth && scene.find(*scene.selected) != nullptr) {
        numbers = scene.also;
        numbers.push_back(scene.selected->number);
        std::sort(numbers.begin(), numbers.end());
    }
    return numbers;
}

std::vector<LayerGrasp> alsoSelected(const CanvasScene& scene) {
    std::vector<LayerGrasp> selected;
    const CanvasLayer* const truth = scene.layer(LayerKind::GroundTruth);
    if (truth == nullptr || scene.also.empty()) {
        return selected;
    }
    std::vector<int> numbers = scene.also;
    std::ranges::sort(numbers);
    std::ranges::copy_if(truth->grasps, std::back_inserter(selected), [&](const LayerGrasp& grasp) {
        return !grasp.hidden && std::ranges::binary_search(numbers, grasp.number);
    });
    return selected;
}

std::vector<int> labelsWithin(const CanvasScene& scene, const QRectF& band) {
    std::vector<int> numbers;
    const CanvasLayer* const truth = scene.layer(LayerKind::GroundTruth);
    if (truth != nullptr && scene.isVisible(LayerKind::GroundTruth)) {
        for (const LayerGrasp& grasp : truth->grasps) {
            if (!grasp.hidden && band.contains(QPointF(grasp.grasp.x, grasp.grasp.y))) {
                numbers.push_back(grasp.number);
            }
        }
    }
    return numbers;
}

std::vector<Grasp> labelsOf(const std::vector<LayerGrasp>& grasps) {
    std::vector<Grasp> labels(grasps.size());
    std::transform(grasps.begin(), grasps.end(), labels.begin(), [](const LayerGrasp& g) { return g.grasp; });
    return labels;
}

std::vector<std::size_t> familyOf(const std::vector<LayerGrasp>& grasps, int number, bool together) {
    const auto shown = std::find_if(grasps.begin(), grasps.end(), [&](const LayerGrasp& g) { return g.number == number; });
    std::vector<std::size_t> family;
    if (shown == grasps.end()) {
        return family;
    }
    const auto at = static_cast<std::size_t>(shown - grasps.begin());
    const bool byPlace = together && shown->place > 0;
    for (std::size_t i = byPlace ? 0 : at; i < grasps.size(); ++i) {
        if (i == at || (byPlace ? grasps[i].place == shown->place : grasps[i].hidden)) {
            family.push_back(i);
        } else if (!byPlace) {
            break;  // past the hidden ones that follow
        }
    }
    return family;
}

std::vector<LayerGrasp> withReplaced(std::vector<LayerGrasp> grasps, int number, const Grasp& after, bool together) {
    const std::vector<std::size_t> family = familyOf(grasps, number, together);
    const auto shown = std::find_if(family.begin(), family.end(), [&](std::size_t i) { return grasps[i].number == number; });
    if (shown == family.end()) {
        return grasps;
    }
    const double jawScale = after.jaw / grasps[*shown].grasp.jaw;
    for (const std::size_t member : family) {
        const double jaw = grasps[member].grasp.jaw * jawScale;
        grasps[member].grasp = after;
        grasps[member].grasp.jaw = member == *shown ? after.jaw : jaw;
    }
    return grasps;
}

std::vector<LayerGrasp> withRemoved(std::vector<LayerGrasp> grasps, std::span<const int> numbers, bool together) {
    std::vector<bool> gone(grasps.size(), false);
    for (const int number : numbers) {
        for (const std::size_t member : familyOf(grasps, number, together)) {
            gone[member] = true;
        }
    }
    std::size_t i = 0;
    std::erase_if(grasps, [&](const LayerGrasp&) { return gone[i++]; });
    return renumbered(std::move(grasps));
}

std::vector<LayerGrasp> withAdded(std::vector<LayerGrasp> grasps, const Grasp& added) {
    LayerGrasp last;
    last.grasp = added;
    grasps.push_back(last);
    return renumbered(std::move(grasps));
}

}  // namespace grasploom
