#pragma once

#include <filesystem>
#include <string>

namespace grasploom::bench {

inline constexpr int jacquardScenes = 54485;
inline constexpr int jacquardObjects = 11619;

/// Text of a `_grasps.txt` with 40–165 lines, as long as real ones.
std::string graspText(unsigned seed);

/// A folder as large as the whole of Jacquard: 54 485 scenes of 11 619 objects in 12 parts; grasp files of real size, all
/// other files empty, since an index opens none. Made in $GRASPLOOM_BENCH_FOLDER, and kept there; else in the folder
/// for temporary files, and removed at the end.
class JacquardSizedFolder {
public:
    JacquardSizedFolder();
    ~JacquardSizedFolder();
    JacquardSizedFolder(const JacquardSizedFolder&) = delete;
    JacquardSizedFolder& operator=(const JacquardSizedFolder&) = delete;
    [[nodiscard]] std::filesystem::path dataset() const { return m_folder / "jacquard"; }
    [[nodiscard]] std::filesystem::path cache() const { return m_folder / "cache"; }

private:
    std::filesystem::path m_folder;
    bool m_kept = false;
};

}  // namespace grasploom::bench
