#include "dataset/prediction_file.h"
#include "tests/fuzz/fuzz_input.h"

using namespace grasploom;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    try {
        const PredictionSet set = parsePredictions(asText(data, size), "fuzz");
        const std::string csv = formatPredictionsCsv(set);
        const PredictionSet again = parsePredictions(csv, "again");
        mustHold(again.problems.empty() && formatPredictionsCsv(again) == csv);
        for (const ScenePredictions& scene : set.scenes) {
            for (const Prediction& row : scene.grasps) {
                mustHold(isValid(row.grasp));
            }
            mustHold(rankedOrder(scene, Ranking::Scorer).size() == scene.grasps.size());
        }
    } catch (const DataError&) {
        // Neither format: refused as a whole.
    }
    return 0;
}
