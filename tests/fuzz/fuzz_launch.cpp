#include "model/launch.h"
#include "tests/fuzz/fuzz_input.h"

#include <map>
#include <stdexcept>
#include <string>

using namespace grasploom;

namespace {

/// Lines of NAME=VALUE.
std::map<std::string, std::string> variablesOf(std::string_view text) {
    std::map<std::string, std::string> variables;
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        if (const std::size_t equals = line.find('='); equals != std::string_view::npos) {
            variables.emplace(line.substr(0, equals), line.substr(equals + 1));
        }
    }
    return variables;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto variables = variablesOf(asText(data, size));
    try {
        const auto launch = detectLaunch([&](const char* name) {
            const auto found = variables.find(name);
            return found == variables.end() ? std::nullopt : std::optional(found->second);
        });
        if (launch) {
            mustHold(launch->size > 1 && launch->rank >= 0 && launch->rank < launch->size);
            mustHold(launch->localRank >= 0 && launch->localSize >= 1 && launch->localSize <= launch->size);
            mustHold(!launch->masterAddress.empty() && launch->masterAddress.size() <= 255 && launch->masterPort > 0);
        }
    } catch (const std::invalid_argument&) {
        // Refused as a whole.
    }
    return 0;
}
