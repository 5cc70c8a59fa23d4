#include "app/gui/docks/report_export.h"

#include "dataset/cancelled.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QMessageBox>
#include <QProgressDialog>
#include <QPushButton>
#include <QUrl>

namespace grasploom {
namespace {

constexpr int steps = 1000;

/// What people open first.
QString firstFile(const QString& folder) {
    for (const char* name : {"report.html", "report.pdf"}) {
        if (const QString file = folder + QLatin1Char('/') + QLatin1String(name); QFileInfo::exists(file)) {
            return file;
        }
    }
    return folder;
}

}  // namespace

ReportExport::ReportExport(QWidget* window) : QObject(window), m_window(window) {}

void ReportExport::start(const ReportOrder& order) {
    if (isRunning()) {
        return;
    }
    const QString folder = QString::fromStdString(order.choice.folder.string());
    m_job = new JobThread(
        [order](const JobEvents& events) {
            writeReport(order, [&events](double done) {
                if (events.cancelled()) {
                    throw Cancelled();
                }
                events.progressed(static_cast<std::int64_t>(done * steps), steps);
            });
        },
        this);
    m_progress = new QProgressDialog(tr("The report is being made…"), tr("Cancel"), 0, steps, m_window);
    m_progress->setWindowTitle(tr("Export report"));
    m_progress->setObjectName(QStringLiteral("reportProgress"));
    m_progress->setMinimumDuration(400);
    m_progress->setAutoClose(false);
    m_progress->setAutoReset(false);
    m_progress->setValue(0);
    connect(m_progress, &QProgressDialog::canceled, m_job, &JobThread::requestStop);
    connect(m_job, &JobThread::progressed, m_progress, [bar = m_progress](const JobProgress& progress) {
        if (!bar->wasCanceled()) {  // else it would show again
            bar->setValue(static_cast<int>(progress.done));
        }
    });
    connect(m_job, &JobThread::succeeded, this, [this, folder] {
        Q_EMIT written(folder);
        offer(folder);
    });
    connect(m_job, &JobThread::failed, this, &ReportExport::failed);
    connect(m_job, &JobThread::cancelled, this, &ReportExport::cancelled);
    connect(m_job, &JobThread::finished, m_progress, &QObject::deleteLater);
    connect(m_job, &JobThread::finished, m_job, &QObject::deleteLater);
    connect(m_job, &JobThread::finished, this, [this] { m_job.clear(); });
    m_job->start();
}

void ReportExport::offer(const QString& folder) {
    auto* box = new QMessageBox(QMessageBox::Information, tr("Export report"), tr("The report is written."),
                                QMessageBox::Close, m_window);
    box->setObjectName(QStringLiteral("reportWritten"));
    box->setInformativeText(QDir::toNativeSeparators(folder));
    box->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QPushButton* const open = box->addButton(tr("&Open report"), QMessageBox::AcceptRole);
    QPushButton* const show = box->addButton(tr("Open &folder"), QMessageBox::ActionRole);
    box->setDefaultButton(open);
    connect(open, &QPushButton::clicked, box,
            [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(firstFile(folder))); });
    connect(show, &QPushButton::clicked, box, [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

}  // namespace grasploom
