#include "widgets/picture_image.h"

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <vector>

namespace grasploom {
namespace {

struct Range {
    float nearest = 0;
    float farthest = 0;
};

bool isMeasured(float depth) {
    return std::isfinite(depth) && depth > 0;
}

/// 1st to 99th percentile: a few stray pixels must not flatten all the rest.
Range usualRange(const cv::Mat& depth) {
    std::vector<float> valid;
    valid.reserve(depth.total());
    for (int y = 0; y < depth.rows; ++y) {
        const float* row = depth.ptr<float>(y);
        std::copy_if(row, row + depth.cols, std::back_inserter(valid), isMeasured);
    }
    if (valid.empty()) {
        return {};
    }
    const auto percentile = [&](double fraction) {
        const auto at = valid.begin() + static_cast<std::ptrdiff_t>(fraction * static_cast<double>(valid.size() - 1));
        std::nth_element(valid.begin(), at, valid.end());
        return *at;
    };
    const float nearest = percentile(0.01);
    return {nearest, percentile(0.99)};
}

/// viridis, brightest for the nearest, as screen pixels.
std::vector<QRgb> nearToFar() {
    cv::Mat steps(1, 256, CV_8U);
    for (int i = 0; i < 256; ++i) {
        steps.at<uchar>(0, i) = static_cast<uchar>(255 - i);
    }
    cv::Mat colours;
    cv::applyColorMap(steps, colours, cv::COLORMAP_VIRIDIS);
    std::vector<QRgb> table(256);
    for (int i = 0; i < 256; ++i) {
        const auto& bgr = colours.at<cv::Vec3b>(0, i);
        table[static_cast<std::size_t>(i)] = qRgb(bgr[2], bgr[1], bgr[0]);
    }
    return table;
}

/// Stripes of two greys: no depth is grey, and no eye takes stripes for a surface.
QRgb hatch(int x, int y) {
    return ((x + y) / 4) % 2 == 0 ? qRgb(0x46, 0x46, 0x46) : qRgb(0x6e, 0x6e, 0x6e);
}

}  // namespace

QImage toImage(const cv::Mat& picture) {
    if (picture.empty() || picture.depth() != CV_8U || (picture.channels() != 1 && picture.channels() != 3)) {
        return {};
    }
    const auto format = picture.channels() == 1 ? QImage::Format_Grayscale8 : QImage::Format_RGB888;
    return QImage(picture.data, picture.cols, picture.rows, static_cast<qsizetype>(picture.step), format).copy();
}

QImage colourMapDepth(const cv::Mat& depthMetres) {
    if (depthMetres.empty() || depthMetres.type() != CV_32F) {
        return {};
    }
    static const std::vector<QRgb> table = nearToFar();
    const Range range = usualRange(depthMetres);
    const float span = range.farthest - range.nearest;
    QImage image(depthMetres.cols, depthMetres.rows, QImage::Format_RGB32);
    for (int y = 0; y < depthMetres.rows; ++y) {
        const float* row = depthMetres.ptr<float>(y);
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (int x = 0; x < depthMetres.cols; ++x) {
            if (!isMeasured(row[x])) {
                line[x] = hatch(x, y);
                continue;
            }
            const float part = span > 0 ? std::clamp((row[x] - range.nearest) / span, 0.0F, 1.0F) : 0.5F;
            line[x] = table[static_cast<std::size_t>(std::lround(part * 255))];
        }
    }
    return image;
}

}  // namespace grasploom
