#include "model/checkpoint.h"

#include "dataset/files.h"
#include "dataset/problem.h"
#include "model/named_tensors.h"

#include <algorithm>
#include <cstring>
#include <stdexcept>
#include <vector>

namespace grasploom {
namespace {

const std::string checksumKey = "checksum";

constexpr std::uintmax_t maxFileBytes = std::uintmax_t{4} << 30U;
const std::string networkPrefix = "network.";
const std::string momentumPrefix = "momentum.";

std::vector<NamedTensor> momentumTensors(const MomentumSgd& optimiser) {
    std::vector<NamedTensor> tensors;
    for (const TrainedParameter& parameter : optimiser.parameters()) {
        tensors.push_back({momentumPrefix + parameter.name, parameter.momentum});
    }
    return tensors;
}

TensorType typeOf(const NamedTensor& tensor) {
    if (tensor.value.scalar_type() == torch::kFloat32) {
        return TensorType::Float32;
    }
    if (tensor.value.scalar_type() == torch::kInt64) {
        return TensorType::Int64;
    }
    throw std::logic_error("a checkpoint cannot hold the type of " + tensor.name);
}

bool isFinite(const torch::Tensor& tensor) {
    return !tensor.is_floating_point() || torch::isfinite(tensor).all().item<bool>();
}

torch::Tensor numbersOf(const TensorRecord& record) {
    torch::Tensor plain =
        torch::empty(record.shape, torch::dtype(record.type == TensorType::Float32 ? torch::kFloat32 : torch::kInt64));
    if (!record.bytes.empty()) {
        std::memcpy(plain.data_ptr(), record.bytes.data(), record.bytes.size());
    }
    return plain;
}

/// Fills `tensors` from the records of the same names; all must be there and fit.
void restoreTensors(const std::vector<NamedTensor>& tensors, const TensorFile& content,
                    const std::filesystem::path& file) {
    for (const NamedTensor& tensor : tensors) {
        const auto record = content.tensors.find(tensor.name);
        if (record == content.tensors.end()) {
            throw DataError(file, "has no \"" + tensor.name + "\"; it belongs to another network");
        }
        if (record->second.shape != tensor.value.sizes().vec() || record->second.type != typeOf(tensor)) {
            throw DataError(file, '"' + tensor.name + "\" is " + shapeText(record->second.shape) + ", not " +
                                      shapeText(tensor.value.sizes()) + "; it belongs to another network");
        }
    }
    for (const NamedTensor& tensor : tensors) {
        // A training writes none such; with them a network predicts nothing, and says nothing.
        if (!isFinite(numbersOf(content.tensors.at(tensor.name)))) {
            throw DataError(file, '"' + tensor.name + "\" holds numbers that are not finite; use another checkpoint");
        }
    }
    const torch::NoGradGuard noGradients;
    for (const NamedTensor& tensor : tensors) {  // only after all have been found sound
        torch::Tensor(tensor.value).copy_(numbersOf(content.tensors.at(tensor.name)));
    }
}

/// As a file has them. One tensor at a time is held so: all of them would be the run's memory once more.
torch::Tensor plainNumbers(const torch::Tensor& tensor) {
    return tensor.detach().cpu().contiguous();
}

std::string_view bytesOf(const torch::Tensor& plain) {
    return {static_cast<const char*>(plain.data_ptr()), plain.nbytes()};
}

/// Of the names and the numbers: what a disk or a copy turned over shows. 64-bit words, since there are many; no
/// security.
class Checksum {
public:
    void take(std::string_view bytes) {
        for (; !bytes.empty(); bytes.remove_prefix(std::min<std::size_t>(8, bytes.size()))) {
            std::uint64_t word = 0;
            std::memcpy(&word, bytes.data(), std::min<std::size_t>(8, bytes.size()));
            m_sum = (m_sum ^ word) * 1099511628211ULL;
            m_sum ^= m_sum >> 32U;
        }
    }
    [[nodiscard]] std::string text() const { return std::to_string(m_sum); }

private:
    std::uint64_t m_sum = 14695981039346656037ULL;
};

std::string checksumOf(const TensorFile& content) {
    Checksum sum;
    for (const auto& [name, record] : content.tensors) {
        sum.take(name);
        sum.take(record.bytes);
    }
    return sum.text();
}

/// Files of before the checksum have none.
void requireChecksum(const TensorFile& content, const std::filesystem::path& file) {
    const auto stored = content.metadata.find(checksumKey);
    if (stored != content.metadata.end() && stored->second != checksumOf(content)) {
        throw DataError(file, "is damaged: its numbers do not fit its checksum; use another checkpoint of the run");
    }
}

void refuseUnknown(const TensorFile& content, std::size_t known, const std::filesystem::path& file) {
    if (content.tensors.size() != known) {
        throw DataError(file, "holds tensors that its network does not have; it belongs to another network");
    }
}

}  // namespace

NetworkOptions networkOptions(const TrainingConfig& config, const AnchorSize& anchorSize) {
    NetworkOptions options;
    options.kind = config.network;
    options.backbone = config.backbone;
    options.inputSize = config.inputSize;
    options.orientations = config.orientations;
    options.anchorSize = anchorSize;
    options.scorerCandidates = config.scorerCandidates;
    options.freezeBatchNorm = effectiveFreezeBatchNorm(config);
    options.seed = config.seed;
    return options;
}

Checkpoint Checkpoint::read(const std::filesystem::path& file) {
    Checkpoint checkpoint;
    checkpoint.m_file = file;
    checkpoint.m_bytes = std::make_shared<const std::string>(readFile(file, maxFileBytes));
    checkpoint.m_content = parseTensorFile(*checkpoint.m_bytes, file);
    checkpoint.m_state = parseCheckpointState(checkpoint.m_content.metadata, file);
    requireChecksum(checkpoint.m_content, file);
    return checkpoint;
}

NetworkOptions Checkpoint::networkOptions() const {
    return grasploom::networkOptions(m_state.config, m_state.anchorSize);
}

void Checkpoint::restore(GraspNetwork& network) const {
    const auto tensors = namedTensors(*network, networkPrefix);
    std::size_t momenta = 0;
    for (const auto& [name, record] : m_content.tensors) {
        momenta += name.starts_with(momentumPrefix) ? 1 : 0;
    }
    refuseUnknown(m_content, tensors.size() + momenta, m_file);
    restoreTensors(tensors, m_content, m_file);
}

void Checkpoint::restore(GraspNetwork& network, MomentumSgd& optimiser) const {
    const auto momenta = momentumTensors(optimiser);
    auto tensors = namedTensors(*network, networkPrefix);
    tensors.insert(tensors.end(), momenta.begin(), momenta.end());
    refuseUnknown(m_content, tensors.size(), m_file);
    restoreTensors(tensors, m_content, m_file);
    optimiser.setLearningRate(m_state.learningRate);
}

void writeCheckpoint(const std::filesystem::path& file, const CheckpointState& state, const GraspNetwork& network,
                     const MomentumSgd* optimiser) {
    auto tensors = namedTensors(*network, networkPrefix);
    if (optimiser != nullptr) {
        const auto momenta = momentumTensors(*optimiser);
        tensors.insert(tensors.end(), momenta.begin(), momenta.end());
    }
    std::ranges::sort(tensors, {}, &NamedTensor::name);  // as they follow each other in the file
    TensorFile layout;
    layout.metadata = checkpointMetadata(state);
    Checksum sum;
    for (const NamedTensor& tensor : tensors) {
        const torch::Tensor plain = plainNumbers(tensor.value);
        if (!isFinite(plain)) {
            throw std::runtime_error("the training has diverged: " + tensor.name +
                                     " holds numbers that are not finite; try a smaller learning_rate");
        }
        layout.tensors[tensor.name] = {typeOf(tensor), plain.sizes().vec(), {}};
        sum.take(tensor.name);
        sum.take(bytesOf(plain));
    }
    layout.metadata[checksumKey] = sum.text();
    writeFileAtomically(file, [&](const ByteSink& out) {
        out(tensorFileHeader(layout));
        for (const NamedTensor& tensor : tensors) {
            out(bytesOf(plainNumbers(tensor.value)));
        }
    });
}

}  // namespace grasploom
