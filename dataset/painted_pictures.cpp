#include "dataset/painted_pictures.h"

#include "dataset/painted_camera.h"
#include "dataset/painted_depth.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace grasploom {
namespace {

constexpr int side = painted_camera::side;
constexpr int fine = 4;  // the outline is drawn this much finer, then averaged

/// Where the object is, whole pixels, and a little more.
cv::Rect frame(const PaintedObject& object) {
    const auto [low, high] = bounds(object);
    const cv::Point first(static_cast<int>(std::floor(low.x)) - 1, static_cast<int>(std::floor(low.y)) - 1);
    const cv::Point last(static_cast<int>(std::ceil(high.x)) + 1, static_cast<int>(std::ceil(high.y)) + 1);
    return cv::Rect(first, last) & cv::Rect(0, 0, side, side);
}

/// A drawing surface with `fine`² dots to the pixel.
struct Canvas {
    cv::Rect frame;
    cv::Mat dots = cv::Mat::zeros(frame.size() * fine, CV_8UC1);

    [[nodiscard]] cv::Point at(Point point) const {
        // Sixteenths of dots, whose centres have whole numbers.
        return {static_cast<int>(std::lround(((point.x - frame.x) * fine - 0.5) * 16)),
                static_cast<int>(std::lround(((point.y - frame.y) * fine - 0.5) * 16))};
    }
    [[nodiscard]] std::vector<cv::Point> circle(Point centre, double radius) const {
        constexpr int corners = 180;
        std::vector<cv::Point> points;
        points.reserve(corners);
        for (int i = 0; i < corners; ++i) {
            const double angle = 2 * pi * i / corners;
            points.push_back(at({centre.x + radius * std::cos(angle), centre.y + radius * std::sin(angle)}));
        }
        return points;
    }
    /// By the even-odd rule: an outline within another is a hole.
    void fill(const std::vector<std::vector<cv::Point>>& outlines) {
        cv::fillPoly(dots, outlines, cv::Scalar(255), cv::LINE_8, 4);
    }
};

/// What part of each pixel the object's top covers, 0–255.
cv::Mat drawTop(const PaintedObject& object) {
    Canvas canvas{frame(object)};
    for (const PaintedBox& box : object.boxes) {
        std::vector<cv::Point> outline;
        for (const Point& corner : corners(box)) {
            outline.push_back(canvas.at(corner));
        }
        canvas.fill({outline});
    }
    for (const PaintedRing& ring : object.rings) {
        canvas.fill({canvas.circle(ring.centre, ring.outer), canvas.circle(ring.centre, ring.inner)});
    }
    cv::Mat top = cv::Mat::zeros(side, side, CV_8UC1);
    cv::resize(canvas.dots, top(canvas.frame), canvas.frame.size(), 0, 0, cv::INTER_AREA);
    return top;
}

/// Everything that `mask` passes over when it moves straight by (dx, dy).
cv::Mat swept(const cv::Mat& mask, double dx, double dy) {
    cv::Mat all = mask.clone();
    cv::Mat moved;
    const int steps = std::max(1, static_cast<int>(std::ceil(std::hypot(dx, dy))));
    for (int i = 1; i <= steps; ++i) {
        const double part = static_cast<double>(i) / steps;
        const cv::Matx23d move(1, 0, dx * part, 0, 1, dy * part);
        cv::warpAffine(mask, moved, move, mask.size());
        cv::max(all, moved, all);
    }
    return all;
}

/// The top and what shows of the sides below it.
cv::Mat withSides(const cv::Mat& top, double heightMetres) {
    const int rows = std::max(1, static_cast<int>(std::lround(painted_camera::sidePixels(heightMetres))));
    cv::Mat whole;
    cv::dilate(top, whole, cv::Mat::ones(rows + 1, 1, CV_8UC1), {0, rows});
    return whole;
}

/// 0–1, soft: where the object keeps the light off the ground.
cv::Mat drawShadow(const cv::Mat& object, double heightMetres, PortableRandom& random) {
    constexpr int coarse = 4;
    const double length =
        painted_camera::pixels(heightMetres, painted_camera::distanceMetres) * random.uniform(0.5, 1.1);
    const double from = random.uniform(0, 2 * pi);
    cv::Mat small;
    cv::resize(object, small, {side / coarse, side / coarse}, 0, 0, cv::INTER_AREA);
    cv::Mat shadow = swept(small, length * std::cos(from) / coarse, length * std::sin(from) / coarse);
    cv::GaussianBlur(shadow, shadow, {}, 0.12 * length / coarse + 0.8);
    cv::resize(shadow, shadow, object.size(), 0, 0, cv::INTER_LINEAR);
    shadow.convertTo(shadow, CV_32FC1, random.uniform(0.25, 0.5) / 255);
    return shadow;
}

/// Brightness of bare ground, 0–255: blotches of several sizes, grain and a few specks, as of worn concrete.
cv::Mat drawGround(PortableRandom& random) {
    cv::Mat ground(side, side, CV_32FC1, cv::Scalar(random.uniform(150, 195)));
    const double rough = random.uniform(0.6, 1.4);
    ground += 5 * rough * smoothNoise(side, 6, random);
    ground += 3 * rough * smoothNoise(side, 24, random);
    ground += 1.6 * rough * smoothNoise(side, 100, random);
    ground += 2.2 * rough * smoothNoise(side, 420, random);
    for (int i = 0; i < 60; ++i) {
        const cv::Point at(random.below(side), random.below(side));
        cv::circle(ground, at, random.below(3), cv::Scalar(random.uniform(110, 160)), cv::FILLED);
    }
    return ground;
}

/// A colour of brightness 1 on its strongest channel: R, G, B.
cv::Vec3f drawColour(double saturation, PortableRandom& random) {
    const double hue = random.uniform(0, 6);
    cv::Vec3f colour;
    for (int channel = 0; channel < 3; ++channel) {
        const double away = std::abs(std::remainder(hue - 2 * channel, 6.0));
        const double part = std::clamp(2 - away, 0.0, 1.0);
        colour[channel] = static_cast<float>(1 - saturation * (1 - part));
    }
    return colour;
}

struct Paints {
    cv::Vec3f ground, object;
    float topLight = 0, sideLight = 0;  ///< 0–255
    float slopeX = 0, slopeY = 0;       ///< of the light over the picture, per pixel
};

Paints drawPaints(PortableRandom& random) {
    Paints paints;
    paints.ground = drawColour(random.uniform(0, 0.12), random);
    paints.object = drawColour(random.below(3) == 0 ? random.uniform(0, 0.1) : random.uniform(0.25, 0.75), random);
    // Lighter or darker than the ground, never quite the same.
    const bool light = random.coin();
    paints.topLight = static_cast<float>(light ? random.uniform(205, 250) : random.uniform(60, 125));
    paints.sideLight = paints.topLight * static_cast<float>(random.uniform(0.55, 0.8));
    paints.slopeX = static_cast<float>(random.uniform(-0.1, 0.1) / side);
    paints.slopeY = static_cast<float>(random.uniform(-0.1, 0.1) / side);
    return paints;
}

cv::Mat blend(const cv::Mat& ground, const cv::Mat& shadow, const cv::Mat& top, const cv::Mat& whole,
              const Paints& paints) {
    cv::Mat rgb(side, side, CV_8UC3);
    for (int y = 0; y < side; ++y) {
        const auto* light = ground.ptr<float>(y);
        const auto* dark = shadow.ptr<float>(y);
        const auto* topRow = top.ptr<uchar>(y);
        const auto* wholeRow = whole.ptr<uchar>(y);
        auto* row = rgb.ptr<cv::Vec3b>(y);
        for (int x = 0; x < side; ++x) {
            const float slope = 1 + paints.slopeX * static_cast<float>(x) + paints.slopeY * static_cast<float>(y);
            const float t = static_cast<float>(topRow[x]) / 255;
            const float w = static_cast<float>(wholeRow[x]) / 255;
            // The object keeps a little of the ground's grain, so that its faces are not flat colour.
            const float grain = 0.25F * (light[x] - 170);
            const float face = t * paints.topLight + (1 - t) * paints.sideLight + grain;
            const cv::Vec3f bare = paints.ground * (light[x] * (1 - dark[x]));
            const cv::Vec3f colour = ((1 - w) * bare + w * face * paints.object) * slope;
            row[x] = {cv::saturate_cast<uchar>(colour[0]), cv::saturate_cast<uchar>(colour[1]),
                      cv::saturate_cast<uchar>(colour[2])};
        }
    }
    return rgb;
}

}  // namespace

PaintedPictures paint(const PaintedObject& object, PortableRandom& random) {
    const cv::Mat top = drawTop(object);
    const cv::Mat whole = withSides(top, object.heightMetres);
    PaintedPictures pictures;
    cv::threshold(whole, pictures.mask, 127, 255, cv::THRESH_BINARY);
    cv::Mat solidTop;
    cv::threshold(top, solidTop, 127, 255, cv::THRESH_BINARY);
    const cv::Mat ground = drawGround(random);
    const cv::Mat shadow = drawShadow(whole, object.heightMetres, random);
    pictures.rgb = blend(ground, shadow, top, whole, drawPaints(random));
    pictures.perfectDepth = paintPerfectDepth(solidTop, object.heightMetres);
    pictures.stereoDepth = paintStereoDepth(pictures.perfectDepth, random);
    return pictures;
}

}  // namespace grasploom
