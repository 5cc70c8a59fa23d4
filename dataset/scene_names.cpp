#include "dataset/scene_names.h"

#include "dataset/utf8.h"

#include <algorithm>
#include <array>

namespace grasploom {
namespace {

bool isUtf8(std::string_view text) {
    while (!text.empty()) {
        const std::size_t length = utf8Length(text);
        if (length == 0) {
            return false;
        }
        text.remove_prefix(length);
    }
    return true;
}

constexpr std::array<std::string_view, channelCount> suffixes{"_RGB.png", "_mask.png", "_perfect_depth.tiff",
                                                              "_stereo_depth.tiff", "_grasps.txt"};
constexpr std::string_view cornellRgb = "r.png";
constexpr std::string_view cornellPositives = "cpos.txt";
constexpr std::string_view digits = "0123456789";

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

bool isSceneId(std::string_view id) {
    if (id.empty() || id.size() > longestSceneId || id.front() == '.') {
        return false;
    }
    return id.find_first_of("/\\") == std::string_view::npos && isPlainText(id);
}

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
