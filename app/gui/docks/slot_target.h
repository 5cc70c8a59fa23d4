#pragma once

#include "app/gui/document/document.h"

#include <QToolButton>

namespace grasploom {

/// "A: baseline": which set is A, or B. A click chooses another one; a set or a prediction file dropped on it is shown
/// there.
class SlotTarget : public QToolButton {
    Q_OBJECT
public:
    SlotTarget(Document& document, SetSlot slot, QWidget* parent = nullptr);

Q_SIGNALS:
    void fileDropped(const QString& file);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void refresh();
    void fillMenu();

    Document& m_document;
    SetSlot m_slot;
};

}  // namespace grasploom
