#include "evaluation/quantity_histogram.h"

#include "dataset/parallel_for.h"

#include <algorithm>
#include <array>
#include <limits>
#include <stdexcept>
#include <string>
#include <tuple>
#include <unordered_map>

namespace grasploom {
namespace {

constexpr std::size_t scenesPerPart = 512;
constexpr double none = std::numeric_limits<double>::quiet_NaN();

using PerScene = std::vector<const ScenePredictions*>;

PerScene assign(const JudgedSet& judged, const PredictionSet& predictions) {
    std::unordered_map<std::string_view, const ScenePredictions*> byName;
    byName.reserve(predictions.scenes.size());
    for (const ScenePredictions& scene : predictions.scenes) {
        byName.emplace(scene.scene, &scene);
    }
    PerScene perScene(judged.sceneCount(), nullptr);
    for (std::size_t scene = 0; scene < perScene.size(); ++scene) {
        const auto found = byName.find(judged.scene(scene));
        perScene[scene] = found != byName.end() ? found->second : nullptr;
        if ((perScene[scene] != nullptr ? perScene[scene]->grasps.size() : 0) != judged.predictionCount(scene)) {
            throw std::invalid_argument("scene \"" + judged.scene(scene) +
                                        "\" was judged with other predictions than these");
        }
    }
    return perScene;
}

template <std::size_t Count>
struct Read {
    std::array<std::vector<double>, Count> values;  ///< per quantity
    std::vector<std::uint8_t> outcomes;             ///< parallel to each of them
};

/// Reads numbers off each of the k best predictions of every scene; NaN where there is none.
class Reader {
public:
    Reader(const JudgedSet& judged, const PredictionSet& predictions, Ranking ranking, const MatchCriterion& criterion,
           const BreakdownOptions& options)
        : m_judged(judged),
          m_perScene(assign(judged, predictions)),
          m_ranking(ranking),
          m_limits(criterion),
          m_options(options) {
        if (options.k < 1) {
            throw std::invalid_argument("k must be at least 1, not " + std::to_string(options.k));
        }
        if (!judged.has(ranking)) {
            throw std::invalid_argument("the predictions have no \"" + std::string(rankingName(ranking)) + "\" score");
        }
    }

    [[nodiscard]] std::size_t size() const { return m_perScene.size() * static_cast<std::size_t>(m_options.k); }
    /// All in one walk over the predictions.
    template <std::size_t Count>
    [[nodiscard]] Read<Count> read(const std::array<Quantity, Count>& quantities) const {
        Read<Count> read;
        read.values.fill(std::vector<double>(size(), none));
        read.outcomes.resize(size(), 0);
        forEach([&](std::size_t at, std::size_t scene, std::size_t prediction) {
            for (std::size_t i = 0; i < Count; ++i) {
                read.values[i][at] = value(quantities[i], scene, prediction);
            }
            read.outcomes[at] = m_judged.isCorrect(scene, prediction, m_limits) ? 1 : 0;
        });
        return read;
    }

private:
    template <class Body>
    void forEach(const Body& body) const {
        const std::size_t parts = (m_perScene.size() + scenesPerPart - 1) / scenesPerPart;
        const auto k = static_cast<std::size_t>(m_options.k);
        parallelFor(parts, m_options.threads, [&](std::size_t part) {
            const std::size_t end = std::min((part + 1) * scenesPerPart, m_perScene.size());
            for (std::size_t scene = part * scenesPerPart; scene < end; ++scene) {
                const auto order = m_judged.ranked(scene, m_ranking);
                for (std::size_t rank = 0; rank < std::min(k, order.size()); ++rank) {
                    body(scene * k + rank, scene, order[rank]);
                }
            }
        });
    }

    [[nodiscard]] double value(Quantity quantity, std::size_t scene, std::size_t prediction) const {
        if (quantity == Quantity::Iou || quantity == Quantity::Angle) {
            const auto staircase = m_judged.staircase(scene, prediction);
            const auto step = explainingStep(staircase, m_limits.criterion);
            if (!step) {
                return quantity == Quantity::Iou ? 0 : none;
            }
            return quantity == Quantity::Iou ? staircase[*step].iou : staircase[*step].angleDegrees;
        }
        const Prediction& one = m_perScene[scene]->grasps[prediction];
        switch (quantity) {
            case Quantity::Theta:
                return degrees(one.grasp.angleRadians);
            case Quantity::Opening:
                return one.grasp.opening;
            case Quantity::Jaw:
                return one.grasp.jaw;
            case Quantity::X:
                return one.grasp.x;
            case Quantity::Y:
                return one.grasp.y;
            default:
                return scoreOf(one, m_ranking);
        }
    }

    const JudgedSet& m_judged;
    PerScene m_perScene;
    Ranking m_ranking;
    StepLimits m_limits;
    BreakdownOptions m_options;
};

}  // namespace

QueryField queryField(Quantity quantity) {
    switch (quantity) {
        case Quantity::Theta:
            return QueryField::Theta;
        case Quantity::Opening:
            return QueryField::Opening;
        case Quantity::Jaw:
            return QueryField::Jaw;
        case Quantity::Iou:
            return QueryField::Iou;
        case Quantity::Angle:
            return QueryField::Angle;
        case Quantity::Score:
            return QueryField::Score;
        case Quantity::X:
            return QueryField::X;
        case Quantity::Y:
            return QueryField::Y;
    }
    return QueryField::Score;
}

std::string_view quantityName(Quantity quantity) {
    return queryFields()[static_cast<std::size_t>(queryField(quantity))].name;
}

Histogram histogram(const JudgedSet& judged, const PredictionSet& predictions, Ranking ranking,
                    const MatchCriterion& criterion, Quantity quantity, const BreakdownOptions& options) {
    const Reader reader(judged, predictions, ranking, criterion, options);
    const auto [read, outcomes] = reader.read(std::array{quantity});
    const std::vector<double>& values = read.front();
    Histogram result{quantity, binsFor(quantity, values), {}, {}, 0, values.size()};
    result.correct.resize(result.bins.count);
    result.wrong.resize(result.bins.count);
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (const auto bin = result.bins.binOf(values[i])) {
            ++(outcomes[i] != 0 ? result.correct : result.wrong)[*bin];
        } else {
            ++result.unknown;
        }
    }
    return result;
}

PositionMap positionMap(const JudgedSet& judged, const PredictionSet& predictions, Ranking ranking,
                        const MatchCriterion& criterion, const BreakdownOptions& options) {
    const Reader reader(judged, predictions, ranking, criterion, options);
    const auto [read, outcomes] = reader.read(std::array{Quantity::X, Quantity::Y});
    const auto& [x, y] = read;
    PositionMap map;
    std::tie(map.columns, map.rows) = squareBins(x, y);
    map.correct.resize(map.columns.count * map.rows.count);
    map.total.resize(map.correct.size());
    for (std::size_t i = 0; i < x.size(); ++i) {
        const auto column = map.columns.binOf(x[i]);
        const auto row = map.rows.binOf(y[i]);
        if (!column || !row) {
            ++map.unknown;
            continue;
        }
        ++map.total[map.cell(*column, *row)];
        map.correct[map.cell(*column, *row)] += outcomes[i];
    }
    return map;
}

}  // namespace grasploom
