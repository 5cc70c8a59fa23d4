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
    QImage picture;
    QString failure;
};

Outcome decode(const std::filesystem::path& file, ThumbnailCache& cache, int side) {
    const QByteArray identity = cache.identity(file);
    if (!identity.isEmpty()) {
        if (QImage kept = cache.load(identity); !kept.isNull()) return {kept.convertToFormat(QImage::Format_RGB32), {}};
    }
    try {
        const cv::Mat rgb = readRgb(file);
        const QImage whole(rgb.data, rgb.cols, rgb.rows, static_cast<qsizetype>(rgb.step), QImage::Format_RGB888);
        QImage small = whole.scaled(side, side, Qt::KeepAspectRatio, Qt::SmoothTransformation);
        if (!identity.isEmpty()) cache.store(identity, small);
        return {small.convertToFormat(QImage::Format_RGB32), {}};
    } catch (const std::exception& error) {
        return {{}, QString::fromUtf8(error.what())};
    }
}

}  // namespace

class ThumbnailLoader::Room {
public:
    Room(ThumbnailLoader& owner, const ThumbnailOptions& options)
        : loader(owner), side(options.side), disk(folderOf(options), options.diskBytes, options.side),
          memory(static_cast<qsizetype>(options.memoryBytes)) {
        pool.setMaxThreadCount(threadsOf(options));
        pool.setThreadPriority(QThread::LowPriority);
    }

    void start();
    void work();
    bool take(std::size_t& scene, std::shared_ptr<const SceneIndex>& from, quint64& round);
    void deliver(std::size_t scene, quint64 round, const Outcome& outcome);

    ThumbnailLoader& loader;
    const int side;
    ThumbnailCache disk;
    QCache<std::size_t, Thumbnail> memory;  // GUI thread only

    std::mutex mutex;  // of what follows
    std::shared_ptr<const SceneIndex> index;
    quint64 generation = 0;  // of the index: what was decoded for an earlier one is dropped
    std::deque<std::size_t> wanted;
    std::set<std::size_t> busy;  // taken, and not yet in memory
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

bool ThumbnailLoader::Room::take(std::size_t& scene, std::shared_ptr<const SceneIndex>& from, quint64& round) {
    const std::lock_guard lock(mutex);
    if (wanted.empty()) {
        --workers;
        return false;
    }
    scene = wanted.front();
    wanted.pop_front();
    busy.insert(scene);
    from = index;
    round = generation;
    return true;
}

void ThumbnailLoader::Room::work() {
    std::size_t scene = 0;
    quint64 round = 0;
    std::shared_ptr<const SceneIndex> from;
    while (take(scene, from, round)) {
        Outcome outcome;
        if (from->has(scene, Channel::Rgb)) {
            outcome = decode(from->path(scene, Channel::Rgb), disk, side);
        } else {
            outcome.failure = QCoreApplication::translate("ThumbnailLoader", "This scene has no RGB picture.");
        }
        QMetaObject::invokeMethod(&loader, [this, scene, round, outcome] { deliver(scene, round, outcome); },
                                  Qt::QueuedConnection);
    }
}

void ThumbnailLoader::Room::deliver(std::size_t scene, quint64 round, const Outcome& outcome) {
    {
        const std::lock_guard lock(mutex);
        if (round != generation) return;
        busy.erase(scene);
    }
    auto thumbnail = std::make_unique<Thumbnail>(Thumbnail{QPixmap::fromImage(outcome.picture), outcome.failure});
    const auto cost = 256 + outcome.picture.sizeInBytes();
    memory.insert(scene, thumbnail.release(), cost);
    Q_EMIT loader.loaded(scene);
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

void ThumbnailLoader::request(const std::vector<std::size_t>& scenes) {
    {
        const std::lock_guard lock(m_room->mutex);
        m_room->wanted.clear();
        for (const std::size_t scene : scenes) {
            const bool known = m_room->index && scene < m_room->index->size();
            if (known && !m_room->memory.contains(scene) && !m_room->busy.contains(scene)) {
                m_room->wanted.push_back(scene);
            }
        }
    }
    m_room->start();
}

const Thumbnail* ThumbnailLoader::find(std::size_t scene) const { return m_room->memory.object(scene); }

std::size_t ThumbnailLoader::pending() const {
    const std::lock_guard lock(m_room->mutex);
    return m_room->wanted.size();
}

}  // namespace grasploom
