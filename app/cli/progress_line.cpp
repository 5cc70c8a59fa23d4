#include "app/cli/progress_line.h"

#include <unistd.h>
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <iostream>

namespace grasploom::cli {
namespace {

constexpr std::chrono::milliseconds terminalPause{100};
constexpr std::chrono::seconds plainPause{5};

std::string formatted(const char* format, double value) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), format, value);
    return text.data();
}

std::string bar(double part) {
    constexpr int width = 24;
    const int full = std::clamp(static_cast<int>(part * width), 0, width);
    return "[" + std::string(static_cast<std::size_t>(full), '#') +
           std::string(static_cast<std::size_t>(width - full), '.') + "] ";
}

}  // namespace

std::string formatDuration(double seconds) {
    if (!std::isfinite(seconds) || seconds < 0 || seconds > 1e8) {
        return "?";
    }
    const long whole = std::lround(seconds);
    std::array<char, 32> text{};
    if (whole >= 3600) {
        std::snprintf(text.data(), text.size(), "%ld:%02ld:%02ld", whole / 3600, whole / 60 % 60, whole % 60);
    } else {
        std::snprintf(text.data(), text.size(), "%ld:%02ld", whole / 60, whole % 60);
    }
    return text.data();
}

ProgressLine::ProgressLine(std::string label) : m_label(std::move(label)), m_terminal(::isatty(STDERR_FILENO) == 1) {}

ProgressLine::~ProgressLine() {
    erase();
}

void ProgressLine::update(std::size_t done, std::size_t total) {
    const double seconds = std::chrono::duration<double>(Clock::now() - m_start).count();
    const double rate = seconds > 0 ? static_cast<double>(done) / seconds : 0;
    const double left = rate > 0 && total >= done ? static_cast<double>(total - done) / rate : NAN;
    update(done, total, rate, left, {});
}

void ProgressLine::update(std::size_t done, std::size_t total, double perSecond, double secondsLeft,
                          const std::string& remark) {
    std::string text = m_label + "  ";
    if (total > 0) {
        text += m_terminal ? bar(static_cast<double>(done) / static_cast<double>(total)) : "";
        text += std::to_string(done) + "/" + std::to_string(total);
    } else {
        text += std::to_string(done);
    }
    text += "  " + formatted(perSecond < 10 ? "%.2f/s" : "%.0f/s", perSecond);
    if (total > 0 && done < total) {
        text += "  " + formatDuration(secondsLeft) + " left";
    }
    text += remark.empty() ? "" : "  " + remark;
    show(text, total > 0 && done == total);
}

void ProgressLine::say(const std::string& text) {
    const std::scoped_lock lock(m_mutex);
    erase();
    std::cerr << text << '\n';
}

void ProgressLine::show(const std::string& text, bool last) {
    const std::scoped_lock lock(m_mutex);
    const auto now = Clock::now();
    const auto pause = m_terminal ? Clock::duration(terminalPause) : Clock::duration(plainPause);
    // Short work stays silent: the first line waits for the pause too.
    if (!last && now - std::max(m_shown, m_start) < pause) {
        return;
    }
    if (last && !m_terminal && now - m_start < pause) {
        return;
    }
    m_shown = now;
    if (m_terminal) {
        std::cerr << "\r\033[K" << text << std::flush;
        m_drawn = true;
    } else {
        std::cerr << text << '\n';
    }
}

void ProgressLine::erase() {
    if (m_drawn) {
        std::cerr << "\r\033[K" << std::flush;
        m_drawn = false;
    }
}

}  // namespace grasploom::cli
