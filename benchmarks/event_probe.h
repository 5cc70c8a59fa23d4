#pragma once

#include "gap_watch.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

class QWidget;

namespace grasploom::bench {

/// What the event loop of this thread did since `start`: how long until `shown` had painted what `expect` announced, and
/// the longest time between two ticks of a timer of 1 ms. Time in which the thread waited for a processor that others held
/// does not count for the latter.
class EventProbe : public QObject {
    Q_OBJECT
public:
    explicit EventProbe(QWidget* shown);

    void start();
    /// The next paint is the one waited for.
    void expect() { m_expected = true; }
    [[nodiscard]] bool hasPainted() const { return m_paintedMs >= 0; }
    [[nodiscard]] double paintedMs() const { return m_paintedMs; }  ///< −1: not yet
    [[nodiscard]] double longestMs() const { return m_longestMs; }
    void watchGaps();  ///< from now on: where the thread is while a gap lasts
    void printGaps();  ///< of those that were watched since the last time
    /// Runs the event loop until `done`, or until `seconds` are over; returns which.
    static bool runUntil(const std::function<bool()>& done, double seconds);
    static void runFor(int ms);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void tick();
    QElapsedTimer m_clock;  ///< since start
    QElapsedTimer m_turn;   ///< since the last tick
    QTimer m_ticks;
    bool m_expected = false;
    bool m_isPainting = false;
    double m_paintedMs = -1;
    double m_longestMs = 0;
    double m_waitedMs = 0;
    std::unique_ptr<GapWatch> m_watch;
};

}  // namespace grasploom::bench
