#pragma once

#include "app/gui/document/document.h"

#include <QObject>
#include <QStringList>

#include <array>

namespace grasploom {

/// Shows the predictions of a validation as A and those of the validation before as B, and puts back what stood there.
class HistoryOverlay : public QObject {
    Q_OBJECT
public:
    explicit HistoryOverlay(Document& document, QObject* parent = nullptr);
    void show(const QString& now, const QString& before);  ///< files; no `before`: B is left empty
    void hide();
    [[nodiscard]] bool isShown() const { return !m_wanted.isEmpty(); }

private:
    void followSets();
    void load();
    void closeOthers();

    Document& m_document;
    QStringList m_wanted;                      ///< files that are shown, or about to be
    QStringList m_ours;                        ///< all that were opened here and may still be open
    std::array<int, slotCount> m_displaced{};  ///< ids of the sets that stood in A and B before; 0: none
    bool m_waits = false;                      ///< what is wanted is loaded when nothing else is being loaded
    bool m_closing = false;
};

}  // namespace grasploom
