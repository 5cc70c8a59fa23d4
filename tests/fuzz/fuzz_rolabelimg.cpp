#include "dataset/rolabelimg_labels.h"
#include "tests/fuzz/fuzz_input.h"
#include "tests/fuzz/fuzz_labels.h"

using namespace grasploom;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    try {
        LabelledImage image, again;
        std::vector<Problem> problems, none;
        parseRoLabelImg(asText(data, size), "fuzz", AngleConvention::ClockwiseRadians, image, problems);
        mustBeSound(image);
        const std::string xml = formatRoLabelImg(image, AngleConvention::ClockwiseRadians);
        parseRoLabelImg(xml, "again", AngleConvention::ClockwiseRadians, again, none);
        mustHold(none.empty() && again.grasps.size() == image.grasps.size());
    } catch (const DataError&) {
        // Refused as a whole.
    }
    return 0;
}
