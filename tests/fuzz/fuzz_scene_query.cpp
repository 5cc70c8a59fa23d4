#include "evaluation/scene_query.h"
#include "tests/fuzz/fuzz_input.h"

using namespace grasploom;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text = asText(data, size);
    try {
        const SceneQuery query = parseSceneQuery(text);
        mustHold(parseSceneQuery(formatSceneQuery(query)) == query);
        QueryFacts facts;
        facts.scene = facts.object = text.substr(0, 200);
        (void)matches(query, facts);
    } catch (const QueryError& error) {
        mustHold(error.offset() <= size);
    }
    return 0;
}
