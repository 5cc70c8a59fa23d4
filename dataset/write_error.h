#pragma once

#include "dataset/problem.h"

namespace grasploom {

/// The disk is full, or a quota is used up: what was written before is whole, and the same can be done again once there
/// is room. Those who know what goes on where it stopped add that to the reason.
class NoRoom : public DataError {
public:
    using DataError::DataError;
};

/// Throws NoRoom or another DataError: "`what`: the system's word for `error`", an errno.
[[noreturn]] void throwWriteError(const std::filesystem::path& path, const std::string& what, int error);

}  // namespace grasploom
