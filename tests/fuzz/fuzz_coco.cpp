#include "dataset/coco_labels.h"
#include "tests/fuzz/fuzz_input.h"
#include "tests/fuzz/fuzz_labels.h"

using namespace grasploom;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    try {
        const LabelSet set = parseCoco(asText(data, size), "fuzz");
        mustBeSound(set);
        mustAgree(parseCoco(formatCoco(set), "again"), set);
    } catch (const DataError&) {
        // Refused as a whole.
    }
    return 0;
}
