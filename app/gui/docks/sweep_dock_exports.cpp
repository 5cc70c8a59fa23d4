// What leaves the sweep dock: tables, pictures, reports. Drawn and written in the background.
#include "app/gui/docks/report_dialog.h"
#include "app/gui/docks/report_export.h"
#include "app/gui/docks/sweep_dock.h"
#include "dataset/files.h"

#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QMenu>
#include <QStandardPaths>
#include <QToolButton>

namespace grasploom {

void SweepDock::buildExports(QToolButton* button) {
    m_report = new ReportExport(this);
    connect(m_report, &ReportExport::written, this,
            [this](const QString& folder) { Q_EMIT logged(tr("Report written: %1").arg(folder)); });
    connect(m_report, &ReportExport::failed, this,
            [this](const QString& reason) { Q_EMIT failed(tr("The report failed."), reason); });
    connect(m_report, &ReportExport::cancelled, this,
            [this] { Q_EMIT logged(tr("The report was cancelled; nothing was written.")); });
    auto* menu = new QMenu(button);
    menu->addAction(tr("Table as CSV…"), this, [this] { exportAs(SweepExport::Csv, QStringLiteral("csv")); });
    menu->addAction(tr("Heatmap as PNG…"), this, [this] { exportAs(SweepExport::HeatmapPng, QStringLiteral("png")); });
    menu->addAction(tr("Heatmap as SVG…"), this, [this] { exportAs(SweepExport::HeatmapSvg, QStringLiteral("svg")); });
    menu->addAction(tr("Curves as PNG…"), this, [this] { exportAs(SweepExport::CurvesPng, QStringLiteral("png")); });
    menu->addAction(tr("Curves as SVG…"), this, [this] { exportAs(SweepExport::CurvesSvg, QStringLiteral("svg")); });
    menu->addSeparator();
    menu->addAction(tr("Report…"), this, &SweepDock::exportReport);
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
            writeFileAtomically(file.toStdString(), formatExport(kind, sweeps, index, criterion), WrittenPath::NamedByUser);
        },
        this);
    connect(job, &JobThread::succeeded, this, [this, file] { Q_EMIT logged(tr("Written: %1").arg(file)); });
    connect(job, &JobThread::failed, this,
            [this](const QString& reason) { Q_EMIT failed(tr("The export failed."), reason); });
    connect(job, &JobThread::finished, job, &QObject::deleteLater);
    job->start();
}

void SweepDock::exportReport() {
    if (m_report->isRunning()) {
        Q_EMIT failed(tr("A report is being made already."), tr("Wait for it, or cancel it, first."));
        return;
    }
    const auto order = [this](const ReportChoice& choice) {
        ReportOrder made = orderReport(m_document, axes(), choice);
        made.promotedLabels = m_promotedCount ? m_promotedCount() : 0;
        return made;
    };
    if (order({}).rankings.empty()) {
        Q_EMIT failed(tr("There is nothing to report yet."), tr("Open predictions, or train a network, first."));
        return;
    }
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString name =
        QStringLiteral("/report-") + QString::fromStdString(m_document.index()->root().filename().string());
    auto* dialog = new ReportDialog((documents.isEmpty() ? QDir::homePath() : documents) + name, order, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ReportDialog::chosen, m_report, &ReportExport::start);
    dialog->open();
}

}  // namespace grasploom
