#include "dataset/files.h"
#include "simulation/trial_store.h"
#include "tests/fuzz/fuzz_input.h"

using namespace grasploom;

/// The input stands behind the head of a sound file; the checksum is always right, or nothing behind it would ever be
/// reached.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const std::string sound = encodeTrials({{{1, 2}, GraspOutcome::HitPlane}});
    constexpr std::size_t headBytes = 19 + 4, checksumBytes = 16;
    std::string bytes = sound.substr(0, headBytes).append(asText(data, size));
    if (size > 0 && (data[0] & 1U) != 0) {
        bytes = sound.substr(0, sound.size() - checksumBytes).append(asText(data + 1, size - 1));
    }
    if (const auto trials = decodeTrials(bytes + fingerprint(bytes))) {
        mustHold(decodeTrials(encodeTrials(*trials)) == trials);
    }
    mustHold(!decodeTrials(asText(data, size)) || size >= headBytes + checksumBytes);
    return 0;
}
