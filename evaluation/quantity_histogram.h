#pragma once

#include "evaluation/accuracy.h"
#include "evaluation/scene_query.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace grasploom {

/// What predictions are counted by, in the units of the filter text: degrees, px.
enum class Quantity : std::uint8_t { Theta, Opening, Jaw, Iou, Angle, Score, X, Y };
inline constexpr int quantityCount = 8;
QueryField queryField(Quantity quantity);          ///< that narrows scenes to a bin
std::string_view quantityName(Quantity quantity);  ///< "theta": the field's name

/// Equally wide bins whose edges are short decimals, [edge, next edge). Those at the ends may take all that lies
/// beyond.
struct Bins {
    std::int64_t first = 0;  ///< number of the first edge, in steps from 0
    int digit = 1;           ///< a step is digit · 10^power
    int power = 0;
    std::size_t count = 0;
    bool openLow = false;     ///< the first bin has no lower end
    bool openHigh = false;    ///< the last bin has no upper end
    bool closedHigh = false;  ///< the last bin includes its upper edge

    [[nodiscard]] double edge(std::size_t i) const;  ///< i ≤ count; the nearest double to the decimal
    [[nodiscard]] std::optional<std::size_t> binOf(double value) const;
    /// The bins from `from` up to and with `to`, as the filter text names them: binOf gives one of them exactly for
    /// what the range contains.
    [[nodiscard]] QueryRange range(std::size_t from, std::size_t to) const;
    /// The bins that make up `range` exactly.
    [[nodiscard]] std::optional<std::pair<std::size_t, std::size_t>> binsOf(const QueryRange& range) const;
    bool operator==(const Bins&) const = default;
};

/// For angles, overlaps, and scores that lie in [0, 1], always the same; else 8 to 21 bins over the middle 99 % of
/// `values`, the ends open where values lie beyond. Values that are not finite do not count; without any: no bin.
Bins binsFor(Quantity quantity, std::span<const double> values);
/// Of x and y, likewise, with one step for both: the one that the larger spread asks for.
std::pair<Bins, Bins> squareBins(std::span<const double> x, std::span<const double> y);

struct BreakdownOptions {
    int k = 1;        ///< best predictions of each scene that count, ≥ 1
    int threads = 0;  ///< 0: one per core
};

/// The k best predictions of every scene by one of their numbers. IoU and angle are to the ground truth that explains
/// the verdict; what overlaps nothing has IoU 0 and no angle.
struct Histogram {
    Quantity quantity = Quantity::Theta;
    Bins bins;
    std::vector<std::size_t> correct, wrong;  ///< per bin
    std::size_t unknown = 0;                  ///< without that number; missing predictions among them
    std::size_t total = 0;                    ///< scenes × k: all of the above together
    bool operator==(const Histogram&) const = default;
};
/// `predictions` are those `judged` was made of. Throws std::invalid_argument when they are not, when k < 1, or when
/// the set does not have the ranking.
Histogram histogram(const JudgedSet& judged, const PredictionSet& predictions, Ranking ranking,
                    const MatchCriterion& criterion, Quantity quantity, const BreakdownOptions& options = {});

/// The same predictions by the place of their centre, in square cells over the picture.
struct PositionMap {
    Bins columns, rows;                       ///< of x, of y
    std::vector<std::size_t> correct, total;  ///< row by row, from the top left
    std::size_t unknown = 0;                  ///< missing predictions, and centres that are not finite
    [[nodiscard]] std::size_t cell(std::size_t column, std::size_t row) const { return row * columns.count + column; }
    bool operator==(const PositionMap&) const = default;
};
PositionMap positionMap(const JudgedSet& judged, const PredictionSet& predictions, Ranking ranking,
                        const MatchCriterion& criterion, const BreakdownOptions& options = {});

}  // namespace grasploom
