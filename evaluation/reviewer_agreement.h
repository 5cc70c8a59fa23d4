#pragma once

#include "dataset/label_review.h"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace grasploom {

/// How far two raters who put the same items into the same categories agree beyond chance:
/// κ = (observed − expected) / (1 − expected). J. Cohen, "A coefficient of agreement for nominal scales", Educational
/// and Psychological Measurement 20 (1960).
struct Agreement {
    std::size_t items = 0;
    double observed = 0;  ///< share of items they agree on
    double expected = 0;  ///< by chance, from how often each uses each category
    double kappa = 0;     ///< NaN without items, or where both only ever use one and the same category
};

/// `table[a][b]`: items that the first put into category a, the second into b. Throws std::invalid_argument where it is
/// not square.
Agreement cohensKappa(const std::vector<std::vector<std::size_t>>& table);

struct Disagreement {
    std::string scene;  ///< id
    ReviewVerdict first = ReviewVerdict::Unclear;
    ReviewVerdict second = ReviewVerdict::Unclear;
    bool operator==(const Disagreement&) const = default;
};

/// Of the scenes that both judged; each one's last verdict counts.
struct ReviewComparison {
    Agreement agreement;
    std::vector<std::vector<std::size_t>> table;  ///< by ReviewVerdict
    std::vector<Disagreement> disagreements;      ///< in the order of the first
    std::size_t onlyFirst = 0;                    ///< scenes that only one judged
    std::size_t onlySecond = 0;
};
ReviewComparison compareReviews(const LabelReview& first, const LabelReview& second);

}  // namespace grasploom
