#include "event_probe.h"

#include <QEvent>
#include <QEventLoop>
#include <QFile>
#include <QWidget>

#include <algorithm>

namespace grasploom::bench {
namespace {

/// Time that this thread has waited for a processor that others held. 0 where the kernel does not tell.
double waitedMilliseconds() {
    QFile file(QStringLiteral("/proc/thread-self/schedstat"));
    if (!file.open(QIODevice::ReadOnly)) {
        return 0;
    }
    const QList<QByteArray> fields = file.readLine().split(' ');
    return fields.size() < 2 ? 0 : fields[1].toDouble() / 1e6;
}

double milliseconds(const QElapsedTimer& clock) {
    return static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

}  // namespace

EventProbe::EventProbe(QWidget* shown) {
    shown->installEventFilter(this);
    connect(&m_ticks, &QTimer::timeout, this, &EventProbe::tick);
    m_ticks.setTimerType(Qt::PreciseTimer);
}

void EventProbe::watchGaps() {
    m_watch = std::make_unique<GapWatch>();
}

void EventProbe::printGaps() {
    if (m_watch) {
        GapWatch::print();
        m_watch->beat();
    }
}

void EventProbe::start() {
    m_expected = m_isPainting = false;
    m_paintedMs = -1;
    m_longestMs = 0;
    m_waitedMs = waitedMilliseconds();
    m_clock.start();
    m_turn.start();
    m_ticks.start(1);
}

void EventProbe::tick() {
    if (m_watch) {
        m_watch->beat();
    }
    const double waited = waitedMilliseconds();
    m_longestMs = std::max(m_longestMs, milliseconds(m_turn) - (waited - m_waitedMs));
    m_waitedMs = waited;
    m_turn.start();
}

bool EventProbe::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Paint && m_expected && !m_isPainting && m_paintedMs < 0) {
        m_isPainting = true;
        // When this is called the whole window has been painted.
        QMetaObject::invokeMethod(this, [this] { m_paintedMs = milliseconds(m_clock); }, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

bool EventProbe::runUntil(const std::function<bool()>& done, double seconds) {
    QEventLoop loop;
    QElapsedTimer clock;
    clock.start();
    QTimer looking;
    bool came = false;
    connect(&looking, &QTimer::timeout, &loop, [&] {
        came = done();
        if (came || milliseconds(clock) > 1e3 * seconds) {
            loop.quit();
        }
    });
    looking.start(2);
    loop.exec();
    return came;
}

void EventProbe::runFor(int ms) {
    QEventLoop loop;
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    loop.exec();
}

}  // namespace grasploom::bench
