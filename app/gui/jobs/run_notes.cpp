#include "app/gui/jobs/run_notes.h"

#include "dataset/files.h"
#include "dataset/shallow_json.h"

namespace grasploom {
namespace {

constexpr const char* fileName = "window.json";

bool flag(const nlohmann::json& json, const char* key) {
    const auto found = json.find(key);
    return found != json.end() && found->is_boolean() && found->get<bool>();
}

}  // namespace

RunNotes readRunNotes(const std::filesystem::path& run) {
    try {
        const nlohmann::json json = parseShallowJson(readFile(run / fileName, 1U << 12U));
        return json.is_object() ? RunNotes{flag(json, "predict_afterwards"), flag(json, "hidden")} : RunNotes{};
    } catch (const std::exception&) {
        return {};
    }
}

void writeRunNotes(const std::filesystem::path& run, const RunNotes& notes) {
    if (readRunNotes(run) != notes) {
        const nlohmann::json json{{"predict_afterwards", notes.predictAfterwards}, {"hidden", notes.hidden}};
        writeFileAtomically(run / fileName, json.dump() + '\n');
    }
}

}  // namespace grasploom
