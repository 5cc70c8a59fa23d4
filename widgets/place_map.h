#pragma once

#include "evaluation/quantity_histogram.h"
#include "widgets/cell_brush.h"

#include <optional>

namespace grasploom {

/// Where in the picture predictions are right: square cells, coloured by accuracy, filled the more the more predictions
/// lie there. Picked cells are an area.
class PlaceMap : public CellBrush {
    Q_OBJECT
public:
    struct Area {
        QueryRange x, y;
        bool operator==(const Area&) const = default;
    };
    explicit PlaceMap(QWidget* parent = nullptr);

    void setMap(std::optional<PositionMap> map);        ///< none: shows a hint
    void setPicked(const std::optional<Area>& picked);  ///< emits nothing
    [[nodiscard]] const std::optional<PositionMap>& map() const { return m_map; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void areaPicked(const grasploom::PlaceMap::Area& area);

protected:
    void paintEvent(QPaintEvent* event) override;
    [[nodiscard]] Size gridSize() const override;
    [[nodiscard]] QRectF plot() const override;
    [[nodiscard]] QString describe(const Block& block) const override;
    [[nodiscard]] std::optional<Block> picked() const override;
    bool take(const Block& block) override;
    [[nodiscard]] bool hasPick() const override { return m_picked.has_value(); }
    void dropPick() override { m_picked.reset(); }
    void announce() override { Q_EMIT areaPicked(*m_picked); }

private:
    [[nodiscard]] Area areaOf(const Block& block) const;
    void paintCells(QPainter& painter) const;
    void paintAxes(QPainter& painter) const;
    void paintColourBar(QPainter& painter) const;
    void paintMarks(QPainter& painter) const;

    std::optional<PositionMap> m_map;
    std::optional<Area> m_picked;
};

}  // namespace grasploom
