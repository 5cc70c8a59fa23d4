#pragma once

#include "dataset/scene_index.h"

#include <QObject>
#include <QPixmap>

#include <compare>
#include <filesystem>
#include <memory>
#include <vector>

namespace grasploom {

struct ThumbnailOptions {
    std::filesystem::path folder;              ///< empty: grasploom::cacheFolder() / "thumbnails"
    std::uintmax_t diskBytes = 512ULL << 20U;  ///< most that the folder may hold; the longest unseen go first
    std::size_t memoryBytes = 160U << 20U;     ///< most that decoded thumbnails may take
    int side = 256;                            ///< longest side of a thumbnail, px
    int threads = 0;                           ///< 0: one fewer than cores, 1 … 4
};

/// A scene's picture, or a square part of it. What lies beyond the picture is black.
struct ThumbnailKey {
    std::size_t scene = 0;
    int x = 0, y = 0;  ///< of the part's corner, px of the picture
    int side = 0;      ///< of the part, px; 0: the whole picture
    auto operator<=>(const ThumbnailKey&) const = default;
};
size_t qHash(const ThumbnailKey& key, size_t seed = 0);

struct Thumbnail {
    QPixmap picture;  ///< null: it failed
    QString failure;  ///< why
};

/// Decodes thumbnails off the GUI thread, those in sight first, and keeps them on disk (derived: may be deleted at any
/// time). A kept thumbnail is known by the picture's path, time and size, and checked before use.
class ThumbnailLoader : public QObject {
    Q_OBJECT
public:
    explicit ThumbnailLoader(QObject* parent = nullptr, ThumbnailOptions options = {});
    ~ThumbnailLoader() override;  ///< cancels, and waits for the pictures being decoded

    void setIndex(std::shared_ptr<const SceneIndex> index);  ///< forgets all requests and thumbnails
    /// What is wanted now, most urgent first; those in memory are passed over. Replaces what was asked before: pictures
    /// that went out of sight are not decoded.
    void request(const std::vector<std::size_t>& scenes);
    void requestParts(const std::vector<ThumbnailKey>& keys);  ///< the same of parts of pictures
    void cancel() { requestParts({}); }
    /// Null: not in memory. Good until control returns to the event loop.
    [[nodiscard]] const Thumbnail* find(const ThumbnailKey& key) const;
    [[nodiscard]] const Thumbnail* find(std::size_t scene) const { return find(ThumbnailKey{scene}); }
    /// Requests that no worker has taken yet.
    [[nodiscard]] std::size_t pending() const;

Q_SIGNALS:
    /// `find` has it now, or why there is none. Of parts once for all that were wanted of a scene.
    void loaded(std::size_t scene);

private:
    class Room;
    std::unique_ptr<Room> m_room;
};

}  // namespace grasploom
