#pragma once

#include <atomic>
#include <cstdint>
#include <thread>

namespace grasploom::bench {

/// Tells where the thread that made it is while no `beat` comes: another thread takes its state and its stack every few
/// milliseconds. With glibc; elsewhere it has nothing to tell. One at a time.
class GapWatch {
public:
    GapWatch();
    ~GapWatch();
    GapWatch(const GapWatch&) = delete;
    GapWatch& operator=(const GapWatch&) = delete;

    void beat();         ///< from the watched thread, at every turn of its event loop
    static void print();  ///< to stderr, from there as well: the gaps since the last time

private:
    void watch();
    std::atomic<std::int64_t> m_beatMicroseconds{0};
    std::atomic<bool> m_quit{false};
    std::thread m_thread;
};

}  // namespace grasploom::bench
