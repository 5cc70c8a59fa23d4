#include "dataset/problem.h"
#include "simulation/mesh_file.h"
#include "tests/fuzz/fuzz_input.h"

#include <algorithm>

using namespace grasploom;

/// The first byte chooses the format.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) {
        return 0;
    }
    constexpr const char* names[] = {"fuzz.obj", "fuzz.ply", "fuzz.stl", "fuzz.glb"};
    try {
        const Surface surface = parseMesh(asText(data + 1, size - 1), names[data[0] % 4]);
        mustHold(!surface.triangles.empty());
        mustHold(std::ranges::all_of(surface.corners, [](const auto& corner) { return corner.allFinite(); }));
        mustHold(std::abs(boundingBox(surface.corners).sizes().maxCoeff() - 1) < 1e-4F);
        for (const auto& triangle : surface.triangles) {
            mustHold(*std::ranges::max_element(triangle) < surface.corners.size());
        }
    } catch (const DataError&) {
        // Refused.
    }
    return 0;
}
