#pragma once

#include "dataset/scene_index.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QTemporaryDir>

#include <filesystem>
#include <memory>

namespace grasploom {

/// A Jacquard folder made for a test: objects "obj0", "obj1", …, the scenes of each numbered from 0.
class SceneFolder {
public:
    /// Empty RGB files: listed as there, refused when read. Those of an object are one file by many names, as making
    /// 50 000 files is slow on a busy disk.
    SceneFolder(int objects, int scenesPerObject) {
        if (!m_folder.isValid()) qFatal("cannot make a folder");
        for (int object = 0; object < objects; ++object) {
            const QString name = objectName(object);
            if (!QDir(m_folder.path()).mkdir(name)) qFatal("cannot make a folder");
            QFile file(picture(object, 0));
            if (!file.open(QIODevice::WriteOnly)) qFatal("cannot make a file");
            for (int i = 1; i < scenesPerObject; ++i) {
                std::filesystem::create_hard_link(picture(object, 0).toStdString(), picture(object, i).toStdString());
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
        QFile::remove(picture(object, scene));
        if (!image.save(picture(object, scene))) qFatal("cannot paint a picture");
    }
    [[nodiscard]] std::shared_ptr<const SceneIndex> open() const {
        IndexOptions options;
        options.useCache = false;
        return std::make_shared<const SceneIndex>(SceneIndex::open(m_folder.path().toStdString(), options));
    }

private:
    /// In memory where there is such a place: removing 50 000 files from a busy disk takes longer than the tests.
    static QString place() {
        const QFileInfo memory(QStringLiteral("/dev/shm"));
        return (memory.isWritable() ? memory.filePath() : QDir::tempPath()) + QStringLiteral("/grasploom-test-XXXXXX");
    }
    QTemporaryDir m_folder{place()};
};

}  // namespace grasploom
