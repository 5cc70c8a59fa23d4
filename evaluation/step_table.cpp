#include "evaluation/step_table.h"

#include "dataset/parallel_for.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace grasploom {
namespace {

constexpr double scaleMost = 32766;
/// Above every scaled limit: a place without a step holds under no criterion.
constexpr std::int16_t noStep = 32767;
constexpr std::size_t stepsPerBlock = 2;
constexpr std::size_t staircasesPerPart = 1U << 16U;

/// Monotone, which is all that exactness asks of it.
std::int16_t scaled(double value, double range) {
    const double share = value / range;
    return static_cast<std::int16_t>(std::floor(scaleMost * (share > 0 ? std::min(share, 1.0) : 0.0)));
}

}  // namespace

StepLimits::StepLimits(const MatchCriterion& given) : criterion(given), scaled{} {
    if (std::isnan(criterion.angleDegrees) || std::isnan(criterion.iou)) {
        scaled.fill(std::numeric_limits<std::int16_t>::min());  // below every step: none holds
        return;
    }
    std::fill_n(scaled.begin(), stepsPerBlock, grasploom::scaled(criterion.angleDegrees + angleSlackDegrees, 90));
    std::fill_n(scaled.begin() + stepsPerBlock, stepsPerBlock,
                static_cast<std::int16_t>(-grasploom::scaled(criterion.iou + iouSlack, 1)));
}

StepTable::StepTable(std::span<const Step> steps, std::span<const std::uint32_t> firstSteps, int threads) {
    const std::size_t staircases = firstSteps.size() - 1;
    m_blocks.resize(firstBlock(staircases, firstSteps.back()));
    parallelFor((staircases + staircasesPerPart - 1) / staircasesPerPart, threads, [&](std::size_t part) {
        fill(steps, firstSteps, part * staircasesPerPart, std::min((part + 1) * staircasesPerPart, staircases));
    });
}

void StepTable::fill(std::span<const Step> steps, std::span<const std::uint32_t> firstSteps, std::size_t first,
                     std::size_t last) {
    for (std::size_t i = first; i < last; ++i) {
        std::size_t step = firstSteps[i];
        for (std::size_t b = firstBlock(i, step); b < firstBlock(i + 1, firstSteps[i + 1]); ++b) {
            Block& block = m_blocks[b];
            block.values.fill(noStep);
            for (std::size_t place = 0; place < stepsPerBlock && step < firstSteps[i + 1]; ++place, ++step) {
                block.values[place] = scaled(steps[step].angleDegrees, 90);
                block.values[place + stepsPerBlock] = static_cast<std::int16_t>(-scaled(steps[step].iou, 1));
            }
        }
    }
}

StepTable::Answer StepTable::angleHolds(const Place& place, const StepLimits& limits) const {
    return place.isEmpty() ? Answer::No
                           : compare(m_blocks[firstBlock(place.staircase, place.begin)].values[0], limits.scaled[0]);
}

StepTable::Answer StepTable::iouHolds(const Place& place, const StepLimits& limits) const {
    if (place.isEmpty()) {
        return Answer::No;
    }
    // Overlap ascends, so its negative descends.
    const std::size_t last =
        firstBlock(place.staircase, place.begin) + (place.end - place.begin - 1) / stepsPerBlock;
    const auto& values = m_blocks[last].values;
    return compare(*std::min_element(values.begin() + stepsPerBlock, values.end()), limits.scaled[stepsPerBlock]);
}

}  // namespace grasploom
