#include "evaluation/breakdown_tables.h"

#include "dataset/number_text.h"
#include "evaluation/table_format.h"

#include <algorithm>
#include <cmath>

namespace grasploom {
namespace {

using Rows = std::vector<std::vector<std::string>>;

std::string number(double value) {
    return std::isfinite(value) ? formatNumber(value) : std::string();
}

std::string share(std::size_t part, std::size_t whole) {
    return whole > 0 ? number(static_cast<double>(part) / static_cast<double>(whole)) : std::string();
}

/// Cell by cell, a row a line.
template <class Cell>
std::string join(const Rows& rows, char between, const Cell& cell) {
    std::string text;
    for (const auto& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            text += (i > 0 ? std::string(1, between) : std::string()) + cell(row[i]);
        }
        text += '\n';
    }
    return text;
}

}  // namespace

Rows errorRows(std::span<const NamedErrorCounts> sides) {
    Rows rows{{"set", "error", "count", "share", "duplicates", "recoverable", "recoverable_any_hit"}};
    for (const NamedErrorCounts& side : sides) {
        const ErrorCounts& counts = side.counts;
        const std::size_t total = counts.scenes * static_cast<std::size_t>(counts.k);
        for (std::size_t i = 0; i < counts.counts.size(); ++i) {
            const auto type = static_cast<ErrorType>(i);
            rows.push_back({side.name, std::string(errorTypeName(type)), std::to_string(counts.counts[i]),
                            share(counts.counts[i], total), std::to_string(counts.duplicates[i]),
                            number(counts.recoverable(type)), number(counts.recoverableAnyHit(type))});
        }
    }
    return rows;
}

Rows histogramRows(const Histogram& histogram) {
    Rows rows{{std::string(quantityName(histogram.quantity)) + "_from", "to", "correct", "wrong", "accuracy"}};
    for (std::size_t bin = 0; bin < histogram.bins.count; ++bin) {
        const QueryRange range = histogram.bins.range(bin, bin);
        rows.push_back({number(range.low), number(range.high), std::to_string(histogram.correct[bin]),
                        std::to_string(histogram.wrong[bin]),
                        share(histogram.correct[bin], histogram.correct[bin] + histogram.wrong[bin])});
    }
    return rows;
}

Rows positionRows(const PositionMap& map) {
    Rows rows{{"x_from", "x_to", "y_from", "y_to", "predictions", "correct", "accuracy"}};
    for (std::size_t row = 0; row < map.rows.count; ++row) {
        for (std::size_t column = 0; column < map.columns.count; ++column) {
            const std::size_t cell = map.cell(column, row);
            if (map.total[cell] == 0) {
                continue;
            }
            const QueryRange x = map.columns.range(column, column);
            const QueryRange y = map.rows.range(row, row);
            rows.push_back({number(x.low), number(x.high), number(y.low), number(y.high),
                            std::to_string(map.total[cell]), std::to_string(map.correct[cell]),
                            share(map.correct[cell], map.total[cell])});
        }
    }
    return rows;
}

Rows objectRows(const ObjectBreakdown& breakdown) {
    Rows rows{{"object", "scenes", "scenes_hit", "accuracy", "wilson_low", "wilson_high", "recoverable"}};
    for (int type = 0; type < errorTypeCount; ++type) {
        rows.front().emplace_back(errorTypeName(static_cast<ErrorType>(type)));
    }
    for (const ObjectErrors& object : breakdown.objects) {
        const auto interval = breakdown.interval(object);
        rows.push_back({object.name, std::to_string(object.scenes), std::to_string(object.scenesHit),
                        number(breakdown.accuracy(object)), interval ? number(interval->low) : std::string(),
                        interval ? number(interval->high) : std::string(), number(breakdown.recoverable(object))});
        for (const std::size_t count : object.counts) {
            rows.back().push_back(std::to_string(count));
        }
    }
    return rows;
}

Rows historyRows(std::span<const NamedHistory> histories) {
    Rows rows{{"ranking", "step", "scenes", "accuracy", "learned", "forgotten"}};
    for (int type = 0; type < errorTypeCount; ++type) {
        rows.front().emplace_back(errorTypeName(static_cast<ErrorType>(type)));
    }
    for (const auto& [name, history] : histories) {
        for (const HistoryStep& step : history.steps) {
            rows.push_back({name, std::to_string(step.step), std::to_string(history.scenes),
                            share(step.correct(), history.scenes), std::to_string(step.learned.size()),
                            std::to_string(step.forgotten.size())});
            for (const std::size_t count : step.types) {
                rows.back().push_back(std::to_string(count));
            }
        }
    }
    return rows;
}

std::string rowsAsCsv(const Rows& rows) {
    return join(rows, ',', [](const std::string& cell) { return escapeCsv(cell); });
}

std::string rowsAsText(const Rows& rows) {
    return join(rows, '\t', [](std::string cell) {
        std::ranges::replace_if(
            cell, [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
        return cell;
    });
}

}  // namespace grasploom
