#pragma once

#include <QFileSystemWatcher>
#include <QObject>
#include <QStringList>
#include <QTimer>

namespace grasploom {

/// What a file is told by: a changed one nearly always differs in one of them.
struct FileStamp {
    qint64 bytes = -1;                ///< −1: there is none
    qint64 modifiedMilliseconds = 0;  ///< since 1970
    bool operator==(const FileStamp&) const = default;
};
FileStamp stampOf(const QString& file);

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
