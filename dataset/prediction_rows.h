#pragma once

#include "dataset/prediction_file.h"

#include <string_view>
#include <unordered_map>

namespace grasploom {

/// Gathers rows into scenes, in order of first appearance.
class PredictionRows {
public:
    void add(std::string_view scene, const Prediction& prediction);
    /// Those of `rows`, which is empty afterwards, behind these.
    void append(PredictionRows& rows);
    /// Gives back room for rows that did not come.
    void shrink();
    /// The set, with its `has…` flags; this is empty afterwards.
    PredictionSet take();

private:
    std::size_t numberOf(std::string_view scene);

    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    PredictionSet m_set;
    bool m_eachHasScore = true, m_eachHasIntermediate = true, m_eachHasScorer = true;
    std::unordered_map<std::string, std::size_t, Hash, std::equal_to<>> m_numbers;
    std::size_t m_last = 0;  // rows of one scene usually stand together
};

}  // namespace grasploom
