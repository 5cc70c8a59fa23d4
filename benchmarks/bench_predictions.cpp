#include "bench_predictions.h"

#include "dataset/grasp_file.h"
#include "dataset/parallel_for.h"
#include "dataset/portable_random.h"
#include "dataset/prediction_file.h"
#include "dataset/scene_index.h"

#include <opencv2/imgcodecs.hpp>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <mutex>

namespace grasploom::bench {
namespace {

namespace fs = std::filesystem;
constexpr std::size_t scenesPerPart = 256;

double normal(PortableRandom& random) {
    return std::sqrt(-2 * std::log(1 - random.uniform())) * std::cos(2 * pi * random.uniform());
}

SceneIndex uncached(const fs::path& dataset) {
    IndexOptions options;
    options.useCache = false;  // the place of the cache is not set yet
    return SceneIndex::open(dataset, options);
}

/// Of a network whose grasps lie `spread` times as far off as a good one's.
ScenePredictions predict(const SceneIndex& index, std::size_t scene, double spread, std::uint64_t seed) {
    PortableRandom random{seed};
    std::vector<Problem> problems;
    const std::vector<Grasp> labels = readLabels(index, scene, problems).grasps;
    ScenePredictions predictions{index.scene(scene).id, {}};
    for (int i = 0; i < PredictionFiles::rowsPerScene && !labels.empty(); ++i) {
        Grasp grasp = labels[static_cast<std::size_t>(random.uniform() * static_cast<double>(labels.size()))];
        const bool astray = random.uniform() < 0.3;
        const double off = astray ? 8 * spread : spread;
        grasp.x += 4 * off * normal(random);
        grasp.y += 4 * off * normal(random);
        grasp.angleRadians = wrapAngle(grasp.angleRadians + radians(6) * off * normal(random));
        grasp.opening *= std::exp(0.15 * spread * normal(random));
        grasp.jaw *= std::exp(0.15 * spread * normal(random));
        const auto score = [&] {
            return static_cast<double>(static_cast<float>(1 / (1 + std::exp((astray ? 0.5 : -0.5) + normal(random)))));
        };
        const double intermediate = score(), scorer = score();
        predictions.grasps.push_back({grasp, intermediate, intermediate, scorer});
    }
    std::ranges::stable_sort(predictions.grasps, std::greater{}, &Prediction::score);
    return predictions;
}

void writeFile(const fs::path& file, const SceneIndex& index, double spread) {
    const std::size_t parts = (index.size() + scenesPerPart - 1) / scenesPerPart;
    std::vector<std::string> texts(parts);
    parallelFor(parts, 0, [&](std::size_t part) {
        PredictionSet set;
        for (std::size_t i = part * scenesPerPart; i < std::min((part + 1) * scenesPerPart, index.size()); ++i) {
            set.scenes.push_back(predict(index, i, spread, static_cast<std::uint64_t>(1e6 * spread) + i));
        }
        texts[part] = formatPredictionsCsv(set);
        if (part > 0) {
            texts[part].erase(0, texts[part].find('\n') + 1);  // the header
        }
    });
    std::ofstream stream(file, std::ios::binary);
    for (const std::string& text : texts) {
        stream << text;
    }
}

}  // namespace

PredictionFiles::PredictionFiles(const fs::path& dataset)
    : a(dataset.parent_path() / "predictions-a.csv"), b(dataset.parent_path() / "predictions-b.csv") {
    const fs::path finished = dataset.parent_path() / "predictions-finished";
    if (fs::exists(finished)) {
        return;
    }
    std::fprintf(stderr, "making predictions of %s …\n", dataset.c_str());
    const SceneIndex index = uncached(dataset);
    writeFile(a, index, 1);
    writeFile(b, index, 1.4);
    std::ofstream(finished).flush();
}

void linkPictures(const fs::path& dataset) {
    const fs::path picture = dataset.parent_path() / "picture.png";
    if (fs::exists(picture)) {
        return;
    }
    const SceneIndex index = uncached(dataset);
    cv::Mat_<cv::Vec3b> pixels(1024, 1024, cv::Vec3b(200, 200, 200));
    pixels(cv::Rect(362, 412, 300, 200)) = cv::Vec3b(60, 90, 160);
    cv::imwrite(picture.string(), pixels);
    for (std::size_t scene = 0; scene < index.size(); ++scene) {
        const fs::path file = index.path(scene, Channel::Rgb);
        fs::remove(file);
        fs::create_hard_link(picture, file);
    }
}

}  // namespace grasploom::bench
