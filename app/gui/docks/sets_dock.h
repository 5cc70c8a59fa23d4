#pragma once

#include "app/gui/docks/set_table.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QTableView;

namespace grasploom {

/// Every open prediction set: which are A and B, what each holds; shows, reloads and closes them.
class SetsDock : public QWidget {
    Q_OBJECT
public:
    explicit SetsDock(Document& document, QWidget* parent = nullptr);
    [[nodiscard]] int selectedSet() const;  ///< id; 0: none
    void selectSet(int id);

Q_SIGNALS:
    void openRequested();
    void fileDropped(const QString& file, grasploom::SetSlot slot);
    void problemsRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;  ///< keys of the table

private:
    void buildButtons(QHBoxLayout* row);
    void refresh();
    void refreshButtons();
    void toggle(int id, SetSlot slot);
    void clickCell(const QModelIndex& index);
    void showMenu(const QPoint& at);
    void revealFile();

    Document& m_document;
    SetTable m_model;
    QTableView* m_view;
    QLabel* m_hint;
    QPushButton* m_reload = nullptr;
    QPushButton* m_reveal = nullptr;
    QPushButton* m_close = nullptr;
};

}  // namespace grasploom
