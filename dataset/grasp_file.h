#pragma once

#include "dataset/grasp.h"
#include "dataset/number_text.h"
#include "dataset/problem.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace grasploom {

/// Which lines of a `_grasps.txt` count: every jaw size, or one per physical grasp (its first line, the 2 cm jaw).
enum class JawChoice : std::uint8_t { All, Default };

/// The usable lines of one `_grasps.txt`, in file order.
struct GraspLabels {
    std::vector<Grasp> grasps;
    std::vector<std::uint32_t> groups;  ///< per grasp: number of its physical grasp, 0, 0, 1, 1, 1, …; non-decreasing
    bool operator==(const GraspLabels&) const = default;
    [[nodiscard]] std::size_t groupCount() const { return groups.empty() ? 0 : groups.back() + 1U; }
};

/// Consecutive lines that differ only in jaw are one physical grasp.
GraspLabels groupByJaw(std::vector<Grasp> grasps);
/// The first line of the physical grasp that line `number` belongs to.
std::size_t firstOfPhysicalGrasp(std::span<const Grasp> lines, std::size_t number);

std::vector<Grasp> select(const GraspLabels& labels, JawChoice jaws);

/// Parses `x;y;theta;opening;jaw` lines (CRLF or LF). Bad lines go to `problems` with `file` and line number: the first
/// hundred of them, then one entry that counts the rest.
GraspLabels parseGrasps(std::string_view text, const std::filesystem::path& file, std::vector<Problem>& problems);

/// Throws DataError when the file cannot be read.
GraspLabels readGrasps(const std::filesystem::path& file, std::vector<Problem>& problems);

/// Jacquard's own text: CRLF, θ in degrees in (−90, 90], the shortest digits that read back to the same doubles.
std::string formatGrasps(std::span<const Grasp> grasps);

}  // namespace grasploom
