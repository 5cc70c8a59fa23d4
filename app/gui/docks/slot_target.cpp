#include "app/gui/docks/slot_target.h"

#include "app/gui/docks/set_table.h"

#include <QActionGroup>
#include <QDragEnterEvent>
#include <QMenu>
#include <QMimeData>
#include <QUrl>

namespace grasploom {
namespace {

QString localFile(const QMimeData* data) {
    for (const QUrl& url : data->urls()) {
        if (url.isLocalFile()) {
            return url.toLocalFile();
        }
    }
    return {};
}

}  // namespace

SlotTarget::SlotTarget(Document& document, SetSlot slot, QWidget* parent)
    : QToolButton(parent), m_document(document), m_slot(slot) {
    setObjectName(slot == SetSlot::A ? QStringLiteral("slotA") : QStringLiteral("slotB"));
    setAcceptDrops(true);
    setPopupMode(QToolButton::InstantPopup);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    setMenu(new QMenu(this));
    connect(menu(), &QMenu::aboutToShow, this, &SlotTarget::fillMenu);
    connect(&m_document, &Document::setsChanged, this, &SlotTarget::refresh);
    connect(&m_document, &Document::opened, this, &SlotTarget::refresh);
    connect(&m_document, &Document::closed, this, &SlotTarget::refresh);
    refresh();
}

void SlotTarget::refresh() {
    const PredictionSlot& shown = m_document.predictions(m_slot);
    const QString letter = m_slot == SetSlot::A ? QStringLiteral("A") : QStringLiteral("B");
    const QString name = shown.isEmpty() ? tr("none") : shown.name;
    setText(tr("%1: %2").arg(letter,
                             fontMetrics().elidedText(name, Qt::ElideMiddle, fontMetrics().averageCharWidth() * 32)));
    const QString help =
        tr("The set shown as %1. Choose another, or drop one here: a row of the table or a prediction file.");
    setToolTip(help.arg(letter) + (shown.isEmpty() ? QString() : QLatin1Char('\n') + shown.file));
    setAccessibleName(tr("%1: %2").arg(letter, name));
    setEnabled(m_document.index() != nullptr);
}

void SlotTarget::fillMenu() {
    menu()->clear();
    auto* group = new QActionGroup(menu());
    const auto add = [&](const QString& text, int id) {
        QAction* const action = menu()->addAction(text, this, [this, id] {
            const PredictionSlot& shown = m_document.predictions(m_slot);
            if (id != 0) {
                m_document.showSet(id, m_slot);
            } else if (!shown.isEmpty()) {
                m_document.showSet(shown.id, std::nullopt);
            }
        });
        group->addAction(action)->setCheckable(true);
        const PredictionSlot& shown = m_document.predictions(m_slot);
        action->setChecked(shown.isEmpty() ? id == 0 : id == shown.id);
    };
    for (const PredictionSlot* const set : m_document.sets()) {
        add(QString(set->name).replace(QLatin1Char('&'), QStringLiteral("&&")), set->id);
    }
    menu()->addSeparator();
    add(tr("None"), 0);
}

void SlotTarget::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasFormat(QString::fromLatin1(setMimeType)) || !localFile(event->mimeData()).isEmpty()) {
        event->acceptProposedAction();
    }
}

void SlotTarget::dropEvent(QDropEvent* event) {
    const QByteArray id = event->mimeData()->data(QString::fromLatin1(setMimeType));
    if (!id.isEmpty()) {
        m_document.showSet(id.toInt(), m_slot);
    } else if (const QString file = localFile(event->mimeData()); !file.isEmpty()) {
        Q_EMIT fileDropped(file);
    }
    event->acceptProposedAction();
}

}  // namespace grasploom
