#include "model/loss_meter.h"

#include "model/losses.h"

namespace grasploom {
namespace {

std::string countKey(const std::string& name) { return name + "_count"; }

}  // namespace

void LossMeter::add(const LossValues& values) {
    const auto addOne = [&](const std::string& name, const std::optional<double>& value) {
        if (value) {
            m_sums[name] += *value;
            m_sums[countKey(name)] += 1;
        }
    };
    addOne("loss", values.total);
    addOne("anchor", values.anchor);
    addOne("scorer", values.scorer);
    addOne("regression", values.regression);
    addOne("guidance", values.guidance);
}

void LossMeter::fill(TrainingReport& report) const {
    const auto mean = [&](const std::string& name) -> std::optional<double> {
        const auto sum = m_sums.find(name);
        const auto count = m_sums.find(countKey(name));
        return sum != m_sums.end() && count != m_sums.end() && count->second > 0 ? std::optional(sum->second / count->second)
                                                                                : std::nullopt;
    };
    report.loss = mean("loss").value_or(0);
    report.anchorLoss = mean("anchor");
    report.scorerLoss = mean("scorer");
    report.regressionLoss = mean("regression");
    report.guidanceLoss = mean("guidance");
}

}  // namespace grasploom
