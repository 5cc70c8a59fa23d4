#include "widgets/place_map.h"

#include "widgets/quantity_text.h"

namespace grasploom {

PlaceMap::PlaceMap(QWidget* parent) : CellBrush(parent) {
    setAccessibleName(tr("Accuracy by place in the picture"));
    setMap(std::nullopt);
}

QSize PlaceMap::sizeHint() const {
    const int line = fontMetrics().height();
    return {line * 26, line * 15};
}

QSize PlaceMap::minimumSizeHint() const {
    const int line = fontMetrics().height();
    return {line * 14, line * 8};
}

void PlaceMap::setMap(std::optional<PositionMap> map) {
    const bool sameCells = m_map && map && m_map->columns == map->columns && m_map->rows == map->rows;
    m_map = std::move(map);
    if (!sameCells) {
        restart();
    }
    refresh();
}

void PlaceMap::setPicked(const std::optional<Area>& picked) {
    m_picked = picked;
    refresh();
}

CellBrush::Size PlaceMap::gridSize() const {
    return m_map && !m_map->total.empty() ? Size{m_map->columns.count, m_map->rows.count} : Size{};
}

std::optional<CellBrush::Block> PlaceMap::picked() const {
    if (isEmpty() || !m_picked) {
        return std::nullopt;
    }
    const auto columns = m_map->columns.binsOf(m_picked->x);
    const auto rows = m_map->rows.binsOf(m_picked->y);
    return columns && rows ? std::optional(Block{{columns->first, rows->first}, {columns->second, rows->second}})
                           : std::nullopt;
}

PlaceMap::Area PlaceMap::areaOf(const Block& block) const {
    return {m_map->columns.range(block.first.column, block.last.column),
            m_map->rows.range(block.first.row, block.last.row)};
}

bool PlaceMap::take(const Block& block) {
    const Area area = areaOf(block);
    const bool other = m_picked != area;
    m_picked = area;
    return other;
}

QString PlaceMap::describe(const Block& block) const {
    std::size_t correct = 0, total = 0;
    for (std::size_t row = block.first.row; row <= block.last.row; ++row) {
        for (std::size_t column = block.first.column; column <= block.last.column; ++column) {
            correct += m_map->correct[m_map->cell(column, row)];
            total += m_map->total[m_map->cell(column, row)];
        }
    }
    const Area area = areaOf(block);
    const QString px = quantityUnit(Quantity::X);
    return tr("%1, %2: %3")
        .arg(rangeText(area.x, QStringLiteral("x"), px), rangeText(area.y, QStringLiteral("y"), px),
             correctText(correct, total));
}

}  // namespace grasploom
