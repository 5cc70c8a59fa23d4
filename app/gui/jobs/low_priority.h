#pragma once

#if defined(__linux__)
#include <sys/resource.h>
#endif

namespace grasploom {

/// The calling thread, and those that it starts from now on, step back behind the window.
inline void lowerPriority() {
#if defined(__linux__)
    ::setpriority(PRIO_PROCESS, 0, 10);  // on Linux this is per thread
#endif
}

}  // namespace grasploom
