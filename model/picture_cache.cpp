#include "model/picture_cache.h"

#include "dataset/files.h"
#include "dataset/picture_folder.h"
#include "dataset/problem.h"
#include "dataset/scene_images.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <utility>

namespace grasploom {
namespace {

namespace fs = std::filesystem;

/// Whole, and a divisor of both sides: then every kept pixel is the mean of as many, and none is half outside.
int reductionOf(cv::Size size, int reducedTo) {
    int factor = reducedTo > 0 ? std::max(1, std::max(size.width, size.height) / reducedTo) : 1;
    while (size.width % factor != 0 || size.height % factor != 0) {
        --factor;
    }
    return factor;
}

KeptPicture reduced(const cv::Mat& rgb, int reducedTo) {
    const int factor = reductionOf(rgb.size(), reducedTo);
    KeptPicture kept{rgb, rgb.size()};
    if (factor > 1) {
        cv::resize(rgb, kept.rgb, {rgb.cols / factor, rgb.rows / factor}, 0, 0, cv::INTER_AREA);
    }
    return kept;
}

/// Of the largest picture, as far as a look at some of them tells. Larger ones are decoded each time.
std::uint64_t largestPictureBytes(const SceneIndex& index, int reducedTo) {
    constexpr std::size_t looks = 64;
    std::uint64_t largest = 0;
    for (std::size_t i = 0; i < std::min(looks, index.size()); ++i) {
        try {
            const cv::Size size = imageSize(index.path(i * index.size() / std::min(looks, index.size()), Channel::Rgb));
            const int factor = reductionOf(size, reducedTo);
            largest = std::max(largest, std::uint64_t{3} * static_cast<std::uint64_t>(size.area() / (factor * factor)));
        } catch (const DataError&) {
            continue;  // whoever wants this picture will hear of it
        }
    }
    return largest;
}

std::string sizeText(std::uintmax_t bytes) {
    if (bytes < 1'000'000'000) {
        return std::to_string((bytes + 999'999) / 1'000'000) + " MB";
    }
    const auto tenths = std::llround(static_cast<double>(bytes) / 1e8);
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + " GB";
}

std::size_t bytesOf(const cv::Mat& picture) {
    return picture.total() * picture.elemSize();
}

}  // namespace

PictureCache::PictureCache(const SceneIndex& index, const PictureCacheOptions& options)
    : m_index(index), m_options(options) {
    if (m_options.keepInFile) {
        try {
            openFile();
        } catch (const DataError& error) {
            note(std::string("pictures are not kept in a file: ") + error.what());
        }
    }
}

PictureCache::PictureCache(const SceneIndex& index, std::size_t memoryBytes)
    : PictureCache(index, PictureCacheOptions{memoryBytes, false, 0, {}, 0}) {}

void PictureCache::openFile() {
    const fs::path folder = m_options.folder.empty() ? cacheFolder() / "pictures" : m_options.folder;
    if (liesWithin(folder, m_index.root())) {
        throw DataError(folder, "lies in the dataset, which is not written to");
    }
    std::error_code error;
    fs::create_directories(folder, error);
    if (error) {
        throw DataError(folder, "cannot create the folder: " + error.message());
    }
    const PictureFileKey key{m_index.hash(), m_index.size(), largestPictureBytes(m_index, m_options.reducedTo),
                             static_cast<std::uint32_t>(m_options.reducedTo)};
    if (key.pictureBytes == 0) {
        return;  // nothing that could be kept
    }
    const fs::path file = pictureFilePath(folder, m_index, key);
    const std::uintmax_t all =
        m_options.gigabytes > 0 ? static_cast<std::uintmax_t>(m_options.gigabytes * 1e9) : defaultPictureBytes(folder);
    const std::uintmax_t wanted = firstPictureSlot(key) + key.scenes * pictureSlotBytes(key);
    const std::uintmax_t room = makeRoomForPictures(file, wanted, all);
    m_file = std::make_unique<PictureFile>(file, key, room);
    m_fileGrows = true;
    note("decoded pictures are kept in " + file.string() + ", of at most " + sizeText(std::min(wanted, room)) +
         (wanted > room ? ": too little for all, the others are decoded each time" : ""));
}

KeptPicture PictureCache::picture(std::size_t scene) {
    const fs::path source = m_index.path(scene, Channel::Rgb);
    if (auto kept = find(scene, source)) {
        return *std::move(kept);
    }
    if (!m_index.has(scene, Channel::Rgb)) {  // no file, or a link that leads out of the dataset
        throw DataError(source, "there is no picture that may be read");
    }
    const auto stamp = stampOf(source.string());  // before reading: a change meanwhile will show
    KeptPicture made = reduced(readRgb(source), m_options.reducedTo);
    keep(scene, stamp, made);
    return made;
}

std::optional<KeptPicture> PictureCache::find(std::size_t scene, const fs::path& source) {
    if (m_file) {
        if (auto kept = m_file->find(scene, source)) {
            return kept;
        }
    }
    const std::lock_guard lock(m_mutex);
    const auto found = m_pictures.find(scene);
    return found != m_pictures.end() ? std::optional(found->second) : std::nullopt;
}

void PictureCache::keep(std::size_t scene, const std::optional<FileStamp>& source, const KeptPicture& picture) {
    if (m_fileGrows && source && keepInFile(scene, *source, picture)) {
        return;
    }
    const std::lock_guard lock(m_mutex);
    if (m_bytes + bytesOf(picture.rgb) <= m_options.memoryBytes && m_pictures.emplace(scene, picture).second) {
        m_bytes += bytesOf(picture.rgb);
    }
}

bool PictureCache::keepInFile(std::size_t scene, const FileStamp& source, const KeptPicture& picture) {
    std::string reason = "its room is used up";
    try {
        const PictureFile::Added added = m_file->add(scene, source, picture);
        if (added != PictureFile::Added::NoRoom) {
            return added == PictureFile::Added::Yes;
        }
    } catch (const DataError& error) {
        reason = error.what();
    }
    if (m_fileGrows.exchange(false)) {  // said once
        note("no more pictures are kept in the file, the others are decoded each time: " + reason);
    }
    return false;
}

void PictureCache::note(const std::string& notice) {
    const std::lock_guard lock(m_mutex);
    m_notices.push_back(notice);
}

std::size_t PictureCache::memoryBytes() const {
    const std::lock_guard lock(m_mutex);
    return m_bytes;
}

std::vector<std::string> PictureCache::takeNotices() {
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_notices, {});
}

}  // namespace grasploom
