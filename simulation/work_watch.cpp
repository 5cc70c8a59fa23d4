#include "simulation/work_watch.h"

#include <ctime>
#include <stdexcept>

namespace grasploom {
namespace {

double threadSeconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

}  // namespace

WorkWatch::WorkWatch(std::function<bool()> cancelled, double mostSeconds, std::string tooLong)
    : m_cancelled(std::move(cancelled)), m_end(threadSeconds() + mostSeconds), m_tooLong(std::move(tooLong)) {}

void WorkWatch::check() const {
    stopIf(m_cancelled);
    if (threadSeconds() > m_end) {
        throw std::runtime_error(m_tooLong);
    }
}

}  // namespace grasploom
