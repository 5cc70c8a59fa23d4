#pragma once

#include "widgets/error_type_model.h"

#include <QTreeView>

namespace grasploom {

/// How often each kind of error occurs, as bars, and what mending it would bring; one side or two, one above the other
/// in each row. A click or Return picks a kind, with Ctrl several; picking the only one again picks none. Arrows walk.
class ErrorBars : public QTreeView {
    Q_OBJECT
public:
    explicit ErrorBars(QWidget* parent = nullptr);

    void setSides(std::vector<ErrorSide> sides);  ///< none: shows a hint
    /// Bit i: ErrorType(i) is picked. Emits nothing.
    void setPicked(quint32 errors);
    [[nodiscard]] quint32 picked() const;
    [[nodiscard]] const ErrorTypeModel& rows() const { return m_model; }
    /// Where a row is, viewport pixels.
    [[nodiscard]] QRect rowRectangle(ErrorType type) const;

Q_SIGNALS:
    void errorsPicked(quint32 errors);  ///< 0: none any more
    void sidePressed(int side);         ///< at its bar; what is picked by that follows

protected:
    QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex& index, const QEvent* event) const override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void changeEvent(QEvent* event) override;

private:
    void pick(const QModelIndex& index, bool inAddition);
    [[nodiscard]] QItemSelectionModel::SelectionFlags commandFor(const QModelIndex& index, bool inAddition) const;
    void fitColumns();

    ErrorTypeModel m_model;
    bool m_silent = false;  ///< the selection changes, but not by the user
};

}  // namespace grasploom
