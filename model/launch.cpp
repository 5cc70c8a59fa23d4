#include "model/launch.h"

#include "dataset/parallel_for.h"

#include <sched.h>
#include <unistd.h>
#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <stdexcept>

namespace grasploom {
namespace {

constexpr int mostProcesses = 65536;
constexpr int unknown = -1;

/// The variables of one launcher; the first one set of several decides.
struct Launcher {
    std::initializer_list<const char*> rank, size, localRank, localSize;
};
const Launcher torchrun{{"RANK"}, {"WORLD_SIZE"}, {"LOCAL_RANK"}, {"LOCAL_WORLD_SIZE"}};
const Launcher openMpi{
    {"OMPI_COMM_WORLD_RANK"}, {"OMPI_COMM_WORLD_SIZE"}, {"OMPI_COMM_WORLD_LOCAL_RANK"}, {"OMPI_COMM_WORLD_LOCAL_SIZE"}};
const Launcher mpich{{"PMI_RANK"},
                     {"PMI_SIZE"},
                     {"MPI_LOCALRANKID", "PMI_LOCAL_RANK", "SLURM_LOCALID"},
                     {"MPI_LOCALNRANKS", "PMI_LOCAL_SIZE"}};
const Launcher slurm{{"SLURM_PROCID"}, {"SLURM_STEP_NUM_TASKS", "SLURM_NTASKS"}, {"SLURM_LOCALID"}, {}};

[[noreturn]] void refuse(const std::string& name, const std::string& value, const std::string& why) {
    throw std::invalid_argument(name + ": \"" + value.substr(0, 100) + "\" " + why);
}

std::optional<std::int64_t> wholeNumber(std::string_view text) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = error == std::errc() && end == text.data() + text.size();
    return whole ? std::optional(number) : std::nullopt;
}

/// Reads a launcher's variables.
class Reader {
public:
    explicit Reader(const Environment& environment) : m_environment(environment) {}

    [[nodiscard]] std::optional<std::string> text(const char* name) const {
        const std::optional<std::string> value = m_environment(name);
        return value && !value->empty() ? value : std::nullopt;
    }
    [[nodiscard]] std::optional<int> number(std::initializer_list<const char*> names, int low, int high) const {
        for (const char* name : names) {
            if (const auto value = text(name)) {
                const auto found = wholeNumber(*value);
                if (!found || *found < low || *found > high) {
                    refuse(name, *value,
                           "is no number between " + std::to_string(low) + " and " + std::to_string(high));
                }
                return static_cast<int>(*found);
            }
        }
        return std::nullopt;
    }

private:
    const Environment& m_environment;
};

bool isHost(std::string_view text) {
    return !text.empty() && text.size() <= 255 && text.front() != '-' && std::ranges::all_of(text, [](unsigned char c) {
        return std::isalnum(c) != 0 || c == '.' || c == '-' || c == '_' || c == ':' || c == '%';
    });
}

/// Only srun numbers its tasks: the batch script itself has SLURM_NTASKS as well, and is one process.
bool isBatchScript(const Reader& reader) {
    return reader.text("ENVIRONMENT") == "BATCH" && !reader.text("SLURM_STEP_ID") && !reader.text("SLURM_STEPID");
}

std::optional<std::string> slurmMaster(const Reader& reader) {
    for (const char* name : {"SLURM_STEP_NODELIST", "SLURM_JOB_NODELIST"}) {
        if (const auto list = reader.text(name)) {
            try {
                return firstHost(*list);
            } catch (const std::invalid_argument& error) {
                throw std::invalid_argument(std::string(name) + ": " + error.what());
            }
        }
    }
    return std::nullopt;
}

std::string masterAddress(const Reader& reader, const Launch& launch) {
    if (const auto given = reader.text("MASTER_ADDR")) {
        if (!isHost(*given)) {
            refuse("MASTER_ADDR", *given, "is no host");
        }
        return *given;
    }
    if (launch.localSize == launch.size) {
        return "127.0.0.1";
    }
    if (const auto first = slurmMaster(reader)) {
        return *first;
    }
    throw std::invalid_argument(
        "MASTER_ADDR is not set: the processes need the name of rank 0's machine to find each other (mpirun -x "
        "MASTER_ADDR=HOST …)");
}

/// Two jobs on one machine must not meet at the same port.
std::uint16_t masterPort(const Reader& reader) {
    if (const auto given = reader.number({"MASTER_PORT"}, 1, 65535)) {
        return static_cast<std::uint16_t>(*given);
    }
    constexpr int lowest = 20000;  // above the well-known ones, below those that the system hands out
    constexpr int count = 12000;
    const auto job = reader.text("SLURM_JOB_ID");
    const auto number = job ? wholeNumber(*job) : std::nullopt;
    return number && *number >= 0 ? static_cast<std::uint16_t>(lowest + *number % count) : Launch{}.masterPort;
}

/// SLURM_TASKS_PER_NODE is "4(x2),3", one number a node.
std::optional<int> slurmLocalSize(const Reader& reader) {
    const auto list = reader.text("SLURM_STEP_TASKS_PER_NODE") ? reader.text("SLURM_STEP_TASKS_PER_NODE")
                                                               : reader.text("SLURM_TASKS_PER_NODE");
    auto node = reader.number({"SLURM_NODEID"}, 0, mostProcesses).value_or(0);
    std::string_view rest = list ? std::string_view(*list) : std::string_view();
    while (!rest.empty()) {
        const std::string_view part = rest.substr(0, rest.find(','));
        rest.remove_prefix(std::min(rest.size(), part.size() + 1));
        const std::size_t mark = part.find("(x");
        const auto tasks = wholeNumber(part.substr(0, mark));
        const auto times =
            mark == std::string_view::npos ? 1 : wholeNumber(part.substr(mark + 2, part.size() - mark - 3));
        if (!tasks || !times || *tasks < 1 || *tasks > mostProcesses || *times < 1) {
            return std::nullopt;  // it only decides how many threads a process takes
        }
        if (node < *times) {
            return static_cast<int>(*tasks);
        }
        node -= static_cast<int>(std::min<std::int64_t>(*times, mostProcesses));
    }
    return std::nullopt;
}

std::optional<Launch> place(const Reader& reader, const Launcher& launcher) {
    const auto size = reader.number(launcher.size, 1, mostProcesses);
    if (!size) {  // a rank alone may be of something else
        return std::nullopt;
    }
    const auto rank = reader.number(launcher.rank, 0, mostProcesses - 1);
    if (!rank) {
        return std::nullopt;
    }
    Launch launch;
    launch.size = *size;
    launch.rank = *rank;
    if (launch.rank >= launch.size) {
        refuse(*launcher.rank.begin(), std::to_string(*rank),
               "is not below " + std::to_string(*size) + ", the number of processes");
    }
    launch.localRank = reader.number(launcher.localRank, 0, *size - 1).value_or(unknown);
    const auto localSize = reader.number(launcher.localSize, 1, *size);
    launch.localSize =
        localSize ? *localSize : std::clamp(slurmLocalSize(reader).value_or(1), launch.localRank + 1, *size);
    if (launch.localRank >= std::max(1, launch.localSize)) {
        refuse(*launcher.localRank.begin(), std::to_string(launch.localRank),
               "is not below the number of processes on this machine");
    }
    return launch;
}

std::optional<Launch> findPlace(const Reader& reader) {
    for (const Launcher* launcher : {&torchrun, &openMpi, &mpich}) {
        if (const auto found = place(reader, *launcher)) {
            return found;
        }
    }
    return isBatchScript(reader) ? std::nullopt : place(reader, slurm);
}

/// Where a launcher says nothing of machines, loopback tells that there is only one.
void settleLocalPlace(Launch& launch) {
    const bool oneMachine = isLoopback(launch.masterAddress);
    launch.localSize = oneMachine ? launch.size : std::max(1, launch.localSize);
    if (launch.localRank == unknown) {
        launch.localRank = oneMachine ? launch.rank : 0;
    }
}

}  // namespace

std::optional<std::string> processEnvironment(const char* name) {
    const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): nothing here changes the environment
    return value != nullptr ? std::optional<std::string>(value) : std::nullopt;
}

std::optional<Launch> detectLaunch(const Environment& environment) {
    const Reader reader(environment);
    std::optional<Launch> launch = findPlace(reader);
    if (!launch && reader.number(torchrun.size, 1, mostProcesses).value_or(1) > 1) {
        throw std::invalid_argument("RANK is not set, though WORLD_SIZE says that several processes train together");
    }
    if (!launch || launch->size == 1) {
        return std::nullopt;
    }
    launch->masterAddress = masterAddress(reader, *launch);
    settleLocalPlace(*launch);
    launch->masterPort = masterPort(reader);
    launch->storeIsServed = reader.text("TORCHELASTIC_USE_AGENT_STORE") == "True";
    launch->round = reader.text("TORCHELASTIC_RESTART_COUNT").value_or("0");
    return launch;
}

bool isLoopback(std::string_view host) {
    return host == "localhost" || host == "::1" || host.starts_with("127.");
}

std::string firstHost(std::string_view nodeList) {
    std::string host;
    for (std::size_t i = 0; i < nodeList.size() && nodeList[i] != ','; ++i) {
        if (nodeList[i] != '[') {
            host += nodeList[i];
            continue;
        }
        const std::size_t close = nodeList.find(']', i);
        const std::string_view numbers = nodeList.substr(i + 1, close == std::string_view::npos ? 0 : close - i - 1);
        const std::string_view first = numbers.substr(0, numbers.find_first_of(",-"));
        if (!wholeNumber(first)) {
            throw std::invalid_argument("\"" + std::string(nodeList.substr(0, 100)) + "\" is no list of hosts");
        }
        host += first;  // as it is written: its zeros are part of the name
        i = close;
    }
    if (!isHost(host)) {
        throw std::invalid_argument("\"" + std::string(nodeList.substr(0, 100)) + "\" is no list of hosts");
    }
    return host;
}

int threadsOf(int wanted, const Launch& launch) {
    cpu_set_t bound;
    if (wanted > 0 || launch.localSize == 1 || ::sched_getaffinity(0, sizeof bound, &bound) != 0) {
        return threadCount(wanted);
    }
    const int own = CPU_COUNT(&bound);
    const bool isBound = own < ::sysconf(_SC_NPROCESSORS_ONLN);
    return isBound ? own : std::max(1, own / launch.localSize);
}

}  // namespace grasploom
