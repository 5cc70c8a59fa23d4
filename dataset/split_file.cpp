#include "dataset/files.h"
#include "dataset/number_text.h"
#include "dataset/scene_names.h"
#include "dataset/shallow_json.h"
#include "dataset/split.h"

#include <nlohmann/json.hpp>

namespace grasploom {
namespace {

using Json = nlohmann::json;

constexpr std::uintmax_t largestSplitFile = 256U << 20U;

/// What every split file has, so that another JSON is not taken for one.
constexpr const char* formatName = "grasploom-split";

const Json& member(const Json& json, const char* key, const std::filesystem::path& file) {
    const auto found = json.find(key);
    if (found == json.end()) {
        throw DataError(file, std::string("no split file: it has no '") + key + "'");
    }
    return *found;
}

template <typename T>
T valueOf(const Json& json, const char* key, bool (Json::*isKind)() const noexcept, const std::filesystem::path& file) {
    const Json& value = member(json, key, file);
    if (!(value.*isKind)()) {
        throw DataError(file, std::string("'") + key + "' of the split is of another kind than expected");
    }
    return value.get<T>();
}

std::vector<std::string> foldOf(const Json& json, const std::filesystem::path& file) {
    if (!json.is_array()) {
        throw DataError(file, "a fold of the split is no list of scene ids");
    }
    std::vector<std::string> fold;
    fold.reserve(json.size());
    for (const Json& id : json) {
        if (!id.is_string() || !isSceneId(id.get_ref<const std::string&>())) {
            throw DataError(
                file, excerpt(id.dump(-1, ' ', true, Json::error_handler_t::replace)) + " in the split is no scene id");
        }
        fold.push_back(id.get<std::string>());
    }
    return fold;
}

SplitBy byOf(const Json& json, const std::filesystem::path& file) {
    const auto by = valueOf<std::string>(json, "by", &Json::is_string, file);
    if (by != "object" && by != "image") {
        throw DataError(file, "'by' of the split is " + excerpt(by) + ", expected 'object' or 'image'");
    }
    return by == "object" ? SplitBy::Object : SplitBy::Image;
}

}  // namespace

std::string formatSplit(const Split& split) {
    nlohmann::ordered_json json;
    json["format"] = formatName;
    json["version"] = 1;
    json["by"] = split.by == SplitBy::Object ? "object" : "image";
    json["seed"] = split.seed;
    json["index_hash"] = split.indexHash;
    json["folds"] = split.folds;
    return json.dump(1) + "\n";
}

Split parseSplit(std::string_view text, const std::filesystem::path& file) {
    Json json;
    try {
        json = parseShallowJson(text);
    } catch (const std::exception&) {  // said below
    }
    if (!json.is_object()) {
        throw DataError(file, "no split file: it is no JSON object");
    }
    if (valueOf<std::string>(json, "format", &Json::is_string, file) != formatName) {
        throw DataError(file, std::string("no split file: its 'format' is not ") + formatName);
    }
    if (valueOf<std::uint64_t>(json, "version", &Json::is_number_unsigned, file) != 1) {
        throw DataError(file, "the split was written by a newer version");
    }
    Split split;
    split.by = byOf(json, file);
    split.seed = valueOf<std::uint64_t>(json, "seed", &Json::is_number_unsigned, file);
    split.indexHash = valueOf<std::string>(json, "index_hash", &Json::is_string, file);
    const Json& folds = member(json, "folds", file);
    if (!folds.is_array() || folds.size() < 2) {
        throw DataError(file, "'folds' of the split is no list of at least two folds");
    }
    for (const Json& fold : folds) {
        split.folds.push_back(foldOf(fold, file));
    }
    return split;
}

Split readSplit(const std::filesystem::path& file) {
    return parseSplit(readFile(file, largestSplitFile), file);
}

void writeSplit(const Split& split, const std::filesystem::path& file) {
    writeFileAtomically(file, formatSplit(split));
}

}  // namespace grasploom
