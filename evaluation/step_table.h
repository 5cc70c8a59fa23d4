#pragma once

#include "evaluation/staircase.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace grasploom {

/// A criterion, and the same in the table's 16-bit scale.
struct StepLimits {
    explicit StepLimits(const MatchCriterion& criterion);
    MatchCriterion criterion;
    std::array<std::int16_t, 4> scaled;  ///< twice the angle, twice the negated overlap
};

/// Staircases rounded down to 16 bits, two steps a block: a moved threshold reads 8 bytes for most predictions,
/// not the doubles. Rounding keeps order, so only a step that falls into the limit's own 1/32766 leaves a doubt.
class StepTable {
public:
    /// Which of all staircases one is, and its steps among all steps.
    struct Place {
        std::size_t staircase = 0;
        std::size_t begin = 0, end = 0;
        [[nodiscard]] bool isEmpty() const { return begin == end; }
    };

    StepTable() = default;
    /// Of the staircases that begin at firstSteps[i] and end before firstSteps[i + 1]. `threads` as for parallelFor.
    StepTable(std::span<const Step> steps, std::span<const std::uint32_t> firstSteps, int threads = 1);

    enum class Answer : std::uint8_t { No, Yes, Unsure };  ///< Unsure: the doubles must decide
    /// Whether some step of a staircase holds both limits.
    [[nodiscard]] Answer isCorrect(const Place& place, const StepLimits& limits) const;
    /// Whether some step holds the one limit, whatever the other.
    [[nodiscard]] Answer angleHolds(const Place& place, const StepLimits& limits) const;
    [[nodiscard]] Answer iouHolds(const Place& place, const StepLimits& limits) const;

private:
    struct alignas(8) Block {
        std::array<std::int16_t, 4> values;  ///< two angles, then their negated overlaps
    };
    static Answer compare(std::int16_t value, std::int16_t limit) {
        return value < limit ? Answer::Yes : value == limit ? Answer::Unsure : Answer::No;
    }
    /// Where the blocks of a staircase that begins at `step` begin. Up to the next one's there are as many as its steps
    /// need, or one more that holds none: so where the blocks are need not be kept.
    static std::size_t firstBlock(std::size_t staircase, std::size_t step) { return (staircase + step + 1) / 2; }
    void fill(std::span<const Step> steps, std::span<const std::uint32_t> firstSteps, std::size_t first,
              std::size_t last);

    std::vector<Block> m_blocks;
};

inline StepTable::Answer StepTable::isCorrect(const Place& place, const StepLimits& limits) const {
    typedef std::int16_t Lanes __attribute__((vector_size(8)));
    typedef std::int32_t Halves __attribute__((vector_size(8)));
    Lanes limit;
    __builtin_memcpy(&limit, limits.scaled.data(), sizeof limit);
    // Without a branch on the answer, which nobody could predict.
    std::int32_t surely = 0;
    std::int32_t perhaps = 0;
    const std::size_t end = firstBlock(place.staircase + 1, place.end);
    for (std::size_t b = firstBlock(place.staircase, place.begin); b < end; ++b) {
        Lanes values;
        __builtin_memcpy(&values, &m_blocks[b], sizeof values);
        const Halves below = (Halves)(values < limit);
        const Halves notAbove = (Halves)(values <= limit);
        surely |= below[0] & below[1];
        perhaps |= notAbove[0] & notAbove[1];
    }
    return surely != 0 ? Answer::Yes : perhaps != 0 ? Answer::Unsure : Answer::No;
}

}  // namespace grasploom
