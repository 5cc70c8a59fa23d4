#include "dataset/files.h"
#include "dataset/scene_index_cache.h"
#include "tests/fuzz/fuzz_input.h"

using namespace grasploom;

namespace {

/// The smallest cache, for the fuzzer to start from.
std::string sample() {
    IndexContents contents;
    contents.folders = {"", "a"};
    contents.folderStamps.resize(2);
    contents.objects = {"a"};
    contents.scenes = {{"0_a", 0, 1, 31, 7, 3}};
    contents.graspStamps.resize(1);
    contents.problems = {{"/data/a", 7, "bad"}};
    std::string bytes = encodeIndexCache(contents, "/data");
    bytes.resize(bytes.size() - 16);
    return bytes;
}

}  // namespace

/// The input overwrites the start of a sound cache's fields, or is all of it; its checksum is always right, or nothing
/// behind the checksum would ever be reached.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const std::string sound = sample();
    constexpr std::size_t headBytes = 18;
    std::string bytes = sound.substr(0, headBytes).append(asText(data, size));
    if (size > 0 && (data[0] & 1U) != 0) {
        bytes = sound;
        bytes.replace(std::min<std::size_t>(headBytes + data[0], sound.size()), size - 1, asText(data + 1, size - 1));
    }
    if (const auto contents = decodeIndexCache(bytes + fingerprint(bytes), "/data")) {
        mustHold(contents->folders.size() == contents->folderStamps.size());
        mustHold(contents->scenes.size() == contents->graspStamps.size());
        for (const SceneRecord& scene : contents->scenes) {
            mustHold(scene.object < contents->objects.size() && scene.folder < contents->folders.size());
        }
        const auto again = decodeIndexCache(encodeIndexCache(*contents, "/data"), "/data");
        mustHold(again && again->scenes.size() == contents->scenes.size());
    }
    return 0;
}
