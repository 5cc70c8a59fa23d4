#include "evaluation/iou_kernel.h"

namespace grasploom {

void iouBatchBaseline(const IouBox& box, const IouColumnsView& columns, std::size_t count, double* ious) {
    iou_kernel::batch<2>(box, columns, count, ious);
}

}  // namespace grasploom
