#include "simulation/light_field.h"

#include "simulation/light_samples.h"
#include "simulation/work_watch.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace grasploom {

namespace {

// Each pixel of a 4 × 4 block has rays of its own; a filter of that size then sees them all.
constexpr int block = 4;
constexpr int raysPerPixel = 4;
static_assert(block * block * raysPerPixel == discPatternSize);
const std::array<Eigen::Vector2f, discPatternSize>& disc = discPattern();
constexpr float nearlyOpen = 0.004F;  ///< occlusion below this, one grey level, is not worth rays

/// Which part of the pattern a pixel has: neighbours differ much (Bayer's order).
int patternStart(int x, int y) {
    constexpr std::array<int, block * block> order{0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5};
    return order[(y % block) * block + x % block];
}

/// Can anything stand between a point of the plane and the lamp?
bool mayBeShadowed(const Eigen::Vector3f& point, const Lighting& lighting, std::span<const BoundingSphere> objects) {
    const Eigen::Vector3f lamp = lighting.lampMetres.cast<float>();
    const auto lampRadius = static_cast<float>(lighting.lampRadiusMetres);
    const Eigen::Vector3f way = lamp - point;
    return std::ranges::any_of(objects, [&](const BoundingSphere& object) {
        const float along = std::clamp((object.centre - point).dot(way) / way.squaredNorm(), 0.F, 1.F);
        const float spread = std::min(1.F, along + object.radius / way.norm());
        const float reach = object.radius + lampRadius * spread + 0.01F;
        return (object.centre - point - along * way).squaredNorm() < reach * reach;
    });
}

/// Can objects hide a visible part of the sky from a point of the plane?
bool mayBeOccluded(const Eigen::Vector3f& point, std::span<const BoundingSphere> objects) {
    return std::ranges::any_of(objects, [&](const BoundingSphere& object) {
        const Eigen::Vector3f way = object.centre - point;
        const float distance = way.norm();
        const float height = std::max(way.z(), object.radius * 0.5F);
        // The form factor of a sphere seen from a horizontal patch.
        return object.radius * object.radius * height > nearlyOpen * distance * distance * distance;
    });
}

/// Rays of eight neighbours in a row.
struct Neighbours {
    const Surface* surfaces;
    int x, y, count;
    unsigned lampLanes = 0, skyLanes = 0;
};

void castLamp(RayCaster& rays, const Neighbours& at, const Lighting& lighting, const CrossFrame& lampFrame,
              LightReach* reach) {
    const Eigen::Vector3f lamp = lighting.lampMetres.cast<float>();
    const auto radius = static_cast<float>(lighting.lampRadiusMetres);
    std::array<int, packetSize> blocked{};
    for (int sample = 0; sample < raysPerPixel; ++sample) {
        RayPacket packet;
        for (int i = 0; i < at.count; ++i) {
            if ((at.lampLanes >> i & 1U) != 0) {
                const Eigen::Vector2f& point = disc[sample * block * block + patternStart(at.x + i, at.y)];
                const Eigen::Vector3f target = lamp + radius * (point.x() * lampFrame.u + point.y() * lampFrame.v);
                packet.set(i, at.surfaces[i].origin, target - at.surfaces[i].origin, 1);
            }
        }
        const unsigned hidden = rays.occluded(packet, true);
        for (int i = 0; i < at.count; ++i) {
            blocked[i] += static_cast<int>(hidden >> i & 1U);
        }
    }
    for (int i = 0; i < at.count; ++i) {
        reach[i].lamp = 1 - static_cast<float>(blocked[i]) / raysPerPixel;
    }
}

void castSky(RayCaster& rays, const Neighbours& at, LightReach* reach) {
    constexpr float part = 1.F / raysPerPixel;
    std::array<CrossFrame, packetSize> frames;
    for (int i = 0; i < at.count; ++i) {
        if ((at.skyLanes >> i & 1U) != 0) {
            reach[i].sky = 0;
            frames[i] = CrossFrame(at.surfaces[i].normal);
        }
    }
    for (int sample = 0; sample < raysPerPixel; ++sample) {
        RayPacket packet;
        for (int i = 0; i < at.count; ++i) {
            if ((at.skyLanes >> i & 1U) != 0) {
                const Eigen::Vector2f& point = disc[sample * block * block + patternStart(at.x + i, at.y)];
                const float up = std::sqrt(std::max(0.F, 1 - point.squaredNorm()));
                const CrossFrame& frame = frames[i];
                packet.set(i, at.surfaces[i].origin, point.x() * frame.u + point.y() * frame.v + up * frame.w, 10);
            }
        }
        const unsigned hidden = rays.occluded(packet, false);
        for (int i = 0; i < at.count; ++i) {
            if ((packet.lanes & ~hidden) >> i & 1U) {
                (packet.directionZ[i] < 0 ? reach[i].ground : reach[i].sky) += part;
            }
        }
    }
}

bool alike(const Surface& a, const Surface& b) {
    return a.object == b.object && std::abs(a.depthMetres - b.depthMetres) < 0.012F * a.depthMetres &&
           a.normal.dot(b.normal) > 0.93F;
}

/// The mean of a block around each pixel, of those that belong to the same surface.
void filterReach(const std::vector<Surface>& surfaces, int side, const std::vector<char>& cast,
                 const std::vector<LightReach>& from, std::vector<LightReach>& to) {
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            const std::size_t at = static_cast<std::size_t>(y) * side + x;
            if (cast[at / packetSize] == 0) {
                to[at] = from[at];
                continue;
            }
            LightReach sum{0, 0, 0};
            float count = 0;
            for (int ny = std::max(y - 1, 0); ny < std::min(y + block - 1, side); ++ny) {
                for (int nx = std::max(x - 1, 0); nx < std::min(x + block - 1, side); ++nx) {
                    const std::size_t other = static_cast<std::size_t>(ny) * side + nx;
                    if (other == at || alike(surfaces[at], surfaces[other])) {
                        sum.lamp += from[other].lamp;
                        sum.sky += from[other].sky;
                        sum.ground += from[other].ground;
                        ++count;
                    }
                }
            }
            to[at] = {sum.lamp / count, sum.sky / count, sum.ground / count};
        }
    }
}

}  // namespace

void castLight(RayCaster& rays, const std::vector<Surface>& surfaces, int side, const Lighting& lighting,
               std::span<const BoundingSphere> objects, std::vector<LightReach>& reach,
               const std::function<bool()>& cancelled) {
    constexpr std::size_t askedEvery = 8192 * packetSize;  ///< pixels
    std::vector<LightReach> raw(surfaces.size());
    std::vector<char> cast(surfaces.size() / packetSize + 1, 0);
    const CrossFrame lampFrame(-lighting.lampMetres.normalized().cast<float>());
    for (std::size_t start = 0; start < surfaces.size(); start += packetSize) {
        if (start % askedEvery == 0) {
            stopIf(cancelled);
        }
        Neighbours at{&surfaces[start], static_cast<int>(start % side), static_cast<int>(start / side),
                      static_cast<int>(std::min<std::size_t>(packetSize, surfaces.size() - start))};
        for (int i = 0; i < at.count; ++i) {
            const Surface& surface = at.surfaces[i];
            const bool object = surface.object >= 0;
            at.lampLanes |= (object || mayBeShadowed(surface.origin, lighting, objects) ? 1U : 0U) << i;
            at.skyLanes |= (object || mayBeOccluded(surface.origin, objects) ? 1U : 0U) << i;
        }
        cast[start / packetSize] = (at.lampLanes | at.skyLanes) != 0 ? 1 : 0;
        if (at.lampLanes != 0) {
            castLamp(rays, at, lighting, lampFrame, &raw[start]);
        }
        if (at.skyLanes != 0) {
            castSky(rays, at, &raw[start]);
        }
    }
    reach.resize(surfaces.size());
    filterReach(surfaces, side, cast, raw, reach);
}

}  // namespace grasploom
