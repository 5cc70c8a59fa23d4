#pragma once

#include <condition_variable>
#include <cstdint>
#include <exception>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace grasploom {

/// Makes items first, first + 1, … last − 1 on background threads and hands them over in order, at most `ahead` early.
/// `make` must be thread-safe and depend on its number only, so that the sequence is the same whatever the threads.
/// Its exceptions come out of `next`.
template <class Item>
class OrderedPrefetch {
public:
    using Make = std::function<Item(std::uint64_t)>;

    OrderedPrefetch(std::uint64_t first, std::uint64_t last, int threads, std::uint64_t ahead, Make make)
        : m_nextToMake(first), m_nextToHand(first), m_last(last), m_ahead(ahead > 0 ? ahead : 1), m_make(std::move(make)) {
        for (int i = 0; i < (threads > 0 ? threads : 1); ++i) {
            m_workers.emplace_back([this] { work(); });
        }
    }
    ~OrderedPrefetch() {
        {
            const std::lock_guard lock(m_mutex);
            m_stop = true;
        }
        m_room.notify_all();
        for (std::thread& worker : m_workers) {
            worker.join();
        }
    }
    OrderedPrefetch(const OrderedPrefetch&) = delete;
    OrderedPrefetch& operator=(const OrderedPrefetch&) = delete;

    [[nodiscard]] bool done() const { return m_nextToHand >= m_last; }

    /// Waits for the next item. Must not be called when `done`.
    Item next() {
        std::unique_lock lock(m_mutex);
        m_arrived.wait(lock, [this] { return m_ready.contains(m_nextToHand); });
        Made made = std::move(m_ready.extract(m_nextToHand).mapped());
        ++m_nextToHand;
        lock.unlock();
        m_room.notify_all();
        if (made.error) {
            std::rethrow_exception(made.error);
        }
        return std::move(*made.item);
    }

private:
    struct Made {
        std::optional<Item> item;
        std::exception_ptr error;
    };

    void work() {
        std::unique_lock lock(m_mutex);
        for (;;) {
            m_room.wait(lock, [this] {
                return m_stop || m_nextToMake >= m_last || m_nextToMake < m_nextToHand + m_ahead;
            });
            if (m_stop || m_nextToMake >= m_last) {
                return;
            }
            const std::uint64_t number = m_nextToMake++;
            lock.unlock();
            Made made;
            try {
                made.item.emplace(m_make(number));
            } catch (...) {
                made.error = std::current_exception();
            }
            lock.lock();
            m_ready.emplace(number, std::move(made));
            m_arrived.notify_one();
        }
    }

    std::mutex m_mutex;
    std::condition_variable m_room, m_arrived;
    std::uint64_t m_nextToMake, m_nextToHand, m_last, m_ahead;
    bool m_stop = false;
    std::map<std::uint64_t, Made> m_ready;
    Make m_make;
    std::vector<std::thread> m_workers;
};

}  // namespace grasploom
