#include "app/gui/appearance.h"

#include <QApplication>
#include <QPainter>
#include <QPalette>
#include <QProxyStyle>
#include <QStyleFactory>
#include <QStyleOption>

namespace grasploom {
namespace {

QPalette paletteOf(QColor button, QColor window, QColor base, QColor alternate, QColor text, QColor faint) {
    QPalette palette(button, window);
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::AlternateBase, alternate);
    palette.setColor(QPalette::ToolTipBase, base);
    palette.setColor(QPalette::Highlight, QColor(0x2f, 0x6f, 0xb0));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::PlaceholderText, faint);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText}) {
        palette.setColor(role, text);
        palette.setColor(QPalette::Disabled, role, faint);
    }
    palette.setColor(QPalette::Disabled, QPalette::Highlight, faint);
    return palette;
}

QPalette darkPalette() {
    QPalette palette = paletteOf({0x2b, 0x2b, 0x2e}, {0x23, 0x23, 0x26}, {0x1c, 0x1c, 0x1f}, {0x26, 0x26, 0x2a},
                                 {0xe6, 0xe6, 0xe8}, {0x88, 0x88, 0x8c});
    palette.setColor(QPalette::Link, QColor(0x7a, 0xb8, 0xf5));
    return palette;
}

/// Fusion draws the edge of an empty box darker than the window: on a dark one nobody sees it.
class DarkStyle : public QProxyStyle {
public:
    DarkStyle() : QProxyStyle(QStringLiteral("Fusion")) {}
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        const bool round = element == PE_IndicatorRadioButton;
        if (!round && element != PE_IndicatorCheckBox) {
            return;
        }
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing, round);
        painter->setPen(option->palette.color(QPalette::PlaceholderText));
        painter->setBrush(Qt::NoBrush);
        const QRectF edge = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
        if (round) {
            painter->drawEllipse(edge);
        } else {
            painter->drawRect(edge);
        }
        painter->restore();
    }
};

QPalette lightPalette() {
    QPalette palette =
        paletteOf({0xef, 0xef, 0xef}, {0xef, 0xef, 0xef}, Qt::white, {0xf7, 0xf7, 0xf7}, Qt::black, {0x82, 0x82, 0x82});
    palette.setColor(QPalette::Link, QColor(0x1a, 0x5f, 0xa8));
    return palette;
}

}  // namespace

void applyAppearance(Appearance appearance) {
    static const QString desktopStyle = QApplication::style()->name();
    static bool desktop = true;
    if (appearance == Appearance::System) {
        if (!desktop) {
            QApplication::setStyle(QStyleFactory::create(desktopStyle));
            QApplication::setPalette(QPalette());  // nothing of its own: the desktop's, which may have changed
        }
        desktop = true;
        return;
    }
    const bool dark = appearance == Appearance::Dark;  // Fusion is the one style that takes any palette
    QApplication::setStyle(dark ? new DarkStyle : QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setPalette(dark ? darkPalette() : lightPalette());
    desktop = false;
}

}  // namespace grasploom
