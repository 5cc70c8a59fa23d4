#include "model/c10d_backend.h"

#include <torch/csrc/distributed/c10d/ProcessGroupNCCL.hpp>

namespace grasploom {

c10::intrusive_ptr<C10dBackend> makeNcclBackend(const C10dStore& store, const Launch& launch) {
    const auto options = c10d::ProcessGroupNCCL::Options::create();
    options->timeout = collectiveTimeout;
    return c10::make_intrusive<c10d::ProcessGroupNCCL>(store, launch.rank, launch.size, options);
}

}  // namespace grasploom
