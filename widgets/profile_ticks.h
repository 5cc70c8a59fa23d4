#pragma once

#include <algorithm>
#include <cmath>
#include <vector>

namespace grasploom {

/// Round numbers between `from` and `to` (which is larger), at most `most` of them: multiples of 1, 2 or 5 tens,
/// hundreds … or of 1.
inline std::vector<double> wholeTicks(double from, double to, int most) {
    const double rough = (to - from) / std::max(1, most);
    double step = std::pow(10, std::floor(std::log10(std::max(rough, 1e-9))));
    for (const double factor : {2.0, 2.5, 2.0}) {
        if (step < rough) {
            step *= factor;
        }
    }
    step = std::max(step, 1.0);
    std::vector<double> ticks;
    for (double tick = std::ceil(from / step); tick * step <= to; ++tick) {
        ticks.push_back(tick * step + 0.0);  // no −0
    }
    return ticks;
}

}  // namespace grasploom
