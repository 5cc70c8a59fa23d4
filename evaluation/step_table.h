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
    void reserve(std::size_t staircases, std::size_t blocks) {
        m_first.reserve(staircases + 1), m_blocks.reserve(blocks);
    }
    void append(std::span<const Step> staircase);
    /// Those of another table behind these.
    void append(const StepTable& table);
    [[nodiscard]] std::size_t blockCount() const { return m_blocks.size(); }
    [[nodiscard]] std::size_t blockCapacity() const { return m_blocks.capacity(); }

    enum class Answer : std::uint8_t { No, Yes, Unsure };  ///< Unsure: the doubles must decide
    /// Whether some step of staircase `i` holds both limits.
    [[nodiscard]] Answer isCorrect(std::size_t i, const StepLimits& limits) const;
    /// Whether some step holds the one limit, whatever the other.
    [[nodiscard]] Answer angleHolds(std::size_t i, const StepLimits& limits) const;
    [[nodiscard]] Answer iouHolds(std::size_t i, const StepLimits& limits) const;
    [[nodiscard]] bool isEmpty(std::size_t i) const { return m_first[i] == m_first[i + 1]; }

private:
    struct alignas(8) Block {
        std::array<std::int16_t, 4> values;  ///< two angles, then their negated overlaps
    };
    static Answer compare(std::int16_t value, std::int16_t limit) {
        return value < limit ? Answer::Yes : value == limit ? Answer::Unsure : Answer::No;
    }
    std::vector<std::uint32_t> m_first{0};  ///< per staircase: its first block; one more at the end
    std::vector<Block> m_blocks;
};

inline StepTable::Answer StepTable::isCorrect(std::size_t i, const StepLimits& limits) const {
    typedef std::int16_t Lanes __attribute__((vector_size(8)));
    typedef std::int32_t Halves __attribute__((vector_size(8)));
    Lanes limit;
    __builtin_memcpy(&limit, limits.scaled.data(), sizeof limit);
    // Without a branch on the answer, which nobody could predict.
    std::int32_t surely = 0;
    std::int32_t perhaps = 0;
    for (std::uint32_t b = m_first[i]; b < m_first[i + 1]; ++b) {
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
