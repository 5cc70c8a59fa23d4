#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

namespace grasploom {

/// One long-lived thread that runs tasks one after the other: LibTorch keeps an OpenMP pool for each thread that ever
/// computed, so everything that computes with it shares this one. It runs at a lower priority than the window.
class TaskThread {
public:
    TaskThread();
    ~TaskThread();  ///< waits for the running task; a task that waits is dropped
    TaskThread(const TaskThread&) = delete;
    TaskThread& operator=(const TaskThread&) = delete;
    /// `task` must not throw. One task may wait while another runs.
    void run(std::function<void()> task);

private:
    void loop();

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::optional<std::function<void()>> m_next;
    bool m_quit = false;
    std::thread m_thread;
};

}  // namespace grasploom
