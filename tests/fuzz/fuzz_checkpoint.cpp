#include "dataset/problem.h"
#include "model/checkpoint_state.h"
#include "model/tensor_file.h"
#include "tests/fuzz/fuzz_input.h"

using namespace grasploom;

namespace {

/// What is accepted is written as something that is accepted, and means the same.
void mustRoundTrip(const std::map<std::string, std::string>& metadata) {
    const CheckpointState state = parseCheckpointState(metadata, "fuzz");
    mustHold(state.step >= 0 && state.validatedStep >= 0 && state.anchorSize.opening > 0 && state.anchorSize.jaw > 0);
    const auto written = checkpointMetadata(state);
    mustHold(checkpointMetadata(parseCheckpointState(written, "again")) == written);
}

}  // namespace

/// A checkpoint's tensors and state as a whole, then the input as the state alone: a fuzzer would have to guess the
/// length before the header to come so far.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes(asText(data, size));
    try {
        const TensorFile file = parseTensorFile(bytes, "fuzz");
        const std::string written = formatTensorFile(file);
        const TensorFile again = parseTensorFile(written, "again");
        mustHold(again.tensors == file.tensors && again.metadata == file.metadata);
        mustRoundTrip(file.metadata);
    } catch (const DataError&) {
        // Refused as a whole.
    }
    try {
        mustRoundTrip({{"format", "grasploom-checkpoint-1"}, {"state", bytes}});
    } catch (const DataError&) {
    }
    return 0;
}
