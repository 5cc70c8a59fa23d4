#include "model/tensor_iou.h"

#include "dataset/grasp.h"

namespace grasploom {
namespace {

/// Columns of [B, N, 5] grasps, each shaped to broadcast against those of the other side.
struct Columns {
    torch::Tensor x, y, cosine, sine, halfOpening, halfJaw, valid;
};

Columns columnsOf(const torch::Tensor& grasps, std::int64_t newAxis) {
    const auto column = [&](std::int64_t i) { return grasps.select(-1, i).unsqueeze(newAxis); };
    const auto angle = column(4);
    const auto valid = grasps.isfinite().all(-1) & (grasps.select(-1, 2) > 0) & (grasps.select(-1, 3) > 0);
    return {column(0), column(1), angle.cos(), angle.sin(), column(2) / 2, column(3) / 2, valid.unsqueeze(newAxis)};
}

torch::Tensor within(const torch::Tensor& value, const torch::Tensor& limit) {
    return torch::minimum(torch::maximum(value, -limit), limit);
}

torch::Tensor quotient(const torch::Tensor& above, const torch::Tensor& below, const torch::Tensor& usable) {
    return torch::where(usable, above / torch::where(usable, below, torch::ones_like(below)), torch::zeros_like(below));
}

/// Twice the integral of y over x along an edge, x and y kept within the box: see evaluation/iou_kernel.h.
torch::Tensor edgeIntegral(const torch::Tensor& mx, const torch::Tensor& my, const torch::Tensor& dx,
                           const torch::Tensor& slope, const Columns& box) {
    const auto left = within(mx - dx, box.halfOpening), right = within(mx + dx, box.halfOpening);
    const auto yLeft = my + (left - mx) * slope, yRight = my + (right - mx) * slope;
    const auto keptLeft = within(yLeft, box.halfJaw), keptRight = within(yRight, box.halfJaw);
    const auto rise = yRight - yLeft, kept = keptLeft + keptRight;
    const auto inside = quotient(keptRight - keptLeft, rise, rise != 0);
    return (right - left) * (kept + inside * (yLeft + yRight - kept));
}

torch::Tensor slopeOf(const torch::Tensor& dy, const torch::Tensor& dx) {
    return quotient(dy, dx, dx.abs() > 1e-100);
}

/// Area that `a` shares with the boxes `b`, in the frame of `b`.
torch::Tensor sharedArea(const Columns& a, const Columns& b) {
    const auto fx = a.x - b.x, fy = a.y - b.y;
    const auto x = fx * b.cosine + fy * b.sine, y = fy * b.cosine - fx * b.sine;
    const auto cosine = a.cosine * b.cosine + a.sine * b.sine, sine = b.cosine * a.sine - b.sine * a.cosine;
    const auto ux = cosine * a.halfOpening, uy = sine * a.halfOpening;
    const auto vx = -sine * a.halfJaw, vy = cosine * a.halfJaw;
    const auto uSlope = slopeOf(sine, cosine), vSlope = slopeOf(cosine, -sine);
    return (edgeIntegral(x + vx, y + vy, ux, uSlope, b) - edgeIntegral(x - vx, y - vy, ux, uSlope, b) +
            edgeIntegral(x - ux, y - uy, vx, vSlope, b) - edgeIntegral(x + ux, y + uy, vx, vSlope, b)) *
           0.5;
}

}  // namespace

torch::Tensor rotatedIous(const torch::Tensor& a, const torch::Tensor& b) {
    const torch::NoGradGuard noGrad;
    const Columns first = columnsOf(a, 2), second = columnsOf(b, 1);
    const auto areaA = first.halfOpening * first.halfJaw * 4, areaB = second.halfOpening * second.halfJaw * 4;
    const auto shared = torch::minimum(sharedArea(first, second).clamp_min(0), torch::minimum(areaA, areaB));
    const auto iou = shared / (areaA + areaB - shared);
    return torch::where(first.valid & second.valid & (iou >= 0), iou, torch::zeros_like(iou));
}

torch::Tensor angleDifferencesDegrees(const torch::Tensor& a, const torch::Tensor& b) {
    const torch::NoGradGuard noGrad;
    const auto turned = a.select(-1, 4).unsqueeze(2) - b.select(-1, 4).unsqueeze(1);
    return (turned - pi * (turned / pi).round()).abs() * (180 / pi);
}

}  // namespace grasploom
