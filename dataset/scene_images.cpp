#include "dataset/scene_images.h"

#include "dataset/files.h"
#include "dataset/image_header.h"
#include "dataset/png_header.h"

#include <opencv2/core/utils/logger.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <array>
#include <fstream>

namespace grasploom {
namespace {

namespace fs = std::filesystem;

cv::Size sizeOf(const ImageHeader& header) {
    return {static_cast<int>(header.width), static_cast<int>(header.height)};
}

std::string text(cv::Size size) {
    return std::to_string(size.width) + "×" + std::to_string(size.height);
}

/// OpenCV reports what it throws on stderr as well; here the exception is enough.
void silenceOpenCv() {
    static const auto once = cv::utils::logging::setLogLevel(cv::utils::logging::LOG_LEVEL_SILENT);
    static_cast<void>(once);
}

cv::Mat decode(const std::string& bytes, const ImageHeader& header, int flags, const fs::path& file) {
    checkImageIsWhole(bytes, header, file);
    silenceOpenCv();
    cv::Mat picture;
    try {
        // OpenCV takes no const bytes, and does not write to them.
        const cv::Mat wrapped(1, static_cast<int>(bytes.size()), CV_8UC1, const_cast<char*>(bytes.data()));
        picture = cv::imdecode(wrapped, flags | cv::IMREAD_IGNORE_ORIENTATION);
    } catch (const cv::Exception& error) {
        throw DataError(file, "the picture cannot be decoded: " + error.err);
    }
    if (picture.empty() || picture.size() != sizeOf(header)) {
        throw DataError(file, "the picture cannot be decoded: its data are damaged or of an unknown kind");
    }
    return picture;
}

cv::Mat readColours(const fs::path& file, int flags) {
    const std::string bytes = readFile(file);
    const ImageHeader header = parseImageHeader(bytes, file);
    if (header.floating || header.bitsPerSample > 16) {
        throw DataError(file, "a picture of " + std::to_string(header.bitsPerSample) +
                                  "-bit numbers (depth?), expected colours of 8 or 16 bits");
    }
    if (header.inks) {
        throw DataError(file, "a TIFF of inks (CMYK): convert it to RGB");
    }
    cv::Mat picture = decode(bytes, header, flags, file);
    if (picture.depth() != CV_8U) {
        throw DataError(file, "the picture cannot be brought to 8 bits");
    }
    return picture;
}

cv::Mat readPicture(const fs::path& file, Channel channel) {
    switch (channel) {
        case Channel::Rgb:
            return readRgb(file);
        case Channel::Mask:
            return readMask(file);
        case Channel::PerfectDepth:
        case Channel::StereoDepth:
            return readDepthMetres(file);
        case Channel::Grasps:
            break;
    }
    throw std::invalid_argument("grasps are no picture");
}

/// The size the scene's pictures should have; empty where the RGB picture is not there, or is itself broken.
cv::Size rgbSize(const SceneIndex& index, std::size_t scene) {
    if (!index.has(scene, Channel::Rgb)) {
        return {};
    }
    try {
        return imageSize(index.path(scene, Channel::Rgb));
    } catch (const DataError&) {
        return {};
    }
}

}  // namespace

cv::Size imageSize(const fs::path& file) {
    std::error_code error;
    if (!fs::is_regular_file(file, error)) {  // a pipe would hang the reader
        throw DataError(file, fs::exists(file, error) ? "not a file" : "cannot be read: there is no such file");
    }
    std::array<char, pngHeaderBytes> start{};
    std::ifstream stream(file, std::ios::binary);
    stream.read(start.data(), start.size());
    const std::string_view bytes(start.data(), static_cast<std::size_t>(std::max<std::streamsize>(0, stream.gcount())));
    return sizeOf(bytes.starts_with(pngSignature) ? parseImageHeader(bytes, file)
                                                  : parseImageHeader(readFile(file), file));
}

cv::Mat readRgb(const fs::path& file) {
    cv::Mat picture = readColours(file, cv::IMREAD_COLOR);
    cv::cvtColor(picture, picture, cv::COLOR_BGR2RGB);
    return picture;
}

cv::Mat readMask(const fs::path& file) {
    return readColours(file, cv::IMREAD_GRAYSCALE);
}

cv::Mat readDepthMetres(const fs::path& file) {
    const std::string bytes = readFile(file);
    const ImageHeader header = parseImageHeader(bytes, file);
    if (!header.floating || header.bitsPerSample != 32 || header.samples != 1) {
        throw DataError(file, "expected depth as one channel of 32-bit float metres, not " +
                                  std::to_string(header.samples) + " of " + std::to_string(header.bitsPerSample) +
                                  "-bit " + (header.floating ? "floats" : "integers"));
    }
    cv::Mat depth = decode(bytes, header, cv::IMREAD_UNCHANGED, file);
    if (depth.type() != CV_32FC1) {
        throw DataError(file, "the depth cannot be decoded as 32-bit floats");
    }
    return depth;
}

cv::Mat readChannel(const SceneIndex& index, std::size_t scene, Channel channel) {
    const fs::path file = index.path(scene, channel);
    const std::string name(channelName(channel));
    if (!index.has(scene, channel)) {
        throw DataError(file, "the scene has no " + name + " file");
    }
    cv::Mat picture = readPicture(file, channel);
    if (channel != Channel::Rgb) {
        const cv::Size expected = rgbSize(index, scene);
        if (!expected.empty() && picture.size() != expected) {
            throw DataError(file, name + " is " + text(picture.size()) + ", the RGB picture " + text(expected));
        }
    }
    return picture;
}

}  // namespace grasploom
