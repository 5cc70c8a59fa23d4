#pragma once

#include <QByteArray>
#include <QColor>
#include <QFont>
#include <QPainter>
#include <QWidget>

class QMenu;

namespace grasploom {

/// What a picture is painted with: the widget's own on the screen, black on white in a file.
struct PlotInk {
    QFont font;
    QColor ground, text, faint;
    bool onScreen = true;  ///< else without what the pointer or the keyboard is at
};

enum class PlotFormat : std::uint8_t { Png, Svg, Pdf };

/// A picture of numbers. It can be taken along: its context menu saves it as PNG, SVG or PDF and copies what it shows
/// as CSV.
class PlotWidget : public QWidget {
    Q_OBJECT
public:
    explicit PlotWidget(QWidget* parent = nullptr);

    /// What is shown, with a header line; empty while there is nothing.
    [[nodiscard]] virtual QString valuesCsv() const = 0;
    /// The bytes of a file, as large as the widget; black on white.
    [[nodiscard]] QByteArray rendered(PlotFormat format) const;
    /// By the name's ending, else as PNG. Throws DataError.
    void saveAs(const QString& file) const;
    /// As it opens for the right mouse button and for the keyboard's menu key.
    void addActions(QMenu& menu);

Q_SIGNALS:
    void saved(const QString& file);
    void saveFailed(const QString& reason);

protected:
    /// Everything, onto rect().
    virtual void paintPlot(QPainter& painter, const PlotInk& ink) const = 0;
    [[nodiscard]] PlotInk screenInk() const;
    void paintEvent(QPaintEvent* event) override;  ///< also the focus frame
    void contextMenuEvent(QContextMenuEvent* event) override;
    void changeEvent(QEvent* event) override;
    /// Tells screen readers what is current, and the pointer what it is over.
    void announce(const QString& text);

private:
    void chooseFile();
};

/// "12.3": of a fraction, in %.
QString percentText(double fraction, int decimals = 1);
QString countText(std::size_t count);
QColor colourOf(const std::array<double, 3>& rgb);
/// Slanted lines over `area`. Lines, not a brush: SVG and PDF keep them.
void paintHatch(QPainter& painter, const QRectF& area, double spacing);

}  // namespace grasploom
