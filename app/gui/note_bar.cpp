#include "app/gui/note_bar.h"

#include "evaluation/workspace_file.h"
#include "widgets/elided_label.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>

namespace grasploom {

NoteBar::NoteBar(QWidget* parent)
    : QWidget(parent), m_label(new QLabel), m_edit(new QLineEdit), m_hint(new ElidedLabel) {
    setObjectName(QStringLiteral("noteBar"));
    m_label->setBuddy(m_edit);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(4, 2, 4, 2);
    layout->addWidget(m_label);
    layout->addWidget(m_edit, 2);
    layout->addWidget(m_hint, 1);
    connect(m_edit, &QLineEdit::returnPressed, this, [this] {
        const QString text = m_edit->text();
        hide();
        Q_EMIT entered(m_kind, text);
        Q_EMIT closed();
    });
    hide();
}

void NoteBar::open(Kind kind, const QString& text, const QString& hint) {
    m_kind = kind;
    m_label->setText(kind == Kind::Tags ? tr("&Tags:") : tr("&Note:"));
    m_edit->setAccessibleName(kind == Kind::Tags ? tr("Tags of this scene") : tr("Note on this scene"));
    m_edit->setPlaceholderText(kind == Kind::Tags ? tr("Words between spaces, such as: hard label_wrong")
                                                  : tr("What is to be remembered of this scene"));
    m_edit->setMaxLength(static_cast<int>(WorkspaceLimits::noteBytes / 4));  // a letter may take four bytes
    m_edit->setText(text);
    m_hint->setText(hint);
    show();
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

void NoteBar::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        hide();
        Q_EMIT closed();
    } else if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter) {
        QWidget::keyPressEvent(event);
    }
}

}  // namespace grasploom
