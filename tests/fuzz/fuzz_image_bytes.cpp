#include "dataset/image_header.h"
#include "dataset/problem.h"
#include "dataset/scene_images.h"
#include "tests/fuzz/fuzz_input.h"

using namespace grasploom;

/// Headers and structure only: the decoders behind them are OpenCV's, which has fuzzers of its own.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    try {
        const ImageHeader header = parseImageHeader(asText(data, size), "fuzz");
        mustHold(header.width > 0 && header.width <= maxImageSide && header.height > 0 && header.height <= maxImageSide);
        checkImageIsWhole(asText(data, size), header, "fuzz");
    } catch (const DataError&) {
        // Refused.
    }
    return 0;
}
