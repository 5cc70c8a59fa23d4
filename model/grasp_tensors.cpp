#include "model/grasp_tensors.h"

namespace grasploom {

torch::Tensor graspTensor(std::span<const Grasp> grasps) {
    auto tensor = torch::empty({static_cast<std::int64_t>(grasps.size()), 5}, torch::kFloat64);
    auto* row = tensor.data_ptr<double>();
    for (const Grasp& grasp : grasps) {
        row[0] = grasp.x;
        row[1] = grasp.y;
        row[2] = grasp.opening;
        row[3] = grasp.jaw;
        row[4] = grasp.angleRadians;
        row += 5;
    }
    return tensor;
}

std::vector<Grasp> graspsFromTensor(const torch::Tensor& grasps) {
    const auto rows = grasps.detach().to(torch::kCPU, torch::kFloat64).contiguous();
    TORCH_CHECK(rows.dim() == 2 && rows.size(1) == 5, "grasps must be [N, 5], not ", rows.sizes());
    std::vector<Grasp> result(static_cast<std::size_t>(rows.size(0)));
    const auto* row = rows.data_ptr<double>();
    for (Grasp& grasp : result) {
        grasp = {.x = row[0], .y = row[1], .angleRadians = wrapAngle(row[4]), .opening = row[2], .jaw = row[3]};
        row += 5;
    }
    return result;
}

torch::Tensor anchorTensor(const AnchorGrid& grid) {
    std::vector<Grasp> anchors(static_cast<std::size_t>(grid.count()));
    for (int i = 0; i < grid.count(); ++i) {
        anchors[static_cast<std::size_t>(i)] = anchorGrasp(grid, i);
    }
    return graspTensor(anchors);
}

torch::Tensor decodeShifts(const torch::Tensor& shifts, const torch::Tensor& anchors, int orientations) {
    const auto centres = shifts.slice(-1, 0, 2) * anchors.slice(-1, 2, 4) + anchors.slice(-1, 0, 2);
    const auto sizes = shifts.slice(-1, 2, 4).exp() * anchors.slice(-1, 2, 4);
    const auto angles = shifts.slice(-1, 4, 5) * (pi / orientations) + anchors.slice(-1, 4, 5);
    return torch::cat({centres, sizes, angles}, -1);
}

torch::Tensor encodeShifts(const torch::Tensor& grasps, const torch::Tensor& anchors, int orientations) {
    const auto centres = (grasps.slice(-1, 0, 2) - anchors.slice(-1, 0, 2)) / anchors.slice(-1, 2, 4);
    const auto sizes = (grasps.slice(-1, 2, 4) / anchors.slice(-1, 2, 4)).log();
    const auto angles = wrapAngles(grasps.slice(-1, 4, 5) - anchors.slice(-1, 4, 5)) / (pi / orientations);
    return torch::cat({centres, sizes, angles}, -1);
}

torch::Tensor wrapAngles(const torch::Tensor& radians) {
    const auto wrapped = radians - pi * (radians / pi + 0.5).floor();
    // Rounding can land exactly on the open end.
    return torch::where(wrapped >= pi / 2, wrapped - pi, wrapped);
}

}  // namespace grasploom
