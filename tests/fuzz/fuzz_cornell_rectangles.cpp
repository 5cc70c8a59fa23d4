#include "dataset/cornell_file.h"
#include "tests/fuzz/fuzz_input.h"

#include <algorithm>

using namespace grasploom;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::vector<Problem> problems;
    const auto grasps = parseCornellRectangles(asText(data, size), "fuzz", problems);
    mustHold(std::all_of(grasps.begin(), grasps.end(), isValid));
    return 0;
}
