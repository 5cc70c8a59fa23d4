#include "evaluation/report_text.h"

#include "dataset/number_text.h"
#include "evaluation/chart_frame.h"

namespace grasploom {

std::string percentText(double part) {
    return formatted("%.2f %%", part * 100);
}

std::string pointsText(double part) {
    return formatted("%+.2f", part * 100);
}

std::string intervalText(const Interval& part) {
    return formatted("%.2f … ", part.low * 100) + formatted("%.2f %%", part.high * 100);
}

std::string bootstrapText(const Interval& difference, std::size_t objects, int resamples, std::uint64_t seed) {
    if (objects < 2) {
        return "all scenes are of one object, so that no interval can be given";
    }
    return "95 % interval " + pointsText(difference.low) + " … " + pointsText(difference.high) + " (bootstrap over " +
           std::to_string(objects) + " objects, " + std::to_string(resamples) + " resamples, seed " +
           std::to_string(seed) + ")";
}

std::string probabilityText(double p) {
    return p > 0 && p < 1e-300 ? "< 1e-300" : formatted("%.3g", p);
}

std::string exactText(double value) {
    return formatNumber(value);
}

ReportCell percentCell(double part) {
    return {percentText(part), exactText(part)};
}

ReportCell intervalCell(std::size_t successes, std::size_t trials) {
    const Interval interval = wilson(successes, trials);
    return {intervalText(interval), exactText(interval.low) + " " + exactText(interval.high)};
}

}  // namespace grasploom
