#include "model/targets.h"

#include "evaluation/grasp_columns.h"
#include "model/grasp_tensors.h"
#include "model/tensor_iou.h"

#include <algorithm>
#include <limits>

namespace grasploom {
namespace {

/// All ground truth of the batch in one list, with the image each belongs to.
struct Flattened {
    torch::Tensor grasps;  ///< [G, 5] double
    torch::Tensor images;  ///< [G] long
};

Flattened flatten(const BatchGroundTruth& groundTruth) {
    std::vector<Grasp> grasps;
    std::vector<std::int64_t> images;
    for (std::size_t b = 0; b < groundTruth.size(); ++b) {
        grasps.insert(grasps.end(), groundTruth[b].begin(), groundTruth[b].end());
        images.resize(grasps.size(), static_cast<std::int64_t>(b));
    }
    return {graspTensor(grasps), torch::tensor(images, torch::kLong)};
}

/// A ground truth beside an anchor it makes positive.
struct AnchorMatches {
    torch::Tensor grasps;   ///< [M, 5]
    torch::Tensor anchors;  ///< [M, 5]
    torch::Tensor slots;    ///< [M] long: image·A + anchor
};

AnchorMatches matchAnchors(const Flattened& truth, const AnchorGrid& grid) {
    const auto cell = (truth.grasps.slice(1, 0, 2) / grid.stride).floor();
    const auto inside = ((cell >= 0) & (cell < grid.cells)).all(1, /*keepdim=*/true);
    const auto reference = anchorTensor(grid);
    const auto angles = reference.slice(0, 0, grid.orientations).select(1, 4);
    const auto difference = wrapAngles(truth.grasps.slice(1, 4, 5) - angles).abs();  // [G, k]
    const double limit = grid.angleStep() / 2 + radians(angleSlackDegrees);
    const auto pairs = ((difference <= limit) & inside).nonzero();  // [M, 2]
    const auto which = pairs.select(1, 0);
    const auto place = cell.index_select(0, which).to(torch::kLong);
    const auto anchor = (place.select(1, 1) * grid.cells + place.select(1, 0)) * grid.orientations + pairs.select(1, 1);
    return {truth.grasps.index_select(0, which), reference.index_select(0, anchor),
            truth.images.index_select(0, which) * grid.count() + anchor};
}

/// Lists of unequal length as one [B, G, 5] tensor, filled up with NaN, which overlaps nothing.
torch::Tensor padded(const BatchGroundTruth& groundTruth) {
    std::size_t longest = 1;
    for (const auto& grasps : groundTruth) {
        longest = std::max(longest, grasps.size());
    }
    auto result = torch::full({static_cast<std::int64_t>(groundTruth.size()), static_cast<std::int64_t>(longest), 5},
                              std::numeric_limits<double>::quiet_NaN(), torch::kFloat64);
    for (std::size_t b = 0; b < groundTruth.size(); ++b) {
        const auto count = static_cast<std::int64_t>(groundTruth[b].size());
        result.select(0, static_cast<std::int64_t>(b)).slice(0, 0, count).copy_(graspTensor(groundTruth[b]));
    }
    return result;
}

}  // namespace

AnchorTargets anchorTargets(const BatchGroundTruth& groundTruth, const AnchorGrid& grid) {
    const torch::NoGradGuard noGrad;
    const auto batch = static_cast<std::int64_t>(groundTruth.size());
    const std::int64_t anchors = grid.count();
    const auto matches = matchAnchors(flatten(groundTruth), grid);

    // Sums of what is averaged: centre, sizes, and the angle as a wrapped difference from the anchor's.
    auto parts = matches.grasps.clone();
    parts.select(1, 4) = wrapAngles(parts.select(1, 4) - matches.anchors.select(1, 4));
    const auto doubles = torch::TensorOptions(torch::kFloat64);
    const auto sums = torch::zeros({batch * anchors, 5}, doubles).index_add(0, matches.slots, parts);
    const auto counts =
        torch::zeros({batch * anchors}, doubles).index_add(0, matches.slots, torch::ones_like(parts.select(1, 0)));

    const auto positive = counts > 0;
    const auto slots = positive.nonzero().flatten();
    const auto own = anchorTensor(grid).index_select(0, torch::remainder(slots, anchors));
    auto mean = sums.index_select(0, slots) / counts.index_select(0, slots).unsqueeze(1);
    mean.select(1, 4) += own.select(1, 4);
    auto shifts = torch::zeros({batch * anchors, 5}, torch::kFloat32);
    shifts.index_copy_(0, slots, encodeShifts(mean, own, grid.orientations).to(torch::kFloat32));
    return {positive.view({batch, anchors}), shifts.view({batch, anchors, 5})};
}

torch::Tensor jaccardLabels(const torch::Tensor& grasps, const BatchGroundTruth& groundTruth,
                            const MatchCriterion& criterion) {
    return grasps.is_cpu() ? jaccardLabelsOnCpu(grasps, groundTruth, criterion)
                           : jaccardLabelsByTensors(grasps, groundTruth, criterion);
}

torch::Tensor jaccardLabelsByTensors(const torch::Tensor& grasps, const BatchGroundTruth& groundTruth,
                                     const MatchCriterion& criterion) {
    const torch::NoGradGuard noGrad;
    const auto truth = padded(groundTruth).to(grasps.device(), /*non_blocking=*/true);
    const auto predictions = grasps.detach().to(torch::kFloat64);
    const auto angles = angleDifferencesDegrees(predictions, truth) <= criterion.angleDegrees + angleSlackDegrees;
    const auto overlaps = rotatedIous(predictions, truth) > criterion.iou + iouSlack;
    return (angles & overlaps).any(2);
}

torch::Tensor jaccardLabelsOnCpu(const torch::Tensor& grasps, const BatchGroundTruth& groundTruth,
                                 const MatchCriterion& criterion) {
    const auto perImage = static_cast<std::size_t>(grasps.size(1));
    const auto predictions = graspsFromTensor(grasps.flatten(0, 1));
    auto labels = torch::zeros({grasps.size(0), grasps.size(1)}, torch::kBool);
    auto* label = labels.data_ptr<bool>();
    std::vector<double> ious;
    for (std::size_t b = 0; b < groundTruth.size(); ++b) {
        const GraspColumns truth(groundTruth[b]);
        ious.resize(truth.size());
        for (std::size_t t = 0; t < perImage; ++t, ++label) {
            const Grasp& prediction = predictions[b * perImage + t];
            if (!isValid(prediction)) {
                continue;
            }
            iouWithAll(prediction, truth, ious);
            for (std::size_t g = 0; g < truth.size() && !*label; ++g) {
                const double angle = degrees(angleDifference(prediction.angleRadians, truth.angleRadians[g]));
                *label = holds(angle, ious[g], criterion);
            }
        }
    }
    return labels.to(grasps.device());
}

}  // namespace grasploom
