#include "model/input_picture.h"

#include "dataset/resampling.h"

#include <span>

namespace grasploom {
namespace {

struct Channel8 {
    float mean, scale;
    [[nodiscard]] float normalised(float level, float coverage) const { return (level - coverage * mean) * scale; }
};

constexpr Channel8 channel(std::size_t c) {
    return {static_cast<float>(imageNetMean[c]), static_cast<float>(1 / imageNetDeviation[c])};
}

constexpr Channel8 red = channel(0);
constexpr Channel8 green = channel(1);
constexpr Channel8 blue = channel(2);

}  // namespace

cv::Mat normalisedInput(const cv::Mat& rgb, const Similarity& inputFromImage, int inputSize) {
    cv::Mat input(inputSize, inputSize, CV_32FC3);
    resampleRows(rgb, inputFromImage, inputSize, [&](int row, std::span<const PixelMean> means) {
        auto* to = input.ptr<float>(row);
        for (const PixelMean& mean : means) {
            *to++ = red.normalised(mean.red, mean.coverage);
            *to++ = green.normalised(mean.green, mean.coverage);
            *to++ = blue.normalised(mean.blue, mean.coverage);
        }
    });
    return input;
}

InputPicture movedPicture(std::size_t scene, const KeptPicture& picture, const Similarity& inputFromImage,
                          int inputSize, ResampleOn where) {
    const double shrunk = static_cast<double>(picture.original.width) / picture.rgb.cols;
    const Similarity inputFromSource = compose(inputFromImage, {{shrunk, 0, 0, 0, shrunk, 0}});
    InputPicture input;
    input.scene = scene;
    input.inputFromImage = inputFromImage;
    input.inputSize = inputSize;
    if (where == ResampleOn::Device) {
        input.source = picture.rgb;
        input.inputFromSource = inputFromSource;
    } else {
        input.pixels = normalisedInput(picture.rgb, inputFromSource, inputSize);
    }
    return input;
}

InputPicture fittedPicture(PictureCache& cache, std::size_t scene, int inputSize, ResampleOn where) {
    const KeptPicture picture = cache.picture(scene);
    return movedPicture(scene, picture, fitToInput(picture.original, inputSize), inputSize, where);
}

}  // namespace grasploom
