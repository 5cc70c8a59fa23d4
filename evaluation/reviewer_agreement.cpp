#include "evaluation/reviewer_agreement.h"

#include <limits>
#include <map>
#include <set>
#include <stdexcept>

namespace grasploom {
namespace {

/// Per scene the last verdict; and the scenes in the order they were first judged.
struct Verdicts {
    std::map<std::string, ReviewVerdict> of;
    std::vector<std::string> order;
};

Verdicts verdictsOf(const LabelReview& review) {
    Verdicts verdicts;
    for (const SceneReview& one : review.scenes) {
        if (verdicts.of.insert_or_assign(one.scene, one.verdict).second) {
            verdicts.order.push_back(one.scene);
        }
    }
    return verdicts;
}

}  // namespace

Agreement cohensKappa(const std::vector<std::vector<std::size_t>>& table) {
    const std::size_t categories = table.size();
    std::vector<double> first(categories, 0), second(categories, 0);
    double same = 0, all = 0;
    for (std::size_t a = 0; a < categories; ++a) {
        if (table[a].size() != categories) {
            throw std::invalid_argument("the table of two raters must be square");
        }
        for (std::size_t b = 0; b < categories; ++b) {
            const auto count = static_cast<double>(table[a][b]);
            first[a] += count;
            second[b] += count;
            same += a == b ? count : 0;
            all += count;
        }
    }
    Agreement agreement;
    agreement.items = static_cast<std::size_t>(all);
    agreement.kappa = std::numeric_limits<double>::quiet_NaN();
    if (all == 0) {
        return agreement;
    }
    agreement.observed = same / all;
    for (std::size_t category = 0; category < categories; ++category) {
        agreement.expected += first[category] / all * (second[category] / all);
    }
    if (agreement.expected < 1) {
        agreement.kappa = (agreement.observed - agreement.expected) / (1 - agreement.expected);
    }
    return agreement;
}

ReviewComparison compareReviews(const LabelReview& first, const LabelReview& second) {
    const Verdicts a = verdictsOf(first), b = verdictsOf(second);
    ReviewComparison comparison;
    comparison.table.assign(reviewVerdictCount, std::vector<std::size_t>(reviewVerdictCount, 0));
    for (const std::string& scene : a.order) {
        const auto other = b.of.find(scene);
        if (other == b.of.end()) {
            ++comparison.onlyFirst;
            continue;
        }
        const ReviewVerdict mine = a.of.at(scene);
        ++comparison.table[static_cast<std::size_t>(mine)][static_cast<std::size_t>(other->second)];
        if (mine != other->second) {
            comparison.disagreements.push_back({scene, mine, other->second});
        }
    }
    comparison.agreement = cohensKappa(comparison.table);
    comparison.onlySecond = b.of.size() - comparison.agreement.items;
    return comparison;
}

}  // namespace grasploom
