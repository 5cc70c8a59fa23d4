#include "simulation/ray_caster.h"

#include "simulation/placed_mesh.h"
#include "simulation/work_watch.h"

#if GRASPLOOM_EMBREE >= 4
#include <embree4/rtcore.h>
#else
#include <embree3/rtcore.h>
#endif

#include <algorithm>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <vector>

namespace grasploom {

namespace {

template <typename T, void (*release)(T)>
struct Release {
    void operator()(T handle) const { release(handle); }
};
template <typename T, void (*release)(T)>
using Owned = std::unique_ptr<std::remove_pointer_t<T>, Release<T, release>>;
using Device = Owned<RTCDevice, rtcReleaseDevice>;
using Scene = Owned<RTCScene, rtcReleaseScene>;
using Geometry = Owned<RTCGeometry, rtcReleaseGeometry>;

// Version 4 moved the ray flags from a context into the arguments.
#if GRASPLOOM_EMBREE >= 4
void intersect(const int* valid, RTCScene scene, RTCRayHit8* rays, bool coherent) {
    RTCIntersectArguments arguments;
    rtcInitIntersectArguments(&arguments);
    arguments.flags = coherent ? RTC_RAY_QUERY_FLAG_COHERENT : RTC_RAY_QUERY_FLAG_INCOHERENT;
    rtcIntersect8(valid, scene, rays, &arguments);
}
void occlude(const int* valid, RTCScene scene, RTCRay8* rays, bool coherent) {
    RTCOccludedArguments arguments;
    rtcInitOccludedArguments(&arguments);
    arguments.flags = coherent ? RTC_RAY_QUERY_FLAG_COHERENT : RTC_RAY_QUERY_FLAG_INCOHERENT;
    rtcOccluded8(valid, scene, rays, &arguments);
}
#else
RTCIntersectContext makeContext(bool coherent) {
    RTCIntersectContext context;
    rtcInitIntersectContext(&context);
    context.flags = coherent ? RTC_INTERSECT_CONTEXT_FLAG_COHERENT : RTC_INTERSECT_CONTEXT_FLAG_INCOHERENT;
    return context;
}
void intersect(const int* valid, RTCScene scene, RTCRayHit8* rays, bool coherent) {
    RTCIntersectContext context = makeContext(coherent);
    rtcIntersect8(valid, scene, &context, rays);
}
void occlude(const int* valid, RTCScene scene, RTCRay8* rays, bool coherent) {
    RTCIntersectContext context = makeContext(coherent);
    rtcOccluded8(valid, scene, &context, rays);
}
#endif

/// Masks for Embree and the rays in its layout.
std::array<int, packetSize> fill(RTCRay8& to, const RayPacket& from) {
    std::array<int, packetSize> valid{};
    for (int i = 0; i < packetSize; ++i) {
        valid[i] = (from.lanes >> i & 1U) != 0 ? -1 : 0;
        to.org_x[i] = from.originX[i];
        to.org_y[i] = from.originY[i];
        to.org_z[i] = from.originZ[i];
        to.dir_x[i] = from.directionX[i];
        to.dir_y[i] = from.directionY[i];
        to.dir_z[i] = from.directionZ[i];
        to.tnear[i] = 0;
        to.tfar[i] = from.far[i];
        to.time[i] = 0;
        to.mask[i] = ~0U;
        to.id[i] = static_cast<unsigned>(i);
        to.flags[i] = 0;
    }
    return valid;
}

/// Embree asks while it sorts the triangles, which takes seconds for millions of them.
void commit(RTCDevice device, RTCScene scene, const std::function<bool()>& cancelled) {
    if (cancelled) {
        const auto goOn = [](void* asked, double) { return !(*static_cast<const std::function<bool()>*>(asked))(); };
        rtcSetSceneProgressMonitorFunction(scene, goOn, const_cast<std::function<bool()>*>(&cancelled));
    }
    rtcCommitScene(scene);
    rtcSetSceneProgressMonitorFunction(scene, nullptr, nullptr);
    if (rtcGetDeviceError(device) == RTC_ERROR_CANCELLED) {
        throw Cancelled();
    }
}

/// Hands the triangles over; Embree keeps copies.
void attach(RTCDevice device, RTCScene scene, const PlacedMesh& placed, unsigned id) {
    const Geometry geometry(rtcNewGeometry(device, RTC_GEOMETRY_TYPE_TRIANGLE));
    auto* positions = static_cast<float*>(rtcSetNewGeometryBuffer(
        geometry.get(), RTC_BUFFER_TYPE_VERTEX, 0, RTC_FORMAT_FLOAT3, 3 * sizeof(float), placed.positions.size()));
    auto* corners = static_cast<unsigned*>(rtcSetNewGeometryBuffer(
        geometry.get(), RTC_BUFFER_TYPE_INDEX, 0, RTC_FORMAT_UINT3, 3 * sizeof(unsigned), placed.triangles.size()));
    if (positions == nullptr || corners == nullptr) {
        throw std::runtime_error("Embree: no memory for a mesh");
    }
    for (const Eigen::Vector3f& position : placed.positions) {
        positions = std::copy(position.data(), position.data() + 3, positions);
    }
    for (const auto& triangle : placed.triangles) {
        corners = std::copy(triangle.begin(), triangle.end(), corners);
    }
    rtcCommitGeometry(geometry.get());
    rtcAttachGeometryByID(scene, geometry.get(), id);
}

}  // namespace

void RayPacket::set(int lane, const Eigen::Vector3f& origin, const Eigen::Vector3f& direction, float farthest) {
    originX[lane] = origin.x();
    originY[lane] = origin.y();
    originZ[lane] = origin.z();
    directionX[lane] = direction.x();
    directionY[lane] = direction.y();
    directionZ[lane] = direction.z();
    far[lane] = farthest;
    lanes |= 1U << lane;
}

struct RayCaster::Impl {
    Device device;
    Scene scene;
    std::vector<PlacedMesh> meshes;

    [[nodiscard]] SurfaceHit describe(const RTCRayHit8& rays, int lane) const;
};

RayCaster::RayCaster() : m_impl(std::make_unique<Impl>()) {
    // One scene per core, so no threads of its own. Capped at AVX2: a machine with AVX-512 then rounds like the others.
    m_impl->device.reset(rtcNewDevice("threads=1,max_isa=avx2"));
    if (m_impl->device == nullptr) {
        throw std::runtime_error("Embree does not start (error " + std::to_string(rtcGetDeviceError(nullptr)) + ")");
    }
}

RayCaster::~RayCaster() = default;

void RayCaster::load(std::span<const SceneObject> objects, std::span<const Shape> shapesInMetres,
                     const std::function<bool()>& cancelled) {
    if (objects.size() != shapesInMetres.size()) {
        throw std::invalid_argument("as many shapes as objects are needed");
    }
    Impl& impl = *m_impl;
    impl.meshes.clear();
    impl.scene.reset(rtcNewScene(impl.device.get()));
    // Robust: no ray slips between two triangles that share an edge.
    rtcSetSceneFlags(impl.scene.get(), RTC_SCENE_FLAG_ROBUST);
    for (std::size_t i = 0; i < objects.size(); ++i) {
        stopIf(cancelled);
        impl.meshes.push_back(place(shapesInMetres[i].mesh, objects[i].worldFromObject));
        if (!impl.meshes.back().triangles.empty()) {
            attach(impl.device.get(), impl.scene.get(), impl.meshes.back(), static_cast<unsigned>(i));
        }
    }
    commit(impl.device.get(), impl.scene.get(), cancelled);
}

SurfaceHit RayCaster::Impl::describe(const RTCRayHit8& rays, int lane) const {
    SurfaceHit hit;
    if (rays.hit.geomID[lane] == RTC_INVALID_GEOMETRY_ID) {
        return hit;
    }
    hit.object = static_cast<int>(rays.hit.geomID[lane]);
    hit.distance = rays.ray.tfar[lane];
    const PlacedMesh& mesh = meshes[hit.object];
    const auto& [a, b, c] = mesh.triangles[rays.hit.primID[lane]];
    const float u = rays.hit.u[lane];
    const float v = rays.hit.v[lane];
    const float w = 1 - u - v;
    hit.uv = w * mesh.uvs[a] + u * mesh.uvs[b] + v * mesh.uvs[c];
    const Eigen::Vector3f direction(rays.ray.dir_x[lane], rays.ray.dir_y[lane], rays.ray.dir_z[lane]);
    hit.facet = Eigen::Vector3f(rays.hit.Ng_x[lane], rays.hit.Ng_y[lane], rays.hit.Ng_z[lane]).normalized();
    hit.facet = hit.facet.dot(direction) > 0 ? (-hit.facet).eval() : hit.facet;
    Eigen::Vector3f smooth = w * mesh.normals[a] + u * mesh.normals[b] + v * mesh.normals[c];
    smooth = smooth.dot(hit.facet) < 0 ? (-smooth).eval() : smooth;
    const float length = smooth.norm();
    hit.normal = length > 1e-6F ? (smooth / length).eval() : hit.facet;
    return hit;
}

std::array<SurfaceHit, packetSize> RayCaster::closest(const RayPacket& rays, bool coherent) {
    alignas(32) RTCRayHit8 query;
    alignas(32) const std::array<int, packetSize> valid = fill(query.ray, rays);
    for (int i = 0; i < packetSize; ++i) {
        query.hit.geomID[i] = RTC_INVALID_GEOMETRY_ID;
        query.hit.instID[0][i] = RTC_INVALID_GEOMETRY_ID;
    }
    intersect(valid.data(), m_impl->scene.get(), &query, coherent);
    std::array<SurfaceHit, packetSize> hits;
    for (int i = 0; i < packetSize; ++i) {
        if (valid[i] != 0) {
            hits[i] = m_impl->describe(query, i);
        }
    }
    return hits;
}

unsigned RayCaster::occluded(const RayPacket& rays, bool coherent) {
    alignas(32) RTCRay8 query;
    alignas(32) const std::array<int, packetSize> valid = fill(query, rays);
    occlude(valid.data(), m_impl->scene.get(), &query, coherent);
    unsigned blocked = 0;
    for (int i = 0; i < packetSize; ++i) {
        // Embree marks an occluded ray by a far end of minus infinity.
        blocked |= (valid[i] != 0 && query.tfar[i] < 0 ? 1U : 0U) << i;
    }
    return blocked;
}

}  // namespace grasploom
