#include "dataset/png_encoding.h"

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <stdexcept>
#include <vector>

namespace grasploom {

std::string encodePng(const cv::Mat& picture) {
    cv::Mat stored = picture;
    if (picture.channels() == 3) {
        cv::cvtColor(picture, stored, cv::COLOR_RGB2BGR);
    }
    std::vector<uchar> bytes;
    // Without parameters OpenCV takes its fastest ones; any given compression level is slower, even 1.
    if (!cv::imencode(".png", stored, bytes)) {
        throw std::runtime_error("OpenCV cannot write this picture as PNG");
    }
    return {bytes.begin(), bytes.end()};
}

}  // namespace grasploom
