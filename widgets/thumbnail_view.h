#pragma once

#include <QAbstractItemView>

namespace grasploom {

/// A grid of equal cells whose places are computed, not stored: its cost does not grow with the number of rows.
/// (QListView lays every row out again at each resize and filter.) Single selection; typing letters selects nothing.
class ThumbnailView : public QAbstractItemView {
    Q_OBJECT
public:
    explicit ThumbnailView(QWidget* parent = nullptr);

    /// Rows in sight, the last one included; {0, −1}: none.
    struct Range {
        int first = 0;
        int last = -1;
    };
    [[nodiscard]] Range visibleRows() const;
    [[nodiscard]] int columns() const;

    [[nodiscard]] QRect visualRect(const QModelIndex& index) const override;
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;
    [[nodiscard]] QModelIndex indexAt(const QPoint& point) const override;
    void reset() override;  ///< keeps the place scrolled to, where it is still there
    void keyboardSearch(const QString&) override {}

Q_SIGNALS:
    void visibleRowsChanged();
    void stepped(int by);  ///< D: 1, A: −1

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    [[nodiscard]] int horizontalOffset() const override { return 0; }
    [[nodiscard]] int verticalOffset() const override;
    [[nodiscard]] bool isIndexHidden(const QModelIndex&) const override { return false; }
    void setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags command) override;
    [[nodiscard]] QRegion visualRegionForSelection(const QItemSelection& selection) const override;
    void updateGeometries() override;
    void scrollContentsBy(int dx, int dy) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;  ///< makes nothing current

private:
    [[nodiscard]] int rowCount() const;
    [[nodiscard]] QRect cellRect(int row) const;
    void layOut();

    QSize m_cell{1, 1};
    int m_columns = 1;
};

}  // namespace grasploom
