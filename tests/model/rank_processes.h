#pragma once

#include <sys/types.h>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace grasploom {

/// This test program once more, as one of several processes: `arguments` behind "--rank", the launcher's variables in
/// its environment, its stderr in a file. Killed with its life.
class RankProcess {
public:
    RankProcess(int rank, int size, std::uint16_t port, std::vector<std::string> arguments, std::filesystem::path log);
    ~RankProcess();
    RankProcess(RankProcess&& other) noexcept;
    RankProcess& operator=(RankProcess&&) = delete;

    void signal(int number) const;
    /// Exit code once it ends, −signal where one killed it; empty while it runs.
    std::optional<int> ended();
    /// Waits for it.
    int wait();
    [[nodiscard]] std::string said() const;

private:
    pid_t m_child = -1;
    std::optional<int> m_code;
    std::filesystem::path m_log;
};

/// One for each rank, all on loopback at a free port. Logs lie in `folder`.
std::vector<RankProcess> startRanks(int size, const std::vector<std::string>& arguments,
                                    const std::filesystem::path& folder);

}  // namespace grasploom
