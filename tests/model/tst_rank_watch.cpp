#include "model/rank_watch.h"

#include <QtTest/QTest>

#include <sys/socket.h>
#include <future>
#include <memory>
#include <stdexcept>

using namespace grasploom;
using namespace std::chrono_literals;

class RankWatchTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void noticesWhoEndsWithoutAWord();
    void passesOnWhyOneFails();
    void firstReasonStands();
    void noticesSilence();
    void silentFirstRankIsMissedAsWell();
    void nobodyIsMissedAfterLeaving();
    void callsOutWhenNothingHappens();
    void turnsStrangersAway();
    void namesWhoDidNotCome();
    void endlessLinesAreNoSignOfLife();
};

namespace {

constexpr auto patience = 20s;  // far longer than any of this takes

Deadline soon(std::chrono::milliseconds time = patience) {
    return std::chrono::steady_clock::now() + time;
}

WatchOptions quick() {
    WatchOptions options;
    options.beat = 20ms;
    return options;
}

/// The watches of `size` processes, all in this one.
std::vector<std::unique_ptr<RankWatch>> watches(int size, const WatchOptions& options = quick()) {
    PeerListener listener;
    auto first = std::async(std::launch::async, [&] { return awaitRanks(listener, size, "token", soon()); });
    std::vector<std::vector<WatchedRank>> connections(static_cast<std::size_t>(size));
    for (int rank = 1; rank < size; ++rank) {
        connections[static_cast<std::size_t>(rank)] =
            greetFirstRank("127.0.0.1", listener.port(), rank, "token", soon());
    }
    connections[0] = first.get();
    std::vector<std::unique_ptr<RankWatch>> all;
    for (int rank = 0; rank < size; ++rank) {
        all.push_back(
            std::make_unique<RankWatch>(rank, size, std::move(connections[static_cast<std::size_t>(rank)]), options));
    }
    return all;
}

/// A peer that has greeted rank 0 as rank 1 and does what the test does with its socket.
struct Puppet {
    explicit Puppet(const WatchOptions& options) {
        PeerListener listener;
        auto first = std::async(std::launch::async, [&] { return awaitRanks(listener, 2, "token", soon()); });
        socket = std::move(greetFirstRank("127.0.0.1", listener.port(), 1, "token", soon()).front().socket);
        watch = std::make_unique<RankWatch>(0, 2, first.get(), options);
    }
    PeerSocket socket;
    std::unique_ptr<RankWatch> watch;
};

}  // namespace

void RankWatchTest::noticesWhoEndsWithoutAWord() {
    auto all = watches(3);
    QVERIFY(!all[0]->gone() && !all[1]->gone());
    all[2].reset();
    for (const auto* watch : {all[0].get(), all[1].get()}) {
        const auto gone = watch->gone(patience);
        QVERIFY(gone);
        QVERIFY2(gone->starts_with("rank 2 of 3 is gone: it ended without a word"), gone->c_str());
    }
}

void RankWatchTest::passesOnWhyOneFails() {
    auto all = watches(3);
    all[1]->fail("disk full\nand more");
    all[1].reset();
    QCOMPARE(all[2]->gone(patience), std::optional<std::string>("rank 1 of 3 is gone: disk full and more"));
    QCOMPARE(all[0]->gone(patience), all[2]->gone());
    auto others = watches(3);
    others[0]->fail("no room");
    QCOMPARE(others[1]->gone(patience), std::optional<std::string>("rank 0 of 3 is gone: no room"));
    QCOMPARE(others[2]->gone(patience), others[1]->gone());
}

void RankWatchTest::firstReasonStands() {
    auto all = watches(3);
    all[1]->fail("the first");
    QVERIFY(all[2]->gone(patience) && all[0]->gone(patience));
    all[2]->fail("a consequence");
    all[2].reset();
    all[0]->fail("another");
    QCOMPARE(all[0]->gone(), std::optional<std::string>("rank 1 of 3 is gone: the first"));
}

void RankWatchTest::noticesSilence() {
    WatchOptions options = quick();
    options.silence = 200ms;
    const Puppet puppet(options);  // its connection stays open
    const auto gone = puppet.watch->gone(patience);
    QVERIFY(gone && gone->starts_with("rank 1 of 2 is gone: no sign of life"));
}

void RankWatchTest::silentFirstRankIsMissedAsWell() {
    PeerListener listener;
    std::vector<WatchedRank> first = greetFirstRank("127.0.0.1", listener.port(), 1, "token", soon());
    WatchOptions options = quick();
    options.silence = 200ms;
    const RankWatch watch(1, 2, std::move(first), options);
    const auto gone = watch.gone(patience);
    QVERIFY(gone && gone->starts_with("rank 0 of 2 is gone: no sign of life"));
}

void RankWatchTest::nobodyIsMissedAfterLeaving() {
    auto all = watches(3);
    auto second = std::async(std::launch::async, [&] { all[1]->leave(); });
    auto third = std::async(std::launch::async, [&] { all[2]->leave(); });
    all[0]->leave();
    second.get();
    third.get();
    all[2].reset();
    all[0].reset();
    QVERIFY(!all[1]->gone(200ms));
}

void RankWatchTest::callsOutWhenNothingHappens() {
    std::promise<std::string> said;
    WatchOptions options = quick();
    options.grace = 100ms;
    options.stuck = [&](const std::string& reason) { said.set_value(reason); };  // a second call would throw
    Puppet puppet(options);
    puppet.socket.close();
    auto reason = said.get_future();
    QVERIFY(reason.wait_for(patience) == std::future_status::ready);
    QVERIFY(reason.get().starts_with("rank 1 of 2 is gone"));
}

void RankWatchTest::turnsStrangersAway() {
    PeerListener listener;
    auto first = std::async(std::launch::async, [&] { return awaitRanks(listener, 2, "token", soon()); });
    for (const char* greeting :
         {"hello guess 1", "GET / HTTP/1.1", "", "hello token 0", "hello token 2", "hello token -1", "hello token x"}) {
        PeerSocket stranger = connectPeer("127.0.0.1", listener.port(), soon());
        stranger.send(greeting);
        QVERIFY(!stranger.waitForLine(soon()));
        QVERIFY2(!stranger.isOpen(), greeting);
    }
    const auto known = greetFirstRank("127.0.0.1", listener.port(), 1, "token", soon());
    QCOMPARE(first.get().front().rank, 1);
}

void RankWatchTest::namesWhoDidNotCome() {
    PeerListener listener;
    std::string reason;
    const auto known = greetFirstRank("127.0.0.1", listener.port(), 2, "token", soon());
    try {
        awaitRanks(listener, 4, "token", soon(300ms));
    } catch (const std::runtime_error& error) {
        reason = error.what();
    }
    QVERIFY2(reason.starts_with("rank 1, 3 of 4 did not come"), reason.c_str());
    const std::uint16_t port = PeerListener().port();  // nobody listens there any more
    QVERIFY_EXCEPTION_THROWN(connectPeer("127.0.0.1", port, soon(100ms)), std::runtime_error);
    QVERIFY_EXCEPTION_THROWN(connectPeer("no host", port, soon(100ms)), std::runtime_error);
}

void RankWatchTest::endlessLinesAreNoSignOfLife() {
    Puppet puppet(quick());
    const std::string endless(1900, 'x');
    for (int i = 0; i < 3; ++i) {
        // Two together are longer than a line may be, and there is no end between them.
        QVERIFY(::send(puppet.socket.descriptor(), endless.data(), endless.size(), MSG_NOSIGNAL) > 0 || i > 0);
    }
    const auto gone = puppet.watch->gone(patience);
    QVERIFY(gone && gone->starts_with("rank 1 of 2 is gone"));
}

QTEST_APPLESS_MAIN(RankWatchTest)
#include "tst_rank_watch.moc"
