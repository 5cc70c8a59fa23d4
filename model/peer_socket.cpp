#include "model/peer_socket.h"

#include <netdb.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>
#include <algorithm>
#include <cerrno>
#include <cstring>
#include <memory>
#include <stdexcept>
#include <thread>
#include <utility>

namespace grasploom {
namespace {

constexpr std::size_t longestLine = 2000;

/// Whether there is something to read before the deadline.
bool waitReadable(int descriptor, Deadline deadline) {
    for (;;) {
        const auto left =
            std::chrono::ceil<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now()).count();
        if (left <= 0) {
            return false;
        }
        pollfd waiting{descriptor, POLLIN, 0};
        const int ready = ::poll(&waiting, 1, static_cast<int>(std::min<std::int64_t>(left, 1000)));
        if (ready > 0) {
            return true;
        }
        if (ready < 0 && errno != EINTR) {
            return false;
        }
    }
}

/// A socket that listens to IPv6 and IPv4, or to IPv4 where the machine knows nothing else. −1 on errors.
int listenAnywhere(int family) {
    const int descriptor = ::socket(family, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (descriptor < 0) {
        return -1;
    }
    sockaddr_storage any{};  // every address, any port
    any.ss_family = static_cast<sa_family_t>(family);
    const int off = 0;
    if (family == AF_INET6) {
        ::setsockopt(descriptor, IPPROTO_IPV6, IPV6_V6ONLY, &off, sizeof off);
    }
    const socklen_t size = family == AF_INET6 ? sizeof(sockaddr_in6) : sizeof(sockaddr_in);
    if (::bind(descriptor, reinterpret_cast<const sockaddr*>(&any), size) == 0 &&
        ::listen(descriptor, SOMAXCONN) == 0) {
        return descriptor;
    }
    const int reason = errno;
    ::close(descriptor);
    errno = reason;
    return -1;
}

using Addresses = std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)>;

Addresses resolve(const std::string& host, std::uint16_t port, std::string& reason) {
    addrinfo wanted{};
    wanted.ai_socktype = SOCK_STREAM;
    addrinfo* found = nullptr;
    if (const int error = ::getaddrinfo(host.c_str(), std::to_string(port).c_str(), &wanted, &found); error != 0) {
        reason = ::gai_strerror(error);
        found = nullptr;
    }
    return {found, ::freeaddrinfo};
}

PeerSocket connectOnce(const std::string& host, std::uint16_t port, std::string& reason) {
    const Addresses addresses = resolve(host, port, reason);
    for (const addrinfo* address = addresses.get(); address != nullptr; address = address->ai_next) {
        PeerSocket peer(::socket(address->ai_family, address->ai_socktype | SOCK_CLOEXEC, address->ai_protocol));
        if (peer.isOpen() && ::connect(peer.descriptor(), address->ai_addr, address->ai_addrlen) == 0) {
            return peer;
        }
        reason = std::strerror(errno);
    }
    return PeerSocket();
}

}  // namespace

PeerSocket::PeerSocket(PeerSocket&& other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1)), m_arrived(std::move(other.m_arrived)) {}

PeerSocket& PeerSocket::operator=(PeerSocket&& other) noexcept {
    std::swap(m_descriptor, other.m_descriptor);
    std::swap(m_arrived, other.m_arrived);
    return *this;
}

void PeerSocket::close() {
    if (isOpen()) {
        ::close(std::exchange(m_descriptor, -1));
    }
}

void PeerSocket::send(std::string_view line) {
    if (!isOpen()) {
        return;
    }
    const std::string text = std::string(line.substr(0, longestLine)) + '\n';
    const ssize_t sent = ::send(m_descriptor, text.data(), text.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    if (sent >= 0 && sent < static_cast<ssize_t>(text.size())) {
        close();  // half a line would spoil the next
    }
}

std::vector<std::string> PeerSocket::receive() {
    char bytes[4096];
    for (int reads = 0; isOpen() && reads < 16; ++reads) {  // whoever sends without end waits for the next call
        const ssize_t got = ::recv(m_descriptor, bytes, sizeof bytes, MSG_DONTWAIT);
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) {
            break;
        }
        if (got <= 0) {
            close();
            break;
        }
        m_arrived.append(bytes, static_cast<std::size_t>(got));
        if (m_arrived.size() - (m_arrived.rfind('\n') + 1) > longestLine) {
            close();
        }
    }
    std::vector<std::string> lines;
    std::size_t start = 0;
    for (std::size_t end = 0; (end = m_arrived.find('\n', start)) != std::string::npos; start = end + 1) {
        lines.push_back(m_arrived.substr(start, end - start));
    }
    m_arrived.erase(0, start);
    return lines;
}

std::optional<std::string> PeerSocket::waitForLine(Deadline deadline) {
    std::vector<std::string> lines;
    while (lines.empty() && isOpen() && waitReadable(m_descriptor, deadline)) {
        lines = receive();
    }
    if (lines.empty()) {
        return std::nullopt;
    }
    for (std::size_t i = lines.size(); i > 1; --i) {  // what came with it is for later
        m_arrived.insert(0, lines[i - 1] + '\n');
    }
    return lines.front();
}

PeerListener::PeerListener() : m_descriptor(listenAnywhere(AF_INET6)) {
    if (m_descriptor < 0) {
        m_descriptor = listenAnywhere(AF_INET);
    }
    if (m_descriptor < 0) {
        throw std::runtime_error(std::string("cannot listen for the other processes: ") + std::strerror(errno));
    }
}

PeerListener::~PeerListener() {
    ::close(m_descriptor);
}

std::uint16_t PeerListener::port() const {
    sockaddr_storage own{};
    socklen_t size = sizeof own;
    if (::getsockname(m_descriptor, reinterpret_cast<sockaddr*>(&own), &size) != 0) {
        return 0;
    }
    return ntohs(own.ss_family == AF_INET6 ? reinterpret_cast<const sockaddr_in6&>(own).sin6_port
                                           : reinterpret_cast<const sockaddr_in&>(own).sin_port);
}

std::optional<PeerSocket> PeerListener::accept(Deadline deadline) {
    while (waitReadable(m_descriptor, deadline)) {
        const int descriptor = ::accept4(m_descriptor, nullptr, nullptr, SOCK_CLOEXEC);
        if (descriptor >= 0) {
            return PeerSocket(descriptor);
        }
    }
    return std::nullopt;
}

PeerSocket connectPeer(const std::string& host, std::uint16_t port, Deadline deadline) {
    std::string reason = "it was too late";
    for (;;) {
        if (PeerSocket peer = connectOnce(host, port, reason); peer.isOpen()) {
            return peer;
        }
        if (std::chrono::steady_clock::now() >= deadline) {
            throw std::runtime_error("cannot reach rank 0 at " + host + ", port " + std::to_string(port) + ": " +
                                     reason);
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(200));
    }
}

}  // namespace grasploom
