#include "app/gui/jobs/training_bridge.h"

namespace grasploom {
namespace {
constexpr std::chrono::milliseconds deliveryInterval{100};
}

TrainingBridge::TrainingBridge(std::shared_ptr<JobControl> control, Deliver deliver)
    : m_control(std::move(control)), m_deliver(std::move(deliver)) {}

void TrainingBridge::progressed(const TrainingReport& report) {
    m_news.reports.push_back(report);
    deliverWhenDue();
}

void TrainingBridge::validated(const ValidationReport& report) {
    m_news.validations.push_back(report);
    flush();
}

void TrainingBridge::logged(const std::string& line) {
    m_news.lines.push_back(line);
    deliverWhenDue();
}

bool TrainingBridge::pauseRequested() {
    // Asked every iteration: the moment to deliver what was held back.
    if (!m_news.empty()) {
        deliverWhenDue();
    }
    return m_control->pauseRequested();
}

void TrainingBridge::waitWhilePaused() {
    m_news.paused = true;
    flush();
    m_control->waitWhilePaused();
    m_news.paused = false;
    flush();
}

void TrainingBridge::flush() {
    m_last = std::chrono::steady_clock::now();
    TrainingNews news;
    std::swap(news, m_news);
    m_news.paused = false;
    m_deliver(std::move(news));
}

void TrainingBridge::deliverWhenDue() {
    if (std::chrono::steady_clock::now() - m_last >= deliveryInterval) {
        flush();
    }
}

}  // namespace grasploom
