#pragma once

#include "app/gui/docks/sweep_series.h"
#include "app/gui/jobs/job_thread.h"

#include <QObject>
#include <QPointer>

class QProgressDialog;
class QWidget;

namespace grasploom {

/// Writes one report at a time in the background, with progress and a way to stop, and offers to open it.
class ReportExport : public QObject {
    Q_OBJECT
public:
    explicit ReportExport(QWidget* window);
    [[nodiscard]] bool isRunning() const { return m_job != nullptr; }
    void start(const ReportOrder& order);

Q_SIGNALS:
    void written(const QString& folder);
    void failed(const QString& reason);
    void cancelled();

private:
    void offer(const QString& folder);

    QWidget* m_window;
    QPointer<JobThread> m_job;
    QPointer<QProgressDialog> m_progress;
};

}  // namespace grasploom
