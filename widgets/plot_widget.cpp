#include "widgets/plot_widget.h"

#include "dataset/files.h"
#include "widgets/focus_frame.h"

#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QMenu>
#include <QPageSize>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <algorithm>
#include <exception>

namespace grasploom {
namespace {

constexpr double pngScale = 3;  ///< sharp in print
constexpr int pdfDpi = 96;      ///< one widget pixel is one unit

PlotInk paperInk(const QFont& font) {
    return {font, Qt::white, Qt::black, QColor(0xd8, 0xd8, 0xd8), false};
}

}  // namespace

PlotWidget::PlotWidget(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
}

PlotInk PlotWidget::screenInk() const {
    QColor faint = palette().color(QPalette::WindowText);
    faint.setAlphaF(0.18F);
    return {font(), palette().color(QPalette::Window), palette().color(QPalette::WindowText), faint};
}

QByteArray PlotWidget::rendered(PlotFormat format) const {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    const auto paint = [this](QPaintDevice& device, double scale) {
        QPainter painter(&device);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.scale(scale, scale);
        const PlotInk ink = paperInk(font());
        painter.setFont(ink.font);
        painter.fillRect(rect(), ink.ground);
        paintPlot(painter, ink);
    };
    if (format == PlotFormat::Png) {
        QImage image(size() * pngScale, QImage::Format_RGB32);
        paint(image, pngScale);
        image.save(&buffer, "PNG");
    } else if (format == PlotFormat::Svg) {
        QSvgGenerator svg;
        svg.setOutputDevice(&buffer);
        svg.setSize(size());
        svg.setViewBox(rect());
        svg.setResolution(logicalDpiX());
        svg.setTitle(accessibleName());
        paint(svg, 1);
    } else {
        QPdfWriter pdf(&buffer);
        pdf.setResolution(pdfDpi);
        pdf.setPageMargins({});
        pdf.setPageSize(QPageSize(QSizeF(size()) * 72 / pdfDpi, QPageSize::Point));
        pdf.setTitle(accessibleName());
        paint(pdf, 1);
    }
    return bytes;
}

void PlotWidget::saveAs(const QString& file) const {
    const QString suffix = QFileInfo(file).suffix().toLower();
    const QByteArray bytes = rendered(suffix == QLatin1String("svg")   ? PlotFormat::Svg
                                      : suffix == QLatin1String("pdf") ? PlotFormat::Pdf
                                                                       : PlotFormat::Png);
    writeFileAtomically(file.toStdString(), {bytes.constData(), static_cast<std::size_t>(bytes.size())}, WrittenPath::NamedByUser);
}

void PlotWidget::addActions(QMenu& menu) {
    const bool something = !valuesCsv().isEmpty();
    menu.addAction(tr("&Save as PNG, SVG or PDF…"), this, &PlotWidget::chooseFile)->setEnabled(something);
    menu.addAction(tr("&Copy values as CSV"), this, [this] { QApplication::clipboard()->setText(valuesCsv()); })
        ->setEnabled(something);
}

void PlotWidget::chooseFile() {
    QString filter;
    QString file =
        QFileDialog::getSaveFileName(this, tr("Save the picture"), QString(),
                                     tr("PNG picture (*.png);;SVG drawing (*.svg);;PDF page (*.pdf)"), &filter);
    if (file.isEmpty()) {
        return;
    }
    if (QFileInfo(file).suffix().isEmpty()) {
        file += filter.contains(QLatin1String("svg"))   ? QStringLiteral(".svg")
                : filter.contains(QLatin1String("pdf")) ? QStringLiteral(".pdf")
                                                        : QStringLiteral(".png");
    }
    try {
        saveAs(file);
        Q_EMIT saved(file);
    } catch (const std::exception& error) {
        Q_EMIT saveFailed(QString::fromUtf8(error.what()));
    }
}

void PlotWidget::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintPlot(painter, screenInk());
    if (hasFocus()) {
        paintFocusFrame(painter, rect(), palette());
    }
}

void PlotWidget::contextMenuEvent(QContextMenuEvent* event) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addActions(*menu);
    menu->popup(event->globalPos());
}

void PlotWidget::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    update();
}

void PlotWidget::announce(const QString& text) {
    if (text != accessibleDescription()) {
        setAccessibleDescription(text);
    }
}

QString percentText(double fraction, int decimals) {
    return QLocale().toString(100 * fraction, 'f', decimals);
}

QString countText(std::size_t count) {
    return QLocale().toString(static_cast<qulonglong>(count));
}

QColor colourOf(const std::array<double, 3>& rgb) {
    return QColor::fromRgbF(static_cast<float>(rgb[0]), static_cast<float>(rgb[1]), static_cast<float>(rgb[2]));
}

void paintHatch(QPainter& painter, const QRectF& area, double spacing) {
    const double width = area.width();
    const double height = area.height();
    for (double at = spacing / 2; at < width + height; at += spacing) {
        painter.drawLine(area.topLeft() + QPointF(std::max(0.0, at - height), std::min(at, height)),
                         area.topLeft() + QPointF(std::min(at, width), std::max(0.0, at - width)));
    }
}

}  // namespace grasploom
