#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace grasploom {

using Deadline = std::chrono::steady_clock::time_point;

/// A TCP connection that carries short lines of text. Move only; closed with its life.
class PeerSocket {
public:
    PeerSocket() = default;
    explicit PeerSocket(int descriptor) : m_descriptor(descriptor) {}
    ~PeerSocket() { close(); }
    PeerSocket(PeerSocket&& other) noexcept;
    PeerSocket& operator=(PeerSocket&& other) noexcept;

    [[nodiscard]] int descriptor() const { return m_descriptor; }  ///< −1: closed
    [[nodiscard]] bool isOpen() const { return m_descriptor >= 0; }
    void close();
    /// Adds the line end. Never waits: a line that there is no room for is lost. That a connection is broken is for
    /// `receive` to find, after what arrived before.
    void send(std::string_view line);
    /// The whole lines that have arrived. Never waits. Closes at the other side's end, on errors and on lines longer
    /// than any that we send.
    std::vector<std::string> receive();
    /// The next line; empty when none came in time or the connection closed.
    std::optional<std::string> waitForLine(Deadline deadline);

private:
    int m_descriptor = -1;
    std::string m_arrived;  // of a line that has not ended
};

/// Accepts connections at a port of the system's choice, on all addresses of this machine.
class PeerListener {
public:
    /// Throws std::runtime_error.
    PeerListener();
    ~PeerListener();
    PeerListener(const PeerListener&) = delete;
    PeerListener& operator=(const PeerListener&) = delete;

    [[nodiscard]] std::uint16_t port() const;
    /// Empty when nobody came in time.
    std::optional<PeerSocket> accept(Deadline deadline);

private:
    int m_descriptor = -1;
};

/// Tries again until the deadline. Throws std::runtime_error naming host and reason.
PeerSocket connectPeer(const std::string& host, std::uint16_t port, Deadline deadline);

}  // namespace grasploom
