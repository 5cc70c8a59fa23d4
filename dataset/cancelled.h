#pragma once

#include <exception>

namespace grasploom {

/// Thrown out of a computation whose caller wants it no longer: no failure, and nothing to show.
struct Cancelled : std::exception {
    [[nodiscard]] const char* what() const noexcept override { return "cancelled"; }
};

}  // namespace grasploom
