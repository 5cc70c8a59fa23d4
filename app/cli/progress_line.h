#pragma once

#include <chrono>
#include <mutex>
#include <string>

namespace grasploom::cli {

/// "1:02:03", "4:05".
std::string formatDuration(double seconds);

/// Progress on stderr: one line that is drawn over on a terminal, now and then a plain line otherwise. Any thread may
/// report. Clears up after itself.
class ProgressLine {
public:
    explicit ProgressLine(std::string label);
    ~ProgressLine();
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

    /// `total` 0: not known. Rate and time left are worked out.
    void update(std::size_t done, std::size_t total);
    /// Rate and time left as the job knows them, with a remark of its own ("loss 1.234").
    void update(std::size_t done, std::size_t total, double perSecond, double secondsLeft, const std::string& remark);
    /// A line above the progress line, kept.
    void say(const std::string& text);

private:
    using Clock = std::chrono::steady_clock;
    void show(const std::string& text, bool last);
    void erase();

    std::string m_label;
    bool m_terminal = false;
    bool m_drawn = false;
    Clock::time_point m_start = Clock::now();
    Clock::time_point m_shown;
    std::mutex m_mutex;
};

}  // namespace grasploom::cli
