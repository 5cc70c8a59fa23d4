#include "evaluation/iou_kernel.h"

namespace grasploom {

void iouBatchAvx2(const IouBox& box, const IouColumnsView& columns, std::size_t count, double* ious) {
    iou_kernel::batch<4>(box, columns, count, ious);
}

}  // namespace grasploom
