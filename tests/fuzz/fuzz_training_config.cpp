#include "dataset/shallow_json.h"
#include "model/training_config.h"
#include "tests/fuzz/fuzz_input.h"

using namespace grasploom;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    try {
        const TrainingConfig config = parseTrainingConfig(parseShallowJson(asText(data, size)));
        mustHold(validate(config).empty());
        const std::string text = toJson(config).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
        mustHold(parseTrainingConfig(parseShallowJson(text)) == config);
    } catch (const nlohmann::json::exception&) {
        // No JSON.
    } catch (const std::logic_error&) {
        // A bad key or value, or nested too deeply: refused as a whole.
    }
    return 0;
}
