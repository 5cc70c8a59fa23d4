#pragma once

#include "model/peer_socket.h"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace grasploom {

struct WatchOptions {
    std::chrono::milliseconds beat{1000};      ///< between two signs of life
    std::chrono::milliseconds silence{15000};  ///< after which a process counts as gone
    std::chrono::milliseconds grace{10000};    ///< for this process to end by itself once another is gone
    /// Called on the watch's own thread when it has not: it waits for something that nobody can end any more.
    std::function<void(const std::string& reason)> stuck;
};

/// A connection to the watch of another process.
struct WatchedRank {
    int rank = 0;
    PeerSocket socket;
    Deadline lastHeard{};
    bool saidBye = false;
};

/// Rank 0's end of the connections, one to each other process. Connections that do not know `token` are turned away.
/// Throws std::runtime_error naming the ranks that did not come in time.
std::vector<WatchedRank> awaitRanks(PeerListener& listener, int size, const std::string& token, Deadline deadline);
/// The other processes' end. Throws std::runtime_error.
std::vector<WatchedRank> greetFirstRank(const std::string& host, std::uint16_t port, int rank, const std::string& token,
                                        Deadline deadline);

/// Notices when one of the processes that train together is gone: killed, failed, stopped, or its machine lost. A
/// collective operation alone would wait for it. Rank 0 watches all others, they watch rank 0, which passes on what it
/// learns: all hear of the same process and reason. Thread-safe.
class RankWatch {
public:
    RankWatch(int rank, int size, std::vector<WatchedRank> others, WatchOptions options);
    /// Without `fail` or `leave` before it, the others take this process for gone.
    ~RankWatch();
    RankWatch(const RankWatch&) = delete;
    RankWatch& operator=(const RankWatch&) = delete;

    /// "rank 1 of 2 is gone: …" once one is; waits up to `patience` for it.
    [[nodiscard]] std::optional<std::string> gone(std::chrono::milliseconds patience = {}) const;
    /// Tells the others why this process ends.
    void fail(const std::string& reason);
    /// The work is done: waits until all say so, but not for long. From now on nobody is missed, nor misses this
    /// process.
    void leave();

    [[nodiscard]] const WatchOptions& options() const { return m_options; }

private:
    void watch();
    void hear(Deadline now);
    void hearFrom(WatchedRank& other, Deadline now);
    void beat(Deadline now);
    void judgeSilence(Deadline now);
    void lose(int rank, const std::string& reason);
    void sayBye();
    [[nodiscard]] bool isStuck(Deadline now) const;

    int m_rank, m_size;
    WatchOptions m_options;
    mutable std::mutex m_mutex;
    mutable std::condition_variable m_heard;  // of an end, good or bad
    std::vector<WatchedRank> m_others;
    std::optional<std::string> m_gone;
    Deadline m_goneSince{}, m_nextBeat{};
    bool m_leaving = false, m_stop = false, m_toldStuck = false;
    std::thread m_thread;  // last: it uses all of the above
};

}  // namespace grasploom
