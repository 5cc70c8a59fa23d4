#include "dataset/painted_scenes.h"

#include "dataset/made_scenes.h"
#include "dataset/painted_camera.h"
#include "dataset/painted_grasps.h"
#include "dataset/painted_pictures.h"
#include "dataset/parallel_for.h"

#include <algorithm>
#include <atomic>
#include <stdexcept>

namespace grasploom {
namespace {

/// Turned, and moved near the middle, as far as a margin for the gripper lets it.
PaintedObject placed(const PaintedObject& object, PortableRandom& random) {
    constexpr double margin = 60;
    constexpr double stray = 170;
    const PaintedObject turned = place(object, random.uniform(0, 2 * pi), {});
    const auto [low, high] = bounds(turned);
    const auto offset = [&](double from, double to) {
        const double middle = (painted_camera::side - from - to) / 2;
        const double room = std::min(stray, (painted_camera::side - (to - from)) / 2 - margin);
        return middle + room * random.uniform(-1, 1);
    };
    const double x = offset(low.x, high.x);
    const double y = offset(low.y, high.y);
    return place(turned, 0, {x, y});
}

MadeScene paintScene(const PaintedOptions& options, int object, int pose) {
    const auto number = static_cast<std::uint64_t>(object);
    PortableRandom ofObject{options.seed, number};
    PortableRandom ofScene{options.seed, number, static_cast<std::uint64_t>(pose) + 1};
    const int design = static_cast<int>((number + options.seed) % paintedDesignCount);
    const PaintedObject shape = placed(drawPaintedObject(design, ofObject), ofScene);
    MadeScene scene;
    scene.grasps = drawPaintedGrasps(shape, ofScene);
    const PaintedPictures pictures = paint(shape, ofScene);
    scene.rgb = pictures.rgb;
    scene.mask = pictures.mask;
    scene.perfectDepth = pictures.perfectDepth;
    scene.stereoDepth = pictures.stereoDepth;
    return scene;
}

}  // namespace

int generatePaintedScenes(const std::filesystem::path& output, const PaintedOptions& options) {
    if (options.scenes < 1 || options.scenesPerObject < 1) {
        throw std::invalid_argument("the number of scenes, and of scenes per object, must be at least 1");
    }
    const MadeScenes folder(output, "painted", options.seed, false);
    folder.prepare();
    for (int object = 0; object * options.scenesPerObject < options.scenes; ++object) {
        folder.clearHalfWritten(object);
    }
    std::atomic<int> done{0};
    const auto make = [&](std::size_t i) {
        const int object = static_cast<int>(i) / options.scenesPerObject;
        const int pose = static_cast<int>(i) % options.scenesPerObject;
        if (!folder.isWhole(object, pose)) {
            folder.write(object, pose, paintScene(options, object, pose));
        }
        ++done;
    };
    const auto tick = [&](std::size_t finished) {
        return !options.progress || options.progress(static_cast<int>(finished));
    };
    parallelFor(static_cast<std::size_t>(options.scenes), options.threads, make, tick);
    return done;
}

}  // namespace grasploom
