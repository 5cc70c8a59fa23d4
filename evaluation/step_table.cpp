#include "evaluation/step_table.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>

namespace grasploom {
namespace {

constexpr double scaleMost = 32766;
/// Above every scaled limit: a place without a step holds under no criterion.
constexpr std::int16_t noStep = 32767;
constexpr std::size_t stepsPerBlock = 2;

/// Monotone, which is all that exactness asks of it.
std::int16_t scaled(double value, double range) {
    const double share = value / range;
    return static_cast<std::int16_t>(std::floor(scaleMost * (share > 0 ? std::min(share, 1.0) : 0.0)));
}

void requireRoom(std::size_t blocks) {
    if (blocks > std::numeric_limits<std::uint32_t>::max()) {
        throw std::length_error("more predictions than can be judged at once");
    }
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

void StepTable::append(std::span<const Step> staircase) {
    for (std::size_t first = 0; first < staircase.size(); first += stepsPerBlock) {
        Block block{};
        block.values.fill(noStep);
        for (std::size_t i = first; i < std::min(first + stepsPerBlock, staircase.size()); ++i) {
            block.values[i - first] = scaled(staircase[i].angleDegrees, 90);
            block.values[i - first + stepsPerBlock] = static_cast<std::int16_t>(-scaled(staircase[i].iou, 1));
        }
        m_blocks.push_back(block);
    }
    requireRoom(m_blocks.size());
    m_first.push_back(static_cast<std::uint32_t>(m_blocks.size()));
}

void StepTable::append(const StepTable& table) {
    requireRoom(m_blocks.size() + table.m_blocks.size());
    const auto before = static_cast<std::uint32_t>(m_blocks.size());
    m_blocks.insert(m_blocks.end(), table.m_blocks.begin(), table.m_blocks.end());
    for (std::size_t i = 1; i < table.m_first.size(); ++i) {
        m_first.push_back(before + table.m_first[i]);
    }
}

StepTable::Answer StepTable::angleHolds(std::size_t i, const StepLimits& limits) const {
    return isEmpty(i) ? Answer::No : compare(m_blocks[m_first[i]].values[0], limits.scaled[0]);
}

StepTable::Answer StepTable::iouHolds(std::size_t i, const StepLimits& limits) const {
    if (isEmpty(i)) {
        return Answer::No;
    }
    const auto& last = m_blocks[m_first[i + 1] - 1].values;  // overlap ascends, so its negative descends
    return compare(*std::min_element(last.begin() + stepsPerBlock, last.end()), limits.scaled[stepsPerBlock]);
}

}  // namespace grasploom
