#include "app/gui/jobs/job_thread.h"

#include "dataset/cancelled.h"
#include "dataset/problem.h"

#include <QSignalSpy>
#include <QtTest/QTest>

#include <atomic>

using namespace grasploom;

class JobThreadTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void handsItsResultOver();
    void reportsOnTheWindowsThread();
    void tellsWhyItFailed();
    void endsWhenAskedTo();
    void anErrorAfterStopIsACancellation();
    void keepsProgressBelowTenASecond();
    void waitsWhenDeleted();
    void itsThreadIsOverWhenItIsFinished();
};

namespace {

std::atomic<int> threadsOver{0};
struct CountsItsThread {
    ~CountsItsThread() { ++threadsOver; }
};

}  // namespace

void JobThreadTest::handsItsResultOver() {
    int result = 0;
    QPointer<JobThread> job = startJob<int>(
        this, [](const JobEvents&) { return 42; }, [&result](int value) { result = value; });
    QTRY_COMPARE(result, 42);
    QTRY_VERIFY(job.isNull());
}

void JobThreadTest::reportsOnTheWindowsThread() {
    const Qt::HANDLE here = QThread::currentThreadId();
    Qt::HANDLE worker = nullptr;
    Qt::HANDLE done = nullptr;
    startJob<int>(
        this,
        [&worker](const JobEvents&) {
            worker = QThread::currentThreadId();
            return 0;
        },
        [&done](int) { done = QThread::currentThreadId(); });
    QTRY_VERIFY(done != nullptr);
    QCOMPARE(done, here);
    QVERIFY(worker != here);
}

void JobThreadTest::tellsWhyItFailed() {
    JobThread job([](const JobEvents&) { throw DataError("grasps.txt", "cannot be read"); });
    QSignalSpy failed(&job, &JobThread::failed);
    QSignalSpy succeeded(&job, &JobThread::succeeded);
    QSignalSpy finished(&job, &JobThread::finished);
    job.start();
    QVERIFY(finished.wait());
    QCOMPARE(succeeded.count(), 0);
    QCOMPARE(failed.count(), 1);
    QVERIFY(failed.at(0).at(0).toString().contains(QStringLiteral("grasps.txt: cannot be read")));
    QVERIFY(!job.isRunning());
}

void JobThreadTest::endsWhenAskedTo() {
    JobThread job([](const JobEvents& events) {
        while (!events.cancelled()) {
            QThread::msleep(1);
        }
        throw Cancelled();
    });
    QSignalSpy cancelled(&job, &JobThread::cancelled);
    QSignalSpy failed(&job, &JobThread::failed);
    job.start();
    job.requestStop();
    QVERIFY(cancelled.wait());
    QCOMPARE(failed.count(), 0);
}

void JobThreadTest::anErrorAfterStopIsACancellation() {
    JobThread job([](const JobEvents& events) {
        while (!events.cancelled()) {
            QThread::msleep(1);
        }
        throw std::runtime_error("the scan was cancelled");
    });
    QSignalSpy cancelled(&job, &JobThread::cancelled);
    job.start();
    job.requestStop();
    QVERIFY(cancelled.wait());
}

void JobThreadTest::keepsProgressBelowTenASecond() {
    JobThread job([](const JobEvents& events) {
        for (int i = 0; i < 500; ++i) {
            events.progressed(i, 500);
            QThread::msleep(1);
        }
    });
    QSignalSpy progressed(&job, &JobThread::progressed);
    QSignalSpy finished(&job, &JobThread::finished);
    QElapsedTimer clock;
    clock.start();
    job.start();
    QVERIFY(finished.wait(20000));
    QVERIFY(progressed.count() >= 2);
    QVERIFY2(progressed.count() <= 1 + clock.elapsed() / 100, qPrintable(QString::number(progressed.count())));
}

void JobThreadTest::waitsWhenDeleted() {
    std::atomic<bool> over{false};
    {
        JobThread job([&over](const JobEvents& events) {
            while (!events.cancelled()) {
                QThread::msleep(1);
            }
            QThread::msleep(50);
            over = true;
        });
        job.start();
    }
    QVERIFY(over);
}

void JobThreadTest::itsThreadIsOverWhenItIsFinished() {
    threadsOver = 0;
    for (int round = 1; round <= 200; ++round) {
        JobThread job([](const JobEvents&) { thread_local CountsItsThread counts; });
        QStringList said;
        int over = 0;
        connect(&job, &JobThread::succeeded, &job, [&] { said << QStringLiteral("succeeded"); });
        connect(&job, &JobThread::finished, &job, [&] {
            over = threadsOver;
            said << QStringLiteral("finished");
        });
        QSignalSpy finished(&job, &JobThread::finished);
        job.start();
        QVERIFY(!finished.isEmpty() || finished.wait());
        QCOMPARE(said, (QStringList{QStringLiteral("succeeded"), QStringLiteral("finished")}));
        QCOMPARE(over, round);
    }
}

QTEST_GUILESS_MAIN(JobThreadTest)
#include "tst_job_thread.moc"
