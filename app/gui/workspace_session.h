#pragma once

#include "app/gui/document/document.h"
#include "app/gui/document/workspace_keeper.h"

#include <QMainWindow>

namespace grasploom {

class SceneGrid;

/// Brings the window to what a workspace file says, and the file to what the window shows. Without a file of the user's
/// there is one beside the dataset's labels and runs, which remembers how the dataset was looked at last.
class WorkspaceSession : public QObject {
    Q_OBJECT
public:
    WorkspaceSession(Document& document, SceneGrid& grid, QMainWindow& workbench, QObject* parent = nullptr);

    /// Reads it in the background; `datasetWanted` follows, or `failed`.
    void openFile(const QString& file);
    /// A file of its own from now on, as the window is. False: it could not be written, and all stays as it was.
    bool saveAs(const QString& file);
    bool save();          ///< at once
    void forgetWanted();  ///< the dataset could not be opened
    /// The dataset of the file that was asked for is here now.
    void openAt(const QString& folder);
    [[nodiscard]] const QString& file() const { return m_file; }  ///< the user's; empty: the dataset's own
    [[nodiscard]] bool isReadOnly() const { return m_keeper.readOnly() != WorkspaceKeeper::ReadOnly::No; }
    [[nodiscard]] bool isRestoring() const { return m_restoring; }
    void touch();

Q_SIGNALS:
    void datasetWanted(const QString& folder);
    void datasetMissing(const QString& folder);  ///< of the file that was asked for
    void restoringBegan();                       ///< sets are asked for; what is asked for from now on comes after them
    void restored();                             ///< all is as the file says
    void setsMissing(const QStringList& files);  ///< they stay in the file
    void stateChanged();                         ///< file or isReadOnly
    void freed(const QString& name);             ///< no other window has the file any more: it is kept here from now on
    void failed(const QString& what, const QString& reason);
    void logged(const QString& line);

private:
    struct Wanted {
        QString file;
        WatchedStamp stamp;
        WorkspaceFile contents;
    };
    static Wanted read(const QString& file);
    void begin();
    void beginOwn();
    void applyJudging(const WorkspaceJudging& judging);
    void applyFilter();
    void openSets();
    void end();
    void apply(WorkspaceFile contents, bool fromFile);
    void finishRestoring();
    void sayDamaged(const QString& file, const QString& reason);
    void followReadOnly();
    void takeOver();
    void rememberMissing();
    [[nodiscard]] std::function<WorkspaceFile()> snapshot() const;

    Document& m_document;
    SceneGrid& m_grid;
    QMainWindow& m_workbench;
    WorkspaceKeeper m_keeper;
    QString m_file;
    std::optional<Wanted> m_wanted;
    WorkspaceFile m_base;                 ///< as read: what the window does not know is kept from it
    std::vector<WorkspaceSet> m_missing;  ///< sets that could not be opened
    int m_generation = 0;                 ///< of files that are asked for
    int m_ownGeneration = 0;              ///< of the datasets' own
    std::optional<std::size_t> m_openedAt;  ///< the scene that was current before what is remembered was read
    bool m_fromFile = false;              ///< m_base was read, not made up
    bool m_restoring = false;
    bool m_waits = false;                 ///< for another window to close the file
};

}  // namespace grasploom
