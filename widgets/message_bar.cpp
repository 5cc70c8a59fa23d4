#include "widgets/message_bar.h"

#include "widgets/palette.h"

#include <QAccessible>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

namespace grasploom {
namespace {

constexpr int mostRows = 3;  ///< the oldest one goes: a wall of messages would hide the picture

/// A coloured edge beside the icon; the text stays in the palette's own colours, dark or light.
class Edge : public QWidget {
public:
    explicit Edge(const QColor& colour) {
        setAutoFillBackground(true);
        QPalette painted = palette();
        painted.setColor(QPalette::Window, colour);
        setPalette(painted);
        setFixedWidth(fontMetrics().averageCharWidth() / 2 + 1);
    }
};

}  // namespace

MessageBar::MessageBar(QWidget* parent) : QWidget(parent), m_rows(new QVBoxLayout(this)) {
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(1);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    hide();
}

int MessageBar::count() const {
    return m_rows->count();
}

QWidget* MessageBar::find(const QString& key) const {
    for (int i = 0; i < m_rows->count(); ++i) {
        if (QWidget* const row = m_rows->itemAt(i)->widget(); row->objectName() == key) {
            return row;
        }
    }
    return nullptr;
}

QWidget* MessageBar::rowFor(const BarMessage& message) {
    auto* row = new QFrame;
    row->setObjectName(message.key);
    row->setAutoFillBackground(true);
    row->setBackgroundRole(QPalette::AlternateBase);
    const bool warns = message.level == BarMessage::Level::Warning;
    const int side = fontMetrics().height() * 3 / 2;
    auto* icon = new QLabel;
    icon->setPixmap(style()
                        ->standardIcon(warns ? QStyle::SP_MessageBoxWarning : QStyle::SP_MessageBoxInformation)
                        .pixmap(side, side));
    icon->setAccessibleName(warns ? tr("Warning") : tr("Information"));
    auto* text = new QLabel(message.text);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text->setToolTip(message.details);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 4, 0);
    layout->addWidget(new Edge(warns ? palette::wrong : palette::right));
    layout->addWidget(icon);
    layout->addWidget(text, 1);
    for (const BarMessage::Action& action : message.actions) {
        auto* button = new QPushButton(action.text);
        connect(button, &QPushButton::clicked, this, [this, key = message.key, run = action.run] {
            remove(key);
            if (run) {
                run();
            }
        });
        layout->addWidget(button);
    }
    auto* close = new QToolButton;
    close->setIcon(style()->standardIcon(QStyle::SP_TitleBarCloseButton));
    close->setAutoRaise(true);
    close->setToolTip(tr("Close this message"));
    close->setAccessibleName(tr("Close this message"));
    close->setFocusPolicy(Qt::TabFocus);
    connect(close, &QToolButton::clicked, this, [this, key = message.key] { remove(key); });
    layout->addWidget(close);
    return row;
}

void MessageBar::add(const BarMessage& message) {
    remove(message.key);
    while (m_rows->count() >= mostRows) {
        remove(m_rows->itemAt(0)->widget()->objectName());
    }
    m_rows->addWidget(rowFor(message));
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    setAccessibleName(message.text);
    QAccessible::updateAccessibility(&alert);
}

void MessageBar::remove(const QString& key) {
    if (QWidget* const row = find(key)) {
        m_rows->removeWidget(row);
        row->hide();
        row->deleteLater();  // its button may be the one that was clicked
    }
    setVisible(m_rows->count() > 0);
}

void MessageBar::clear() {
    while (m_rows->count() > 0) {
        remove(m_rows->itemAt(0)->widget()->objectName());
    }
}

}  // namespace grasploom
