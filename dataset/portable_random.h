#pragma once

#include <cstdint>
#include <initializer_list>

namespace grasploom {

/// SplitMix64 (Steele, Lea, Flood 2014): the same numbers on every machine and compiler, which the distributions of the
/// standard library do not promise. A value: copies go on independently.
class PortableRandom {
public:
    /// A stream of its own for every list of keys, such as (seed, epoch, index).
    explicit PortableRandom(std::initializer_list<std::uint64_t> keys) {
        for (const std::uint64_t key : keys) {
            m_state = mix(m_state ^ key) + increment;
        }
    }
    std::uint64_t next() { return mix(m_state += increment); }
    /// Uniform in [0, 1), 53 random bits.
    double uniform() { return static_cast<double>(next() >> 11U) * 0x1p-53; }
    double uniform(double low, double high) { return low + (high - low) * uniform(); }
    /// Uniform in [0, count); the bias of at most count/2⁶⁴ is of no matter here.
    int below(int count) { return static_cast<int>(next() % static_cast<std::uint64_t>(count)); }
    bool coin() { return (next() >> 63U) != 0; }

private:
    static constexpr std::uint64_t increment = 0x9e3779b97f4a7c15ULL;
    static constexpr std::uint64_t mix(std::uint64_t z) {
        z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27U)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31U);
    }
    std::uint64_t m_state = increment;
};

}  // namespace grasploom
