#pragma once

#include "model/launch.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

namespace at {
class Tensor;
}

namespace grasploom {

class Collectives;
class RankWatch;
class Rendezvous;

/// A process's part of a row of things that all share.
struct Share {
    std::int64_t first = 0, count = 0;
};

/// How to join; the defaults keep the promise that all end within 30 s of one.
struct JoinOptions {
    std::string device = "auto";                             ///< of the training: NCCL serves GPUs
    std::chrono::seconds patience{300};                      ///< for the others to start
    std::chrono::milliseconds silence{15000}, grace{10000};  ///< see WatchOptions
    /// Called on another thread when this process waits for what a process that is gone cannot give any more, and no
    /// exception can end the wait. Default: the reason on stderr, then the end of this process with exit code 1.
    std::function<void(const std::string& reason)> stuck{};
};

/// The processes that train together. Every function but `fail` and `check` is called by all of them in the same order,
/// and waits for all; it throws std::runtime_error "rank 1 of 2 is gone: …" where one will not come any more. One
/// process alone is a group as well: then all of this is free.
class ProcessGroup {
public:
    ProcessGroup();  ///< alone
    /// Throws std::runtime_error when the others do not come, or this LibTorch cannot.
    explicit ProcessGroup(const Launch& launch, const JoinOptions& options = {});
    /// Without `leave` or `fail` before it, the others take this process for gone.
    ~ProcessGroup();
    ProcessGroup(const ProcessGroup&) = delete;
    ProcessGroup& operator=(const ProcessGroup&) = delete;

    [[nodiscard]] const Launch& place() const { return m_launch; }
    [[nodiscard]] int rank() const { return m_launch.rank; }
    [[nodiscard]] int size() const { return m_launch.size; }
    [[nodiscard]] bool isAlone() const { return m_launch.size == 1; }
    /// Rank 0 keeps the run folder and speaks for all.
    [[nodiscard]] bool isFirst() const { return m_launch.rank == 0; }
    /// Parts follow one another by rank and differ by at most one; some are empty where there are more processes than
    /// things.
    [[nodiscard]] Share shareOf(std::int64_t total) const;

    void allReduceSum(at::Tensor& tensor) const;  ///< in place, any device; the same bits for all
    void broadcast(at::Tensor& tensor) const;     ///< rank 0's values for all, in place
    /// Rank 0's text for all. Waits as long as it takes.
    [[nodiscard]] std::string broadcastText(const std::string& text) const;
    /// Whether any process says so.
    [[nodiscard]] bool any(bool mine) const;

    /// Throws when one of the others is gone.
    void check() const;
    /// Tells the others why this process is about to end.
    void fail(const std::string& reason);
    /// Waits for all to be done; then nobody is missed any more.
    void leave();

private:
    template <class Operation>
    void together(Operation operation) const;
    void exchangeWatch(const JoinOptions& options);

    Launch m_launch;
    std::unique_ptr<Rendezvous> m_rendezvous;
    std::unique_ptr<RankWatch> m_watch;
    std::unique_ptr<Collectives> m_collectives;  // before the watch goes: closing may take it to end
    mutable int m_texts = 0;                     // broadcast so far
};

}  // namespace grasploom
