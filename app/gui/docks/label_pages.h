#pragma once

#include "app/gui/document/document.h"

#include <QTabWidget>

namespace grasploom {

class ChangesPage;
class ChecksPage;
class RepairPage;
class SuggestionPage;

/// What is done to labels, a page each: judge and repair, take what a network suggests, look for faults, see
/// what was changed.
class LabelPages : public QTabWidget {
    Q_OBJECT
public:
    explicit LabelPages(Document& document, QWidget* parent = nullptr);
    [[nodiscard]] RepairPage& repair() { return *m_repair; }
    [[nodiscard]] SuggestionPage& suggestions() { return *m_suggestions; }
    [[nodiscard]] ChecksPage& checks() { return *m_checks; }
    [[nodiscard]] ChangesPage& changes() { return *m_changes; }

Q_SIGNALS:
    void labelPicked(std::size_t scene, int label);  ///< is to be shown
    void ghostsChanged();
    void failed(const QString& what, const QString& reason);
    void logged(const QString& line);

private:
    RepairPage* m_repair;
    SuggestionPage* m_suggestions;
    ChecksPage* m_checks;
    ChangesPage* m_changes;
};

}  // namespace grasploom
