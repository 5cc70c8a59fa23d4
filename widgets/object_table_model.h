#pragma once

#include "evaluation/object_breakdown.h"

#include <QAbstractTableModel>

#include <vector>

namespace grasploom {

/// The failures object by object, as a table that sorts itself: an index of 11 000 objects is too long for comparing
/// texts. First those whose mending would bring most.
class ObjectTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Object, Scenes, Accuracy, Low, High, Mix, Mended, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void setBreakdown(ObjectBreakdown breakdown);
    [[nodiscard]] const ObjectBreakdown& breakdown() const { return m_breakdown; }
    [[nodiscard]] const ObjectErrors& at(int row) const { return m_breakdown.objects[m_order[std::size_t(row)]]; }
    [[nodiscard]] int rowOf(const std::string& object) const;  ///< −1: not among them

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    [[nodiscard]] double key(const ObjectErrors& object, int column) const;
    [[nodiscard]] QString text(const ObjectErrors& object, int column) const;
    [[nodiscard]] QString mixText(const ObjectErrors& object) const;
    void arrange();
    ObjectBreakdown m_breakdown;
    std::vector<std::size_t> m_order;  ///< per row: its object
    int m_sortColumn = Mended;
    Qt::SortOrder m_sortOrder = Qt::DescendingOrder;
};

}  // namespace grasploom
