// In place of collectives_c10d.cpp where this LibTorch was built without c10d.
#include "model/collectives.h"

#include <stdexcept>

namespace grasploom {

std::unique_ptr<Rendezvous> meet(const Launch&, std::chrono::seconds) {
    throw std::runtime_error(
        "this LibTorch was built without c10d, its part for several processes; start one process, or build GraspLoom "
        "with "
        "another LibTorch");
}

}  // namespace grasploom
