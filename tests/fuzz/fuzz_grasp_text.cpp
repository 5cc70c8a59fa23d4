#include "dataset/grasp_file.h"
#include "tests/fuzz/fuzz_input.h"

#include <algorithm>

using namespace grasploom;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::vector<Problem> problems, none;
    const GraspLabels labels = parseGrasps(asText(data, size), "fuzz", problems);
    mustHold(labels.groups.size() == labels.grasps.size());
    mustHold(std::all_of(labels.grasps.begin(), labels.grasps.end(), isValid));
    mustHold(parseGrasps(formatGrasps(labels.grasps), "again", none) == labels && none.empty());
    return 0;
}
