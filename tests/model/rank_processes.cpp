#include "rank_processes.h"

#include "dataset/files.h"
#include "model/peer_socket.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>
#include <chrono>
#include <csignal>
#include <stdexcept>
#include <thread>
#include <utility>

namespace grasploom {
namespace {

std::vector<std::string> environmentOf(int rank, int size, std::uint16_t port) {
    std::vector<std::string> variables;
    for (char** variable = environ; *variable != nullptr; ++variable) {
        variables.emplace_back(*variable);
    }
    for (const auto& [name, value] :
         {std::pair{"RANK", rank}, {"WORLD_SIZE", size}, {"LOCAL_RANK", rank}, {"MASTER_PORT", int{port}}}) {
        variables.push_back(std::string(name) + "=" + std::to_string(value));
    }
    variables.emplace_back("MASTER_ADDR=127.0.0.1");
    return variables;
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
    std::vector<char*> all;
    for (std::string& text : texts) {
        all.push_back(text.data());
    }
    all.push_back(nullptr);
    return all;
}

}  // namespace

RankProcess::RankProcess(int rank, int size, std::uint16_t port, std::vector<std::string> arguments,
                         std::filesystem::path log)
    : m_log(std::move(log)) {
    arguments.insert(arguments.begin(), {"/proc/self/exe", "--rank"});
    std::vector<std::string> variables = environmentOf(rank, size, port);
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, STDERR_FILENO, m_log.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    const int error = ::posix_spawn(&m_child, "/proc/self/exe", &files, nullptr, pointers(arguments).data(),
                                    pointers(variables).data());
    posix_spawn_file_actions_destroy(&files);
    if (error != 0) {
        throw std::runtime_error("cannot start a process");
    }
}

RankProcess::RankProcess(RankProcess&& other) noexcept
    : m_child(std::exchange(other.m_child, -1)), m_code(other.m_code), m_log(std::move(other.m_log)) {}

RankProcess::~RankProcess() {
    if (m_child > 0 && !ended()) {
        signal(SIGKILL);
        wait();
    }
}

void RankProcess::signal(int number) const {
    ::kill(m_child, number);
}

std::optional<int> RankProcess::ended() {
    int status = 0;
    if (!m_code && ::waitpid(m_child, &status, WNOHANG) == m_child) {
        m_code = WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
    }
    return m_code;
}

int RankProcess::wait() {
    while (!ended()) {
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    return *m_code;
}

std::string RankProcess::said() const {
    return readFile(m_log);
}

std::vector<RankProcess> startRanks(int size, const std::vector<std::string>& arguments,
                                    const std::filesystem::path& folder) {
    const std::uint16_t port = PeerListener().port();
    std::vector<RankProcess> all;
    for (int rank = 0; rank < size; ++rank) {
        all.emplace_back(rank, size, port, arguments, folder / ("rank" + std::to_string(rank) + ".txt"));
    }
    return all;
}

}  // namespace grasploom
