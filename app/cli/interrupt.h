#pragma once

namespace grasploom::cli {

/// From now on Ctrl-C and SIGTERM only raise a flag, so that work can end cleanly. A second one ends the program at
/// once.
void watchInterrupts();

bool interrupted();

}  // namespace grasploom::cli
