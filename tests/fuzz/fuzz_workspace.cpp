#include "evaluation/workspace_file.h"
#include "tests/fuzz/fuzz_input.h"

using namespace grasploom;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::filesystem::path file("/somewhere/one.grasploom");
    try {
        const WorkspaceFile workspace = parseWorkspace(asText(data, size), file);
        mustHold(workspace.dataset.is_absolute());
        for (const WorkspaceSet& set : workspace.sets) {
            mustHold(set.file.is_absolute());
        }
        mustHold(parseWorkspace(formatWorkspace(workspace, file), file) == workspace);
    } catch (const DataError& error) {
        mustHold(!error.problem().reason.empty());
    }
    return 0;
}
