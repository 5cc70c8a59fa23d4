#pragma once

#include "dataset/scene_index.h"

#include <QImage>
#include <QObject>

#include <cstdint>
#include <memory>

namespace grasploom {

enum class PictureKind : std::uint8_t { Rgb, Mask, PerfectDepth, StereoDepth };
Channel channelOf(PictureKind kind);

/// Decodes pictures of scenes off the GUI thread. The newest request wins: of older ones nothing is emitted any more.
/// Every request is answered by `loaded` or `failed`, or superseded. Keeps the most recently used pictures in memory.
class PictureLoader : public QObject {
    Q_OBJECT
public:
    explicit PictureLoader(QObject* parent = nullptr, qint64 cacheBytes = 256LL << 20);
    ~PictureLoader() override;  ///< cancels and waits for what is being decoded

    /// Answered at once (inside this call) where the picture is in memory. Afterwards the scenes before and after are
    /// decoded ahead, so that stepping through a dataset does not wait.
    void request(std::shared_ptr<const SceneIndex> index, std::size_t scene, PictureKind kind);
    void cancel();
    void clearCache();

Q_SIGNALS:
    void loaded(std::size_t scene, grasploom::PictureKind kind, QImage picture);
    void failed(std::size_t scene, grasploom::PictureKind kind, QString reason);

private:
    class Room;
    std::unique_ptr<Room> m_room;
};

}  // namespace grasploom
