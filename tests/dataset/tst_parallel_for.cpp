#include "dataset/parallel_for.h"

#include <QtTest/QTest>

#include <atomic>
#include <chrono>
#include <latch>
#include <stdexcept>
#include <thread>
#include <vector>

using namespace grasploom;

class ParallelForTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void doesEveryItemOnce();
    void ticksOnTheCallersThread();
    void stopsWhenTickSaysNo();
    void ticksWhileOthersStillWork();
    void passesExceptionsOn();
};

void ParallelForTest::doesEveryItemOnce() {
    for (const int threads : {0, 1, 3, 8}) {
        for (const std::size_t count : {0U, 1U, 2U, 1000U}) {
            std::vector<std::atomic<int>> done(count);
            QVERIFY(parallelFor(count, threads, [&](std::size_t i) { ++done[i]; }));
            for (const auto& times : done) {
                QCOMPARE(times.load(), 1);
            }
        }
    }
}

void ParallelForTest::ticksOnTheCallersThread() {
    const auto caller = std::this_thread::get_id();
    std::size_t last = 0;
    bool elsewhere = false, backwards = false;
    QVERIFY(parallelFor(
        500, 4, [](std::size_t) {},
        [&](std::size_t done) {
            elsewhere = elsewhere || std::this_thread::get_id() != caller;
            backwards = backwards || done < last;
            last = done;
            return true;
        }));
    QVERIFY(!elsewhere && !backwards);
    QCOMPARE(last, std::size_t{500});
}

void ParallelForTest::stopsWhenTickSaysNo() {
    std::atomic<std::size_t> done{0};
    const auto slow = [&](std::size_t) {
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
        ++done;
    };
    QVERIFY(!parallelFor(10000, 2, slow, [](std::size_t) { return false; }));
    QVERIFY(done < 100);
}

/// The caller's own item is done at once, the other thread's when it was ticked a third time: twice more than for
/// items.
void ParallelForTest::ticksWhileOthersStillWork() {
    const auto caller = std::this_thread::get_id();
    std::latch both(2);
    std::atomic<int> ticks{0};
    std::atomic<bool> given{false};
    const auto body = [&](std::size_t) {
        both.arrive_and_wait();
        const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(20);
        while (std::this_thread::get_id() != caller && ticks < 3 && std::chrono::steady_clock::now() < end) {
            std::this_thread::yield();
        }
        given = given || ticks >= 3;
    };
    QVERIFY(parallelFor(2, 2, body, [&](std::size_t) { return ++ticks > 0; }));
    QVERIFY(given);
    // A no in that time reaches the item that is still being worked on, by whatever the caller passes on.
    std::latch again(2);
    std::atomic<bool> stopped{false};
    const auto waiting = [&](std::size_t) {
        again.arrive_and_wait();
        while (std::this_thread::get_id() != caller && !stopped) {
            std::this_thread::yield();
        }
    };
    ticks = 0;
    QVERIFY(!parallelFor(2, 2, waiting, [&](std::size_t) {
        stopped = ++ticks >= 3;
        return !stopped;
    }));
    QCOMPARE(ticks.load(), 4);  // the last one at the end
}

void ParallelForTest::passesExceptionsOn() {
    const auto thrower = [](std::size_t i) {
        if (i == 7) {
            throw std::runtime_error("seven");
        }
    };
    for (const int threads : {1, 4}) {
        QVERIFY_EXCEPTION_THROWN(parallelFor(100, threads, thrower), std::runtime_error);
        QVERIFY_EXCEPTION_THROWN(
            parallelFor(
                100, threads, [](std::size_t) {}, [](std::size_t) -> bool { throw std::runtime_error("tick"); }),
            std::runtime_error);
    }
}

QTEST_APPLESS_MAIN(ParallelForTest)
#include "tst_parallel_for.moc"
