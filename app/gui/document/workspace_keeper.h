#pragma once

#include "app/gui/document/file_watch.h"
#include "app/gui/jobs/job_thread.h"
#include "evaluation/workspace_file.h"
#include "model/run_lock.h"

#include <QPointer>
#include <QTimer>

#include <functional>
#include <memory>

namespace grasploom {

/// Keeps a workspace file as the window is: written in the background within a second of a change, aside and renamed,
/// so that a crash at any moment leaves a whole one. One window at a time writes a file; one that another program
/// changed meanwhile is not overwritten.
class WorkspaceKeeper : public QObject {
    Q_OBJECT
public:
    /// Why a file is not written.
    enum class ReadOnly : std::uint8_t { No, OtherWindow, ChangedOutside, NoPlace };
    /// Puts together what is written. Called on the keeper's thread; what it returns runs on another one.
    using Snapshot = std::function<std::function<WorkspaceFile()>()>;
    explicit WorkspaceKeeper(Snapshot snapshot, QObject* parent = nullptr);
    ~WorkspaceKeeper() override;

    /// From now on `file`, absolute; `stamp` is of the file as it was read, none for one that is to be made or
    /// replaced.
    void keep(const QString& file, std::optional<WatchedStamp> stamp = std::nullopt);
    /// Nothing more is written; what is being written is waited for.
    void release();
    [[nodiscard]] const QString& file() const { return m_file; }  ///< empty: none
    [[nodiscard]] const std::optional<WatchedStamp>& stamp() const { return m_stamp; }  ///< what is known of the file
    void refuse() { setReadOnly(ReadOnly::NoPlace); }             ///< it is not to be written
    /// After `freed`: what the other window wrote last is known here, as of `stamp`. None: it cannot be read.
    void takeOver(const std::optional<WatchedStamp>& stamp);
    [[nodiscard]] ReadOnly readOnly() const { return m_readOnly; }
    /// Something changed.
    void touch();
    /// Writes what has changed, and waits for it. False: it could not be written; `failed` says why.
    bool saveNow();

Q_SIGNALS:
    void saved();
    void failed(const QString& reason);  ///< said once until it works again
    void readOnlyChanged();
    void freed();  ///< the window that had the file is gone, and left it otherwise than it was read: `takeOver` comes next

private:
    void write();
    [[nodiscard]] bool wasChangedOutside() const;
    void finish(const QString& reason);
    void setReadOnly(ReadOnly why);
    bool lock();
    void lockAgain();

    Snapshot m_snapshot;
    QString m_file;
    std::optional<WatchedStamp> m_stamp;  ///< as last read or written by us
    ReadOnly m_readOnly = ReadOnly::No;
    std::unique_ptr<RunLock> m_lock;
    QTimer m_pause;
    QTimer m_again;      ///< after a failure
    QTimer m_lockTimer;  ///< while another window has the file
    QPointer<JobThread> m_job;
    bool m_dirty = false;
    bool m_failing = false;
};

}  // namespace grasploom
