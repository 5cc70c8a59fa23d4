#pragma once

#include "model/launch.h"

#include <torch/version.h>
#include <torch/csrc/distributed/c10d/ProcessGroup.hpp>
#include <torch/csrc/distributed/c10d/Store.hpp>
#if TORCH_VERSION_MAJOR >= 2
#include <torch/csrc/distributed/c10d/Backend.hpp>
#endif

#include <chrono>

namespace grasploom {

#if TORCH_VERSION_MAJOR >= 2
using C10dBackend = c10d::Backend;
#else
using C10dBackend = c10d::ProcessGroup;
#endif
using C10dStore = c10::intrusive_ptr<c10d::Store>;

/// No collective gives up before: a training may rest at one for long. That another process is gone is for the watch to
/// say, which knows within seconds.
inline constexpr std::chrono::hours collectiveTimeout{24};

/// Null where GraspLoom was built without it: the LibTorch lacks it, or its headers were not there.
c10::intrusive_ptr<C10dBackend> makeGlooBackend(const C10dStore& store, const Launch& launch);
c10::intrusive_ptr<C10dBackend> makeNcclBackend(const C10dStore& store, const Launch& launch);

}  // namespace grasploom
