#pragma once

#include <QFileSystemWatcher>
#include <QObject>
#include <QStringList>
#include <QTimer>

namespace grasploom {

/// What the window tells a file by: a changed one nearly always differs in one of them. Not dataset/'s FileStamp, which
/// also has the time of the last change of its name or rights: those are no reason to read it again.
struct WatchedStamp {
    qint64 bytes = -1;                ///< −1: there is none
    qint64 modifiedMilliseconds = 0;  ///< since 1970
    bool operator==(const WatchedStamp&) const = default;
};
WatchedStamp watchedStampOf(const QString& file);

/// Tells that some of the files may have been written, replaced or deleted: once a burst is over, and wherever a file
/// system says so; the files' stamps tell what it was.
class FileWatch : public QObject {
    Q_OBJECT
public:
    explicit FileWatch(QObject* parent = nullptr);
    void setFiles(const QStringList& files);

Q_SIGNALS:
    void touched();

private:
    void watch();

    QFileSystemWatcher m_watcher;
    QStringList m_files;
    QTimer m_pause;
};

}  // namespace grasploom
