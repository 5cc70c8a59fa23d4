#include "dataset/problem.h"
#include "model/pickle_reader.h"
#include "model/state_dict.h"
#include "model/weights_file.h"
#include "tests/fuzz/fuzz_input.h"

using namespace grasploom;

namespace {

/// Going through a tensor by its strides never leaves its bytes.
void mustLieWithin(const StoredTensor& tensor) {
    std::uint64_t last = 0;
    mustHold(tensor.shape.size() == tensor.strides.size());
    for (std::size_t i = 0; i < tensor.shape.size(); ++i) {
        mustHold(tensor.shape[i] >= 0 && tensor.strides[i] >= 0);
        if (tensor.shape[i] == 0) {
            return;
        }
        last += static_cast<std::uint64_t>(tensor.shape[i] - 1) * static_cast<std::uint64_t>(tensor.strides[i]);
    }
    mustHold((last + 1) * bytesOf(tensor.type) <= tensor.bytes.size());
    for (const char byte : tensor.bytes) {  // all of them can be read
        static volatile char seen;
        seen = byte;
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes(asText(data, size));
    try {
        for (const auto& [name, tensor] : parseWeights(bytes, "fuzz").tensors) {
            mustLieWithin(tensor);
        }
    } catch (const DataError&) {
        // Refused as a whole.
    }
    try {  // past the archive's checksum, which a fuzzer does not guess
        readStateDict(readPickle(bytes, stateDictGlobals(), "fuzz"), "fuzz");
    } catch (const DataError&) {
    }
    return 0;
}
