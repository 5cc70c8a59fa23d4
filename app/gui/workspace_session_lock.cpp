// What another window does to the workspace file.
#include "app/gui/workspace_session.h"

#include <QFileInfo>

#include <utility>

namespace grasploom {

void WorkspaceSession::followReadOnly() {
    using ReadOnly = WorkspaceKeeper::ReadOnly;
    const bool waited = std::exchange(m_waits, m_keeper.readOnly() == ReadOnly::OtherWindow);
    Q_EMIT stateChanged();
    const QString name = QFileInfo(m_keeper.file()).fileName();
    if (m_keeper.readOnly() == ReadOnly::OtherWindow && !m_file.isEmpty()) {
        Q_EMIT failed(
            tr("Another window has the workspace %1 open: here it is read-only.").arg(name),
            tr("Changes made here are not kept until it is closed there. Save it under another name to keep them."));
    } else if (m_keeper.readOnly() == ReadOnly::No && waited && !m_keeper.file().isEmpty()) {
        m_keeper.touch();
        Q_EMIT freed(name);
    } else if (m_keeper.readOnly() == ReadOnly::NoPlace) {
        Q_EMIT failed(tr("The workspace %1 lies in the dataset's folder: it is read-only.").arg(name),
                      tr("Nothing is ever written into a dataset. Save it under another name to keep changes."));
    } else if (m_keeper.readOnly() == ReadOnly::ChangedOutside) {
        Q_EMIT failed(tr("The workspace %1 was changed by another program: it is not overwritten.").arg(name),
                      tr("Changes made here are no longer kept. Open it again, or save it under another name."));
    }
}

/// The window that had the file is closed. Its notes are read, since none could be made here meanwhile; what this
/// window shows stays.
void WorkspaceSession::takeOver() {
    const QString file = m_keeper.file();
    const auto isStillWanted = [this, file] { return m_keeper.file() == file && m_document.index(); };
    auto* job = startJob<Wanted>(
        this, [file](const JobEvents&) { return read(file); },
        [this, isStillWanted](Wanted now) {
            if (isStillWanted()) {
                m_document.setNotes(now.contents.notes);
                now.contents.notes.clear();
                m_base = std::move(now.contents);
                rememberMissing();
                m_keeper.takeOver(now.stamp);
            }
        });
    connect(job, &JobThread::failed, this, [this, isStillWanted] {
        if (isStillWanted()) {
            m_keeper.takeOver(std::nullopt);
        }
    });
}

}  // namespace grasploom
