#include "widgets/scene_delegate.h"

#include "widgets/cell_painting.h"
#include "widgets/palette.h"
#include "widgets/scene_list_model.h"
#include "widgets/verdict_mark.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <cmath>

namespace grasploom {
namespace {

void paintPencil(QPainter& painter, const QRectF& place) {
    painter.save();
    painter.translate(place.center());
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, 175));
    painter.drawEllipse(QPointF(), place.width() / 2, place.height() / 2);
    painter.rotate(45);
    painter.scale(place.width() / 20, place.height() / 20);
    painter.setBrush(palette::selection);
    painter.drawRect(QRectF(-1.8, -6.5, 3.6, 9));
    QPainterPath tip;
    tip.moveTo(-1.8, 3.2);
    tip.lineTo(1.8, 3.2);
    tip.lineTo(0, 6.6);
    tip.closeSubpath();
    painter.drawPath(tip);
    painter.restore();
}

}  // namespace

SceneDelegate::SceneDelegate(const ThumbnailLoader& thumbnails, QObject* parent)
    : QStyledItemDelegate(parent), m_thumbnails(thumbnails) {}

QSize SceneDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    return smallestCell(option);
}

void SceneDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const CellPlaces places(option);
    painter->save();
    painter->setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    paintCard(*painter, option);
    paintPicture(*painter, option, places.picture, index.data(SceneListModel::SceneRole).value<qulonglong>());
    const auto facts = index.data(SceneListModel::FactsRole).value<SceneFacts>();
    paintMarks(*painter, option, places.picture, facts);
    paintCaption(*painter, option, places, index.data().toString(), fact(facts, option.locale));
    painter->restore();
}

void SceneDelegate::paintPicture(QPainter& painter, const QStyleOptionViewItem& option, const QRect& place,
                                 std::size_t scene) const {
    const Thumbnail* thumbnail = m_thumbnails.find(scene);
    if (thumbnail && !thumbnail->picture.isNull()) {
        QRectF fitted(QPointF(), QSizeF(thumbnail->picture.size()).scaled(place.size(), Qt::KeepAspectRatio));
        fitted.moveCenter(QRectF(place).center());
        painter.drawPixmap(fitted, thumbnail->picture, QRectF(thumbnail->picture.rect()));
        return;
    }
    paintAbsence(painter, option, place, thumbnail != nullptr);
}

void SceneDelegate::paintMarks(QPainter& painter, const QStyleOptionViewItem& option, const QRect& place,
                               const SceneFacts& facts) const {
    const QFont font = smallerFont(option.font);
    const QFontMetricsF metrics(font);
    const double side = option.fontMetrics.height() * 1.15;
    const double gap = cellSpace(option) * 0.6;
    painter.setFont(font);
    if (facts.judged) {
        paintVerdictMark(painter, QRectF(place.right() - side - gap + 1, place.top() + gap, side, side),
                         markOf(facts.verdict));
    }
    if (facts.edited) paintPencil(painter, QRectF(place.left() + gap, place.top() + gap, side, side));
    const QString count = option.locale.toString(facts.groundTruthCount);
    const double width = std::max(metrics.height(), metrics.horizontalAdvance(count) + metrics.height() * 0.8);
    paintPill(
        painter,
        QRectF(place.right() - width - gap + 1, place.bottom() - metrics.height() - gap + 1, width, metrics.height()),
        count);
}

QString SceneDelegate::fact(const SceneFacts& facts, const QLocale& locale) const {
    switch (m_sort) {
        case SceneSort::Score:
            return tr("Score %1").arg(orDash(facts.score, locale.toString(facts.score, 'f', 3)));
        case SceneSort::BestIou:
            return tr("IoU %1").arg(orDash(facts.bestIou, locale.toString(facts.bestIou, 'f', 2)));
        case SceneSort::AngleError:
            return tr("Δθ %1").arg(
                orDash(facts.angleErrorDegrees, locale.toString(facts.angleErrorDegrees, 'f', 1) + QChar(0xB0)));
        case SceneSort::GroundTruthCount:
            return tr("Ground truth: %1").arg(facts.groundTruthCount);
        case SceneSort::FirstCorrect:
            return facts.firstCorrect > 0 ? tr("First correct: rank %1").arg(facts.firstCorrect)
                                          : tr("None is correct");
        case SceneSort::Opening:
            return tr("Opening %1 px").arg(orDash(facts.opening, locale.toString(facts.opening, 'f', 1)));
        case SceneSort::Jaw:
            return tr("Jaw %1 px").arg(orDash(facts.jaw, locale.toString(facts.jaw, 'f', 1)));
        case SceneSort::Theta:
            return tr("θ %1").arg(
                orDash(facts.thetaDegrees, locale.toString(facts.thetaDegrees, 'f', 1) + QChar(0xB0)));
        case SceneSort::DatasetOrder:
            break;
    }
    return facts.judged ? verdictTitle(facts.verdict) : QString();
}

bool SceneDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                              const QModelIndex& index) {
    if (event->type() != QEvent::ToolTip || !index.isValid()) {
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    }
    const QLocale locale = view->locale();
    QStringList lines{index.data().toString()};
    const QVariant variant = index.data(SceneListModel::FactsRole);
    if (variant.isValid()) {
        const auto facts = variant.value<SceneFacts>();
        lines += tr("Ground truth: %1").arg(facts.groundTruthCount);
        if (facts.judged) {
            lines += tr("%1: %2").arg(verdictTitle(facts.verdict), verdictExplanation(facts.verdict));
            lines += tr("Score %1").arg(orDash(facts.score, locale.toString(facts.score, 'g', 4)));
            lines += tr("IoU %1 with the ground truth that explains it")
                         .arg(orDash(facts.bestIou, locale.toString(facts.bestIou, 'f', 3)));
            lines += tr("Angle error to it %1")
                         .arg(orDash(facts.angleErrorDegrees,
                                     locale.toString(facts.angleErrorDegrees, 'f', 1) + QChar(0xB0)));
        }
        if (facts.edited) lines += tr("Its labels were edited.");
    }
    const auto scene = index.data(SceneListModel::SceneRole).value<qulonglong>();
    const Thumbnail* thumbnail = m_thumbnails.find(scene);
    if (thumbnail && !thumbnail->failure.isEmpty()) lines += thumbnail->failure;
    QToolTip::showText(event->globalPos(), lines.join(QChar(u'\n')), view);
    return true;
}

}  // namespace grasploom
