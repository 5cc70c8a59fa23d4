#include "simulation/outline_smoothing.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace grasploom {

namespace {

bool steps(const Surface& a, const Surface& b) {
    return a.object != b.object || std::abs(a.depthMetres - b.depthMetres) > 0.01F * a.depthMetres ||
           a.normal.dot(b.normal) < 0.9F;
}

/// Light at a point near a pixel: that of the neighbour most like it, which saves casting rays anew.
const LightReach& nearbyReach(const std::vector<Surface>& surfaces, const std::vector<LightReach>& reach, int side,
                              std::size_t pixel, const Surface& wanted) {
    const int x = static_cast<int>(pixel % side);
    const int y = static_cast<int>(pixel / side);
    std::size_t best = pixel;
    float least = 1e9F;
    for (int ny = std::max(y - 1, 0); ny <= std::min(y + 1, side - 1); ++ny) {
        for (int nx = std::max(x - 1, 0); nx <= std::min(x + 1, side - 1); ++nx) {
            const std::size_t other = static_cast<std::size_t>(ny) * side + nx;
            const Surface& surface = surfaces[other];
            const float unlike = (surface.object != wanted.object ? 10.F : 0.F) + 1 -
                                 surface.normal.dot(wanted.normal) +
                                 20 * std::abs(surface.depthMetres - wanted.depthMetres);
            if (unlike < least) {
                least = unlike;
                best = other;
            }
        }
    }
    return reach[best];
}

}  // namespace

const std::array<Eigen::Vector2d, packetSize>& outlinePoints() {
    static const auto points = [] {
        // Every row and column of the pixel's 8 × 8 cells once.
        constexpr std::array<int, packetSize> rooks{3, 6, 1, 4, 7, 2, 5, 0};
        constexpr double spread = 1.5;
        std::array<Eigen::Vector2d, packetSize> found;
        for (int i = 0; i < packetSize; ++i) {
            found[i] = {spread * ((i + 0.5) / packetSize - 0.5), spread * ((rooks[i] + 0.5) / packetSize - 0.5)};
        }
        return found;
    }();
    return points;
}

std::vector<std::size_t> outlinePixels(const std::vector<Surface>& surfaces, int side) {
    std::vector<char> marked(surfaces.size(), 0);
    for (std::size_t at = 0; at < surfaces.size(); ++at) {
        const bool right = static_cast<int>(at % side) + 1 < side && steps(surfaces[at], surfaces[at + 1]);
        const bool below = at + side < surfaces.size() && steps(surfaces[at], surfaces[at + side]);
        if (right) {
            marked[at + 1] = 1;
        }
        if (below) {
            marked[at + side] = 1;
        }
        if (right || below) {
            marked[at] = 1;
        }
    }
    std::vector<std::size_t> pixels;
    for (std::size_t at = 0; at < marked.size(); ++at) {
        if (marked[at] != 0) {
            pixels.push_back(at);
        }
    }
    return pixels;
}

Eigen::Vector3f smoothedColour(RayCaster& rays, const CameraView& camera, const SurfaceShading& shading,
                               const std::vector<Surface>& surfaces, const std::vector<LightReach>& reach,
                               std::size_t pixel) {
    const int side = camera.pixels();
    std::array<double, packetSize> x{}, y{};
    RayPacket packet;
    for (int i = 0; i < packetSize; ++i) {
        x[i] = static_cast<double>(pixel % side) + 0.5 + outlinePoints()[i].x();
        y[i] = static_cast<double>(pixel / side) + 0.5 + outlinePoints()[i].y();
        packet.set(i, camera.position().cast<float>(), camera.rayThrough(x[i], y[i]).cast<float>(),
                   static_cast<float>(camera.planeDepthMetres(x[i], y[i])));
    }
    const auto hits = rays.closest(packet, true);
    Eigen::Vector3f sum = Eigen::Vector3f::Zero();
    for (int i = 0; i < packetSize; ++i) {
        const Surface surface =
            hits[i].object < 0 ? planeSurface(camera, x[i], y[i]) : objectSurface(camera, x[i], y[i], hits[i]);
        sum += shading.shade(surface, nearbyReach(surfaces, reach, side, pixel, surface)).cwiseMin(1.F);
    }
    return sum / packetSize;
}

}  // namespace grasploom
