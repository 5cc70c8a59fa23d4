#include "model/ordered_prefetch.h"

#include <QtTest/QTest>

#include <atomic>
#include <chrono>
#include <stdexcept>

using namespace grasploom;

class OrderedPrefetchTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void handsOverInOrder_data();
    void handsOverInOrder();
    void runsAheadOnlySoFar();
    void passesErrorsOnInTheirPlace();
    void endsEarly();
};

void OrderedPrefetchTest::handsOverInOrder_data() {
    QTest::addColumn<int>("threads");
    for (const int threads : {1, 2, 7}) {
        QTest::addRow("%d threads", threads) << threads;
    }
}

void OrderedPrefetchTest::handsOverInOrder() {
    QFETCH(int, threads);
    OrderedPrefetch<std::uint64_t> squares(3, 60, threads, 5, [](std::uint64_t i) {
        std::this_thread::sleep_for(std::chrono::microseconds((i * 37) % 200));  // so that they finish out of order
        return i * i;
    });
    for (std::uint64_t i = 3; i < 60; ++i) {
        QVERIFY(!squares.done());
        QCOMPARE(squares.next(), i * i);
    }
    QVERIFY(squares.done());
}

void OrderedPrefetchTest::runsAheadOnlySoFar() {
    std::atomic<int> made = 0;
    OrderedPrefetch<int> items(0, 1000, 3, 4, [&](std::uint64_t) { return ++made; });
    for (int taken = 1; taken <= 20; ++taken) {
        items.next();
        QVERIFY(made <= taken + 4);
    }
}

void OrderedPrefetchTest::passesErrorsOnInTheirPlace() {
    OrderedPrefetch<std::uint64_t> items(0, 10, 2, 4, [](std::uint64_t i) {
        if (i == 3) {
            throw std::runtime_error("third");
        }
        return i;
    });
    for (std::uint64_t i = 0; i < 10; ++i) {
        if (i == 3) {
            QVERIFY_EXCEPTION_THROWN(items.next(), std::runtime_error);
        } else {
            QCOMPARE(items.next(), i);
        }
    }
}

void OrderedPrefetchTest::endsEarly() {
    std::atomic<int> made = 0;
    {
        OrderedPrefetch<int> items(0, 1000000000, 4, 8, [&](std::uint64_t) { return ++made; });
        items.next();
    }
    QVERIFY(made <= 1 + 8);
    OrderedPrefetch<int> none(5, 5, 2, 2, [](std::uint64_t) { return 1; });
    QVERIFY(none.done());
}

QTEST_APPLESS_MAIN(OrderedPrefetchTest)
#include "tst_ordered_prefetch.moc"
