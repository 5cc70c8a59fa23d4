#include "model/weights_file.h"

#include "dataset/files.h"
#include "dataset/problem.h"
#include "model/tensor_file.h"
#include "model/torch_file.h"

#include <algorithm>

namespace grasploom {
namespace {

constexpr std::uintmax_t maxFileBytes = std::uintmax_t{4} << 30U;

/// Rows lie one after another. (Those of a tensor without numbers do not matter and could overflow.)
std::vector<std::int64_t> stridesOf(const TensorRecord& record) {
    std::vector<std::int64_t> strides(record.shape.size(), 1);
    for (std::size_t i = strides.size(); i > 1 && !record.bytes.empty(); --i) {
        strides[i - 2] = strides[i - 1] * record.shape[i - 1];
    }
    return strides;
}

StoredWeights parseSafetensors(const std::shared_ptr<const std::string>& bytes, const std::filesystem::path& file) {
    StoredWeights weights;
    weights.memory.push_back(bytes);
    for (const auto& [name, record] : parseTensorFile(*bytes, file).tensors) {
        weights.tensors[name] = {record.type, record.shape, stridesOf(record), record.bytes};
    }
    return weights;
}

/// A JSON header of the length that the first eight bytes give.
bool looksLikeSafetensors(const std::string& bytes) {
    return bytes.size() > 8 && bytes[8] == '{';
}

void removeModulePrefix(StoredWeights& weights) {
    constexpr std::string_view prefix = "module.";
    const auto prefixed = [&](const auto& item) { return item.first.starts_with(prefix); };
    if (!std::ranges::all_of(weights.tensors, prefixed)) {
        return;
    }
    std::map<std::string, StoredTensor> renamed;
    for (auto& [name, tensor] : weights.tensors) {
        renamed[name.substr(prefix.size())] = std::move(tensor);
    }
    weights.tensors = std::move(renamed);
}

StoredWeights parseAnyKind(const std::shared_ptr<const std::string>& bytes, const std::filesystem::path& file) {
    if (looksLikeTorchArchive(*bytes)) {
        return parseTorchArchive(*bytes, file);
    }
    if (looksLikeTorchPickle(*bytes)) {
        return parseTorchPickle(bytes, file);
    }
    if (looksLikeSafetensors(*bytes)) {
        return parseSafetensors(bytes, file);
    }
    throw DataError(file, "is neither a state dict of torch.save (.pth, .pt) nor safetensors, or is damaged");
}

}  // namespace

StoredWeights parseWeights(std::string bytes, const std::filesystem::path& file) {
    StoredWeights weights = parseAnyKind(std::make_shared<const std::string>(std::move(bytes)), file);
    removeModulePrefix(weights);
    return weights;
}

StoredWeights readWeightsFile(const std::filesystem::path& file) {
    return parseWeights(readFile(file, maxFileBytes), file);
}

}  // namespace grasploom
