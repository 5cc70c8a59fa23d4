#pragma once

#include "dataset/label_overlay.h"
#include "dataset/labelled_images.h"

#include <functional>

namespace grasploom {

/// All labels of an open dataset, edited ones in place of its own, with the names, folders and sizes of the pictures: what
/// writeLabelSet writes. Cornell's negatives are among them. What cannot be read becomes a problem; damaged edits throw
/// DataError, since the dataset's own labels would pass for them. `progress`: scenes so far; false throws Cancelled.
LabelSet sceneLabelSet(const SceneIndex& index, const LabelOverlay& overlay,
                       const std::function<bool(std::size_t done)>& progress = {});

}  // namespace grasploom
