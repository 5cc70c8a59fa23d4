#include "app/gui/docks/job_table.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace grasploom {

QString jobStateText(JobState state) {
    switch (state) {
        case JobState::Queued:
            return JobTable::tr("waits");
        case JobState::Running:
            return JobTable::tr("runs");
        case JobState::Paused:
            return JobTable::tr("paused");
        case JobState::Stopping:
            return JobTable::tr("stops");
        case JobState::Done:
            return JobTable::tr("done");
        case JobState::Cancelled:
            return JobTable::tr("stopped");
        case JobState::Failed:
            return JobTable::tr("failed");
        case JobState::Detached:
            return JobTable::tr("goes on alone");
    }
    return {};
}

QString durationText(double seconds) {
    if (!(seconds > 0) || !std::isfinite(seconds)) {
        return {};
    }
    const auto whole = static_cast<qint64>(std::ceil(seconds));
    if (whole < 60) {
        return JobTable::tr("%1 s").arg(whole);
    }
    if (whole < 3600) {
        return JobTable::tr("%1 min %2 s").arg(whole / 60).arg(whole % 60, 2, 10, QLatin1Char('0'));
    }
    return JobTable::tr("%1 h %2 min").arg(whole / 3600).arg(whole % 3600 / 60, 2, 10, QLatin1Char('0'));
}

void JobTable::setJobs(std::vector<QueueJob> jobs) {
    beginResetModel();
    m_jobs = std::move(jobs);
    endResetModel();
}

void JobTable::updateJob(const QueueJob& job) {
    if (const int row = rowOf(job.id); row >= 0) {
        m_jobs[static_cast<std::size_t>(row)] = job;
        Q_EMIT dataChanged(index(row, 0), index(row, columnCountOf - 1));
    }
}

const QueueJob* JobTable::jobAt(int row) const {
    return row >= 0 && row < rowCount() ? &m_jobs[static_cast<std::size_t>(row)] : nullptr;
}

int JobTable::rowOf(int id) const {
    const auto found = std::find_if(m_jobs.begin(), m_jobs.end(), [id](const QueueJob& job) { return job.id == id; });
    return found == m_jobs.end() ? -1 : static_cast<int>(found - m_jobs.begin());
}

int JobTable::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_jobs.size()); }

int JobTable::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : columnCountOf; }

QString JobTable::text(const QueueJob& job, int column) const {
    const QLocale locale;
    switch (column) {
        case Name:
            return job.kind == JobKind::Prediction ? tr("Predict: %1").arg(job.name) : job.name;
        case State:
            return jobStateText(job.state);
        case Progress:
            return job.total > 0 ? tr("%1 of %2").arg(locale.toString(qlonglong(job.done)), locale.toString(qlonglong(job.total)))
                                 : QString();
        case Speed:
            return isActive(job.state) && job.perSecond > 0 ? tr("%1/s").arg(locale.toString(job.perSecond, 'g', 3)) : QString();
        case Left:
            return isActive(job.state) ? durationText(job.secondsLeft) : QString();
        default:
            return {};
    }
}

QVariant JobTable::data(const QModelIndex& index, int role) const {
    const QueueJob* const job = jobAt(index.row());
    if (job == nullptr) {
        return {};
    }
    if (role == Qt::DisplayRole) {
        return text(*job, index.column());
    }
    if (role == Qt::ToolTipRole) {
        return job->message.isEmpty() ? QString::fromStdString(job->run.string()) : job->message;
    }
    if (role == fractionRole) {
        return job->total > 0 ? static_cast<double>(job->done) / static_cast<double>(job->total) : 0.0;
    }
    if (role == Qt::TextAlignmentRole && index.column() >= Progress) {
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    }
    return {};
}

QVariant JobTable::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    const QStringList names{tr("Job"), tr("State"), tr("Done"), tr("Speed"), tr("Left")};
    return names.value(section);
}

}  // namespace grasploom
