// A training that is killed again and again, in the worst moments, and resumed ends with the bits of one that was not.
#include "dataset/files.h"
#include "model/run_directory.h"
#include "tiny_dataset.h"
#include "training_fixture.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <functional>
#include <optional>
#include <random>
#include <thread>

using namespace grasploom;
namespace fs = std::filesystem;

class TrainingKillTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void killedAndResumedEndsWithTheSameBits();
    void killedAtTwentyRandomMomentsEndsWithTheSameBits();
};

namespace {

using Trigger = std::function<bool(const fs::path& run)>;

/// A file whose name starts with `name` is there.
Trigger appears(const std::string& name) {
    return [name](const fs::path& run) {
        std::error_code error;
        for (const auto& entry : fs::directory_iterator(run, error)) {
            if (entry.path().filename().string().starts_with(name)) {
                return true;
            }
        }
        return false;
    };
}

/// The file of decoded pictures, beside the run, holds about `pictures` of them.
Trigger keeps(std::uintmax_t pictures) {
    return [pictures](const fs::path& run) {
        std::error_code error;
        for (const auto& entry : fs::directory_iterator(run.string() + "-pictures", error)) {
            if (entry.file_size(error) > 8192 + pictures * 28672) {
                return true;
            }
        }
        return false;
    };
}

/// `delay` milliseconds after `begun` was first seen to hold.
Trigger later(int delay, Trigger begun) {
    return [delay, begun = std::move(begun),
            from = std::optional<std::chrono::steady_clock::time_point>()](const fs::path& run) mutable {
        if (!from && begun(run)) {
            from = std::chrono::steady_clock::now();
        }
        return from && std::chrono::steady_clock::now() - *from >= std::chrono::milliseconds(delay);
    };
}

/// A training of `iterations` with a checkpoint every `every`.
struct Length {
    int iterations = 24;
    int every = 5;
};

TrainingConfig trainingOf(const Length& length) {
    TrainingConfig config = tinyTraining();
    config.iterations = length.iterations;
    config.checkpointEvery = length.every;
    return config;
}

pid_t startTraining(const fs::path& data, const fs::path& run, const Length& length = {}) {
    std::string program = "/proc/self/exe", mark = "--train", dataText = data.string(), runText = run.string();
    std::string iterations = std::to_string(length.iterations), every = std::to_string(length.every);
    char* arguments[] = {program.data(),    mark.data(),  dataText.data(), runText.data(),
                         iterations.data(), every.data(), nullptr};
    pid_t child = -1;
    return ::posix_spawn(&child, program.c_str(), nullptr, nullptr, arguments, environ) == 0 ? child : -1;
}

enum class End : std::uint8_t { Finished, Failed, Killed };

End waitFor(pid_t child, const fs::path& run, const Trigger& killWhen) {
    for (;;) {
        int status = 0;
        if (::waitpid(child, &status, WNOHANG) == child) {
            return WIFEXITED(status) && WEXITSTATUS(status) == 0 ? End::Finished : End::Failed;
        }
        if (killWhen && killWhen(run)) {
            ::kill(child, SIGKILL);
            ::waitpid(child, &status, 0);
            return WIFSIGNALED(status) ? End::Killed : End::Finished;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
}

}  // namespace

void TrainingKillTest::killedAndResumedEndsWithTheSameBits() {
    const QTemporaryDir dir;
    const fs::path root = dir.path().toStdString();
    writeTinyDataset(root / "data", 6, 2);
    QVERIFY(waitFor(startTraining(root / "data", root / "straight"), root / "straight", {}) == End::Finished);

    // While it starts, while it keeps pictures, in the middle of writing a checkpoint and the best one, between two.
    const std::vector<Trigger> moments{appears("log.txt"),
                                       keeps(1),
                                       keeps(7),
                                       appears("checkpoint-5.pt.tmp"),
                                       appears("checkpoint-10.pt"),
                                       appears("best.pt.tmp"),
                                       appears("checkpoint-20.pt.tmp"),
                                       {}};
    int killed = 0, halfWritten = 0;
    End end = End::Killed;
    for (const Trigger& moment : moments) {
        end = waitFor(startTraining(root / "data", root / "run"), root / "run", moment);
        QVERIFY(end != End::Failed);
        killed += end == End::Killed ? 1 : 0;
        halfWritten +=
            appears("checkpoint-5.pt.tmp")(root / "run") || appears("checkpoint-20.pt.tmp")(root / "run") ? 1 : 0;
    }
    QVERIFY(end == End::Finished);
    QVERIFY2(killed >= 4, "the training was too quick to be killed");
    qInfo("killed %d times, %d times in the middle of writing a checkpoint", killed, halfWritten);
    for (const char* name : {"checkpoint-15.pt", "checkpoint-20.pt", "checkpoint-24.pt", "best.pt", "state"}) {
        QVERIFY2(readFile(root / "run" / name) == readFile(root / "straight" / name), name);
    }
    QCOMPARE(timelessMetrics(root / "run"), timelessMetrics(root / "straight"));
    QVERIFY(validationRecord(root / "run") == validationRecord(root / "straight"));
    QVERIFY(keeps(11)(root / "run") && !keeps(12 + 7)(root / "run"));  // at most one lost by a kill
    QVERIFY(!appears("checkpoint-24.pt.tmp")(root / "run") && !appears("checkpoint-5.pt.tmp")(root / "run"));
}

void TrainingKillTest::killedAtTwentyRandomMomentsEndsWithTheSameBits() {
    constexpr int wantedKills = 20;
    constexpr Length length{100, 4};
    const QTemporaryDir dir;
    const fs::path root = dir.path().toStdString();
    writeTinyDataset(root / "data", 6, 2);
    QVERIFY(waitFor(startTraining(root / "data", root / "straight", length), root / "straight", {}) == End::Finished);

    std::mt19937 random(20);
    std::uniform_int_distribution<int> milliseconds(0, 700);
    int killed = 0, halfWritten = 0;
    const auto lastStep = [&] {
        const auto found = findCheckpoints(root / "run");
        return found.empty() ? std::int64_t{0} : found.back().step;
    };
    while (killed < wantedKills && lastStep() < length.iterations) {
        const auto resumedAt = lastStep();
        const std::string beingWritten = "checkpoint-" + std::to_string(resumedAt + length.every) + ".pt.tmp";
        const Trigger learnt = [&](const fs::path&) { return lastStep() > resumedAt; };
        // By turns: at any moment of the start, in the middle of writing a checkpoint, and some time after one.
        const Trigger moment = killed % 3 == 0   ? later(milliseconds(random), [](const fs::path&) { return true; })
                               : killed % 3 == 1 ? appears(beingWritten)
                                                 : later(milliseconds(random) / 10, learnt);
        const End end = waitFor(startTraining(root / "data", root / "run", length), root / "run", moment);
        QVERIFY(end != End::Failed);
        killed += end == End::Killed ? 1 : 0;
        halfWritten += appears(beingWritten)(root / "run") ? 1 : 0;
        qInfo("kill %2d: checkpoint of step %3d stands", killed, static_cast<int>(lastStep()));
    }
    QCOMPARE(killed, wantedKills);
    qInfo("%d of them while a checkpoint was being written", halfWritten);
    QVERIFY(waitFor(startTraining(root / "data", root / "run", length), root / "run", {}) == End::Finished);
    for (const char* name : {"checkpoint-92.pt", "checkpoint-96.pt", "checkpoint-100.pt", "best.pt", "state"}) {
        QVERIFY2(readFile(root / "run" / name) == readFile(root / "straight" / name), name);
    }
    QCOMPARE(timelessMetrics(root / "run"), timelessMetrics(root / "straight"));
    QVERIFY(validationRecord(root / "run") == validationRecord(root / "straight"));
}

/// In the child: trains, resuming whatever is there.
int main(int argc, char** argv) {
    if (argc == 6 && std::strcmp(argv[1], "--train") == 0) {
        try {
            RecordedEvents events;
            return trainTiny(argv[2], argv[3], trainingOf({std::atoi(argv[4]), std::atoi(argv[5])}), true, events) ==
                           RunState::Done
                       ? 0
                       : 1;
        } catch (const std::exception& error) {
            qWarning("%s", error.what());
            return 1;
        }
    }
    TrainingKillTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_training_kill.moc"
