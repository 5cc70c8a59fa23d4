#pragma once

#include "app/gui/document/document.h"

#include <QAbstractTableModel>

#include <vector>

namespace grasploom {

/// The name of what is dragged from the table: a set's id, as decimal digits.
inline constexpr const char* setMimeType = "application/x-grasploom-set";

/// The document's open prediction sets as rows, in the order they were opened.
class SetTable : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { ShownA, ShownB, Name, Scenes, Predictions, Scores, Problems, File, columnCountOf };
    explicit SetTable(const Document& document, QObject* parent = nullptr);

    void refresh();
    [[nodiscard]] int idAt(int row) const;  ///< 0: no such row
    [[nodiscard]] int rowOf(int id) const;  ///< −1: none

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;

private:
    /// What a row says: computed once a change.
    struct Row {
        int id = 0;
        QString name;
        QString file;
        std::optional<SetSlot> slot;
        std::size_t scenes = 0;  ///< of the dataset
        std::size_t predictions = 0;
        QString scores;
        QStringList problems;  ///< the first ones
        std::size_t problemCount = 0;
        bool changedOnDisk = false;
    };
    [[nodiscard]] static Row rowFor(const PredictionSlot& set, std::optional<SetSlot> slot);
    [[nodiscard]] static QString text(const Row& row, int column);
    [[nodiscard]] static QString help(const Row& row, int column);

    const Document& m_document;
    std::vector<Row> m_rows;
};

}  // namespace grasploom
