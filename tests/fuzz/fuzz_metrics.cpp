#include "model/metrics_file.h"
#include "tests/fuzz/fuzz_input.h"

#include <limits>

using namespace grasploom;

/// Whatever a file holds, its reports are found again in what is written of them, and in what is kept of the file.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    constexpr std::int64_t all = std::numeric_limits<std::int64_t>::max();
    const std::string_view text = asText(data, size);
    const Metrics metrics = parseMetrics(text);
    std::string written;
    for (const TrainingReport& report : metrics.curve) {
        mustHold(report.step >= 0);
        written += metricsLine(report) + '\n';
    }
    for (const ValidationReport& report : metrics.validations) {
        mustHold(report.step >= 0);
        written += metricsLine(report) + '\n';
    }
    const Metrics again = parseMetrics(written);
    mustHold(again.curve.size() == metrics.curve.size() && again.validations.size() == metrics.validations.size());
    const std::string kept = metricsUpTo(text, all, all);
    mustHold(metricsUpTo(kept, all, all) == kept);
    const Metrics ofKept = parseMetrics(kept);
    mustHold(ofKept.curve.size() == metrics.curve.size() && ofKept.validations.size() == metrics.validations.size());
    const std::int64_t middle = metrics.curve.empty() ? 0 : metrics.curve[metrics.curve.size() / 2].step;
    for (const TrainingReport& report : parseMetrics(metricsUpTo(text, middle, middle)).curve) {
        mustHold(report.step <= middle);
    }
    return 0;
}
