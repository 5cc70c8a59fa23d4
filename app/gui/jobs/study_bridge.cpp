#include "app/gui/jobs/study_bridge.h"

namespace grasploom {
namespace {
constexpr std::chrono::milliseconds deliveryInterval{100};
}

StudyBridge::StudyBridge(std::shared_ptr<JobControl> control, Gather gather, Deliver deliver)
    : m_control(std::move(control)), m_gather(std::move(gather)), m_deliver(std::move(deliver)) {}

void StudyBridge::runStarted(const StudyRun& run, std::size_t number, std::size_t count) {
    const std::scoped_lock lock(m_mutex);
    deliver(true);  // what is left belongs to the training before
    m_news.progress = {};
    m_news.progress.run = run.folder;
    m_news.progress.label = run.label;
    m_news.progress.number = number;
    m_news.progress.count = count;
    deliver(true);
}

void StudyBridge::progressed(const TrainingReport& report) {
    const std::scoped_lock lock(m_mutex);
    StudyProgress& progress = m_news.progress;
    progress.step = StudyProgress::Step::Training;
    progress.done = report.step;
    progress.total = report.iterations;
    progress.perSecond = report.iterationsPerSecond;
    progress.secondsLeft = report.secondsLeft;
    const auto waiting = static_cast<double>(progress.count - progress.number);
    progress.studySecondsLeft =
        report.iterationsPerSecond > 0
            ? report.secondsLeft + waiting * static_cast<double>(report.iterations) / report.iterationsPerSecond
            : 0;
    deliver(false);
}

void StudyBridge::validated(const ValidationReport& report) {
    const std::scoped_lock lock(m_mutex);
    m_news.validations.push_back(report);
    deliver(true);
}

void StudyBridge::logged(const std::string& line) {
    const std::scoped_lock lock(m_mutex);
    m_news.lines.push_back(m_news.progress.label + ": " + line);
    deliver(false);
}

void StudyBridge::predicted(std::size_t done, std::size_t total) {
    if (m_control->pauseRequested()) {
        waitWhilePaused();
    }
    step(StudyProgress::Step::Predicting, done, total);
}

void StudyBridge::judged(std::size_t done, std::size_t total) {
    step(StudyProgress::Step::Judging, done, total);
}

void StudyBridge::step(StudyProgress::Step step, std::size_t done, std::size_t total) {
    const std::scoped_lock lock(m_mutex);
    StudyProgress& progress = m_news.progress;
    progress.step = step;
    progress.done = static_cast<std::int64_t>(done);
    progress.total = static_cast<std::int64_t>(total);
    progress.perSecond = progress.secondsLeft = 0;
    deliver(false);
}

void StudyBridge::runEnded(const StudyRun& run, StudyOutcome outcome, const std::string& reason) {
    std::shared_ptr<const StudyResults> results;
    if (outcome != StudyOutcome::Kept) {  // that one was known before
        results = m_gather();
    }
    const std::scoped_lock lock(m_mutex);
    m_news.ends.push_back({run.folder, outcome, reason});
    m_news.results = results ? results : m_news.results;
    deliver(true);
}

void StudyBridge::waitWhilePaused() {
    const auto tell = [this](bool paused) {
        const std::scoped_lock lock(m_mutex);
        m_news.progress.paused = paused;
        deliver(true);
    };
    tell(true);
    m_control->waitWhilePaused();
    tell(false);
}

void StudyBridge::show(std::shared_ptr<const StudyResults> results) {
    const std::scoped_lock lock(m_mutex);
    m_news.results = std::move(results);
    deliver(true);
}

void StudyBridge::deliver(bool now) {
    const auto time = std::chrono::steady_clock::now();
    if (!now && time - m_last < deliveryInterval) {
        return;
    }
    m_last = time;
    StudyNews news;
    news.progress = m_news.progress;  // it stays
    std::swap(news, m_news);
    m_deliver(std::move(news));
}

}  // namespace grasploom
