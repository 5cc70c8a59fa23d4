#pragma once

#include <benchmark/benchmark.h>

#include <algorithm>
#include <limits>
#include <map>
#include <string>
#include <vector>

namespace grasploom::bench {

/// Whether a benchmark gave up. Google Benchmark 1.8 made `error_occurred` one of the values of `skipped`.
template <typename Run>
bool gaveUp(const Run& run) {
    if constexpr (requires { run.error_occurred; }) {
        return run.error_occurred;
    } else {
        return static_cast<bool>(run.skipped);
    }
}

/// The console's table, remembering each benchmark's shortest processor time per iteration (other
/// work on the machine does not count), so that one can be told as a
/// multiple of another of the same run.
class Rates : public benchmark::ConsoleReporter {
public:
    /// Without colours, whose codes would stand in the lines that scripts read.
    Rates() : ConsoleReporter(OO_Tabular) {}
    void ReportRuns(const std::vector<Run>& runs) override {
        ConsoleReporter::ReportRuns(runs);
        for (const Run& run : runs) {
            if (run.run_type == Run::RT_Iteration && !gaveUp(run) && run.iterations > 0) {
                const double seconds = run.cpu_accumulated_time / static_cast<double>(run.iterations);
                const auto [place, isNew] = m_seconds.emplace(run.run_name.function_name, seconds);
                place->second = isNew ? seconds : std::min(place->second, seconds);
            }
        }
    }
    /// Processor seconds per iteration; NaN for one that did not run.
    [[nodiscard]] double seconds(const std::string& name) const {
        const auto found = m_seconds.find(name);
        return found != m_seconds.end() ? found->second : std::numeric_limits<double>::quiet_NaN();
    }

private:
    std::map<std::string, double> m_seconds;
};

}  // namespace grasploom::bench
