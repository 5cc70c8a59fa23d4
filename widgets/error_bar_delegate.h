#pragma once

#include "widgets/error_type_model.h"

#include <QStyledItemDelegate>

namespace grasploom {

/// Draws the rows of an ErrorTypeModel: mark and name, bars, points.
class ErrorBarDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    ErrorBarDelegate(const ErrorTypeModel& model, QObject* parent);
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintBars(QPainter& painter, const QRectF& cell, const QFontMetricsF& metrics, ErrorType type) const;
    void paintBar(QPainter& painter, const QRectF& bar, std::size_t side, ErrorType type) const;
    const ErrorTypeModel& m_model;
};

/// The fill of a side's bars: A plain, B striped.
void fillSide(QPainter& painter, const QRectF& bar, std::size_t side);

}  // namespace grasploom
