#include "dataset/number_text.h"
#include "model/scorer_experiment.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <stdexcept>

namespace grasploom {
namespace {

[[noreturn]] void refuse(std::string_view text, const std::string& reason) {
    throw std::invalid_argument(
        "arm " + excerpt(text) + ": " + reason +
        "; an arm is baseline, full or no-intermediate, the last two with :GUIDANCE[@START] where "
        "wanted, as in full:features+regression@500");
}

NetworkKind networkOf(std::string_view name, std::string_view text) {
    for (const NetworkKind kind : {NetworkKind::Baseline, NetworkKind::Full, NetworkKind::NoIntermediate}) {
        if (name == networkName(kind)) {
            return kind;
        }
    }
    refuse(text, "no such network");
}

Guidance guidanceOf(std::string_view name, std::string_view text) {
    for (const Guidance guidance : {Guidance::FeaturesAndRegression, Guidance::Regression, Guidance::Off}) {
        if (name == guidanceName(guidance)) {
            return guidance;
        }
    }
    refuse(text, "guidance is features+regression, regression or off");
}

std::int64_t startOf(std::string_view number, std::string_view text, const TrainingConfig& base) {
    if (number == "START") {
        return std::max<std::int64_t>(1, base.iterations / 4);
    }
    std::int64_t start = 0;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), start);
    if (error != std::errc() || end != number.data() + number.size() || start < 0 || start > 1'000'000'000) {
        refuse(text, "what follows @ is an iteration or START");
    }
    return start;
}

}  // namespace

ExperimentArm parseArm(std::string_view text, const TrainingConfig& base) {
    const std::size_t colon = text.find(':');
    ExperimentArm arm{networkOf(text.substr(0, colon), text), effectiveGuidance(base), base.guidanceStart};
    if (arm.network == NetworkKind::Baseline) {
        if (colon != std::string_view::npos) {
            refuse(text, "the baseline has no scorer that could guide it");
        }
        return {NetworkKind::Baseline, Guidance::Off, 0};
    }
    if (colon != std::string_view::npos) {
        const std::string_view guidance = text.substr(colon + 1);
        const std::size_t at = guidance.find('@');
        arm.guidance = guidanceOf(guidance.substr(0, at), text);
        arm.guidanceStart = at == std::string_view::npos ? 0 : startOf(guidance.substr(at + 1), text, base);
    }
    arm.guidanceStart = arm.guidance == Guidance::Off ? 0 : arm.guidanceStart;
    return arm;
}

std::string armName(const ExperimentArm& arm) {
    std::string name(networkName(arm.network));
    if (arm.network != NetworkKind::Baseline) {
        name.append(":").append(guidanceName(arm.guidance));
        name += arm.guidanceStart > 0 ? "@" + std::to_string(arm.guidanceStart) : "";
    }
    return name;
}

std::vector<std::string> defaultArms() {
    return {"baseline", "full:features+regression",       "full:regression",
            "full:off", "full:features+regression@START", "no-intermediate"};
}

}  // namespace grasploom
