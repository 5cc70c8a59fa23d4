#include "evaluation/payoff_report.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace grasploom {
namespace {

constexpr std::array rankings{Ranking::Intermediate, Ranking::Scorer};

std::vector<BandCurve> curvesOf(const ArmRuns& arm) {
    std::vector<BandCurve> curves;
    for (const Ranking ranking : rankings) {
        if (BandCurve curve = meanCurve(arm, ranking); !curve.x.empty()) {
            curves.push_back(std::move(curve));
        }
    }
    return curves;
}

/// One chart per arm, all on one scale, then one per ranking with all arms.
void addPictures(StudyReport& report, std::span<const ArmRuns> arms) {
    std::vector<BandCurve> all;
    for (const ArmRuns& arm : arms) {
        std::ranges::move(curvesOf(arm), std::back_inserter(all));
    }
    const AccuracyRange range = accuracyRange(all);
    for (const Ranking ranking : rankings) {
        BandChart chart{std::string("All arms by ") + (ranking == Ranking::Scorer ? "scorer" : "intermediate score") +
                            ": top-1 accuracy on validation scenes",
                        {},
                        {},
                        range};
        for (const ArmRuns& arm : arms) {
            if (BandCurve curve = meanCurve(arm, ranking); !curve.x.empty()) {
                curve.name = arm.name;
                chart.curves.push_back(std::move(curve));
            }
        }
        if (!chart.curves.empty()) {
            report.pictures.push_back({"curves-by-" + std::string(rankingName(ranking)), std::move(chart)});
        }
    }
    for (const ArmRuns& arm : arms) {
        if (std::vector<BandCurve> curves = curvesOf(arm); !curves.empty()) {
            BandChart chart{arm.name + ": top-1 accuracy on validation scenes", std::move(curves), {}, range};
            if (arm.guidanceStart) {
                chart.marks.push_back(static_cast<double>(*arm.guidanceStart));
            }
            report.pictures.push_back({"curves-" + fileStem(arm.name), std::move(chart)});
        }
    }
}

ResultCell testCell(const ArmRuns& arm, Ranking ranking, std::size_t k) {
    std::vector<double> values;
    for (const SeedRun& run : arm.runs) {
        if (const RankingResult* const result = findRanking(run.test, ranking)) {
            values.push_back(result->evaluation.top.at(k).accuracy);
        }
    }
    return {true, values.empty() ? std::nullopt : std::optional(meanDeviation(values)), std::nullopt};
}

bool hasRanking(const ArmRuns& arm, Ranking ranking) {
    return std::ranges::any_of(arm.runs, [&](const SeedRun& run) { return findRanking(run.test, ranking) != nullptr; });
}

void addTestRow(ResultTable& table, const std::string& name, const ArmRuns& arm, Ranking ranking) {
    ResultRow& row = table.rows.emplace_back(ResultRow{name, {}});
    for (std::size_t k = 0; k < paperKs.size(); ++k) {
        row.cells.push_back(testCell(arm, ranking, k));
    }
}

ResultTable testTable(std::span<const ArmRuns> arms, std::size_t seeds) {
    ResultTable table{
        "Test fold", "Correct grasps among the k best of each test scene, last checkpoint, at 30° and an IoU of 25 %",
        "Arm",       {},
        {},          seeds,
        "seeds"};
    for (const int k : paperKs) {
        table.columns.push_back("Top " + std::to_string(k));
    }
    for (const ArmRuns& arm : arms) {
        if (arm.runs.empty()) {
            addTestRow(table, arm.name, arm, Ranking::Score);
        }
        for (const Ranking ranking : rankings) {
            if (hasRanking(arm, ranking)) {
                addTestRow(table, arm.name + ", by " + (ranking == Ranking::Scorer ? "scorer" : "intermediate score"),
                           arm, ranking);
            }
        }
    }
    return table;
}

}  // namespace

StudyReport payoffReport(std::span<const ArmRuns> arms, std::size_t seeds) {
    StudyReport report;
    for (const ArmRuns& arm : arms) {
        const std::optional<Overtaking> overtaking = findOvertaking(arm);
        if (overtaking) {
            report.findings.push_back(arm.name + ": " + describe(*overtaking) + ".");
        }
    }
    report.tables.push_back(testTable(arms, seeds));
    addPictures(report, arms);
    report.data = {{"curves.csv", formatCurvesCsv(arms)}, {"curves-by-seed.csv", formatSeedsCsv(arms)}};
    return report;
}

std::string fileStem(const std::string& name) {
    std::string stem;
    for (const char character : name) {
        stem += character == '@' ? "_at_" : std::string(1, character == ':' ? '_' : character);
    }
    return stem;
}

}  // namespace grasploom
