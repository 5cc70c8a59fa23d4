#pragma once

#include "evaluation/error_types.h"

#include <QAbstractTableModel>
#include <QString>

#include <vector>

namespace grasploom {

/// The k best predictions of one side that is compared, by kind.
struct ErrorSide {
    QString name;  ///< "A · scorer"
    ErrorCounts counts;
    [[nodiscard]] std::size_t total() const { return counts.scenes * static_cast<std::size_t>(counts.k); }
};

/// Kinds of error as rows, without the correct ones, of one side or two: every cell is a text that a screen reader can
/// read, and its tooltip says what is counted. ErrorBars draws it.
class ErrorTypeModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Kind, Predictions, Mended, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void setSides(std::vector<ErrorSide> sides);
    [[nodiscard]] const std::vector<ErrorSide>& sides() const { return m_sides; }
    static ErrorType typeOf(int row) { return static_cast<ErrorType>(row + 1); }
    static int rowOf(ErrorType type) { return static_cast<int>(type) - 1; }
    /// The largest count of an error of any side; a bar of that length fills the room.
    [[nodiscard]] std::size_t most() const;
    [[nodiscard]] QString countText(const ErrorSide& side, ErrorType type) const;   ///< "1 234 (12.3 %)"
    [[nodiscard]] QString mendedText(const ErrorSide& side, ErrorType type) const;  ///< "+12.3"

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(int column, ErrorType type) const;
    [[nodiscard]] QString explanation(ErrorType type) const;
    std::vector<ErrorSide> m_sides;
};

}  // namespace grasploom
