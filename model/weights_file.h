#pragma once

#include "model/stored_weights.h"

#include <filesystem>
#include <string>

namespace grasploom {

/// Named tensors of a file that users have: a state dict of torch.save (its zip layout and the older one, also wrapped
/// as
/// {"state_dict": …} or {"model": …}) or safetensors. The kind is told by content, whatever the file's name. A
/// "module." before every name, which training on several GPUs leaves, is taken off. Nothing in the file is executed.
/// Throws DataError when it is damaged, hostile or of another kind.
StoredWeights readWeightsFile(const std::filesystem::path& file);

/// The same from the file's content; `file` is for messages.
StoredWeights parseWeights(std::string bytes, const std::filesystem::path& file);

}  // namespace grasploom
