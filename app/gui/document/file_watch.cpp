#include "app/gui/document/file_watch.h"

#include <QDateTime>
#include <QFileInfo>

namespace grasploom {
namespace {
constexpr int pauseMs = 300;  ///< a file that is being written changes many times
}

WatchedStamp watchedStampOf(const QString& file) {
    const QFileInfo info(file);
    return info.isFile() ? WatchedStamp{info.size(), info.lastModified().toMSecsSinceEpoch()} : WatchedStamp{};
}

FileWatch::FileWatch(QObject* parent) : QObject(parent) {
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    for (const auto signal : {&QFileSystemWatcher::fileChanged, &QFileSystemWatcher::directoryChanged}) {
        connect(&m_watcher, signal, &m_pause, qOverload<>(&QTimer::start));
    }
    connect(&m_pause, &QTimer::timeout, this, [this] {
        watch();  // one that was replaced is watched no longer
        Q_EMIT touched();
    });
}

void FileWatch::setFiles(const QStringList& files) {
    m_files = files;
    if (const QStringList old = m_watcher.files() + m_watcher.directories(); !old.isEmpty()) {
        m_watcher.removePaths(old);
    }
    watch();
}

void FileWatch::watch() {
    QStringList missing;
    const QStringList watched = m_watcher.files() + m_watcher.directories();
    for (const QString& file : m_files) {
        const QFileInfo info(file);
        // The folder tells when a deleted file is there again.
        for (const QString& path : {info.absoluteFilePath(), info.absolutePath()}) {
            if (!watched.contains(path) && !missing.contains(path) && QFileInfo::exists(path)) {
                missing << path;
            }
        }
    }
    if (!missing.isEmpty()) {
        m_watcher.addPaths(missing);
    }
}

}  // namespace grasploom
