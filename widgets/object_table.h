#pragma once

#include "widgets/object_table_model.h"

#include <QTableView>

namespace grasploom {

/// The failures object by object; a double click, or Return, picks an object.
class ObjectTable : public QTableView {
    Q_OBJECT
public:
    explicit ObjectTable(QWidget* parent = nullptr);
    void setBreakdown(ObjectBreakdown breakdown);  ///< without objects: shows a hint
    /// The object that the scenes are narrowed to; its row is selected. Empty: none. Emits nothing.
    void setPicked(const std::string& object);
    [[nodiscard]] ObjectTableModel& rows() { return m_model; }

Q_SIGNALS:
    void objectPicked(const QString& name);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void pick(const QModelIndex& index);
    ObjectTableModel m_model;
};

}  // namespace grasploom
