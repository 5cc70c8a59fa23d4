#include "dataset/label_review.h"
#include "tests/fuzz/fuzz_input.h"

using namespace grasploom;

/// What is read is written so that it is read again; an origin keeps its newest places, which is where it is found.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    LabelReview review;
    try {
        review = parseReview(asText(data, size), "reviews.json");
    } catch (const DataError&) {
        return 0;
    }
    const LabelReview again = parseReview(formatReview(review), "reviews.json");
    mustHold(again.scenes.size() == review.scenes.size() && again.grasps.size() == review.grasps.size());
    mustHold(formatReview(again) == formatReview(review));
    for (const GraspOrigin& one : again.grasps) {
        mustHold(originOf(again, one.scene, one.places.empty() ? one.grasp : one.places.back()) != nullptr);
    }
    formatReviewCsv(review);
    return 0;
}
