#include "tiny_dataset.h"

#include "dataset/files.h"

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <cmath>
#include <vector>

namespace grasploom {
namespace {

Grasp barGrasp(int number, int side) {
    const double t = number;
    const double angle = wrapAngle(0.7 * t);
    return {side * (0.5 + 0.12 * std::sin(t)), side * (0.5 + 0.12 * std::cos(2 * t)), angle, side * 0.3, side * 0.12};
}

cv::Mat paint(const Grasp& grasp, int side, int seed) {
    cv::Mat picture(side, side, CV_8UC3);
    cv::RNG random(static_cast<std::uint64_t>(seed) + 1);
    random.fill(picture, cv::RNG::UNIFORM, 60, 90);
    // The bar lies across the opening axis and is a bit narrower than the opening.
    const cv::RotatedRect bar(cv::Point2f(static_cast<float>(grasp.x), static_cast<float>(grasp.y)),
                              cv::Size2f(static_cast<float>(grasp.opening * 0.7), static_cast<float>(side * 0.5)),
                              static_cast<float>(degrees(grasp.angleRadians)));
    cv::Point2f corner[4];
    bar.points(corner);
    std::vector<cv::Point> polygon(corner, corner + 4);
    cv::fillConvexPoly(picture, polygon, cv::Scalar(40, 160, 230));
    return picture;
}

}  // namespace

void writeTinyDataset(const std::filesystem::path& root, int objects, int scenesPerObject, int side) {
    for (int o = 0; o < objects; ++o) {
        const std::string object = "object" + std::to_string(o);
        std::filesystem::create_directories(root / object);
        for (int i = 0; i < scenesPerObject; ++i) {
            const int number = o * scenesPerObject + i;
            const Grasp grasp = barGrasp(number, side);
            const std::string stem = (root / object / (std::to_string(i) + "_" + object)).string();
            cv::imwrite(stem + "_RGB.png", paint(grasp, side, number));
            Grasp wider = grasp;
            wider.jaw *= 1.5;
            writeFileAtomically(stem + "_grasps.txt", formatGrasps(std::vector{grasp, wider}));
        }
    }
}

SceneIndex openTinyDataset(const std::filesystem::path& root) {
    IndexOptions options;
    options.useCache = false;
    return SceneIndex::open(root, options);
}

std::string readAll(const std::filesystem::path& file) { return readFile(file); }

}  // namespace grasploom
