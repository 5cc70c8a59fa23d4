#include "dataset/parallel_for.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace grasploom {
namespace {

constexpr std::chrono::milliseconds tickInterval{50};  ///< while the caller's thread only waits

/// What the threads of one loop share.
class Loop {
public:
    Loop(std::size_t count, const std::function<void(std::size_t)>& body) : m_count(count), m_body(body) {}

    /// Works off one item; false when there is none left.
    bool step() {
        const std::size_t i = m_next.fetch_add(1);
        if (i >= m_count || m_stopped.load()) {
            return false;
        }
        try {
            m_body(i);
            m_done.fetch_add(1);
        } catch (...) {
            fail();
        }
        return !m_stopped.load();
    }
    void stop() { m_stopped.store(true); }
    [[nodiscard]] bool isStopped() const { return m_stopped.load(); }
    void fail() {
        const std::lock_guard lock(m_mutex);
        if (!m_error) {
            m_error = std::current_exception();
        }
        stop();
    }
    [[nodiscard]] std::size_t done() const { return m_done.load(); }
    /// A helper comes and works off items until there are none left.
    void help() {
        while (step()) {
        }
        const std::lock_guard lock(m_mutex);
        --m_helpers;
        m_left.notify_all();
    }
    void expectHelper() {
        const std::lock_guard lock(m_mutex);
        ++m_helpers;
    }
    /// Whether no helper works any more; waits for that, but not for long.
    bool isLeft() {
        std::unique_lock lock(m_mutex);
        return m_left.wait_for(lock, tickInterval, [this] { return m_helpers == 0; });
    }
    void rethrow() const {
        if (m_error) {
            std::rethrow_exception(m_error);
        }
    }

private:
    std::size_t m_count;
    const std::function<void(std::size_t)>& m_body;
    std::atomic<std::size_t> m_next{0};
    std::atomic<std::size_t> m_done{0};
    std::atomic<bool> m_stopped{false};
    std::mutex m_mutex;
    std::condition_variable m_left;
    std::size_t m_helpers = 0;
    std::exception_ptr m_error;
};

void tickOnce(Loop& loop, const std::function<bool(std::size_t)>& tick) {
    try {
        if (tick && !tick(loop.done())) {
            loop.stop();
        }
    } catch (...) {
        loop.fail();
    }
}

/// Ticks until the last helper is done: who wants the loop to end need not wait for a long last item.
void workWithTicks(Loop& loop, const std::function<bool(std::size_t)>& tick) {
    while (loop.step()) {
        tickOnce(loop, tick);
    }
    while (!loop.isLeft()) {
        if (!loop.isStopped()) {
            tickOnce(loop, tick);
        }
    }
}

}  // namespace

int threadCount(int threads) {
    return threads > 0 ? threads : std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

bool parallelFor(std::size_t count, int threads, const std::function<void(std::size_t)>& body,
                 const std::function<bool(std::size_t)>& tick) {
    Loop loop(count, body);
    std::vector<std::jthread> helpers;
    const std::size_t wanted = std::min<std::size_t>(static_cast<std::size_t>(threadCount(threads)), count);
    for (std::size_t i = 1; i < wanted; ++i) {
        loop.expectHelper();
        helpers.emplace_back([&loop] { loop.help(); });
    }
    workWithTicks(loop, tick);
    helpers.clear();  // joins
    loop.rethrow();
    return loop.done() == count && (!tick || tick(count));
}

}  // namespace grasploom
