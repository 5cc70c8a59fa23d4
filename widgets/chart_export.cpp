#include "widgets/chart_export.h"

#include "dataset/files.h"
#include "evaluation/breakdown_tables.h"

#include <QBuffer>
#include <QClipboard>
#include <QCoreApplication>
#include <QFileDialog>
#include <QGuiApplication>
#include <QImage>
#include <QMenu>
#include <QSvgGenerator>
#include <QWidget>

namespace grasploom {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ChartExport)
};

using Done = std::function<void(const QString&)>;

void copy(const std::string& text) {
    QGuiApplication::clipboard()->setText(QString::fromStdString(text));
}

void save(const ChartExport& chart, const QString& suffix, const std::function<QByteArray()>& bytes, const Done& done,
          const Done& failed) {
    const QString ending = QLatin1Char('.') + suffix;
    QString file = QFileDialog::getSaveFileName(chart.picture, Words::tr("Export"), chart.name + ending,
                                                QLatin1Char('*') + ending);
    if (file.isEmpty()) {
        return;
    }
    try {
        writeFileAtomically(file.toStdString(), bytes().toStdString(), WrittenPath::NamedByUser);
        done(file);
    } catch (const std::exception& error) {
        failed(QString::fromStdString(error.what()));
    }
}

}  // namespace

QByteArray pictureAsPng(QWidget& widget) {
    constexpr int scale = 2;
    QImage image(widget.size() * scale, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    image.fill(widget.palette().color(QPalette::Window));
    widget.render(&image);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return buffer.data();
}

QByteArray pictureAsSvg(QWidget& widget) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(widget.size());
    generator.setViewBox(widget.rect());
    generator.setTitle(widget.accessibleName());
    widget.render(&generator);
    return buffer.data();
}

void addExportActions(QMenu& menu, const ChartExport& chart, const Done& done, const Done& failed) {
    menu.addAction(Words::tr("Copy as text"), &menu, [chart] { copy(rowsAsText(chart.rows())); });
    menu.addAction(Words::tr("Copy as CSV"), &menu, [chart] { copy(rowsAsCsv(chart.rows())); });
    menu.addSeparator();
    menu.addAction(Words::tr("Save as CSV…"), &menu, [chart, done, failed] {
        save(
            chart, QStringLiteral("csv"), [&] { return QByteArray::fromStdString(rowsAsCsv(chart.rows())); }, done,
            failed);
    });
    menu.addAction(Words::tr("Save picture as PNG…"), &menu, [chart, done, failed] {
        save(
            chart, QStringLiteral("png"), [&] { return pictureAsPng(*chart.picture); }, done, failed);
    });
    menu.addAction(Words::tr("Save picture as SVG…"), &menu, [chart, done, failed] {
        save(
            chart, QStringLiteral("svg"), [&] { return pictureAsSvg(*chart.picture); }, done, failed);
    });
}

}  // namespace grasploom
