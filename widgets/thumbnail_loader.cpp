#include "widgets/thumbnail_loader.h"

#include "dataset/files.h"
#include "dataset/scene_images.h"
#include "widgets/thumbnail_cache.h"

#include <QCache>
#include <QCoreApplication>
#include <QThread>
#include <QThreadPool>

#include <algorithm>
#include <deque>
#include <mutex>
#include <set>

namespace grasploom {
namespace {

std::filesystem::path folderOf(const ThumbnailOptions& options) {
    return options.folder.empty() ? cacheFolder() / "thumbnails" : options.folder;
}

int threadsOf(const ThumbnailOptions& options) {
    return options.threads > 0 ? options.threads : std::clamp(QThread::idealThreadCount() - 1, 1, 4);
}

struct Outcome {
    ThumbnailKey key;
    QImage picture;
    QString failure;
};

QByteArray identityOf(const QByteArray& picture, const ThumbnailKey& key) {
    if (picture.isEmpty() || key.side == 0) {
        return picture;
    }
    return picture + '\n' + QByteArray::number(key.x) + ' ' + QByteArray::number(key.y) + ' ' +
           QByteArray::number(key.side);
}

QImage shrunk(const QImage& whole, const ThumbnailKey& key, int side) {
    const QImage part = key.side > 0 ? whole.copy(key.x, key.y, key.side, key.side) : whole;
    // A small part stays as it is: to blow it up would only take memory.
    const bool fits = key.side > 0 && key.side <= side;
    return fits ? part : part.scaled(side, side, Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

/// Of one scene; the picture is read once, and only if something is not kept.
std::vector<Outcome> decode(const std::filesystem::path& file, const std::vector<ThumbnailKey>& keys,
                            ThumbnailCache& cache, int side) {
    const QByteArray picture = cache.identity(file);
    std::vector<Outcome> outcomes;
    std::vector<ThumbnailKey> missing;
    for (const ThumbnailKey& key : keys) {
        const QImage kept = picture.isEmpty() ? QImage() : cache.load(identityOf(picture, key));
        if (kept.isNull()) {
            missing.push_back(key);
        } else {
            outcomes.push_back({key, kept.convertToFormat(QImage::Format_RGB32), {}});
        }
    }
    try {
        const cv::Mat rgb = missing.empty() ? cv::Mat() : readRgb(file);
        const QImage whole(rgb.data, rgb.cols, rgb.rows, static_cast<qsizetype>(rgb.step), QImage::Format_RGB888);
        for (const ThumbnailKey& key : missing) {
            const QImage small = shrunk(whole, key, side);
            if (!picture.isEmpty()) {
                cache.store(identityOf(picture, key), small);
            }
            outcomes.push_back({key, small.convertToFormat(QImage::Format_RGB32), {}});
        }
    } catch (const std::exception& error) {
        for (const ThumbnailKey& key : missing) {
            outcomes.push_back({key, {}, QString::fromUtf8(error.what())});
        }
    }
    return outcomes;
}

}  // namespace

size_t qHash(const ThumbnailKey& key, size_t seed) {
    return qHashMulti(seed, key.scene, key.x, key.y, key.side);
}

class ThumbnailLoader::Room {
public:
    Room(ThumbnailLoader& owner, const ThumbnailOptions& options)
        : loader(owner),
          side(options.side),
          disk(folderOf(options), options.diskBytes, options.side),
          memory(static_cast<qsizetype>(options.memoryBytes)) {
        pool.setMaxThreadCount(threadsOf(options));
        pool.setThreadPriority(QThread::LowPriority);
    }

    void start();
    void work();
    bool take(std::vector<ThumbnailKey>& keys, std::shared_ptr<const SceneIndex>& from, quint64& round);
    void deliver(quint64 round, const std::vector<Outcome>& outcomes);

    ThumbnailLoader& loader;
    const int side;
    ThumbnailCache disk;
    QCache<ThumbnailKey, Thumbnail> memory;  // GUI thread only

    std::mutex mutex;  // of what follows
    std::shared_ptr<const SceneIndex> index;
    quint64 generation = 0;  // of the index: what was decoded for an earlier one is dropped
    std::deque<ThumbnailKey> wanted;
    std::set<ThumbnailKey> busy;  // taken, and not yet in memory
    int workers = 0;
    QThreadPool pool;  // last: waits for its workers before the rest goes
};

void ThumbnailLoader::Room::start() {
    const std::lock_guard lock(mutex);
    while (workers < std::min(pool.maxThreadCount(), static_cast<int>(wanted.size()))) {
        ++workers;
        pool.start([this] { work(); });
    }
}

/// The most urgent one, and with it all of the same scene: its picture is read once.
bool ThumbnailLoader::Room::take(std::vector<ThumbnailKey>& keys, std::shared_ptr<const SceneIndex>& from,
                                 quint64& round) {
    const std::lock_guard lock(mutex);
    keys.clear();
    if (wanted.empty()) {
        --workers;
        return false;
    }
    const std::size_t scene = wanted.front().scene;
    std::erase_if(wanted, [&](const ThumbnailKey& key) {
        if (key.scene == scene) {
            keys.push_back(key);
            busy.insert(key);
        }
        return key.scene == scene;
    });
    from = index;
    round = generation;
    return true;
}

void ThumbnailLoader::Room::work() {
    std::vector<ThumbnailKey> keys;
    quint64 round = 0;
    std::shared_ptr<const SceneIndex> from;
    while (take(keys, from, round)) {
        std::vector<Outcome> outcomes;
        const std::size_t scene = keys.front().scene;
        if (from->has(scene, Channel::Rgb)) {
            outcomes = decode(from->path(scene, Channel::Rgb), keys, disk, side);
        } else {
            for (const ThumbnailKey& key : keys) {
                outcomes.push_back(
                    {key, {}, QCoreApplication::translate("ThumbnailLoader", "This scene has no RGB picture.")});
            }
        }
        QMetaObject::invokeMethod(
            &loader, [this, round, outcomes = std::move(outcomes)] { deliver(round, outcomes); }, Qt::QueuedConnection);
    }
}

void ThumbnailLoader::Room::deliver(quint64 round, const std::vector<Outcome>& outcomes) {
    {
        const std::lock_guard lock(mutex);
        if (round != generation) return;
        for (const Outcome& outcome : outcomes) {
            busy.erase(outcome.key);
        }
    }
    for (const Outcome& outcome : outcomes) {
        auto thumbnail = std::make_unique<Thumbnail>(Thumbnail{QPixmap::fromImage(outcome.picture), outcome.failure});
        const auto cost = 256 + outcome.picture.sizeInBytes();
        memory.insert(outcome.key, thumbnail.release(), cost);
    }
    Q_EMIT loader.loaded(outcomes.front().key.scene);
}

ThumbnailLoader::ThumbnailLoader(QObject* parent, ThumbnailOptions options)
    : QObject(parent), m_room(std::make_unique<Room>(*this, options)) {}

ThumbnailLoader::~ThumbnailLoader() {
    cancel();
    m_room->pool.waitForDone();
}

void ThumbnailLoader::setIndex(std::shared_ptr<const SceneIndex> index) {
    const std::lock_guard lock(m_room->mutex);
    m_room->index = std::move(index);
    ++m_room->generation;
    m_room->wanted.clear();
    m_room->busy.clear();
    m_room->memory.clear();
}

void ThumbnailLoader::requestParts(const std::vector<ThumbnailKey>& keys) {
    {
        const std::lock_guard lock(m_room->mutex);
        m_room->wanted.clear();
        for (const ThumbnailKey& key : keys) {
            const bool known = m_room->index && key.scene < m_room->index->size();
            if (known && !m_room->memory.contains(key) && !m_room->busy.contains(key)) {
                m_room->wanted.push_back(key);
            }
        }
    }
    m_room->start();
}

void ThumbnailLoader::request(const std::vector<std::size_t>& scenes) {
    std::vector<ThumbnailKey> keys;
    for (const std::size_t scene : scenes) {
        keys.push_back({scene});
    }
    requestParts(keys);
}

const Thumbnail* ThumbnailLoader::find(const ThumbnailKey& key) const {
    return m_room->memory.object(key);
}

std::size_t ThumbnailLoader::pending() const {
    const std::lock_guard lock(m_room->mutex);
    return m_room->wanted.size();
}

}  // namespace grasploom
