#pragma once

namespace grasploom {

/// Advisory lock on one byte of an open file, between processes and between descriptors of one; the kernel lets it go
/// with the descriptor.
enum class RangeLock { Shared, Exclusive };

/// Waits for it. False where the file system knows no locks; errno says more.
bool lockByte(int descriptor, long byte, RangeLock kind);
/// False as well where someone else has it.
bool tryLockByte(int descriptor, long byte, RangeLock kind);
void unlockByte(int descriptor, long byte);

}  // namespace grasploom
