#pragma once

namespace grasploom {

/// To be called before OpenGL is used for the first time. Debian 13's LibTorch shows a LLVM of its own to the whole
/// program; Mesa's drivers would mix its functions with those of theirs, and crash. This loads Mesa first, so that it
/// looks for what it needs in its own libraries before the program's. Does nothing where no such LLVM is in the
/// program. False where it is, and memory comes from another allocator than the C library's (tcmalloc, a sanitizer's):
/// libraries loaded that way would not share it, so nothing is loaded, and OpenGL is not to be used.
bool keepDriversApart();

}  // namespace grasploom
