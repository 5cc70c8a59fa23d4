// What `picture_cache` = `reduced` changes in training pictures, in 8-bit levels: on the scenes below
// GRASPLOOM_JACQUARD, over the whole picture and on the object. Beside it, for a scale: how far the exact mean over
// every pixel's area is from what `full` gives, and how much a shift by a tenth of a pixel changes.
#include "dataset/scene_images.h"
#include "model/input_picture.h"

#include <opencv2/core.hpp>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

using namespace grasploom;

namespace {

constexpr int inputSize = 320;
constexpr int drawsPerScene = 3;

/// Differences of two normalised pictures, in levels.
class Differences {
public:
    void add(const cv::Mat& a, const cv::Mat& b, const cv::Mat& object) {
        for (int row = 0; row < a.rows; ++row) {
            for (int column = 0; column < a.cols; ++column) {
                const cv::Vec3f difference = a.at<cv::Vec3f>(row, column) - b.at<cv::Vec3f>(row, column);
                const bool onObject = object.at<cv::Vec3f>(row, column)[0] > 0;
                for (int c = 0; c < 3; ++c) {
                    const double levels = std::abs(difference[c]) * imageNetDeviation[static_cast<std::size_t>(c)];
                    m_all.push_back(levels);
                    if (onObject) {
                        m_onObject.push_back(levels);
                    }
                }
            }
        }
    }
    void print(const char* what) {
        print(what, "whole picture", m_all);
        print("", "on the object", m_onObject);
    }

private:
    static void print(const char* what, const char* where, std::vector<double>& levels) {
        double sum = 0;
        double squares = 0;
        for (const double level : levels) {
            sum += level;
            squares += level * level;
        }
        const auto count = static_cast<double>(levels.size());
        const auto high = levels.begin() + static_cast<std::ptrdiff_t>(levels.size() * 99 / 100);
        std::nth_element(levels.begin(), high, levels.end());
        const double p99 = *high;
        const double largest = *std::max_element(high, levels.end());
        std::printf("%-34s %-14s mean %.3f | rms %.3f | 99 %% below %.1f | largest %.1f | %.1f dB\n", what, where,
                    sum / count, std::sqrt(squares / count), p99, largest,
                    10 * std::log10(255 * 255 / (squares / count)));
    }

    std::vector<double> m_all, m_onObject;
};

/// The mean over every result pixel's area by 144 points, each of which has the level of the pixel it lies in.
cv::Mat exactMeans(const cv::Mat& rgb, const Similarity& moved) {
    constexpr int points = 12;
    const Similarity back = inverse(moved);
    cv::Mat input(inputSize, inputSize, CV_32FC3, cv::Scalar::all(0));
    for (int i = 0; i < inputSize * inputSize; ++i) {
        cv::Vec3d sum(0, 0, 0);
        for (int k = 0; k < points * points; ++k) {
            const Point at = apply(
                back, Point{i % inputSize + (k % points + 0.5) / points, i / inputSize + (k / points + 0.5) / points});
            if (at.x >= 0 && at.y >= 0 && at.x < rgb.cols && at.y < rgb.rows) {
                const auto& levels = rgb.at<cv::Vec3b>(static_cast<int>(at.y), static_cast<int>(at.x));
                for (int c = 0; c < 3; ++c) {
                    const auto channel = static_cast<std::size_t>(c);
                    sum[c] += (levels[c] - imageNetMean[channel]) / imageNetDeviation[channel];
                }
            }
        }
        input.at<cv::Vec3f>(i / inputSize, i % inputSize) = sum / (points * points);
    }
    return input;
}

cv::Mat pixels(const KeptPicture& kept, const Similarity& moved) {
    return movedPicture(0, kept, moved, inputSize, ResampleOn::Processor).pixels;
}

/// Where the object is: above 0.
cv::Mat objectMask(const SceneIndex& index, std::size_t scene, const Similarity& moved) {
    const cv::Mat mask = readMask(index.path(scene, Channel::Mask));
    cv::Mat rgb(mask.size(), CV_8UC3);
    for (int i = 0; i < mask.rows * mask.cols; ++i) {
        rgb.at<cv::Vec3b>(i / mask.cols, i % mask.cols) =
            cv::Vec3b::all(mask.at<std::uint8_t>(i / mask.cols, i % mask.cols));
    }
    return normalisedInput(rgb, moved, inputSize);
}

}  // namespace

int main() {
    const char* samples = std::getenv("GRASPLOOM_JACQUARD");
    if (samples == nullptr) {
        std::fprintf(stderr, "GRASPLOOM_JACQUARD names no folder of real scenes\n");
        return 1;
    }
    IndexOptions indexOptions;
    indexOptions.useCache = false;
    const SceneIndex index = SceneIndex::open(samples, indexOptions);
    PictureCacheOptions options;
    options.reducedTo = inputSize * 3 / 2;
    PictureCache whole(index), reduced(index, options);
    Differences reduction, area, shift;
    for (std::size_t scene = 0; scene < index.size(); ++scene) {
        for (int draw = 0; draw < drawsPerScene; ++draw) {
            const KeptPicture kept = whole.picture(scene);
            const Similarity moved =
                drawAugmentation({}, kept.original, inputSize, 1, static_cast<std::uint64_t>(draw), scene);
            const cv::Mat expected = pixels(kept, moved);
            const cv::Mat object = objectMask(index, scene, moved);
            reduction.add(pixels(reduced.picture(scene), moved), expected, object);
            area.add(exactMeans(kept.rgb, moved), expected, object);
            shift.add(pixels(kept, compose({{1, 0, 0.1, 0, 1, 0}}, moved)), expected, object);
        }
    }
    reduction.print("reduced from full");
    area.print("exact area mean from full");
    shift.print("moved by 0.1 px from full");
    return 0;
}
