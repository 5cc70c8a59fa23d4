#pragma once

#include <QWidget>

#include <cstddef>
#include <optional>

namespace grasploom {

/// A plot of cells in columns and rows, some of which can be picked together: dragging picks a block; arrows walk, with
/// Shift they extend, Return picks; picking the same again, or Escape, picks none. What the cells hold, how they are
/// drawn and what picking them means is for those that derive from it.
class CellBrush : public QWidget {
    Q_OBJECT
public:
    explicit CellBrush(QWidget* parent = nullptr);
    void setPickable(bool pickable);  ///< false: cells are only read
    /// Where a cell is, widget pixels.
    [[nodiscard]] QRectF cellRectangle(std::size_t column, std::size_t row) const;

Q_SIGNALS:
    void cleared();  ///< none is picked any more

protected:
    struct Cell {
        std::size_t column = 0, row = 0;
        bool operator==(const Cell&) const = default;
    };
    struct Block {
        Cell first, last;  ///< both included
        [[nodiscard]] bool contains(const Cell& cell) const {
            return cell.column >= first.column && cell.column <= last.column && cell.row >= first.row &&
                   cell.row <= last.row;
        }
    };
    struct Size {
        std::size_t columns = 0, rows = 0;
    };
    [[nodiscard]] virtual Size gridSize() const = 0;  ///< zeros: there is nothing to pick
    [[nodiscard]] virtual QRectF plot() const = 0;
    [[nodiscard]] virtual QString describe(const Block& block) const = 0;
    /// The cells that are picked. None as well where they are not among those that there are.
    [[nodiscard]] virtual std::optional<Block> picked() const = 0;
    /// Picks `block`; false where it was picked already, exactly.
    virtual bool take(const Block& block) = 0;
    [[nodiscard]] virtual bool hasPick() const = 0;
    virtual void dropPick() = 0;
    virtual void announce() = 0;  ///< what was taken

    [[nodiscard]] bool isEmpty() const { return gridSize().columns == 0; }
    [[nodiscard]] std::optional<Block> marked() const;  ///< what is drawn as chosen
    [[nodiscard]] QRectF rectangleOf(const Block& block) const;
    [[nodiscard]] const std::optional<Cell>& hovered() const { return m_hovered; }
    [[nodiscard]] const Cell& cursor() const { return m_cursor; }
    void restart();  ///< the cells are others
    void refresh();  ///< to the eye and to a screen reader

    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] std::optional<Cell> cellAt(QPointF pointer) const;
    [[nodiscard]] Block brushed() const;  ///< between where a gesture began and where it is
    [[nodiscard]] bool walkBy(const QKeyEvent& event);
    void walk(int right, int down, bool extend);
    void pick();
    void clear();

    bool m_pickable = true;
    bool m_dragging = false;
    bool m_extending = false;  ///< by keys, not yet picked
    Cell m_anchor, m_cursor;
    std::optional<Cell> m_hovered;
};

}  // namespace grasploom
