#include "dataset/dota_labels.h"
#include "tests/fuzz/fuzz_input.h"
#include "tests/fuzz/fuzz_labels.h"

using namespace grasploom;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    LabelledImage image, again;
    std::vector<Problem> problems, none;
    std::size_t skewed = 0;
    parseDota(asText(data, size), "fuzz", image, problems, skewed);
    mustBeSound(image);
    mustHold(skewed <= image.grasps.size() && problems.size() <= 101);
    parseDota(formatDota(image), "again", again, none, skewed);
    mustHold(again.grasps.size() + none.size() >= image.grasps.size());
    return 0;
}
