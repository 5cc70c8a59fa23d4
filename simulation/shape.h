#pragma once

#include <Eigen/Core>

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace grasploom {

/// Triangles to draw. Metres, in the object's own frame; corners run counter-clockwise seen from outside.
struct TriangleMesh {
    std::vector<Eigen::Vector3f> positions;
    std::vector<Eigen::Vector3f> normals;  ///< unit length, one per position: corners at a sharp edge are listed twice
    std::vector<Eigen::Vector2f> uvs;      ///< one per position, for textures; one unit is about the object's size
    std::vector<std::array<std::uint32_t, 3>> triangles;
};

/// The corners of one convex part, metres, in the object's frame: its hull is what collides.
using ConvexPart = std::vector<Eigen::Vector3f>;

/// An object of unit density: what is drawn and what collides, made together so that they agree.
/// The origin of its frame is the centre of mass of the parts.
struct Shape {
    std::string name;  ///< family or file, for people: "ladder", "mug.obj"
    TriangleMesh mesh;
    std::vector<ConvexPart> parts;
};

}  // namespace grasploom
