#include "dataset/picture_file.h"
#include "tests/fuzz/fuzz_input.h"

#include <unistd.h>
#include <cstring>
#include <fstream>

using namespace grasploom;

namespace {

constexpr std::size_t scenes = 4;
constexpr std::size_t slots = 3;
const PictureFileKey key{"hash", scenes, 3 * 8 * 8, 0};

/// The next bytes of the input as a number; 0 at its end.
template <typename Number>
Number take(std::string_view& input) {
    Number value{};
    const std::string_view bytes = input.substr(0, sizeof value);
    std::memcpy(&value, bytes.data(), bytes.size());
    input.remove_prefix(bytes.size());
    return value;
}

/// An entry of any numbers whose own checksum is right, or nothing behind it would ever be reached.
PictureEntry takeEntry(std::string_view& input, const std::string& pixels) {
    PictureEntry entry;
    const auto kind = take<std::uint8_t>(input);
    entry.slot = (kind & 1U) != 0 ? take<std::uint32_t>(input) : take<std::uint8_t>(input) % 4U;
    entry.width = (kind & 2U) != 0 ? take<std::uint32_t>(input) : take<std::uint8_t>(input) % 10U;
    entry.height = (kind & 4U) != 0 ? take<std::uint32_t>(input) : take<std::uint8_t>(input) % 10U;
    entry.originalWidth = (kind & 8U) != 0 ? take<std::uint32_t>(input) : entry.width;
    entry.originalHeight = (kind & 16U) != 0 ? take<std::uint32_t>(input) : entry.height;
    entry.source = stampOf("/dev/null").value();
    const std::uint64_t at = entry.slot * pictureSlotBytes(key);
    if (at < pixels.size() && entry.bytes() <= pixels.size() - at) {
        entry.checksum = pictureChecksum({reinterpret_cast<const std::uint8_t*>(pixels.data()) + at, entry.bytes()});
    }
    return entry;
}

std::string fileOf(std::string_view input) {
    std::string pixels(slots * pictureSlotBytes(key) - take<std::uint8_t>(input), 'p');
    std::string bytes = encodePictureHeader(key);
    for (std::size_t scene = 0; scene < scenes; ++scene) {
        const PictureEntry entry = takeEntry(input, pixels);
        bytes += encodePictureEntry(entry, scene);
    }
    if (!input.empty()) {  // and then anything, anywhere
        const std::size_t at = take<std::uint16_t>(input) % bytes.size();
        const std::string_view rest = input.substr(0, bytes.size() - at);
        bytes.replace(at, rest.size(), rest);
    }
    bytes.resize(firstPictureSlot(key), '\0');
    return bytes + pixels;
}

}  // namespace

/// Whatever a picture file holds, what is found in it lies within it and is as large as it says.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const std::string path = "/tmp/fuzz-" + std::to_string(::getpid()) + ".pictures";
    ::unlink(path.c_str());
    std::ofstream(path, std::ios::binary) << fileOf(asText(data, size));
    PictureFile pictures(path, key, 1 << 20);
    for (std::size_t scene = 0; scene < scenes; ++scene) {
        if (const auto found = pictures.find(scene, "/dev/null")) {
            mustHold(found->rgb.total() * 3 <= key.pictureBytes && found->original.width >= found->rgb.cols);
            pictureChecksum({found->rgb.data, found->rgb.total() * 3});
        }
        const KeptPicture picture{cv::Mat(8, 8, CV_8UC3, cv::Scalar::all(static_cast<double>(scene))), {8, 8}};
        const FileStamp stamp = stampOf("/dev/null").value();
        if (pictures.add(scene, stamp, picture) == PictureFile::Added::Yes) {
            mustHold(pictures.find(scene, "/dev/null")->rgb.at<cv::Vec3b>(7, 7)[2] == scene);
        }
    }
    ::unlink(path.c_str());
    return 0;
}
