// Of many orders only the last one counts, and never more than one runs.
#include "app/gui/jobs/latest_job.h"

#include "dataset/cancelled.h"

#include <QSignalSpy>
#include <QtTest/QTest>

#include <atomic>
#include <thread>

using namespace grasploom;

class LatestJobTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theLastOrderCounts();
    void workThatHearsIsStopped();
    void whatIsDroppedIsNotTold();
    void aFailureIsToldOnce();
    void mayBeOrderedAgainFromItsResult();
};

void LatestJobTest::theLastOrderCounts() {
    LatestJob job;
    std::atomic<int> running{0}, most{0};
    std::vector<int> results;
    for (int i = 0; i < 20; ++i) {
        job.order<int>(
            [&, i](const JobEvents&) {
                const int now = ++running;
                most = std::max<int>(most, now);
                std::this_thread::sleep_for(std::chrono::milliseconds(5));
                --running;
                return i;
            },
            [&](int result) { results.push_back(result); });
        QVERIFY(job.isBusy());
    }
    QTRY_VERIFY(!job.isBusy());
    QCOMPARE(results, std::vector<int>{19});
    QCOMPARE(most.load(), 1);
}

void LatestJobTest::workThatHearsIsStopped() {
    LatestJob job;
    std::atomic<bool> started{false}, stopped{false};
    job.order<int>(
        [&](const JobEvents& events) -> int {
            started = true;
            while (!events.cancelled()) {
                std::this_thread::yield();
            }
            stopped = true;
            throw Cancelled();
        },
        [](int) { QFAIL("overtaken"); });
    QTRY_VERIFY(started.load());
    int result = 0;
    job.order<int>([](const JobEvents&) { return 7; }, [&](int value) { result = value; });
    QTRY_COMPARE(result, 7);
    QVERIFY(stopped.load());
}

void LatestJobTest::whatIsDroppedIsNotTold() {
    LatestJob job;
    QSignalSpy settled(&job, &LatestJob::settled);
    bool told = false;
    job.order<int>([](const JobEvents&) { return 1; }, [&](int) { told = true; });
    job.drop();
    QVERIFY(!job.isBusy());
    QTRY_COMPARE(settled.size(), 1);
    QVERIFY(!told);
}

void LatestJobTest::aFailureIsToldOnce() {
    LatestJob job;
    QSignalSpy failed(&job, &LatestJob::failed);
    job.order<int>([](const JobEvents&) -> int { throw std::runtime_error("no"); }, [](int) {});
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed[0][0].toString(), QStringLiteral("no"));
    QTRY_VERIFY(!job.isBusy());
}

void LatestJobTest::mayBeOrderedAgainFromItsResult() {
    LatestJob job;
    int second = 0;
    job.order<int>([](const JobEvents&) { return 1; },
                   [&](int first) {
                       job.order<int>([first](const JobEvents&) { return first + 1; },
                                      [&](int result) { second = result; });
                   });
    QTRY_COMPARE(second, 2);
    QTRY_VERIFY(!job.isBusy());
}

QTEST_MAIN(LatestJobTest)
#include "tst_latest_job.moc"
