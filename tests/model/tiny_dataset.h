#pragma once

#include "dataset/scene_index.h"

#include <filesystem>
#include <string>

namespace grasploom {

/// A Jacquard folder small enough to train on in a moment: `objects` × `scenesPerObject` pictures of one bright bar on
/// noise, `side`² pixels, with two grasps across each bar.
void writeTinyDataset(const std::filesystem::path& root, int objects, int scenesPerObject, int side = 96);

/// Opens it without touching the user's caches.
SceneIndex openTinyDataset(const std::filesystem::path& root);

std::string readAll(const std::filesystem::path& file);

}  // namespace grasploom
