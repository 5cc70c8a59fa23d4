#pragma once

#include <condition_variable>
#include <mutex>

namespace grasploom {

/// Stop and pause of one queued job, shared by the window and the worker.
class JobControl {
public:
    void stop() { set(m_stop, true); }
    /// Of a training in a process of its own: let it go on alone.
    void detach() { set(m_detach, true); }
    void setPaused(bool paused) { set(m_paused, paused); }
    [[nodiscard]] bool stopRequested() const { return get(m_stop); }
    [[nodiscard]] bool detachRequested() const { return get(m_detach); }
    [[nodiscard]] bool pauseRequested() const { return get(m_paused); }
    void waitWhilePaused() {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_stop || m_detach || !m_paused; });
    }

private:
    void set(bool& flag, bool value) {
        {
            const std::scoped_lock lock(m_mutex);
            flag = value;
        }
        m_changed.notify_all();
    }
    bool get(const bool& flag) const {
        const std::scoped_lock lock(m_mutex);
        return flag;
    }

    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_stop = false;
    bool m_paused = false;
    bool m_detach = false;
};

}  // namespace grasploom
