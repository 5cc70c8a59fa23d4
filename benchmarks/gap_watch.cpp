#include "gap_watch.h"

#ifdef __GLIBC__
#include <cxxabi.h>
#include <dlfcn.h>
#include <execinfo.h>
#include <pthread.h>
#include <sched.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace grasploom::bench {
namespace {

using Clock = std::chrono::steady_clock;
constexpr std::chrono::milliseconds betweenSamples{4};
constexpr std::int64_t lateMs = 20, tooLongMs = 40;
constexpr int deepest = 60, ownFrames = 2;  // the handler's, and the signal's

struct Sample {
    std::int64_t lateMs = 0;
    char state = '?';      ///< R: it runs or could run; S: it waits; D: for the disk
    std::string waitsFor;  ///< in the kernel
    std::vector<void*> frames;
};
using Gap = std::vector<Sample>;

// What a signal's handler can reach.
std::array<void*, deepest> g_frames;
std::atomic<int> g_depth{-1};

pthread_t g_watched;
std::string g_records;  ///< of the watched thread, in /proc
std::mutex g_mutex;
std::vector<Gap> g_gaps;

std::int64_t microseconds() {
    return std::chrono::duration_cast<std::chrono::microseconds>(Clock::now().time_since_epoch()).count();
}

void takeStack(int) {
    const int error = errno;
    g_depth = ::backtrace(g_frames.data(), deepest);
    errno = error;
}

std::string record(const char* name) {
    std::ifstream stream(g_records + name);
    std::string line;
    std::getline(stream, line);
    return line;
}

/// The state is that of before the signal, which wakes the thread for a moment.
Sample takeSample(std::int64_t late) {
    const std::string stat = record("stat");
    const std::size_t name = stat.rfind(')');
    Sample sample{late, name + 2 < stat.size() ? stat[name + 2] : '?', record("wchan"), {}};
    g_depth = -1;
    ::pthread_kill(g_watched, SIGUSR2);
    for (int look = 0; look < 200 && g_depth < 0; ++look) {
        std::this_thread::sleep_for(std::chrono::microseconds(100));
    }
    for (int i = ownFrames; i < g_depth; ++i) {
        sample.frames.push_back(g_frames[static_cast<std::size_t>(i)]);
    }
    return sample;
}

std::string nameOf(void* frame) {
    Dl_info info{};
    if (::dladdr(frame, &info) == 0 || info.dli_fname == nullptr) {
        return "?";
    }
    const std::string file = info.dli_fname;
    std::string name = info.dli_sname != nullptr ? info.dli_sname : "";
    int status = 0;
    const std::unique_ptr<char, void (*)(void*)> plain(
        abi::__cxa_demangle(name.c_str(), nullptr, nullptr, &status), std::free);
    if (plain) {
        name = plain.get();
    }
    std::array<char, 32> offset{};
    std::snprintf(offset.data(), offset.size(), "+0x%tx ",
                  static_cast<char*>(frame) - static_cast<char*>(info.dli_fbase));
    return file.substr(file.rfind('/') + 1) + offset.data() + name;
}

}  // namespace

GapWatch::GapWatch() {
    g_watched = ::pthread_self();
    g_records = "/proc/self/task/" + std::to_string(::gettid()) + "/";
    ::backtrace(g_frames.data(), 1);  // loads what it needs: a handler must not
    struct sigaction action{};
    action.sa_handler = takeStack;
    action.sa_flags = SA_RESTART;
    ::sigaction(SIGUSR2, &action, nullptr);
    beat();
    m_thread = std::thread([this] { watch(); });
}

GapWatch::~GapWatch() {
    m_quit = true;
    m_thread.join();
}

void GapWatch::beat() {
    m_beatMicroseconds = microseconds();
}

void GapWatch::watch() {
    const sched_param first{1};
    ::pthread_setschedparam(::pthread_self(), SCHED_FIFO, &first);  // where it is allowed
    Gap gap;
    while (!m_quit) {
        std::this_thread::sleep_for(betweenSamples);
        const std::int64_t late = (microseconds() - m_beatMicroseconds) / 1000;
        if (late >= lateMs) {
            gap.push_back(takeSample(late));
        } else if (!gap.empty()) {
            const std::scoped_lock lock(g_mutex);
            if (gap.back().lateMs + betweenSamples.count() >= tooLongMs) {
                g_gaps.push_back(gap);
            }
            gap.clear();
        }
    }
}

void GapWatch::print() {
    std::this_thread::sleep_for(2 * betweenSamples);  // for the watch to see the end of the last one
    const std::scoped_lock lock(g_mutex);
    for (const Gap& gap : g_gaps) {
        std::fprintf(stderr, "A gap of %lld ms or a little more\n", static_cast<long long>(gap.back().lateMs));
        for (const Sample& sample : gap) {
            std::fprintf(stderr, "  after %lld ms: state %c %s\n", static_cast<long long>(sample.lateMs), sample.state,
                         sample.waitsFor.c_str());
            for (void* const frame : sample.frames) {
                std::fprintf(stderr, "    %s\n", nameOf(frame).c_str());
            }
        }
    }
    g_gaps.clear();
}

#else

namespace grasploom::bench {

GapWatch::GapWatch() = default;
GapWatch::~GapWatch() = default;
void GapWatch::beat() {}
void GapWatch::print() {}

#endif

}  // namespace grasploom::bench
