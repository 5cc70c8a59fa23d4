#include "app/gui/appearance.h"

#include <QApplication>
#include <QPalette>
#include <QStyle>
#include <QStyleFactory>

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
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));  // the one style that takes any palette
    QApplication::setPalette(appearance == Appearance::Dark ? darkPalette() : lightPalette());
    desktop = false;
}

}  // namespace grasploom
