#pragma once

#include "dataset/problem.h"
#include "simulation/shape.h"

#include <functional>
#include <string>
#include <vector>

namespace grasploom {

/// The meshes in a folder and the folders below, relative to it and sorted: regular files, and links to such within the
/// folder. What is left out for another reason than its ending becomes a Problem. Throws DataError when the folder
/// cannot be read.
std::vector<std::string> listMeshes(const std::filesystem::path& folder, std::vector<Problem>& problems);

/// One of them as a shape that collides and is drawn: longest side 1 m, centre of mass at the origin; named as
/// `relative`. Takes a second or so: parts are found by decomposition. `cancelled` is asked now and then; after a yes
/// Cancelled is thrown. Throws DataError as readMeshFile does, where convexParts() finds none, and for a file that is
/// not inside of the folder.
Shape loadMeshShape(const std::filesystem::path& folder, const std::string& relative,
                    const std::function<bool()>& cancelled = {});

/// All of them that can be used; those that cannot are Problems. Throws DataError when the folder cannot be read.
std::vector<Shape> loadMeshShapes(const std::filesystem::path& folder, std::vector<Problem>& problems);

}  // namespace grasploom
