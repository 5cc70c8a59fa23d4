#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace grasploom {

/// This process's place among those that were started to train together.
struct Launch {
    int rank = 0;               ///< 0 … size − 1; rank 0 keeps the run folder
    int size = 1;               ///< processes in all
    int localRank = 0;          ///< among those of this machine: picks the GPU
    int localSize = 1;          ///< processes on this machine: they share its cores
    std::string masterAddress;  ///< host of rank 0
    std::uint16_t masterPort = 29500;
    bool storeIsServed = false;  ///< torchrun's agent already listens at that address
    std::string round;           ///< tells restarts under the same agent apart
    bool operator==(const Launch&) const = default;
};

/// An environment variable by name; empty where it is not set.
using Environment = std::function<std::optional<std::string>(const char* name)>;
std::optional<std::string> processEnvironment(const char* name);

/// What the launcher says: torchrun (RANK, WORLD_SIZE, …), Open MPI's and MPICH's mpirun (OMPI_COMM_WORLD_*, PMI_*) or
/// Slurm's srun (SLURM_*), in this order. Empty where the process was started alone. Throws std::invalid_argument that
/// names the variable which is missing or makes no sense.
std::optional<Launch> detectLaunch(const Environment& environment = processEnvironment);

/// Whether `host` is the machine itself, so that all processes are on it.
bool isLoopback(std::string_view host);

/// "gpu01" of Slurm's "gpu[01-04,07],cpu3". Throws std::invalid_argument where it is no list of hosts.
std::string firstHost(std::string_view nodeList);

/// Threads for one process: `wanted`, or with 0 its part of the machine's cores (all that it is bound to, where the
/// launcher has bound it to some).
int threadsOf(int wanted, const Launch& launch);

}  // namespace grasploom
