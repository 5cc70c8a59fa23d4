#include "simulation/convex_parts.h"
#include "simulation/mass_centre.h"
#include "tests/fuzz/fuzz_input.h"

#include <algorithm>
#include <stdexcept>

using namespace grasploom;

/// Three bytes a corner, on a coarse grid, so that much falls together, lies in a plane or in a line; then three bytes a
/// triangle.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size < 2) {
        return 0;
    }
    const std::size_t corners = std::min<std::size_t>(3 + data[0] % 40, (size - 1) / 3);
    Surface surface;
    for (std::size_t i = 0; i < corners; ++i) {
        const std::uint8_t* const at = data + 1 + 3 * i;
        surface.corners.emplace_back(at[0] % 32 / 31.F, at[1] % 32 / 31.F, at[2] % 32 / 31.F);
    }
    for (std::size_t at = 1 + 3 * corners; at + 2 < size && corners > 0; at += 3) {
        const auto corner = [&](std::size_t k) { return static_cast<std::uint32_t>(data[at + k] % corners); };
        const std::uint32_t a = corner(0), b = corner(1), c = corner(2);
        const Eigen::Vector3f across =
            (surface.corners[b] - surface.corners[a]).cross(surface.corners[c] - surface.corners[a]);
        if (across.norm() > 1e-6F) {  // as the readers of meshes leave them
            surface.triangles.push_back({a, b, c});
        }
    }
    if (surface.triangles.empty()) {
        return 0;
    }
    try {
        const auto parts = convexParts(surface, {.parts = 8, .corners = 16, .triangles = 60});
        mustHold(!parts.empty() && parts.size() <= 8);
        for (const ConvexPart& part : parts) {
            mustHold(part.size() >= 4 && part.size() <= 16 && massCentre(part).volume > 0);
        }
    } catch (const std::runtime_error&) {  // it says why there are none
    }
    return 0;
}
