#include "widgets/thumbnail_cache.h"

#include "dataset/files.h"

#include <QBuffer>
#include <QImageReader>
#include <QtEndian>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <fstream>
#include <vector>

#include <unistd.h>

namespace grasploom {
namespace {

namespace fs = std::filesystem;

constexpr char magic[] = "GraspLoom thumbnail 1\n";
constexpr qsizetype magicSize = sizeof(magic) - 1;
constexpr qsizetype checksumSize = 16;
constexpr std::uintmax_t maxEntryBytes = 4U << 20U;

QByteArray checksum(const QByteArray& bytes) {
    return QByteArray::fromStdString(fingerprint({bytes.constData(), static_cast<std::size_t>(bytes.size())}));
}

QByteArray encode(const QByteArray& identity, const QImage& thumbnail) {
    QByteArray picture;
    QBuffer buffer(&picture);
    if (!thumbnail.save(&buffer, "JPG", 88) && !thumbnail.save(&buffer, "PNG")) return {};
    QByteArray body(sizeof(quint32), '\0');
    qToBigEndian(static_cast<quint32>(identity.size()), body.data());
    body += identity + picture;
    return magic + checksum(body) + body;
}

QImage decode(const QByteArray& bytes, const QByteArray& identity, int side) {
    const qsizetype head = magicSize + checksumSize;
    const auto lengthSize = static_cast<qsizetype>(sizeof(quint32));
    if (bytes.size() < head + lengthSize || !bytes.startsWith(magic)) return {};
    const QByteArray body = bytes.mid(head);
    if (bytes.mid(magicSize, checksumSize) != checksum(body)) return {};
    if (qFromBigEndian<quint32>(body.constData()) != identity.size()) return {};
    if (body.mid(lengthSize, identity.size()) != identity) return {};
    QByteArray picture = body.mid(lengthSize + identity.size());
    QBuffer buffer(&picture);
    QImageReader reader(&buffer);
    if (!reader.canRead() || reader.size().width() > side || reader.size().height() > side) return {};
    return reader.read();
}

struct Entry {
    fs::path path;
    fs::file_time_type time;
    std::uintmax_t bytes = 0;
};

std::vector<Entry> entries(const fs::path& folder) {
    std::vector<Entry> found;
    std::error_code error;
    for (fs::recursive_directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
        std::error_code ignored;
        Entry entry{it->path(), it->last_write_time(ignored), it->file_size(ignored)};
        if (it->is_regular_file(ignored) && !ignored) found.push_back(std::move(entry));
    }
    return found;
}

std::uintmax_t totalBytes(const std::vector<Entry>& found) {
    std::uintmax_t bytes = 0;
    for (const Entry& entry : found) bytes += entry.bytes;
    return bytes;
}

}  // namespace

ThumbnailCache::ThumbnailCache(fs::path folder, std::uintmax_t maxBytes, int side)
    : m_folder(std::move(folder)), m_maxBytes(maxBytes), m_side(side) {}

QByteArray ThumbnailCache::identity(const fs::path& picture) const {
    std::error_code error;
    const auto time = fs::last_write_time(picture, error);
    const auto size = error ? 0 : fs::file_size(picture, error);
    if (error) return {};
    return QByteArray::number(m_side) + '\n' + QByteArray::number(static_cast<qint64>(time.time_since_epoch().count())) +
           '\n' + QByteArray::number(static_cast<quint64>(size)) + '\n' +
           QByteArray::fromStdString(fs::absolute(picture, error).string());
}

fs::path ThumbnailCache::entryPath(const QByteArray& identity) const {
    const std::string name = fingerprint({identity.constData(), static_cast<std::size_t>(identity.size())});
    return m_folder / name.substr(0, 2) / name.substr(2);
}

QImage ThumbnailCache::load(const QByteArray& identity) const {
    const fs::path path = entryPath(identity);
    std::error_code error;
    const auto size = fs::file_size(path, error);
    if (error || size > maxEntryBytes) return {};
    QByteArray bytes(static_cast<qsizetype>(size), '\0');
    std::ifstream in(path, std::ios::binary);
    if (!in.read(bytes.data(), bytes.size())) return {};
    QImage thumbnail = decode(bytes, identity, m_side);
    // The time says when it was last used; hourly is exact enough for trimming and spares the disk.
    const auto now = fs::file_time_type::clock::now();
    if (!thumbnail.isNull() && now - fs::last_write_time(path, error) > std::chrono::hours(1)) {
        fs::last_write_time(path, now, error);
    }
    return thumbnail;
}

void ThumbnailCache::store(const QByteArray& identity, const QImage& thumbnail) {
    static std::atomic<unsigned> counter{0};
    const QByteArray bytes = encode(identity, thumbnail);
    const fs::path path = entryPath(identity);
    std::error_code error;
    fs::create_directories(path.parent_path(), error);
    if (error || bytes.isEmpty()) return;
    // Renamed into place, but not synced: the checksum finds what a crash tore, and syncing costs more than decoding anew.
    fs::path aside = path;
    aside += "." + std::to_string(getpid()) + "." + std::to_string(++counter) + ".part";
    std::ofstream out(aside, std::ios::binary);
    out.write(bytes.constData(), bytes.size());
    out.close();
    if (out) fs::rename(aside, path, error);
    if (!out || error) {
        fs::remove(aside, error);
        return;
    }
    addBytes(static_cast<std::uintmax_t>(bytes.size()));
}

void ThumbnailCache::addBytes(std::uintmax_t bytes) {
    bool full = false;
    {
        const std::lock_guard lock(m_mutex);
        m_bytes = m_counted ? m_bytes + bytes : totalBytes(entries(m_folder));
        m_counted = true;
        full = m_bytes > m_maxBytes;
    }
    if (full) trim();
}

void ThumbnailCache::trim() {
    const std::lock_guard lock(m_mutex);
    std::vector<Entry> found = entries(m_folder);
    m_bytes = totalBytes(found);
    m_counted = true;
    if (m_bytes <= m_maxBytes) return;
    std::sort(found.begin(), found.end(), [](const Entry& a, const Entry& b) { return a.time < b.time; });
    for (const Entry& entry : found) {
        if (m_bytes <= m_maxBytes / 5 * 4) return;
        std::error_code error;
        if (fs::remove(entry.path, error)) m_bytes -= entry.bytes;
    }
}

}  // namespace grasploom
