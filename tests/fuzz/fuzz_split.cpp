#include "dataset/split.h"
#include "tests/fuzz/fuzz_input.h"

using namespace grasploom;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    try {
        const Split split = parseSplit(asText(data, size), "fuzz");
        mustHold(parseSplit(formatSplit(split), "again") == split);
    } catch (const DataError&) {
        // Refused as a whole.
    }
    return 0;
}
