#include "app/gui/jobs/training_process.h"

#include "dataset/files.h"
#include "dataset/problem.h"
#include "model/run_files.h"
#include "model/run_follower.h"
#include "model/run_lock.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>
#include <chrono>
#include <csignal>
#include <optional>
#include <thread>
#include <vector>

namespace grasploom {
namespace {

namespace fs = std::filesystem;

constexpr const char* programName = "grasploom-cli";
constexpr std::chrono::milliseconds between{200};  ///< two looks at the run folder

struct Words {
    Q_DECLARE_TR_FUNCTIONS(TrainingProcess)
};

/// A training in another process, whether this one started it or not.
class Worker {
public:
    Worker(fs::path run, pid_t process, bool child) : m_run(std::move(run)), m_process(process), m_child(child) {}

    /// Asks it once to save and end.
    void askToEnd() {
        if (!m_asked && isTrainingProcess(m_process)) {
            ::kill(m_process, SIGTERM);
        }
        m_asked = true;
    }
    bool isOver() {
        if (!m_child) {
            return !isRunLocked(m_run);
        }
        int status = 0;
        if (::waitpid(m_process, &status, WNOHANG) != m_process) {
            return false;
        }
        m_signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
        m_refused = WIFEXITED(status) && WEXITSTATUS(status) != 0;
        return true;
    }
    [[nodiscard]] int signal() const { return m_signal; }     ///< that ended it; 0: none known
    [[nodiscard]] bool refused() const { return m_refused; }  ///< it ended with an error of its own

private:
    fs::path m_run;
    pid_t m_process;
    bool m_child;
    bool m_asked = false;
    int m_signal = 0;
    bool m_refused = false;
};

/// Hands on what the run folder says, and remembers the last reason it gave.
class Teller {
public:
    Teller(const fs::path& run, TrainingEvents& events) : m_follower(run), m_events(events) { m_follower.skipLog(); }
    void tell() {
        const RunNews news = m_follower.poll();
        for (const TrainingReport& report : news.reports) {
            m_events.progressed(report);
        }
        for (const ValidationReport& report : news.validations) {
            m_events.validated(report);
        }
        for (const std::string& line : news.lines) {
            m_events.logged(line);
            if (line.starts_with("failed: ")) {
                m_reason = line.substr(8);
            }
        }
    }
    [[nodiscard]] const std::string& reason() const { return m_reason; }

private:
    RunFollower m_follower;
    TrainingEvents& m_events;
    std::string m_reason;
};

/// Until it is over, or the window lets go of it.
bool followed(Worker& worker, Teller& teller, const JobControl& control) {
    while (!control.detachRequested()) {
        const bool over = worker.isOver();  // before the last look
        teller.tell();
        if (over) {
            return true;
        }
        if (control.stopRequested() || control.pauseRequested()) {
            worker.askToEnd();
        }
        std::this_thread::sleep_for(between);
    }
    return false;
}

std::string stateOf(const fs::path& run) {
    try {
        const std::string text = readFile(stateFileOf(run), 64);
        return text.substr(0, text.find('\n'));
    } catch (const DataError&) {
        return {};
    }
}

/// What the process said last, for an end that no log tells of.
std::string lastWords(const fs::path& run) {
    try {
        std::string text = readFile(run / "output.txt");
        text.erase(text.find_last_not_of("\r\n") + 1);
        return text.substr(text.find_last_of("\r\n") + 1);
    } catch (const DataError&) {
        return {};
    }
}

FollowEnd endOf(const fs::path& run, const Worker& worker, const std::string& reason) {
    const std::string state = stateOf(run);
    if (state == "done" && !worker.refused()) {  // a run that was done before stays so when it refuses to go on
        return FollowEnd::Done;
    }
    if (state == "cancelled") {
        return FollowEnd::Cancelled;
    }
    if (state == "failed" && !reason.empty()) {
        throw std::runtime_error(reason);
    }
    if (worker.signal() != 0) {
        throw std::runtime_error(
            Words::tr("The training's process was ended by signal %1 (%2). Its last checkpoint stands; "
                      "resume goes on from it.")
                .arg(worker.signal())
                .arg(QString::fromLocal8Bit(::strsignal(worker.signal())))
                .toStdString());
    }
    const std::string words = lastWords(run);
    throw std::runtime_error(
        words.empty()
            ? Words::tr("The training's process ended without a word; see log.txt in its folder.").toStdString()
            : words);
}

std::vector<std::string> commandFor(const fs::path& dataset, const TrainingJob& job) {
    std::vector<std::string> command{trainingProgram().string(),
                                     "train",
                                     "--dataset",
                                     dataset.string(),
                                     "--output",
                                     job.run.string(),
                                     "--resume",
                                     "--config",
                                     (job.run / "request.json").string()};
    if (job.threads > 0) {
        command.insert(command.end(), {"--threads", std::to_string(job.threads)});
    }
    return command;
}

/// In a session of its own, so that what ends this program does not end it.
pid_t start(const std::vector<std::string>& command, const fs::path& output) {
    std::vector<char*> arguments;
    for (const std::string& word : command) {
        arguments.push_back(const_cast<char*>(word.c_str()));
    }
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, output.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0666);
    posix_spawn_file_actions_adddup2(&files, STDOUT_FILENO, STDERR_FILENO);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSID);
    pid_t process = -1;
    const int error = ::posix_spawn(&process, arguments[0], &files, &attributes, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&files);
    posix_spawnattr_destroy(&attributes);
    if (error != 0) {
        throw std::runtime_error(command[0] + ": " + std::strerror(error));
    }
    return process;
}

}  // namespace

bool isTrainingProcess(int process) {
    std::error_code error;
    return process > 1 &&
           fs::read_symlink("/proc/" + std::to_string(process) + "/exe", error).filename() == programName;
}

fs::path trainingProgram() {
    const fs::path program = fs::path(QCoreApplication::applicationDirPath().toStdString()) / programName;
    std::error_code error;
    return fs::exists(program, error) ? program : fs::path();
}

FollowEnd trainInProcess(const fs::path& dataset, const TrainingJob& job, TrainingEvents& events,
                         const JobControl& control) {
    if (trainingProgram().empty()) {
        throw std::runtime_error(
            Words::tr("There is no grasploom-cli beside this program to train with.").toStdString());
    }
    std::error_code error;
    fs::create_directories(job.run, error);  // what cannot be made shows when the request is written
    writeFileAtomically(job.run / "request.json", toJson(job.config).dump(2) + '\n');
    for (;;) {
        Teller teller(job.run, events);
        Worker worker(job.run, start(commandFor(dataset, job), job.run / "output.txt"), true);
        if (!followed(worker, teller, control)) {
            return FollowEnd::Detached;
        }
        const FollowEnd end = endOf(job.run, worker, teller.reason());
        if (end != FollowEnd::Cancelled || control.stopRequested() || !control.pauseRequested()) {
            return end;
        }
        events.waitWhilePaused();
        if (control.stopRequested()) {
            return FollowEnd::Cancelled;
        }
    }
}

FollowEnd followTraining(const fs::path& run, TrainingEvents& events, const JobControl& control) {
    Teller teller(run, events);
    Worker worker(run, runProcess(run), false);
    if (!followed(worker, teller, control)) {
        return FollowEnd::Detached;
    }
    return endOf(run, worker, teller.reason());
}

}  // namespace grasploom
