#include "dataset/contact_sheet.h"

#include "dataset/portable_random.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace grasploom {
namespace {

constexpr int gap = 2;        ///< px between pictures
constexpr int clearance = 4;  ///< px around the mask that belong to neither: outlines, contact shadows
const cv::Scalar grey(128, 128, 128);

void shuffle(auto& values, PortableRandom& random) {
    for (std::size_t i = values.size(); i > 1; --i) {
        std::swap(values[i - 1], values[static_cast<std::size_t>(random.below(static_cast<int>(i)))]);
    }
}

/// Greatest of the two differences to the pixel on the right and below.
double edges(const cv::Mat& luma, const cv::Mat& plane) {
    std::vector<double> changes;
    for (int y = 0; y + 1 < luma.rows; ++y) {
        for (int x = 0; x + 1 < luma.cols; ++x) {
            if (plane.at<uchar>(y, x) != 0 && plane.at<uchar>(y, x + 1) != 0 && plane.at<uchar>(y + 1, x) != 0) {
                const int here = luma.at<uchar>(y, x);
                changes.push_back(
                    std::max(std::abs(luma.at<uchar>(y, x + 1) - here), std::abs(luma.at<uchar>(y + 1, x) - here)));
            }
        }
    }
    if (changes.empty()) {
        return 0;
    }
    const auto at = static_cast<std::ptrdiff_t>(0.99 * static_cast<double>(changes.size() - 1));
    std::nth_element(changes.begin(), changes.begin() + at, changes.end());
    return changes[static_cast<std::size_t>(at)];
}

}  // namespace

std::vector<SheetPlace> drawSheet(std::span<const std::size_t> scenes, std::size_t count, std::uint64_t seed) {
    PortableRandom random{seed, 0x5e77};
    std::vector<std::vector<std::size_t>> drawn(scenes.size());
    for (std::size_t dataset = 0; dataset < scenes.size(); ++dataset) {
        drawn[dataset].resize(scenes[dataset]);
        std::iota(drawn[dataset].begin(), drawn[dataset].end(), 0U);
        shuffle(drawn[dataset], random);
    }
    std::vector<SheetPlace> places;
    for (std::size_t round = 0; places.size() < count; ++round) {
        const std::size_t before = places.size();
        for (std::size_t dataset = 0; dataset < drawn.size() && places.size() < count; ++dataset) {
            if (round < drawn[dataset].size()) {
                places.push_back({dataset, drawn[dataset][round]});
            }
        }
        if (places.size() == before) {
            break;
        }
    }
    shuffle(places, random);
    return places;
}

ThumbnailLook lookOf(const cv::Mat& rgb, const cv::Mat& mask) {
    cv::Mat luma, near;
    cv::cvtColor(rgb, luma, cv::COLOR_RGB2GRAY);
    const cv::Mat object = mask >= 128;
    const int size = 2 * clearance + 1;
    cv::dilate(object, near, cv::getStructuringElement(cv::MORPH_ELLIPSE, {size, size}));
    const cv::Mat plane = near == 0;
    ThumbnailLook look;
    cv::Scalar mean, deviation;
    if (cv::countNonZero(plane) > 0) {
        cv::meanStdDev(luma, mean, deviation, plane);
        look.planeBrightness = mean[0];
        look.planeContrast = deviation[0];
        look.planeEdges = edges(luma, plane);
    }
    if (const int pixels = cv::countNonZero(object); pixels > 0) {
        look.objectBrightness = cv::mean(luma, object)[0];
        look.objectShare = static_cast<double>(pixels) / static_cast<double>(mask.total());
    }
    return look;
}

cv::Mat thumbnail(const cv::Mat& picture, int side) {
    const double scale = static_cast<double>(side) / std::max(picture.cols, picture.rows);
    const cv::Size size(std::max(1, static_cast<int>(std::lround(picture.cols * scale))),
                        std::max(1, static_cast<int>(std::lround(picture.rows * scale))));
    cv::Mat small;
    cv::resize(picture, small, size, 0, 0, scale < 1 ? cv::INTER_AREA : cv::INTER_LINEAR);
    return small;
}

cv::Mat contactSheet(std::span<const cv::Mat> thumbnails, int side, int columns) {
    const int count = static_cast<int>(thumbnails.size());
    const int across = std::clamp(columns, 1, std::max(1, count));
    const int down = std::max(1, (count + across - 1) / across);
    cv::Mat sheet(down * (side + gap) - gap, across * (side + gap) - gap, CV_8UC3, grey);
    for (int i = 0; i < count; ++i) {
        const cv::Mat small = thumbnail(thumbnails[static_cast<std::size_t>(i)], side);
        const cv::Point corner(i % across * (side + gap) + (side - small.cols) / 2,
                               i / across * (side + gap) + (side - small.rows) / 2);
        small.copyTo(sheet(cv::Rect(corner, small.size())));
    }
    return sheet;
}

}  // namespace grasploom
