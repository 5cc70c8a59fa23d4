#pragma once

#include "dataset/scene_index.h"

#include <QCache>
#include <QImage>
#include <QObject>
#include <QSet>
#include <QThreadPool>

#include <atomic>

#include <cstdint>
#include <memory>
#include <optional>

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
    struct Wanted {
        std::shared_ptr<const SceneIndex> index;
        std::size_t scene = 0;
        PictureKind kind = PictureKind::Rgb;
        bool operator==(const Wanted&) const = default;
    };
    struct Decoded {
        QImage picture;
        QString reason;  ///< why there is no picture
    };
    static QString keyOf(const Wanted& wanted);
    static Decoded decode(const Wanted& wanted);
    void decodeAhead(const Wanted& around);
    void start(const Wanted& wanted, int priority);
    void take(const Wanted& wanted, const Decoded& decoded);

    QThreadPool m_pool;
    QCache<QString, QImage> m_cache;  ///< cost in KiB
    QSet<QString> m_decoding;
    std::optional<Wanted> m_wanted;                            ///< the request that is not answered yet
    std::shared_ptr<std::atomic<std::uint64_t>> m_generation;  ///< tasks of an older one end without decoding
};

}  // namespace grasploom
