#include "dataset/scene_names.h"

#include "dataset/utf8.h"

#include <algorithm>
#include <array>

namespace grasploom {
namespace {

constexpr std::array<std::string_view, channelCount> suffixes{"_RGB.png", "_mask.png", "_perfect_depth.tiff",
                                                              "_stereo_depth.tiff", "_grasps.txt"};
constexpr std::string_view cornellRgb = "r.png";
constexpr std::string_view cornellPositives = "cpos.txt";
constexpr std::string_view digits = "0123456789";

// In this order, each in three spellings: what numbers mean is kept in caches.
constexpr std::array<std::string_view, 7> endings{"png", "jpg", "jpeg", "tif", "tiff", "bmp", "webp"};
constexpr std::uint8_t spelledEndings{3 * endings.size()};  ///< each in three spellings

std::string spelt(std::string_view ending, std::size_t spelling) {
    std::string text = "." + std::string(ending);
    const std::size_t large = spelling == 0 ? 0 : spelling == 1 ? ending.size() : 1;
    std::transform(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(large) + 1, text.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    return text;
}

bool isCornellId(std::string_view id) {
    return id.size() > 3 && id.starts_with("pcd") && id.find_first_not_of(digits, 3) == std::string_view::npos;
}

}  // namespace

bool isPlainText(std::string_view text) {
    const bool printable = std::none_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 || byte == 0x7F;
    });
    return printable && isUtf8(text);
}

std::string whyNoSceneId(std::string_view id) {
    if (id.size() > longestSceneId) {
        return "is " + std::to_string(id.size()) + " bytes long, and more than " + std::to_string(longestSceneId) +
               " leave no room for the names of the files beside it";
    }
    if (id.empty() || id.front() == '.') {
        return id.empty() ? "is empty" : "begins with a dot";
    }
    const bool fits = id.find_first_of("/\\") == std::string_view::npos && isPlainText(id);
    return fits ? std::string() : "holds a slash, a control character or bytes that are not UTF-8";
}

bool isSceneId(std::string_view id) { return whyNoSceneId(id).empty(); }

std::optional<SceneFileName> parseSceneFileName(std::string_view name) {
    for (std::size_t channel = 0; channel < suffixes.size(); ++channel) {
        if (name.ends_with(suffixes[channel])) {
            name.remove_suffix(suffixes[channel].size());
            return SceneFileName{name, static_cast<Channel>(channel), false};
        }
    }
    for (const auto& [suffix, channel] : {std::pair{cornellRgb, Channel::Rgb}, {cornellPositives, Channel::Grasps}}) {
        if (name.ends_with(suffix) && isCornellId(name.substr(0, name.size() - suffix.size()))) {
            name.remove_suffix(suffix.size());
            return SceneFileName{name, channel, true};
        }
    }
    return std::nullopt;
}

std::string sceneFileName(std::string_view id, Channel channel, bool cornell) {
    if (cornell && channel == Channel::Rgb) {
        return std::string(id).append(cornellRgb);
    }
    if (cornell && channel == Channel::Grasps) {
        return std::string(id).append(cornellPositives);
    }
    return std::string(id).append(suffixes[static_cast<std::size_t>(channel)]);
}

std::optional<PlainPictureName> parsePlainPicture(std::string_view name) {
    for (std::uint8_t number = 1; number <= spelledEndings; ++number) {
        const std::string ending = pictureEnding(number);
        if (name.size() > ending.size() && name.ends_with(ending)) {
            name.remove_suffix(ending.size());
            return PlainPictureName{name, number};
        }
    }
    return std::nullopt;
}

std::string pictureEnding(std::uint8_t number) {
    return number == 0 || number > spelledEndings ? std::string() : spelt(endings[(number - 1U) / 3], (number - 1U) % 3);
}

std::string_view objectOfId(std::string_view id) {
    const std::size_t end = id.find_first_not_of(digits);
    return end == 0 || end == std::string_view::npos || id[end] != '_' ? std::string_view{} : id.substr(end + 1);
}

std::string_view numberOfId(std::string_view id) {
    const std::size_t begin = std::min(id.find_first_of(digits), id.size());
    id = id.substr(begin, id.find_first_not_of(digits, begin) - begin);
    return id.substr(std::min(id.find_first_not_of('0'), id.size()));
}

}  // namespace grasploom
