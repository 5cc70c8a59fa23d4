#include "widgets/picture_loader.h"

#include "dataset/problem.h"
#include "dataset/scene_images.h"
#include "widgets/picture_image.h"

#include <algorithm>
#include <exception>

namespace grasploom {
namespace {

constexpr int decodersAtMost = 2;  // one for what is looked at, one ahead: more would only compete for the disk
constexpr int urgent = 1;
constexpr int ahead = 0;

bool isDepth(PictureKind kind) {
    return kind == PictureKind::PerfectDepth || kind == PictureKind::StereoDepth;
}

}  // namespace

Channel channelOf(PictureKind kind) {
    switch (kind) {
        case PictureKind::Rgb:
            return Channel::Rgb;
        case PictureKind::Mask:
            return Channel::Mask;
        case PictureKind::PerfectDepth:
            return Channel::PerfectDepth;
        case PictureKind::StereoDepth:
            return Channel::StereoDepth;
    }
    return Channel::Rgb;
}

PictureLoader::PictureLoader(QObject* parent, qint64 cacheBytes)
    : QObject(parent), m_generation(std::make_shared<std::atomic<std::uint64_t>>(0)) {
    m_pool.setMaxThreadCount(decodersAtMost);
    m_cache.setMaxCost(static_cast<qsizetype>(cacheBytes / 1024));
}

PictureLoader::~PictureLoader() {
    cancel();
    m_pool.waitForDone();
}

void PictureLoader::request(std::shared_ptr<const SceneIndex> index, std::size_t scene, PictureKind kind) {
    cancel();
    const Wanted wanted{std::move(index), scene, kind};
    if (const QImage* cached = m_cache.object(keyOf(wanted))) {
        const QImage picture = *cached;  // a slot may ask for more, and so drop it from the cache
        decodeAhead(wanted);
        Q_EMIT loaded(scene, kind, picture);
        return;
    }
    m_wanted = wanted;
    start(wanted, urgent);
}

void PictureLoader::cancel() {
    m_wanted.reset();
    m_generation->fetch_add(1);
    m_pool.clear();
    m_decoding.clear();
}

void PictureLoader::clearCache() {
    m_cache.clear();
}

QString PictureLoader::keyOf(const Wanted& wanted) {
    return QString::fromStdString(wanted.index->path(wanted.scene, channelOf(wanted.kind)).string());
}

PictureLoader::Decoded PictureLoader::decode(const Wanted& wanted) {
    const Channel channel = channelOf(wanted.kind);
    if (!wanted.index->has(wanted.scene, channel)) {
        const std::string_view name = channelName(channel);
        return {{},
                tr("This scene has no %1 picture.")
                    .arg(QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())))};
    }
    try {
        const cv::Mat pixels = readChannel(*wanted.index, wanted.scene, channel);
        QImage picture = isDepth(wanted.kind) ? colourMapDepth(pixels) : toImage(pixels);
        return {picture, picture.isNull() ? tr("The picture is of a kind that cannot be shown.") : QString()};
    } catch (const std::exception& error) {
        return {{}, QString::fromStdString(error.what())};
    }
}

void PictureLoader::decodeAhead(const Wanted& around) {
    if (around.scene + 1 < around.index->size()) {
        start({around.index, around.scene + 1, around.kind}, ahead);
    }
    if (around.scene > 0) {
        start({around.index, around.scene - 1, around.kind}, ahead);
    }
}

void PictureLoader::start(const Wanted& wanted, int priority) {
    const QString key = keyOf(wanted);
    if (m_cache.contains(key) || m_decoding.contains(key)) {
        return;
    }
    m_decoding.insert(key);
    const auto task = [this, wanted, generation = m_generation, mine = m_generation->load()] {
        if (generation->load() != mine) {
            return;
        }
        Decoded decoded = decode(wanted);
        // Queued: what arrives after this object's end is dropped by Qt; the destructor waits for the task itself.
        QMetaObject::invokeMethod(
            this, [this, wanted, decoded = std::move(decoded)] { take(wanted, decoded); }, Qt::QueuedConnection);
    };
    m_pool.start(task, priority);
}

void PictureLoader::take(const Wanted& wanted, const Decoded& decoded) {
    m_decoding.remove(keyOf(wanted));
    if (!decoded.picture.isNull()) {
        m_cache.insert(keyOf(wanted), new QImage(decoded.picture),
                       static_cast<qsizetype>(std::max<qint64>(1, decoded.picture.sizeInBytes() / 1024)));
    }
    if (m_wanted != wanted) {
        return;
    }
    m_wanted.reset();
    decodeAhead(wanted);
    if (decoded.picture.isNull()) {
        Q_EMIT failed(wanted.scene, wanted.kind, decoded.reason);
    } else {
        Q_EMIT loaded(wanted.scene, wanted.kind, decoded.picture);
    }
}

}  // namespace grasploom
