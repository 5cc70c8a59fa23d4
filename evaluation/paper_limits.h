#pragma once

#include <array>
#include <vector>

namespace grasploom {

/// The columns of the paper's Tables I, II and III.
inline constexpr std::array paperKs{1, 5, 10};
inline constexpr std::array paperAngles{30.0, 25.0, 20.0, 15.0, 10.0};  ///< degrees
inline constexpr std::array paperIous{0.20, 0.25, 0.30, 0.35};

/// Numbers of best grasps that count; at first the paper's.
inline std::vector<int> paperTops() {
    return {paperKs.begin(), paperKs.end()};
}

/// The limits of a sweep, ascending; at first the paper's.
struct SweepAxes {
    std::vector<double> angles{paperAngles.rbegin(), paperAngles.rend()};  ///< degrees
    std::vector<double> ious{paperIous.begin(), paperIous.end()};
};

}  // namespace grasploom
