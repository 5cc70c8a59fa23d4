// In place of cuda_graphs.cpp where the LibTorch knows no CUDA, or CUDA's headers are not installed.
#include "model/recorded_work.h"

#include <stdexcept>

namespace grasploom {

bool hasCudaGraphs() {
    return false;
}

RecordedPasses cudaGraphs(const torch::Device&) {
    throw std::logic_error("this GraspLoom was built without CUDA graphs");
}

}  // namespace grasploom
