#pragma once

#include <cstddef>
#include <functional>

namespace grasploom {

/// Threads to use when `threads` are asked for: 0 means one per core.
int threadCount(int threads);

/// Calls `body(i)` once for every i below `count`, on `threads` threads, the caller's among them. `tick`, called on the
/// caller's thread now and then with the number of items done, and once more at the end, ends the loop early by returning
/// false. The first exception of `body` or `tick` ends the loop and is thrown here. Returns whether every item was done
/// and `tick` never said no.
bool parallelFor(std::size_t count, int threads, const std::function<void(std::size_t)>& body,
                 const std::function<bool(std::size_t done)>& tick = {});

}  // namespace grasploom
