#include "widgets/picture_loader.h"

namespace grasploom {

class PictureLoader::Room {};

Channel channelOf(PictureKind kind) {
    switch (kind) {
        case PictureKind::Rgb: return Channel::Rgb;
        case PictureKind::Mask: return Channel::Mask;
        case PictureKind::PerfectDepth: return Channel::PerfectDepth;
        case PictureKind::StereoDepth: return Channel::StereoDepth;
    }
    return Channel::Rgb;
}

PictureLoader::PictureLoader(QObject* parent, qint64 /*cacheBytes*/) : QObject(parent) {}
PictureLoader::~PictureLoader() = default;
void PictureLoader::request(std::shared_ptr<const SceneIndex> /*index*/, std::size_t /*scene*/, PictureKind /*kind*/) {}
void PictureLoader::cancel() {}
void PictureLoader::clearCache() {}

}  // namespace grasploom
