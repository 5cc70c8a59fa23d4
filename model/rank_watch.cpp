#include "model/rank_watch.h"

#include <poll.h>
#include <algorithm>
#include <charconv>
#include <set>
#include <stdexcept>
#include <string_view>

namespace grasploom {
namespace {

using Clock = std::chrono::steady_clock;

// The lines that watches send each other.
const std::string beatLine = ".", byeLine = "bye", helloWord = "hello ", goneWord = "gone ";

/// The number at the front of `text`, which is taken off.
std::optional<int> takeNumber(std::string_view& text) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc()) {
        return std::nullopt;
    }
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    text.remove_prefix(text.starts_with(' ') ? 1 : 0);
    return number;
}

/// The rank that a greeting names, if it is one.
std::optional<int> greetedRank(const std::optional<std::string>& line, const std::string& token) {
    const std::string greeting = helloWord + token + " ";
    if (!line || !line->starts_with(greeting)) {
        return std::nullopt;
    }
    std::string_view rest = std::string_view(*line).substr(greeting.size());
    return takeNumber(rest);
}

std::string oneLine(std::string text) {
    std::ranges::replace_if(
        text, [](unsigned char c) { return c < ' '; }, ' ');
    return text.substr(0, 1000);
}

std::string missingRanks(const std::vector<WatchedRank>& present, int size) {
    std::set<int> missing;
    for (int rank = 1; rank < size; ++rank) {
        missing.insert(rank);
    }
    for (const WatchedRank& other : present) {
        missing.erase(other.rank);
    }
    std::string text;
    for (const int rank : missing) {
        text += (text.empty() ? "" : ", ") + std::to_string(rank);
    }
    return text;
}

}  // namespace

std::vector<WatchedRank> awaitRanks(PeerListener& listener, int size, const std::string& token, Deadline deadline) {
    std::vector<WatchedRank> others;
    while (others.size() + 1 < static_cast<std::size_t>(size)) {
        std::optional<PeerSocket> socket = listener.accept(deadline);
        if (!socket) {
            throw std::runtime_error("rank " + missingRanks(others, size) + " of " + std::to_string(size) +
                                     " did not come; start all processes at the same time");
        }
        const auto patience = std::min(deadline, Clock::now() + std::chrono::seconds(5));
        const auto rank = greetedRank(socket->waitForLine(patience), token);
        const bool isKnown =
            std::ranges::any_of(others, [&](const WatchedRank& other) { return rank && other.rank == *rank; });
        if (rank && *rank > 0 && *rank < size && !isKnown) {
            others.push_back({*rank, std::move(*socket), Clock::now(), false});
        }
    }
    return others;
}

std::vector<WatchedRank> greetFirstRank(const std::string& host, std::uint16_t port, int rank, const std::string& token,
                                        Deadline deadline) {
    std::vector<WatchedRank> first;
    first.push_back({0, connectPeer(host, port, deadline), Clock::now(), false});
    first.front().socket.send(helloWord + token + " " + std::to_string(rank));
    return first;
}

RankWatch::RankWatch(int rank, int size, std::vector<WatchedRank> others, WatchOptions options)
    : m_rank(rank), m_size(size), m_options(std::move(options)), m_others(std::move(others)) {
    m_nextBeat = Clock::now();
    for (WatchedRank& other : m_others) {
        other.lastHeard = m_nextBeat;
    }
    m_thread = std::thread([this] { watch(); });
}

RankWatch::~RankWatch() {
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    m_thread.join();
}

std::optional<std::string> RankWatch::gone(std::chrono::milliseconds patience) const {
    std::unique_lock lock(m_mutex);
    m_heard.wait_for(lock, patience, [this] { return m_gone.has_value(); });
    return m_gone;
}

void RankWatch::fail(const std::string& reason) {
    const std::lock_guard lock(m_mutex);
    if (!m_leaving && !m_gone) {  // where another is gone, that is the reason, and all know it
        for (WatchedRank& other : m_others) {
            other.socket.send(goneWord + std::to_string(m_rank) + " " + oneLine(reason));
        }
        m_leaving = true;
    }
}

void RankWatch::leave() {
    std::unique_lock lock(m_mutex);
    m_leaving = true;
    if (m_rank != 0) {
        sayBye();
    }
    // Who closes its connections while another still reads from them may break them: rank 0 answers when all are done.
    m_heard.wait_for(lock, std::chrono::seconds(5), [this] {
        return std::ranges::all_of(m_others, [](const auto& other) { return other.saidBye || !other.socket.isOpen(); });
    });
    if (m_rank == 0) {
        sayBye();
    }
}

void RankWatch::sayBye() {
    for (WatchedRank& other : m_others) {
        other.socket.send(byeLine);
    }
}

void RankWatch::watch() {
    std::unique_lock lock(m_mutex);
    while (!m_stop) {
        const auto now = Clock::now();  // before hearing, so that time spent suspended is not taken for silence
        hear(now);
        judgeSilence(now);
        beat(now);
        std::vector<pollfd> waiting;
        for (const WatchedRank& other : m_others) {
            waiting.push_back({other.socket.descriptor(), POLLIN, 0});  // poll passes over closed ones, −1
        }
        const bool stuck = isStuck(now);
        m_toldStuck = m_toldStuck || stuck;
        lock.unlock();
        if (stuck && m_options.stuck) {
            m_options.stuck(*gone());
        }
        constexpr int mostMilliseconds = 100;  // the wait for the end of this thread
        ::poll(waiting.data(), waiting.size(), std::min(mostMilliseconds, static_cast<int>(m_options.beat.count())));
        lock.lock();
    }
}

void RankWatch::hear(Deadline now) {
    for (WatchedRank& other : m_others) {
        hearFrom(other, now);
    }
}

void RankWatch::hearFrom(WatchedRank& other, Deadline now) {
    for (const std::string& line : other.socket.receive()) {
        other.lastHeard = now;
        other.saidBye = other.saidBye || line == byeLine;
        if (line.starts_with(goneWord)) {
            std::string_view rest = std::string_view(line).substr(goneWord.size());
            const int rank = takeNumber(rest).value_or(other.rank);
            lose(rank >= 0 && rank < m_size ? rank : other.rank, oneLine(std::string(rest)));
        }
    }
    if (m_leaving) {
        m_heard.notify_all();
    }
    if (!other.socket.isOpen() && !other.saidBye) {
        lose(other.rank, "it ended without a word (killed, crashed or out of memory?)");
    }
}

void RankWatch::beat(Deadline now) {
    if (now < m_nextBeat) {
        return;
    }
    for (WatchedRank& other : m_others) {
        other.socket.send(beatLine);
    }
    m_nextBeat = now + m_options.beat;
}

void RankWatch::judgeSilence(Deadline now) {
    for (const WatchedRank& other : m_others) {
        if (other.socket.isOpen() && !other.saidBye && now - other.lastHeard > m_options.silence) {
            const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(m_options.silence).count();
            lose(other.rank, "no sign of life for " + std::to_string(seconds) +
                                 " s (it is suspended, or its machine or the network to it is down)");
        }
    }
}

void RankWatch::lose(int rank, const std::string& reason) {
    if (m_leaving || m_gone) {
        return;
    }
    m_gone = "rank " + std::to_string(rank) + " of " + std::to_string(m_size) + " is gone: " + reason;
    m_goneSince = Clock::now();
    for (WatchedRank& other : m_others) {
        if (m_rank == 0 && other.rank != rank) {
            other.socket.send(goneWord + std::to_string(rank) + " " + reason);
        }
    }
    m_heard.notify_all();
}

bool RankWatch::isStuck(Deadline now) const {
    return m_gone && !m_toldStuck && now - m_goneSince > m_options.grace;
}

}  // namespace grasploom
