#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>

struct zip;

namespace grasploom {

/// The entries of a zip archive in memory. All must be stored as they are, which is what torch.save does, and together
/// no larger than the archive: nothing can unfold to more than was read. Names are compared only and never become
/// paths.
class ZipArchive {
public:
    /// `bytes` must outlive it. Throws DataError naming `file`.
    ZipArchive(std::string_view bytes, const std::filesystem::path& file);

    struct Entry {
        std::uint64_t index = 0;
        std::uint64_t bytes = 0;
    };
    [[nodiscard]] const std::map<std::string, Entry, std::less<>>& entries() const { return m_entries; }

    /// The entry's content, its checksum verified. Throws DataError when there is none or it is damaged.
    [[nodiscard]] std::string read(std::string_view name) const;

private:
    struct Discard {
        void operator()(zip* archive) const;
    };
    void addEntry(std::uint64_t index);
    [[noreturn]] void refuse(const std::string& what) const;

    std::filesystem::path m_file;
    std::unique_ptr<zip, Discard> m_zip;
    std::map<std::string, Entry, std::less<>> m_entries;
};

}  // namespace grasploom
