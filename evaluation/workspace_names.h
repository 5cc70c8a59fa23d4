#pragma once

#include "evaluation/ground_truth.h"
#include "evaluation/judged_set.h"

#include <array>
#include <string_view>

namespace grasploom {

// The words of a workspace file, for its reader and its writer.
inline constexpr std::string_view workspaceFormat = "grasploom-workspace";
inline constexpr int workspaceVersion = 1;

template <class Value>
struct NamedValue {
    std::string_view name;
    Value value;
};

inline constexpr std::array rankingNames{NamedValue<Ranking>{"score", Ranking::Score},
                                         NamedValue<Ranking>{"intermediate", Ranking::Intermediate},
                                         NamedValue<Ranking>{"scorer", Ranking::Scorer}};
inline constexpr std::array jawNames{NamedValue<JawChoice>{"all", JawChoice::All},
                                     NamedValue<JawChoice>{"default", JawChoice::Default}};
inline constexpr std::array metricNames{NamedValue<IouMetric>{"exact", IouMetric::Exact},
                                        NamedValue<IouMetric>{"raster", IouMetric::Raster}};

}  // namespace grasploom
