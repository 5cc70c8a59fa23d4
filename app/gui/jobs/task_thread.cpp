#include "app/gui/jobs/task_thread.h"

#include "app/gui/jobs/low_priority.h"

namespace grasploom {

TaskThread::TaskThread() : m_thread([this] { loop(); }) {}

TaskThread::~TaskThread() {
    {
        const std::scoped_lock lock(m_mutex);
        m_quit = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

void TaskThread::run(std::function<void()> task) {
    {
        const std::scoped_lock lock(m_mutex);
        m_next = std::move(task);
    }
    m_wake.notify_all();
}

void TaskThread::loop() {
    lowerPriority();  // and that of the pools that LibTorch starts from here: the window stays fluid
    while (true) {
        std::unique_lock lock(m_mutex);
        m_wake.wait(lock, [this] { return m_quit || m_next; });
        if (m_quit) {
            return;
        }
        const auto task = std::move(*m_next);
        m_next.reset();
        lock.unlock();
        task();
    }
}

}  // namespace grasploom
