#pragma once

#include "dataset/scene_index.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace grasploom {

inline constexpr std::size_t longestSceneId = 200;  ///< bytes; leaves room for the suffixes in a file name

/// UTF-8 without control characters.
bool isPlainText(std::string_view text);

/// Whether `id` can name a scene or an object and safely be part of a file name: 1 to 200 bytes of UTF-8, no control
/// characters, no slashes, no leading dot.
bool isSceneId(std::string_view id);
/// What is wrong with a name that is none: "begins with a dot"; empty: nothing.
std::string whyNoSceneId(std::string_view id);

/// What the name of a scene's file says.
struct SceneFileName {
    std::string_view id;  ///< as it stands in the name: not checked
    Channel channel = Channel::Rgb;
    bool cornell = false;
};

/// `<id>_RGB.png` and its like, or Cornell's `pcdNNNNr.png` and `pcdNNNNcpos.txt`. Empty for other names.
std::optional<SceneFileName> parseSceneFileName(std::string_view name);

/// The reverse.
std::string sceneFileName(std::string_view id, Channel channel, bool cornell);

/// A picture of any other name.
struct PlainPictureName {
    std::string_view id;      ///< the name without its ending: not checked
    std::uint8_t ending = 0;  ///< for pictureEnding
};
/// `<id>.png`, `.jpg`, `.jpeg`, `.tif`, `.tiff`, `.bmp` or `.webp`, in small, large or one large letter first.
std::optional<PlainPictureName> parsePlainPicture(std::string_view name);
/// ".png", …; the numbers are from 1 on and kept in caches. Empty for any other.
std::string pictureEnding(std::uint8_t number);

/// The object of a scene `<i>_<object>`; empty when the id is not of this form.
std::string_view objectOfId(std::string_view id);

/// The first run of digits in an id, without leading zeros: the scene's number, `<i>` or Cornell's NNNN.
std::string_view numberOfId(std::string_view id);

}  // namespace grasploom
