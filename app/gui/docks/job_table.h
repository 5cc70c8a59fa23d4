#pragma once

#include "app/gui/jobs/queue_job.h"

#include <QAbstractTableModel>

#include <vector>

namespace grasploom {

QString jobStateText(JobState state);
/// "1 h 05 min", "12 s"; empty for nothing left.
QString durationText(double seconds);

/// Jobs as rows: name, state, progress, speed, time left.
class JobTable : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, State, Progress, Speed, Left, columnCountOf };
    static constexpr int fractionRole = Qt::UserRole;  ///< progress [0, 1]
    using QAbstractTableModel::QAbstractTableModel;

    void setJobs(std::vector<QueueJob> jobs);
    void updateJob(const QueueJob& job);
    [[nodiscard]] const QueueJob* jobAt(int row) const;
    [[nodiscard]] int rowOf(int id) const;  ///< −1: none

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const QueueJob& job, int column) const;
    std::vector<QueueJob> m_jobs;
};

}  // namespace grasploom
