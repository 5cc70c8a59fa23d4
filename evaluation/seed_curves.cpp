#include "evaluation/seed_curves.h"

#include "evaluation/table_format.h"

#include <array>
#include <cstdio>

namespace grasploom {
namespace {

std::string formatted(const char* format, double value) {
    std::array<char, 64> buffer{};
    std::snprintf(buffer.data(), buffer.size(), format, value);
    return buffer.data();
}

std::optional<double> accuracy(const ValidationPoint& point, Ranking ranking) {
    return ranking == Ranking::Scorer ? point.scorer : point.intermediate;
}

const ValidationPoint* at(const SeedRun& run, std::int64_t step) {
    for (const ValidationPoint& point : run.validations) {
        if (point.step == step) {
            return &point;
        }
    }
    return nullptr;
}

/// One value per seed; empty where any seed has none.
std::vector<double> atStep(const ArmRuns& arm, std::int64_t step, Ranking ranking) {
    std::vector<double> values;
    for (const SeedRun& run : arm.runs) {
        const ValidationPoint* const point = at(run, step);
        const std::optional<double> value = point != nullptr ? accuracy(*point, ranking) : std::nullopt;
        if (!value) {
            return {};
        }
        values.push_back(*value);
    }
    return values;
}

/// Equal means may differ by this much through the order of adding; one scene in a million is more.
constexpr double rounding = 1e-9;

std::string points(double fraction) {
    return formatted("%+.2f", 100 * fraction);
}

std::string fraction(const std::optional<double>& value) {
    return value ? formatted("%.6f", *value) : "";
}

std::string endText(const MeanDeviation& atEnd) {
    return "at the end scorer − intermediate is " + points(atEnd.mean) +
           (atEnd.deviation ? " ± " + formatted("%.2f", 100 * *atEnd.deviation) : "") +
           " points (n = " + std::to_string(atEnd.count) + ", paired by seed)";
}

}  // namespace

BandCurve meanCurve(const ArmRuns& arm, Ranking ranking) {
    BandCurve curve{arm.name + ", by " + (ranking == Ranking::Scorer ? "scorer" : "intermediate score"), {}, {}};
    if (arm.runs.empty()) {
        return curve;
    }
    for (const ValidationPoint& point : arm.runs.front().validations) {
        if (const std::vector<double> values = atStep(arm, point.step, ranking); !values.empty()) {
            curve.x.push_back(static_cast<double>(point.step));
            curve.accuracy.push_back(meanDeviation(values));
        }
    }
    return curve;
}

std::optional<Overtaking> findOvertaking(const ArmRuns& arm) {
    std::optional<Overtaking> found;
    for (const ValidationPoint& point :
         arm.runs.empty() ? std::vector<ValidationPoint>{} : arm.runs.front().validations) {
        std::vector<double> differences = atStep(arm, point.step, Ranking::Scorer);
        const std::vector<double> intermediate = atStep(arm, point.step, Ranking::Intermediate);
        if (differences.empty() || intermediate.empty()) {
            continue;
        }
        for (std::size_t i = 0; i < differences.size(); ++i) {
            differences[i] -= intermediate[i];
        }
        found = found.value_or(Overtaking{});
        found->atEnd = meanDeviation(differences);
        if (found->atEnd.mean <= rounding) {
            found->forGood.reset();
        } else {
            found->first = found->first.value_or(point.step);
            found->forGood = found->forGood.value_or(point.step);
        }
    }
    return found;
}

std::string describe(const Overtaking& overtaking) {
    const std::string end = "; " + endText(overtaking.atEnd);
    if (!overtaking.first) {
        return "the scorer's mean curve is never above the intermediate one" + end;
    }
    const std::string first = std::to_string(*overtaking.first);
    if (!overtaking.forGood) {
        return "the scorer's mean curve is above the intermediate one at iteration " + first +
               " for the first time, but not at the end" + end;
    }
    if (*overtaking.forGood == *overtaking.first) {
        return "the scorer's mean curve overtakes the intermediate one at iteration " + first + " and stays above" +
               end;
    }
    return "the scorer's mean curve is above the intermediate one at iteration " + first +
           " for the first time, and from iteration " + std::to_string(*overtaking.forGood) + " to the end" + end;
}

std::string formatCurvesCsv(std::span<const ArmRuns> arms) {
    std::string csv = "arm,ranking,step,mean,standard_deviation,n\n";
    for (const ArmRuns& arm : arms) {
        for (const Ranking ranking : {Ranking::Intermediate, Ranking::Scorer}) {
            const BandCurve curve = meanCurve(arm, ranking);
            for (std::size_t i = 0; i < curve.x.size(); ++i) {
                csv += escapeCsv(arm.name) + "," + std::string(rankingName(ranking)) + "," +
                       formatted("%.0f", curve.x[i]) + "," + fraction(curve.accuracy[i].mean) + "," +
                       fraction(curve.accuracy[i].deviation) + "," + std::to_string(curve.accuracy[i].count) + "\n";
            }
        }
    }
    return csv;
}

std::string formatSeedsCsv(std::span<const ArmRuns> arms) {
    std::string csv = "arm,seed,step,scenes,intermediate_top1,scorer_top1\n";
    for (const ArmRuns& arm : arms) {
        for (const SeedRun& run : arm.runs) {
            for (const ValidationPoint& point : run.validations) {
                csv += escapeCsv(arm.name) + "," + std::to_string(run.seed) + "," + std::to_string(point.step) + "," +
                       std::to_string(run.validationScenes) + "," + fraction(point.intermediate) + "," +
                       fraction(point.scorer) + "\n";
            }
        }
    }
    return csv;
}

}  // namespace grasploom
