#pragma once

#include "dataset/scene_index.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QTemporaryDir>

#include <memory>

namespace grasploom {

/// A Jacquard folder made for a test: objects "obj0", "obj1", …, the scenes of each numbered from 0.
class SceneFolder {
public:
    /// Empty RGB files: listed as there, refused when read.
    SceneFolder(int objects, int scenesPerObject) {
        for (int object = 0; object < objects; ++object) {
            const QString name = objectName(object);
            if (!QDir(m_folder.path()).mkdir(name)) qFatal("cannot make a folder");
            for (int i = 0; i < scenesPerObject; ++i) {
                QFile file(picture(object, i));
                if (!file.open(QIODevice::WriteOnly)) qFatal("cannot make a file");
            }
        }
    }
    static QString objectName(int object) { return QStringLiteral("obj%1").arg(object, 5, 10, QChar(u'0')); }
    [[nodiscard]] QString picture(int object, int scene) const {
        const QString name = objectName(object);
        return QStringLiteral("%1/%2/%3_%2_RGB.png").arg(m_folder.path(), name).arg(scene);
    }
    void paint(int object, int scene, const QColor& colour, QSize size = {64, 64}) const {
        QImage image(size, QImage::Format_RGB32);
        image.fill(colour);
        if (!image.save(picture(object, scene))) qFatal("cannot paint a picture");
    }
    [[nodiscard]] std::shared_ptr<const SceneIndex> open() const {
        IndexOptions options;
        options.useCache = false;
        return std::make_shared<const SceneIndex>(SceneIndex::open(m_folder.path().toStdString(), options));
    }

private:
    QTemporaryDir m_folder;
};

}  // namespace grasploom
