#include "model/pretrained.h"

#include "dataset/number_text.h"
#include "dataset/problem.h"
#include "model/named_tensors.h"
#include "model/weights_file.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <set>

namespace grasploom {
namespace {

torch::ScalarType scalarType(TensorType type) {
    switch (type) {
        case TensorType::Float32:
            return torch::kFloat32;
        case TensorType::Int64:
            return torch::kInt64;
        case TensorType::Float64:
            return torch::kFloat64;
        case TensorType::Float16:
            return torch::kFloat16;
        case TensorType::BFloat16:
            return torch::kBFloat16;
        case TensorType::Int32:
            return torch::kInt32;
        case TensorType::Int16:
            return torch::kInt16;
        case TensorType::Int8:
            return torch::kInt8;
        case TensorType::UInt8:
            return torch::kUInt8;
        case TensorType::Bool:
            break;
    }
    return torch::kBool;
}

/// Row-major and of `type`, in memory of its own.
torch::Tensor converted(const StoredTensor& stored, torch::ScalarType type) {
    const auto places = static_cast<std::int64_t>(stored.bytes.size() / bytesOf(stored.type));
    const torch::Tensor flat = torch::empty({places}, scalarType(stored.type));
    if (places > 0) {
        std::memcpy(flat.data_ptr(), stored.bytes.data(), stored.bytes.size());
    }
    return flat.as_strided(stored.shape, stored.strides).to(type).contiguous();
}

/// Of the part of a ResNet that is used here.
bool isFeature(const std::string& name) {
    static constexpr std::array<std::string_view, 5> parts{"conv1.", "bn1.", "layer1.", "layer2.", "layer3."};
    return std::ranges::any_of(parts, [&](std::string_view part) { return name.starts_with(part); });
}

bool isCounter(const std::string& name) {
    return name.ends_with("num_batches_tracked");
}

int blocksIn(const StoredWeights& weights, const std::string& stage) {
    int blocks = 0;
    while (weights.tensors.contains(stage + '.' + std::to_string(blocks) + ".conv1.weight")) {
        ++blocks;
    }
    return blocks;
}

class Loader {
public:
    Loader(const ResNet& backbone, const std::filesystem::path& file)
        : m_file(file), m_wanted(backboneName(backbone->backbone())), m_weights(readWeightsFile(file)) {}

    void load(const std::vector<NamedTensor>& tensors) const {
        const std::string seen = seenBackbone(m_weights);
        if (!seen.empty() && seen != m_wanted) {
            throw DataError(m_file, "holds the weights of " + seen + ", and the backbone is " + m_wanted);
        }
        refuseOthers(tensors);
        std::vector<torch::Tensor> values;
        for (const NamedTensor& tensor : tensors) {
            values.push_back(valueFor(tensor));
        }
        const torch::NoGradGuard noGradients;
        for (std::size_t i = 0; i < tensors.size(); ++i) {  // only after all have been found sound
            torch::Tensor(tensors[i].value).copy_(values[i]);
        }
    }

private:
    [[noreturn]] void refuse(const std::string& what) const {
        throw DataError(m_file, what + "; it is damaged or holds no " + m_wanted);
    }

    void refuseOthers(const std::vector<NamedTensor>& tensors) const {
        std::set<std::string> names;
        for (const NamedTensor& tensor : tensors) {
            names.insert(tensor.name);
        }
        for (const auto& [name, stored] : m_weights.tensors) {
            if (isFeature(name) && !names.contains(name)) {
                refuse("holds " + excerpt(name) + ", which " + m_wanted + " does not have");
            }
        }
    }

    torch::Tensor valueFor(const NamedTensor& tensor) const {
        const auto found = m_weights.tensors.find(tensor.name);
        if (found == m_weights.tensors.end()) {
            if (isCounter(tensor.name)) {
                return tensor.value;
            }
            refuse("has no " + excerpt(tensor.name));
        }
        const StoredTensor& stored = found->second;
        if (stored.shape != tensor.value.sizes().vec()) {
            refuse(excerpt(tensor.name) + " is " + shapeText(stored.shape) + ", not " +
                   shapeText(tensor.value.sizes()));
        }
        if (isFloating(stored.type) != tensor.value.is_floating_point()) {
            refuse(excerpt(tensor.name) + " is of type " + std::string(safetensorsName(stored.type)));
        }
        return checked(converted(stored, tensor.value.scalar_type()), tensor.name);
    }

    torch::Tensor checked(torch::Tensor value, const std::string& name) const {
        if (value.is_floating_point() && !torch::isfinite(value).all().item<bool>()) {
            refuse(excerpt(name) + " holds numbers that are not finite");
        }
        if (name.ends_with("running_var") && (value < 0).any().item<bool>()) {
            refuse(excerpt(name) + " holds variances below zero");
        }
        return value;
    }

    const std::filesystem::path& m_file;
    std::string m_wanted;
    StoredWeights m_weights;
};

}  // namespace

std::string seenBackbone(const StoredWeights& weights) {
    const std::array blocks{blocksIn(weights, "layer1"), blocksIn(weights, "layer2"), blocksIn(weights, "layer3")};
    const bool bottlenecks = weights.tensors.contains("layer1.0.conv3.weight");
    if (!bottlenecks) {
        return blocks == std::array{2, 2, 2} ? "resnet18" : blocks == std::array{3, 4, 6} ? "resnet34" : "";
    }
    // Wide and grouped variants have the same blocks with more channels inside.
    const auto first = weights.tensors.find("layer1.0.conv1.weight");
    const bool plain = first != weights.tensors.end() && !first->second.shape.empty() && first->second.shape[0] == 64;
    const std::string variant = plain ? "" : "a wide or grouped variant of ";
    for (const auto& [depth, name] : {std::pair{6, "resnet50"}, {23, "resnet101"}, {36, "resnet152"}}) {
        if (blocks[2] == depth) {
            return variant + name;
        }
    }
    return {};
}

void loadPretrained(ResNet& backbone, const std::filesystem::path& file) {
    Loader(backbone, file).load(namedTensors(*backbone));
}

}  // namespace grasploom
