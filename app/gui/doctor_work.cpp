#include "app/gui/doctor_work.h"

#include "dataset/scene_images.h"
#include "widgets/grasp_painter.h"
#include "widgets/picture_image.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace grasploom {
namespace {

constexpr std::size_t shownScenes = 3;
constexpr std::size_t shownCards = 6;
constexpr std::size_t shownGrasps = 6;  ///< of a scene: more would hide each other

/// A scene to draw, with grasps as they were read.
struct Example {
    std::size_t scene = 0;
    std::vector<Grasp> grasps;
};

std::vector<Grasp> labelsOf(const SceneIndex& index, std::size_t scene) {
    std::vector<Problem> known;
    return readLabels(index, scene, known).grasps;
}

std::vector<Grasp> thinned(const std::vector<Grasp>& grasps) {
    std::vector<Grasp> some;
    const std::size_t step = std::max<std::size_t>(1, grasps.size() / shownGrasps);
    for (std::size_t i = 0; i < grasps.size() && some.size() < shownGrasps; i += step) {
        some.push_back(grasps[i]);
    }
    return some;
}

/// Spread over those that have a picture and grasps.
std::vector<Example> examplesOf(const SceneIndex& index, const PredictionSet* predictions) {
    std::vector<std::pair<std::size_t, const ScenePredictions*>> all;
    if (predictions != nullptr) {
        for (const ScenePredictions& scene : predictions->scenes) {
            const auto number = index.find(scene.scene);
            if (number && !scene.grasps.empty() && index.has(*number, Channel::Rgb)) {
                all.emplace_back(*number, &scene);
            }
        }
    } else {
        for (std::size_t scene = 0; scene < index.size(); ++scene) {
            if (index.scene(scene).graspLines > 0 && index.has(scene, Channel::Rgb)) {
                all.emplace_back(scene, nullptr);
            }
        }
    }
    std::vector<Example> examples;
    const std::size_t count = std::min(shownScenes, all.size());
    for (std::size_t i = 0; i < count; ++i) {
        const auto& [scene, predicted] = all[i * all.size() / count];
        Example example{scene, {}};
        if (predicted == nullptr) {
            example.grasps = labelsOf(index, scene);
        } else {
            for (const Prediction& prediction : predicted->grasps) {
                example.grasps.push_back(prediction.grasp);
            }
        }
        example.grasps = thinned(example.grasps);
        examples.push_back(std::move(example));
    }
    return examples;
}

std::vector<LayerGrasp> layerOf(const std::vector<Grasp>& grasps) {
    std::vector<LayerGrasp> layer;
    for (const Grasp& grasp : grasps) {
        layer.push_back({static_cast<int>(layer.size()), grasp});
    }
    return layer;
}

/// The picture, the labels beneath where they are not what is asked about, and the grasps.
QImage drawn(const QImage& picture, double zoom, const std::vector<Grasp>& truth, const std::vector<Grasp>& grasps,
             LayerKind kind) {
    QImage image = picture;
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    const ViewTransform view{zoom, {}};
    const QRectF sight(QPointF(), QSizeF(image.size()));
    paintGrasps(painter, LayerKind::GroundTruth, layerOf(truth), view, sight, {});
    paintGrasps(painter, kind, layerOf(grasps), view, sight, {});
    return image;
}

std::vector<std::size_t> orderOf(const Diagnosis& diagnosis) {
    std::vector<std::size_t> order(diagnosis.readings.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto rank = [&diagnosis](std::size_t reading) {
        const double score = diagnosis.readings[reading].score();
        return std::isnan(score) ? -1 : score;
    };
    std::stable_sort(order.begin() + 1, order.end(), [&](std::size_t a, std::size_t b) { return rank(a) > rank(b); });
    // What is recommended is seen, even where a score within the noise is a little higher.
    if (!diagnosis.isAsIs()) {
        const auto found = std::find(order.begin() + 1, order.end(), diagnosis.recommended);
        std::rotate(order.begin() + 1, found, found + 1);
    }
    return order;
}

}  // namespace

DoctorResult consultDoctor(const DoctorOrder& order, const JobEvents& events) {
    std::shared_ptr<const PredictionSet> set = order.predictions;
    if (!order.file.empty()) {
        set = std::make_shared<const PredictionSet>(
            readPredictions(order.file));  // as the file has it, whatever is shown
    }
    DoctorOptions options;
    options.progress = [&events, &options](std::size_t done) {
        events.progressed(static_cast<std::int64_t>(done), static_cast<std::int64_t>(options.mostScenes));
        return !events.cancelled();
    };
    DoctorResult result;
    result.diagnosis = set ? diagnosePredictions(*order.index, *set, options) : diagnoseLabels(*order.index, options);
    if (result.diagnosis.readings.empty() || result.diagnosis.scenes == 0) {
        throw DataError(set ? std::filesystem::path(order.file) : order.index->root(),
                        "has no grasps in scenes with a mask, depth or ground truth: nothing to tell by");
    }
    result.order = orderOf(result.diagnosis);
    for (std::size_t i = 0; i < std::min(shownCards, result.order.size()); ++i) {
        result.cards.push_back({result.order[i], {}});
    }
    for (const Example& example : examplesOf(*order.index, set.get())) {
        QImage picture;
        double zoom = 1;
        try {
            const QImage whole = toImage(readRgb(order.index->path(example.scene, Channel::Rgb)));
            picture = whole.scaled(order.pictureSide, order.pictureSide, Qt::KeepAspectRatio, Qt::SmoothTransformation)
                          .convertToFormat(QImage::Format_ARGB32_Premultiplied);
            zoom = static_cast<double>(picture.width()) / whole.width();
        } catch (const DataError&) {
            continue;  // it is among the problems
        }
        result.scenes.push_back(order.index->scene(example.scene).id);
        const std::vector<Grasp> truth = set ? thinned(labelsOf(*order.index, example.scene)) : std::vector<Grasp>();
        for (DoctorCard& card : result.cards) {
            const Reading& reading = result.diagnosis.readings[card.reading].reading;
            card.pictures.push_back(drawn(picture, zoom, truth, applyReading(reading, std::span(example.grasps)),
                                          set ? LayerKind::PredictionA : LayerKind::GroundTruth));
        }
    }
    return result;
}

}  // namespace grasploom
