// What leaves the sweep dock: tables, pictures, reports. Drawn and written in the background.
#include "app/gui/docks/sweep_dock.h"
#include "dataset/files.h"

#include <QDesktopServices>
#include <QFileDialog>
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QUrl>

namespace grasploom {

void SweepDock::buildExports(QToolButton* button) {
    auto* menu = new QMenu(button);
    menu->addAction(tr("Table as CSV…"), this, [this] { exportAs(SweepExport::Csv, QStringLiteral("csv")); });
    menu->addAction(tr("Heatmap as PNG…"), this, [this] { exportAs(SweepExport::HeatmapPng, QStringLiteral("png")); });
    menu->addAction(tr("Heatmap as SVG…"), this, [this] { exportAs(SweepExport::HeatmapSvg, QStringLiteral("svg")); });
    menu->addAction(tr("Curves as PNG…"), this, [this] { exportAs(SweepExport::CurvesPng, QStringLiteral("png")); });
    menu->addAction(tr("Curves as SVG…"), this, [this] { exportAs(SweepExport::CurvesSvg, QStringLiteral("svg")); });
    menu->addSeparator();
    menu->addAction(tr("Report as HTML…"), this, &SweepDock::exportReport);
    button->setMenu(menu);
}

void SweepDock::exportAs(SweepExport kind, const QString& suffix) {
    if (m_sweeps.empty()) {
        Q_EMIT failed(tr("There is nothing to export yet."), tr("Open predictions, or train a network, first."));
        return;
    }
    QString file = QFileDialog::getSaveFileName(this, tr("Export the sweep"), QStringLiteral("sweep.") + suffix,
                                                QStringLiteral("*.") + suffix);
    if (file.isEmpty()) {
        return;
    }
    auto* job = new JobThread(
        [kind, file, sweeps = m_sweeps, index = shown(), criterion = m_document.criterion()](const JobEvents&) {
            writeFileAtomically(file.toStdString(), formatExport(kind, sweeps, index, criterion));
        },
        this);
    connect(job, &JobThread::succeeded, this, [this, file] { Q_EMIT logged(tr("Written: %1").arg(file)); });
    connect(job, &JobThread::failed, this, [this](const QString& reason) { Q_EMIT failed(tr("The export failed."), reason); });
    connect(job, &JobThread::finished, job, &QObject::deleteLater);
    job->start();
}

void SweepDock::exportReport() {
    const ReportOrder order = orderReport(m_document, axes());
    if (order.series.empty()) {
        Q_EMIT failed(tr("There is nothing to report yet."), tr("Open predictions, or train a network, first."));
        return;
    }
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Folder for the report"));
    if (folder.isEmpty()) {
        return;
    }
    m_state->setText(tr("The report is being written…"));
    auto* job = new JobThread([order, folder](const JobEvents&) { writeReport(order, folder.toStdString()); }, this);
    connect(job, &JobThread::succeeded, this, [this, folder] {
        Q_EMIT logged(tr("Report written: %1").arg(folder + QStringLiteral("/report.html")));
        QDesktopServices::openUrl(QUrl::fromLocalFile(folder + QStringLiteral("/report.html")));
    });
    connect(job, &JobThread::failed, this, [this](const QString& reason) { Q_EMIT failed(tr("The report failed."), reason); });
    connect(job, &JobThread::finished, this, &SweepDock::show);
    connect(job, &JobThread::finished, job, &QObject::deleteLater);
    job->start();
}

}  // namespace grasploom
