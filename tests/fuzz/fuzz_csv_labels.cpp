#include "dataset/csv_labels.h"
#include "tests/fuzz/fuzz_input.h"
#include "tests/fuzz/fuzz_labels.h"

using namespace grasploom;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    try {
        const LabelSet set = parseCsvLabels(asText(data, size), "fuzz", AngleConvention::ClockwiseDegrees);
        mustBeSound(set);
        const std::string text = formatCsvLabels(set, AngleConvention::ClockwiseDegrees);
        const LabelSet again = parseCsvLabels(text, "again", AngleConvention::ClockwiseDegrees);
        mustAgree(again, set);
        mustHold(formatCsvLabels(again, AngleConvention::ClockwiseDegrees) == text);
    } catch (const DataError&) {
        // Refused as a whole.
    }
    return 0;
}
