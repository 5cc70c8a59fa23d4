#pragma once

#include "app/gui/jobs/job_thread.h"
#include "widgets/patch.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

namespace grasploom {

class Document;
class SceneGrid;

/// What patches of A are found and drawn by; not complete while A is not judged.
PatchSource patchSourceOf(const Document& document);

/// Finds the patches that the grid shows, in the background, whenever the filter, the limits or the predictions change.
class PatchFinder : public QObject {
    Q_OBJECT
public:
    /// A child of `grid`. Both must outlive it.
    PatchFinder(Document& document, SceneGrid& grid);

Q_SIGNALS:
    void failed(const QString& what, const QString& reason);

private:
    void start();

    Document& m_document;
    SceneGrid& m_grid;
    QPointer<JobThread> m_job;
    int m_generation = 0;
    QTimer m_timer;  ///< several changes in one turn of the event loop, one search
};

}  // namespace grasploom
