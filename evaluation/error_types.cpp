#include "evaluation/error_types.h"

#include "dataset/parallel_for.h"

#include <algorithm>
#include <stdexcept>

namespace grasploom {
namespace {

constexpr std::size_t scenesPerPart = 1024;

std::size_t place(ErrorType type) {
    return static_cast<std::size_t>(type);
}

/// `detailOf`: of a step, by its number.
template <typename DetailOf>
ErrorType refine(Verdict verdict, std::span<const Step> staircase, DetailOf detailOf, const MatchCriterion& criterion,
                 ObjectHit hit) {
    switch (verdict) {
        case Verdict::Correct:
            return ErrorType::Correct;
        case Verdict::AngleOnly:
            return ErrorType::AngleOnly;
        case Verdict::Both:
            return ErrorType::Both;
        case Verdict::NoneNear:
            return hit == ObjectHit::Off ? ErrorType::OffObject : ErrorType::NoneNear;
        case Verdict::Missing:
            return ErrorType::Missing;
        case Verdict::IouOnly:
            break;
    }
    const auto step = explainingStep(staircase, criterion);
    if (!step) {
        return ErrorType::NoneNear;  // nothing overlaps, so it was no IoU error
    }
    const StepDetail detail = detailOf(*step);
    if (!holds(0, std::max(detail.centredIou, detail.sizedIou), criterion)) {
        return ErrorType::IouCentreAndSize;
    }
    return detail.centredIou >= detail.sizedIou ? ErrorType::IouCentre : ErrorType::IouSize;
}

void requireDetails(const JudgedSet& judged) {
    if (!judged.hasDetails()) {
        throw std::invalid_argument("error types need predictions judged with details");
    }
}

struct Counter {
    const JudgedSet& judged;
    Ranking ranking;
    StepLimits limits;
    const ErrorCountOptions& options;
    const ObjectHits& hits;

    void add(std::size_t scene, ErrorCounts& counts) const {
        const auto order = judged.ranked(scene, ranking);
        const auto k = static_cast<std::size_t>(options.k);
        const std::size_t there = std::min(order.size(), k);
        std::array<bool, errorTypeCount> seen{};
        const std::vector<bool> twice =
            options.duplicates ? duplicates(judged, scene, ranking, limits.criterion, there) : std::vector<bool>();
        for (std::size_t rank = 0; rank < there; ++rank) {
            const std::size_t type = place(errorType(judged, scene, order[rank], limits, hits));
            ++counts.counts[type];
            seen[type] = true;
            counts.duplicates[type] += options.duplicates && twice[rank] ? 1 : 0;
        }
        counts.counts[place(ErrorType::Missing)] += k - there;
        seen[place(ErrorType::Missing)] = there < k;
        for (std::size_t type = 1; type < seen.size() && !seen[place(ErrorType::Correct)]; ++type) {
            counts.scenesRecoverable[type] += seen[type] ? 1 : 0;
        }
    }
};

void addTo(ErrorCounts& sum, const ErrorCounts& part) {
    for (std::size_t type = 0; type < sum.counts.size(); ++type) {
        sum.counts[type] += part.counts[type];
        sum.duplicates[type] += part.duplicates[type];
        sum.scenesRecoverable[type] += part.scenesRecoverable[type];
    }
}

double share(std::size_t part, std::size_t whole) {
    return whole > 0 ? static_cast<double>(part) / static_cast<double>(whole) : 0;
}

}  // namespace

std::string_view errorTypeName(ErrorType type) {
    static constexpr std::array<std::string_view, errorTypeCount> names{
        "correct", "angle_only", "iou_centre", "iou_size", "iou_centre_and_size",
        "both",    "none_near",  "off_object", "missing"};
    return names.at(place(type));
}

std::string_view errorTypeText(ErrorType type) {
    static constexpr std::array<std::string_view, errorTypeCount> texts{"correct",
                                                                        "angle too far off",
                                                                        "too little overlap: centre",
                                                                        "too little overlap: size",
                                                                        "too little overlap: centre and size",
                                                                        "angle and overlap",
                                                                        "no ground truth near",
                                                                        "off the object",
                                                                        "no prediction"};
    return texts.at(place(type));
}

Verdict verdictOf(ErrorType type) {
    static constexpr std::array<Verdict, errorTypeCount> verdicts{
        Verdict::Correct, Verdict::AngleOnly, Verdict::IouOnly,  Verdict::IouOnly, Verdict::IouOnly,
        Verdict::Both,    Verdict::NoneNear,  Verdict::NoneNear, Verdict::Missing};
    return verdicts.at(place(type));
}

ErrorType errorType(std::span<const Step> staircase, std::span<const StepDetail> details,
                    const MatchCriterion& criterion, ObjectHit hit) {
    if (details.size() != staircase.size()) {
        throw std::invalid_argument("an error type needs one detail for each step");
    }
    return refine(
        verdict(staircase, criterion), staircase, [&](std::size_t step) { return details[step]; }, criterion, hit);
}

ErrorType errorType(const JudgedSet& judged, std::size_t scene, std::size_t prediction, const StepLimits& limits,
                    const ObjectHits& hits) {
    requireDetails(judged);
    return refine(
        verdict(judged, scene, prediction, limits), judged.staircase(scene, prediction),
        [&](std::size_t step) { return judged.detail(scene, prediction, step); }, limits.criterion,
        hits.at(judged.firstPrediction(scene) + prediction));
}

std::vector<ErrorType> errorTypes(const JudgedSet& judged, Ranking ranking, const MatchCriterion& criterion,
                                  const ObjectHits& hits, std::size_t rank) {
    requireDetails(judged);
    const StepLimits limits(criterion);
    std::vector<ErrorType> types(judged.sceneCount(), ErrorType::Missing);
    for (std::size_t scene = 0; scene < types.size(); ++scene) {
        const auto order = judged.ranked(scene, ranking);
        if (rank < order.size()) {
            types[scene] = errorType(judged, scene, order[rank], limits, hits);
        }
    }
    return types;
}

std::vector<bool> duplicates(const JudgedSet& judged, std::size_t scene, Ranking ranking,
                             const MatchCriterion& criterion, std::size_t k) {
    requireDetails(judged);
    const auto order = judged.ranked(scene, ranking);
    std::vector<bool> twice(std::min(k, order.size()), false);
    std::vector<std::size_t> taken;
    for (std::size_t rank = 0; rank < twice.size(); ++rank) {
        if (const auto step = explainingStep(judged.staircase(scene, order[rank]), criterion)) {
            const std::size_t grasp = judged.physicalGrasp(scene, order[rank], *step);
            twice[rank] = std::find(taken.begin(), taken.end(), grasp) != taken.end();
            if (!twice[rank]) {
                taken.push_back(grasp);
            }
        }
    }
    return twice;
}

double ErrorCounts::recoverable(ErrorType type) const {
    return type == ErrorType::Correct ? 0 : share(counts[place(type)], scenes * static_cast<std::size_t>(k));
}

double ErrorCounts::recoverableAnyHit(ErrorType type) const {
    return share(scenesRecoverable[place(type)], scenes);
}

ErrorCounts countErrors(const JudgedSet& judged, Ranking ranking, const MatchCriterion& criterion,
                        const ErrorCountOptions& options, const ObjectHits& hits) {
    requireDetails(judged);
    if (options.k < 1) {
        throw std::invalid_argument("k must be at least 1, not " + std::to_string(options.k));
    }
    const Counter counter{judged, ranking, StepLimits(criterion), options, hits};
    std::vector<ErrorCounts> parts((judged.sceneCount() + scenesPerPart - 1) / scenesPerPart);
    parallelFor(parts.size(), options.threads, [&](std::size_t part) {
        const std::size_t end = std::min((part + 1) * scenesPerPart, judged.sceneCount());
        for (std::size_t scene = part * scenesPerPart; scene < end; ++scene) {
            counter.add(scene, parts[part]);
        }
    });
    ErrorCounts sum{options.k, judged.sceneCount(), {}, {}, {}};
    for (const ErrorCounts& part : parts) {
        addTo(sum, part);
    }
    return sum;
}

}  // namespace grasploom
