#include "model/training_config.h"

namespace grasploom {

std::string_view networkName(NetworkKind) { return "full"; }

}  // namespace grasploom
