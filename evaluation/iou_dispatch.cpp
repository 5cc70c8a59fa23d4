#include "evaluation/iou_lanes.h"

namespace grasploom {

IouBatch* fastestIouBatch() {
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx512f")) {
        return iouBatchAvx512;
    }
    if (__builtin_cpu_supports("avx2")) {
        return iouBatchAvx2;
    }
#endif
    return iouBatchBaseline;
}

}  // namespace grasploom
