#include "dataset/problem.h"
#include "simulation/scene_file.h"
#include "tests/fuzz/fuzz_input.h"

using namespace grasploom;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    try {
        const SimulatedScene scene = parseScene(asText(data, size), "fuzz");
        const std::string written = formatScene(scene);
        mustHold(formatScene(parseScene(written, "again")) == written);
    } catch (const DataError&) {
        // Refused as a whole.
    }
    return 0;
}
