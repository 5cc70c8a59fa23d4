#include "simulation/mesh_file.h"

#include "dataset/files.h"
#include "dataset/problem.h"
#include "simulation/mesh_builder.h"

#include <algorithm>

namespace grasploom {

namespace {

using Reader = void (*)(std::string_view bytes, MeshBuilder& mesh);

/// By the name's ending, capital letters or small; null for what we do not read.
Reader readerFor(const std::filesystem::path& file) {
    std::string ending = file.extension().string();
    std::ranges::transform(ending, ending.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    constexpr std::array<std::pair<std::string_view, Reader>, 4> readers{
        {{".obj", readObj}, {".ply", readPly}, {".stl", readStl}, {".glb", readGlb}}};
    const auto* const found = std::ranges::find(readers, ending, &std::pair<std::string_view, Reader>::first);
    return found == readers.end() ? nullptr : found->second;
}

}  // namespace

bool isMeshFileName(const std::filesystem::path& file) {
    return readerFor(file) != nullptr;
}

Surface parseMesh(std::string_view bytes, const std::filesystem::path& file, const MeshLimits& limits) {
    const Reader read = readerFor(file);
    MeshBuilder mesh(file, limits);
    if (read == nullptr) {
        mesh.refuse("it is no OBJ, PLY, STL or GLB file");
    }
    if (bytes.size() > limits.bytes) {
        mesh.refuse("it is larger than " + std::to_string(limits.bytes) + " bytes");
    }
    read(bytes, mesh);
    return mesh.finish();
}

Surface readMeshFile(const std::filesystem::path& file, const MeshLimits& limits) {
    return parseMesh(readFile(file, limits.bytes), file, limits);
}

}  // namespace grasploom
