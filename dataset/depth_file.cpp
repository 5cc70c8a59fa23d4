#include "dataset/depth_file.h"

#include <tiffio.h>
#include <algorithm>
#include <cstring>
#include <memory>
#include <stdexcept>

namespace grasploom {
namespace {

/// A file in memory, for libtiff's callbacks.
struct MemoryFile {
    std::string bytes;
    std::size_t position = 0;
};

MemoryFile& fileOf(thandle_t handle) {
    return *static_cast<MemoryFile*>(handle);
}

tmsize_t readBytes(thandle_t handle, void* to, tmsize_t count) {
    MemoryFile& file = fileOf(handle);
    const std::size_t left = file.bytes.size() - std::min(file.position, file.bytes.size());
    const std::size_t taken = std::min(left, static_cast<std::size_t>(count));
    std::memcpy(to, file.bytes.data() + file.position, taken);
    file.position += taken;
    return static_cast<tmsize_t>(taken);
}

tmsize_t writeBytes(thandle_t handle, void* from, tmsize_t count) {
    MemoryFile& file = fileOf(handle);
    const auto size = static_cast<std::size_t>(count);
    file.bytes.resize(std::max(file.bytes.size(), file.position + size));
    std::memcpy(file.bytes.data() + file.position, from, size);
    file.position += size;
    return count;
}

toff_t seek(thandle_t handle, toff_t offset, int whence) {
    MemoryFile& file = fileOf(handle);
    const toff_t base = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? file.position : file.bytes.size();
    file.position = static_cast<std::size_t>(base + offset);
    return file.position;
}

int closeFile(thandle_t) {
    return 0;
}
toff_t sizeOf(thandle_t handle) {
    return fileOf(handle).bytes.size();
}

void describe(TIFF* tiff, const cv::Mat& depth) {
    TIFFSetField(tiff, TIFFTAG_IMAGEWIDTH, static_cast<uint32_t>(depth.cols));
    TIFFSetField(tiff, TIFFTAG_IMAGELENGTH, static_cast<uint32_t>(depth.rows));
    TIFFSetField(tiff, TIFFTAG_BITSPERSAMPLE, 32);
    TIFFSetField(tiff, TIFFTAG_SAMPLESPERPIXEL, 1);
    TIFFSetField(tiff, TIFFTAG_SAMPLEFORMAT, SAMPLEFORMAT_IEEEFP);
    TIFFSetField(tiff, TIFFTAG_PHOTOMETRIC, PHOTOMETRIC_MINISBLACK);
    TIFFSetField(tiff, TIFFTAG_PLANARCONFIG, PLANARCONFIG_CONTIG);
    TIFFSetField(tiff, TIFFTAG_COMPRESSION, COMPRESSION_LZW);
    TIFFSetField(tiff, TIFFTAG_ROWSPERSTRIP, 64U);
}

}  // namespace

std::string encodeDepthTiff(const cv::Mat& depth) {
    CV_Assert(depth.type() == CV_32FC1);
    MemoryFile file;
    {
        const std::unique_ptr<TIFF, void (*)(TIFF*)> tiff(
            TIFFClientOpen("depth", "wl", &file, readBytes, writeBytes, seek, closeFile, sizeOf, nullptr, nullptr),
            TIFFClose);
        if (!tiff) {
            throw std::runtime_error("libtiff cannot open a file in memory");
        }
        describe(tiff.get(), depth);
        cv::Mat row;
        for (int y = 0; y < depth.rows; ++y) {
            depth.row(y).copyTo(row);  // libtiff may change what it is given
            if (TIFFWriteScanline(tiff.get(), row.data, static_cast<uint32_t>(y), 0) != 1) {
                throw std::runtime_error("libtiff cannot compress the depth picture");
            }
        }
    }
    return std::move(file.bytes);
}

}  // namespace grasploom
