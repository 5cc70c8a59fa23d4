#pragma once

#include "model/training.h"

#include <cstdint>
#include <map>
#include <string>

namespace grasploom {

struct LossValues;

/// Sums of the loss terms since it was last emptied.
class LossMeter {
public:
    void add(const LossValues& values);
    /// Means into the losses of `report`. A term's mean is over the iterations that had it.
    void fill(TrainingReport& report) const;
    void clear() { m_sums.clear(); }
    /// Sums and counts by name, for the checkpoint.
    [[nodiscard]] const std::map<std::string, double>& sums() const { return m_sums; }
    void restore(std::map<std::string, double> sums) { m_sums = std::move(sums); }

private:
    std::map<std::string, double> m_sums;
};

}  // namespace grasploom
