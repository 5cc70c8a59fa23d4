// A training that is killed again and again, in the worst moments, and resumed ends with the bits of one that was not.
#include "dataset/files.h"
#include "tiny_dataset.h"
#include "training_fixture.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <chrono>
#include <csignal>
#include <cstring>
#include <filesystem>
#include <functional>
#include <spawn.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace grasploom;
namespace fs = std::filesystem;

class TrainingKillTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void killedAndResumedEndsWithTheSameBits();
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

pid_t startTraining(const fs::path& data, const fs::path& run) {
    std::string program = "/proc/self/exe", mark = "--train", dataText = data.string(), runText = run.string();
    char* arguments[] = {program.data(), mark.data(), dataText.data(), runText.data(), nullptr};
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

    // While it starts, in the middle of writing a checkpoint and the best one, between two checkpoints.
    const std::vector<Trigger> moments{appears("log.txt"),         appears("checkpoint-5.pt.tmp"), appears("checkpoint-10.pt"),
                                       appears("best.pt.tmp"),     appears("checkpoint-20.pt.tmp"), {}};
    int killed = 0, halfWritten = 0;
    End end = End::Killed;
    for (const Trigger& moment : moments) {
        end = waitFor(startTraining(root / "data", root / "run"), root / "run", moment);
        QVERIFY(end != End::Failed);
        killed += end == End::Killed ? 1 : 0;
        halfWritten += appears("checkpoint-5.pt.tmp")(root / "run") || appears("checkpoint-20.pt.tmp")(root / "run") ? 1 : 0;
    }
    QVERIFY(end == End::Finished);
    QVERIFY2(killed >= 3, "the training was too quick to be killed");
    qInfo("killed %d times, %d times in the middle of writing a checkpoint", killed, halfWritten);
    for (const char* name : {"checkpoint-15.pt", "checkpoint-20.pt", "checkpoint-24.pt", "best.pt", "state"}) {
        QVERIFY2(readFile(root / "run" / name) == readFile(root / "straight" / name), name);
    }
    QCOMPARE(timelessMetrics(root / "run"), timelessMetrics(root / "straight"));
    QVERIFY(!appears("checkpoint-24.pt.tmp")(root / "run") && !appears("checkpoint-5.pt.tmp")(root / "run"));
}

/// In the child: trains, resuming whatever is there.
int main(int argc, char** argv) {
    if (argc == 4 && std::strcmp(argv[1], "--train") == 0) {
        try {
            RecordedEvents events;
            return trainTiny(argv[2], argv[3], tinyTraining(), true, events) == RunState::Done ? 0 : 1;
        } catch (const std::exception& error) {
            qWarning("%s", error.what());
            return 1;
        }
    }
    TrainingKillTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_training_kill.moc"
