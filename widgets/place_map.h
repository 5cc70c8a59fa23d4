#pragma once

#include "evaluation/quantity_histogram.h"

#include <QWidget>

#include <optional>

namespace grasploom {

/// Where in the picture predictions are right: square cells, coloured by accuracy, filled the more the more predictions
/// lie there. Dragging a rectangle picks its cells; arrows walk, with Shift they extend, Return picks; picking the same
/// again, or Escape, picks none.
class PlaceMap : public QWidget {
    Q_OBJECT
public:
    struct Area {
        QueryRange x, y;
        bool operator==(const Area&) const = default;
    };
    explicit PlaceMap(QWidget* parent = nullptr);

    void setMap(std::optional<PositionMap> map);        ///< none: shows a hint
    void setPicked(const std::optional<Area>& picked);  ///< emits nothing
    void setPickable(bool pickable);                    ///< false: cells are only read
    [[nodiscard]] const std::optional<PositionMap>& map() const { return m_map; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// Where a cell is, widget pixels.
    [[nodiscard]] QRectF cellRectangle(std::size_t column, std::size_t row) const;

Q_SIGNALS:
    void areaPicked(const grasploom::PlaceMap::Area& area);
    void cleared();  ///< none is picked any more

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Cell {
        std::size_t column = 0, row = 0;
        bool operator==(const Cell&) const = default;
    };
    struct Block {
        Cell first, last;  ///< both included
    };
    [[nodiscard]] bool isEmpty() const { return !m_map || m_map->total.empty(); }
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] std::optional<Cell> cellAt(QPointF pointer) const;
    [[nodiscard]] Block brushed() const;
    [[nodiscard]] std::optional<Block> marked() const;
    [[nodiscard]] std::optional<Block> picked() const;
    [[nodiscard]] Area areaOf(const Block& block) const;
    [[nodiscard]] QRectF rectangleOf(const Block& block) const;
    [[nodiscard]] QString describe(const Block& block) const;
    void tell();
    void walk(int right, int down, bool extend);
    void pick();
    void clear();
    void paintCells(QPainter& painter) const;
    void paintAxes(QPainter& painter) const;
    void paintColourBar(QPainter& painter) const;
    void paintMarks(QPainter& painter) const;

    std::optional<PositionMap> m_map;
    std::optional<Area> m_picked;
    bool m_pickable = true;
    bool m_dragging = false;
    bool m_extending = false;  ///< by keys, not yet picked
    Cell m_anchor, m_cursor;
    std::optional<Cell> m_hovered;
};

}  // namespace grasploom
