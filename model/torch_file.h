#pragma once

#include "model/stored_weights.h"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace grasploom {

/// How a file of torch.save begins, if it is one.
bool looksLikeTorchArchive(std::string_view bytes);  ///< a zip archive: since PyTorch 1.6
bool looksLikeTorchPickle(
    std::string_view bytes);  ///< pickles one after another, then the numbers: before, and on demand

/// The tensors of a state dict that torch.save wrote in either layout; see readStateDict. Nothing in the file is
/// executed. Every length, offset, count and checksum is compared with the bytes that there are. Throws DataError
/// naming `file`.
StoredWeights parseTorchArchive(std::string_view bytes, const std::filesystem::path& file);
StoredWeights parseTorchPickle(const std::shared_ptr<const std::string>& bytes, const std::filesystem::path& file);

}  // namespace grasploom
