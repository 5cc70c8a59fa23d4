#include "simulation/depth_view.h"

#include "dataset/grasp.h"
#include "dataset/scene_images.h"
#include "simulation/scene_file.h"
#include "simulation/scene_trials.h"

#include <algorithm>
#include <cmath>

namespace grasploom {

Camera jacquardCamera(cv::Size size) {
    Camera camera;
    camera.pixels = std::max(size.width, size.height);
    const double focal = size.height / 2.0 / std::tan(radians(camera.verticalFieldOfViewDegrees) / 2);
    if (camera.pixels != size.height) {
        camera.verticalFieldOfViewDegrees = degrees(2 * std::atan(camera.pixels / 2.0 / focal));
    }
    return camera;
}

DepthView jacquardDepthView(const cv::Mat& depthMetres) {
    DepthView view;
    view.camera = jacquardCamera(depthMetres.size());
    const int side = view.camera.pixels;
    if (depthMetres.cols == depthMetres.rows) {
        view.depthMetres = depthMetres;
        return view;
    }
    // Halves of a pixel would move every sample: the wider side, if any, is the right or lower one.
    const int left = (side - depthMetres.cols) / 2, above = (side - depthMetres.rows) / 2;
    view.depthMetres = cv::Mat(side, side, CV_32FC1, cv::Scalar(-1));
    depthMetres.copyTo(view.depthMetres(cv::Rect(left, above, depthMetres.cols, depthMetres.rows)));
    view.addedLeft = left;
    view.addedAbove = above;
    return view;
}

DepthView readDepthView(const SceneIndex& index, std::size_t scene, Channel channel) {
    const cv::Mat depth = readChannel(index, scene, channel);
    const std::filesystem::path recipe = recipeFile(index, scene);
    std::error_code ignored;
    if (!std::filesystem::exists(recipe, ignored)) {
        return jacquardDepthView(depth);
    }
    DepthView view;
    view.camera = readScene(recipe).camera;
    view.cameraIsKnown = true;
    if (depth.cols != view.camera.pixels || depth.rows != view.camera.pixels) {
        throw DataError(index.path(scene, channel),
                        "is not as large as the scene's recipe says, " + std::to_string(view.camera.pixels) + " px");
    }
    view.depthMetres = depth;
    return view;
}

}  // namespace grasploom
