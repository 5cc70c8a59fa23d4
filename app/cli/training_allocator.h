#pragma once

namespace grasploom::cli {

/// Starts the program anew with tcmalloc where `argv` is a call that trains and that allocator is installed; see
/// cmake/GraspLoomMalloc.cmake. Returns when it has it, or cannot. The process stays the same one, and what it starts
/// finds the environment as it was. To be called first of all.
void takeTrainingAllocator(int argc, char** argv);

}  // namespace grasploom::cli
