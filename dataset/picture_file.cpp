#include "dataset/picture_file.h"

#include "dataset/file_range_lock.h"
#include "dataset/problem.h"
#include "dataset/regular_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <algorithm>
#include <cassert>
#include <cerrno>
#include <cstring>
#include <utility>

namespace grasploom {
namespace {

namespace fs = std::filesystem;

// Bytes of the file that stand for its locks.
constexpr long inUse = 0;    // shared by all that have it open
constexpr long growing = 1;  // who may add

// Slots beyond one per scene: a kill between the pixels and their entry loses one.
constexpr std::uint64_t spareSlots = 1024;

[[noreturn]] void fail(const fs::path& file, const char* what) {
    throw DataError(file, std::string(what) + ": " + std::strerror(errno));
}

void writeAll(int descriptor, const void* bytes, std::uint64_t count, std::uint64_t offset, const fs::path& file) {
    const auto* from = static_cast<const char*>(bytes);
    while (count > 0) {
        const ssize_t written = ::pwrite(descriptor, from, count, static_cast<off_t>(offset));
        if (written < 0 && errno != EINTR) {
            fail(file, "cannot be written");
        }
        const auto done = static_cast<std::uint64_t>(std::max<ssize_t>(written, 0));
        from += done;
        offset += done;
        count -= done;
    }
}

void setSize(int descriptor, std::uint64_t bytes, const fs::path& file) {
    if (::ftruncate(descriptor, static_cast<off_t>(bytes)) != 0) {
        fail(file, "cannot grow");
    }
}

struct stat statusOf(int descriptor, const fs::path& file) {
    struct stat status {};
    if (::fstat(descriptor, &status) != 0) {
        fail(file, "cannot be looked at");
    }
    return status;
}

/// The right to add to the file, while it lives.
class GrowLock {
public:
    GrowLock(int descriptor, const fs::path& file) : m_descriptor(descriptor) {
        if (!lockByte(descriptor, growing, RangeLock::Exclusive)) {
            fail(file, "cannot be locked");
        }
    }
    ~GrowLock() { unlockByte(m_descriptor, growing); }
    GrowLock(const GrowLock&) = delete;
    GrowLock& operator=(const GrowLock&) = delete;

private:
    int m_descriptor;
};

bool hasHeader(int descriptor, const std::string& expected) {
    std::string found(expected.size(), '\0');
    return ::pread(descriptor, found.data(), found.size(), 0) == static_cast<ssize_t>(found.size()) &&
           found == expected;
}

/// Makes an empty file into one of `key`, or sees whether it is one.
bool becomesFileOf(int descriptor, std::uint64_t size, const PictureFileKey& key, const fs::path& file) {
    const std::string header = encodePictureHeader(key);
    if (size > 0) {
        return size >= firstPictureSlot(key) && hasHeader(descriptor, header);
    }
    setSize(descriptor, firstPictureSlot(key), file);
    writeAll(descriptor, header.data(), header.size(), 0, file);  // last: a file that was cut short before it is none
    return true;
}

}  // namespace

PictureFile::PictureFile(const fs::path& file, const PictureFileKey& key, std::uintmax_t maxBytes)
    : m_path(file),
      m_key(key),
      m_slotBytes(pictureSlotBytes(key)),
      m_firstSlot(firstPictureSlot(key)),
      m_checked(std::make_unique<std::atomic<std::uint32_t>[]>(key.scenes)) {
    try {
        open(file);
        map(maxBytes);
    } catch (...) {
        ::close(m_descriptor);
        throw;
    }
}

PictureFile::~PictureFile() {
    ::munmap(const_cast<std::uint8_t*>(m_bytes), slotOffset(m_slots));
    ::close(m_descriptor);
}

void PictureFile::open(const fs::path& file) {
    for (int attempt = 0; attempt < 100; ++attempt) {
        m_descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0666);
        if (m_descriptor < 0) {
            fail(file, "cannot be opened");
        }
        if (!lockByte(m_descriptor, inUse, RangeLock::Shared)) {
            fail(file, "cannot be locked");
        }
        const GrowLock lock(m_descriptor, file);
        const struct stat status = statusOf(m_descriptor, file);
        if (!S_ISREG(status.st_mode)) {
            throw DataError(file, kindOfFile(status.st_mode) + ", not a file; remove it");
        }
        if (status.st_nlink > 0 &&
            becomesFileOf(m_descriptor, static_cast<std::uint64_t>(status.st_size), m_key, file)) {
            ::futimens(m_descriptor, nullptr);  // last used now
            return;
        }
        // Removed by someone else just now, or of no use. Those who have it mapped keep it; it is never made shorter.
        if (status.st_nlink > 0) {
            ::unlink(file.c_str());
        }
        ::close(std::exchange(m_descriptor, -1));
    }
    throw DataError(file, "is removed again and again");
}

void PictureFile::map(std::uintmax_t maxBytes) {
    const std::uint64_t room = maxBytes > m_firstSlot ? (maxBytes - m_firstSlot) / m_slotBytes : 0;
    m_slots = std::max(std::min(room, m_key.scenes + spareSlots), slotsInFile());
    // Beyond the file's end as well: what is added appears there.
    void* bytes = ::mmap(nullptr, slotOffset(m_slots), PROT_READ, MAP_SHARED, m_descriptor, 0);
    if (bytes == MAP_FAILED) {
        fail(m_path, "cannot be mapped");
    }
    m_bytes = static_cast<const std::uint8_t*>(bytes);
}

std::uint64_t PictureFile::slotsInFile() const {
    const auto size = static_cast<std::uint64_t>(statusOf(m_descriptor, m_path).st_size);
    return size > m_firstSlot ? (size - m_firstSlot) / m_slotBytes : 0;
}

std::optional<PictureEntry> PictureFile::entryOf(std::size_t scene) const {
    std::string bytes(pictureEntryBytes, '\0');  // a copy: another process may be writing it
    std::memcpy(bytes.data(), m_bytes + pictureHeaderBytes + scene * pictureEntryBytes, bytes.size());
    auto entry = decodePictureEntry(bytes, scene, m_key);
    return entry && entry->slot < m_slots ? entry : std::nullopt;
}

KeptPicture PictureFile::viewOf(const PictureEntry& entry) const {
    auto* pixels = const_cast<std::uint8_t*>(m_bytes + slotOffset(entry.slot));
    return {cv::Mat(static_cast<int>(entry.height), static_cast<int>(entry.width), CV_8UC3, pixels),
            {static_cast<int>(entry.originalWidth), static_cast<int>(entry.originalHeight)}};
}

bool PictureFile::isSound(const PictureEntry& entry) const {
    return entry.slot < slotsInFile() && pictureChecksum({m_bytes + slotOffset(entry.slot),
                                                          static_cast<std::size_t>(entry.bytes())}) == entry.checksum;
}

/// After a power failure an entry may outlive the slot it names, which then goes to another scene.
bool PictureFile::isTheOnlyOneAt(std::uint64_t slot, std::size_t scene) const {
    for (std::size_t other = 0; other < m_key.scenes; ++other) {
        const auto entry = other == scene ? std::nullopt : entryOf(other);
        if (entry && entry->slot == slot) {
            return false;
        }
    }
    return true;
}

std::optional<KeptPicture> PictureFile::find(std::size_t scene, const fs::path& source) {
    if (scene >= m_key.scenes) {
        return std::nullopt;
    }
    const auto entry = entryOf(scene);
    if (!entry) {
        return std::nullopt;
    }
    if (m_checked[scene].load(std::memory_order_acquire) != entry->slot + 1) {
        if (stampOf(source.string()) != entry->source || !isSound(*entry)) {
            return std::nullopt;
        }
        m_checked[scene].store(entry->slot + 1, std::memory_order_release);
    }
    return viewOf(*entry);
}

PictureFile::Added PictureFile::add(std::size_t scene, const FileStamp& source, const KeptPicture& picture) {
    PictureEntry entry{0,
                       static_cast<std::uint32_t>(picture.rgb.cols),
                       static_cast<std::uint32_t>(picture.rgb.rows),
                       static_cast<std::uint32_t>(picture.original.width),
                       static_cast<std::uint32_t>(picture.original.height),
                       source,
                       0};
    assert(scene < m_key.scenes && picture.rgb.type() == CV_8UC3 && picture.rgb.isContinuous());
    if (entry.bytes() > m_key.pictureBytes) {
        return Added::TooLarge;
    }
    entry.checksum = pictureChecksum({picture.rgb.data, static_cast<std::size_t>(entry.bytes())});
    const std::lock_guard threads(m_growing);
    const GrowLock processes(m_descriptor, m_path);
    const auto before = entryOf(scene);
    const std::uint64_t slots = slotsInFile();
    const bool written = before && before->slot < slots;
    if (written && before->source == source && before->checksum == entry.checksum && isSound(*before)) {
        return Added::Yes;  // another one was faster
    }
    // A picture that is damaged or out of date makes room for its successor.
    const bool replaces = written && isTheOnlyOneAt(before->slot, scene);
    entry.slot = replaces ? before->slot : static_cast<std::uint32_t>(std::min(slots, m_slots));
    if (entry.slot >= m_slots) {
        return Added::NoRoom;
    }
    write(scene, entry, picture.rgb);
    return Added::Yes;
}

void PictureFile::write(std::size_t scene, const PictureEntry& entry, const cv::Mat& rgb) {
    const auto size = static_cast<std::uint64_t>(statusOf(m_descriptor, m_path).st_size);
    const std::uint64_t entryOffset = pictureHeaderBytes + scene * pictureEntryBytes;
    const std::string none(pictureEntryBytes, '\0');
    try {
        writeAll(m_descriptor, none.data(), none.size(), entryOffset, m_path);
        writeAll(m_descriptor, rgb.data, entry.bytes(), slotOffset(entry.slot), m_path);
        if (size < slotOffset(entry.slot + 1)) {
            setSize(m_descriptor, slotOffset(entry.slot + 1), m_path);
        }
        const std::string bytes = encodePictureEntry(entry, scene);
        writeAll(m_descriptor, bytes.data(), bytes.size(), entryOffset, m_path);
    } catch (const DataError&) {
        // Gives back what the full disk could hold of it. No entry names these bytes.
        [[maybe_unused]] const int ignored = ::ftruncate(m_descriptor, static_cast<off_t>(size));
        throw;
    }
    m_checked[scene].store(entry.slot + 1, std::memory_order_release);
}

bool removeUnusedPictureFile(const fs::path& file) {
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (descriptor < 0) {
        return false;
    }
    const bool gone = tryLockByte(descriptor, inUse, RangeLock::Exclusive) && ::unlink(file.c_str()) == 0;
    ::close(descriptor);
    return gone;
}

}  // namespace grasploom
