#include "widgets/error_bar_delegate.h"

#include "widgets/error_type_mark.h"
#include "widgets/palette.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>

namespace grasploom {
namespace {

constexpr double gap = 4;

void paintGround(QPainter& painter, const QStyleOptionViewItem& option) {
    const QStyle* const style = option.widget != nullptr ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, &painter, option.widget);
    const bool active = (option.state & QStyle::State_Active) != 0;
    const bool selected = (option.state & QStyle::State_Selected) != 0;
    painter.setPen(option.palette.color(active ? QPalette::Active : QPalette::Inactive,
                                        selected ? QPalette::HighlightedText : QPalette::Text));
}

void paintKind(QPainter& painter, const QRectF& cell, const QFontMetricsF& metrics, ErrorType type) {
    const double side = metrics.height();
    const QRectF mark(cell.left() + gap, cell.center().y() - side / 2, side, side);
    paintErrorTypeMark(painter, mark, type);
    const QRectF rest = cell.adjusted(side + 2.5 * gap, 0, -gap, 0);
    painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(errorTypeTitle(type), Qt::ElideRight, rest.width()));
}

QRectF partOf(const QRectF& cell, std::size_t part, std::size_t parts) {
    const double height = cell.height() / static_cast<double>(parts);
    return {cell.left(), cell.top() + height * static_cast<double>(part), cell.width(), height};
}

}  // namespace

void fillSide(QPainter& painter, const QRectF& bar, std::size_t side) {
    painter.fillRect(bar, side == 0 ? palette::predictionA : palette::predictionB);
    if (side != 0) {
        painter.fillRect(bar, QBrush(palette::predictionB.darker(190), Qt::VerPattern));
    }
}

ErrorBarDelegate::ErrorBarDelegate(const ErrorTypeModel& model, QObject* parent)
    : QStyledItemDelegate(parent), m_model(model) {}

QSize ErrorBarDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const QFontMetrics metrics(option.font);
    const int lines = std::max(1, static_cast<int>(m_model.sides().size()));
    const int height = metrics.height() * lines + 5;
    if (index.column() == ErrorTypeModel::Kind) {
        const QString title = errorTypeTitle(ErrorTypeModel::typeOf(index.row()));
        return {metrics.horizontalAdvance(title) + metrics.height() + static_cast<int>(5 * gap), height};
    }
    int widest = 0;
    for (const ErrorSide& side : m_model.sides()) {
        const ErrorType type = ErrorTypeModel::typeOf(index.row());
        widest = std::max(widest, metrics.horizontalAdvance(index.column() == ErrorTypeModel::Mended
                                                                ? m_model.mendedText(side, type)
                                                                : m_model.countText(side, type)));
    }
    return {widest + static_cast<int>(4 * gap), height};
}

void ErrorBarDelegate::paintBar(QPainter& painter, const QRectF& bar, std::size_t side, ErrorType type) const {
    const ErrorCounts& counts = m_model.sides()[side].counts;
    const auto count = static_cast<double>(counts.counts[static_cast<std::size_t>(type)]);
    const auto twice = static_cast<double>(counts.duplicates[static_cast<std::size_t>(type)]);
    const auto most = static_cast<double>(std::max<std::size_t>(1, m_model.most()));
    if (count <= 0) {
        return;
    }
    const QRectF whole(bar.left(), bar.top(), std::max(1.5, bar.width() * count / most), bar.height());
    fillSide(painter, whole, side);
    if (twice > 0) {
        const QRectF part(whole.left(), whole.top(), whole.width() * twice / count, whole.height());
        painter.fillRect(part, QBrush(QColor(0, 0, 0, 170), Qt::DiagCrossPattern));
    }
}

void ErrorBarDelegate::paintBars(QPainter& painter, const QRectF& cell, const QFontMetricsF& metrics,
                                 ErrorType type) const {
    const std::size_t sides = m_model.sides().size();
    double widest = 0;
    for (const ErrorSide& side : m_model.sides()) {
        for (int row = 0; row < m_model.rowCount(); ++row) {
            widest = std::max(widest, metrics.horizontalAdvance(m_model.countText(side, ErrorTypeModel::typeOf(row))));
        }
    }
    for (std::size_t side = 0; side < sides; ++side) {
        const QRectF line = partOf(cell.adjusted(gap, 2, -gap, -2), side, sides);
        const QRectF bar = line.adjusted(0, 2, -widest - 2 * gap, -2);
        paintBar(painter, bar, side, type);
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, m_model.countText(m_model.sides()[side], type));
    }
}

void ErrorBarDelegate::paint(QPainter* painter, const QStyleOptionViewItem& given, const QModelIndex& index) const {
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    option.state &= ~QStyle::State_HasFocus;
    const ErrorType type = ErrorTypeModel::typeOf(index.row());
    const QFontMetricsF metrics(option.font);
    const QRectF cell(option.rect);
    painter->save();
    painter->setClipRect(option.rect, Qt::IntersectClip);
    painter->setFont(option.font);
    paintGround(*painter, option);
    if (index.column() == ErrorTypeModel::Kind) {
        paintKind(*painter, cell, metrics, type);
    } else if (index.column() == ErrorTypeModel::Predictions) {
        paintBars(*painter, cell, metrics, type);
    } else {
        const std::size_t sides = m_model.sides().size();
        for (std::size_t side = 0; side < sides; ++side) {
            painter->drawText(partOf(cell.adjusted(gap, 2, -gap, -2), side, sides), Qt::AlignRight | Qt::AlignVCenter,
                              m_model.mendedText(m_model.sides()[side], type));
        }
    }
    painter->restore();
}

}  // namespace grasploom
