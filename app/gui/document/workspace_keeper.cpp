#include "app/gui/document/workspace_keeper.h"

#include "app/gui/document/workspace.h"
#include "dataset/files.h"
#include "dataset/lasting_folder.h"

#include <QFileInfo>

namespace grasploom {
namespace {

constexpr int retryMs = 3000;
constexpr int lockPauseMs = 1000;
constexpr int pauseMs = 400;  ///< a burst of changes is written once; with writing well within a second

/// Locks lie with our own data: a file beside the user's would be litter.
std::filesystem::path lockFolder(const QString& file) {
    const QString real = QFileInfo(file).canonicalFilePath();
    return dataFolder() / "locks" / fingerprint((real.isEmpty() ? file : real).toStdString());
}

void writeWorkspace(const std::function<WorkspaceFile()>& snapshot, const QString& file) {
    const std::filesystem::path path = file.toStdString();
    requireStillThere(path.parent_path());
    writeFileAtomically(path, formatWorkspace(snapshot(), path), WrittenPath::NamedByUser);
}

}  // namespace

WorkspaceKeeper::WorkspaceKeeper(Snapshot snapshot, QObject* parent)
    : QObject(parent), m_snapshot(std::move(snapshot)) {
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &WorkspaceKeeper::write);
    m_again.setSingleShot(true);
    m_again.setInterval(retryMs);
    connect(&m_again, &QTimer::timeout, this, &WorkspaceKeeper::write);
    m_lockTimer.setInterval(lockPauseMs);
    connect(&m_lockTimer, &QTimer::timeout, this, &WorkspaceKeeper::lockAgain);
}

WorkspaceKeeper::~WorkspaceKeeper() {
    delete m_job;  // waits: half of a save would be none
}

bool WorkspaceKeeper::lock() {
    m_lock.reset();
    try {
        const auto folder = lockFolder(m_file);
        std::filesystem::create_directories(folder);
        m_lock = std::make_unique<RunLock>(folder);
    } catch (const RunBusy&) {
        return false;
    } catch (const std::exception&) {
        // A file system without locks: the last one to save wins, but for the check of the file's stamp.
    }
    return true;
}

void WorkspaceKeeper::keep(const QString& file, std::optional<WatchedStamp> stamp) {
    release();
    m_file = file;
    m_stamp = stamp;
    if (lock()) {
        setReadOnly(ReadOnly::No);
        return;
    }
    m_stamp = m_stamp ? m_stamp : watchedStampOf(file);  // what the other window makes of it must show
    m_lockTimer.start();
    setReadOnly(ReadOnly::OtherWindow);
}

void WorkspaceKeeper::lockAgain() {
    // Asked first, since taking a lock that is held waits for it for a while. It is held somewhere, even where it cannot be
    // taken for another reason now.
    if (isRunLocked(lockFolder(m_file)) || !lock() || !m_lock) {
        return;
    }
    m_lockTimer.stop();
    if (wasChangedOutside()) {
        Q_EMIT freed();
    } else {
        setReadOnly(ReadOnly::No);
    }
}

void WorkspaceKeeper::takeOver(const std::optional<WatchedStamp>& stamp) {
    if (m_readOnly != ReadOnly::OtherWindow || m_lockTimer.isActive()) {
        return;  // of a file that was kept before
    }
    if (stamp) {
        m_stamp = stamp;
    }
    setReadOnly(stamp ? ReadOnly::No : ReadOnly::ChangedOutside);
}

void WorkspaceKeeper::release() {
    m_pause.stop();
    m_again.stop();
    m_lockTimer.stop();
    delete m_job;
    m_dirty = m_failing = false;
    m_file.clear();
    m_stamp.reset();
    m_lock.reset();
    setReadOnly(ReadOnly::No);
}

void WorkspaceKeeper::setReadOnly(ReadOnly why) {
    if (why != m_readOnly) {
        m_readOnly = why;
        Q_EMIT readOnlyChanged();
    }
}

void WorkspaceKeeper::touch() {
    if (m_file.isEmpty() || m_readOnly != ReadOnly::No) {
        return;
    }
    m_dirty = true;
    if (!m_pause.isActive() && !m_job) {
        m_pause.start();
    }
}

/// A file that is gone with its folder was not changed: its drive was taken away, and comes back.
bool WorkspaceKeeper::wasChangedOutside() const {
    return m_stamp && watchedStampOf(m_file) != *m_stamp && QFileInfo(QFileInfo(m_file).absolutePath()).isDir();
}

void WorkspaceKeeper::write() {
    if (!m_dirty || m_job || m_readOnly != ReadOnly::No) {
        return;
    }
    if (wasChangedOutside()) {
        setReadOnly(ReadOnly::ChangedOutside);
        return;
    }
    m_dirty = false;
    m_job = new JobThread([make = m_snapshot(), file = m_file](const JobEvents&) { writeWorkspace(make, file); }, this);
    connect(m_job, &JobThread::succeeded, this, [this] { finish({}); });
    connect(m_job, &JobThread::failed, this, &WorkspaceKeeper::finish);
    connect(m_job, &JobThread::finished, m_job, &QObject::deleteLater);
    m_job->start();
}

void WorkspaceKeeper::finish(const QString& reason) {
    m_job.clear();
    if (reason.isEmpty()) {
        m_failing = false;
        m_stamp = watchedStampOf(m_file);
        Q_EMIT saved();
        if (m_dirty) {
            m_pause.start();
        }
        return;
    }
    m_dirty = true;
    m_again.start();
    if (!std::exchange(m_failing, true)) {
        Q_EMIT failed(reason);
    }
}

bool WorkspaceKeeper::saveNow() {
    m_pause.stop();
    if (m_job) {
        m_job->disconnect(this);
        delete m_job;  // waits; what it wrote is written once more
        m_stamp = m_stamp ? std::optional(watchedStampOf(m_file)) : m_stamp;
        m_dirty = true;
    }
    if (!m_dirty || m_file.isEmpty() || m_readOnly != ReadOnly::No) {
        return true;
    }
    if (wasChangedOutside()) {
        setReadOnly(ReadOnly::ChangedOutside);
        return true;
    }
    m_dirty = false;
    try {
        writeWorkspace(m_snapshot(), m_file);
        finish({});
    } catch (const std::exception& error) {
        finish(QString::fromUtf8(error.what()));
        return false;
    }
    return true;
}

}  // namespace grasploom
