#pragma once

#include "simulation/surface.h"

#include <filesystem>
#include <string_view>

namespace grasploom {

/// What a mesh may be at most. Larger ones are refused: they would not look different here, only cost time.
struct MeshLimits {
    std::uintmax_t bytes = 64U << 20U;
    std::size_t corners = 1'000'000;    ///< as stored, before equal ones are joined
    std::size_t triangles = 1'000'000;  ///< after cutting polygons up
    int nesting = 64;                   ///< of nodes in a GLB, and of brackets in its JSON
};

/// Whether the name ends in .obj, .ply, .stl or .glb, capital letters or small.
bool isMeshFileName(const std::filesystem::path& file);

/// The surface in an OBJ, PLY, STL or GLB file, centred in its box, which gets a longest side of 1 m whatever unit the
/// file has. Equal corners are joined, triangles without area dropped; turned inside out where the volume is negative.
/// Only this one file is opened: materials and buffers in others are ignored. Own readers, not Assimp's: its 5.2 was
/// still busy after two minutes with a PLY file that was cut. Throws DataError for one that cannot be read, exceeds
/// `limits`, holds no triangles, or a coordinate that is no number.
Surface readMeshFile(const std::filesystem::path& file, const MeshLimits& limits = {});

/// The same from the file's `bytes`; `file` names it, in errors and by its ending.
Surface parseMesh(std::string_view bytes, const std::filesystem::path& file, const MeshLimits& limits = {});

}  // namespace grasploom
