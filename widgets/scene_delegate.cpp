#include "widgets/scene_delegate.h"

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

int spaceOf(const QFontMetrics& metrics) {
    return std::max(2, metrics.height() / 4);
}

QFont smaller(QFont font) {
    font.setPointSizeF(font.pointSizeF() * 0.88);
    return font;
}

QString orDash(double value, const QString& text) {
    return std::isnan(value) ? QStringLiteral("–") : text;
}

/// Light text on a dark pill: readable on any picture, in either theme.
void paintPill(QPainter& painter, const QRectF& place, const QString& text) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, 175));
    painter.drawRoundedRect(place, place.height() / 2, place.height() / 2);
    painter.setPen(Qt::white);
    painter.drawText(place, Qt::AlignCenter, text);
}

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

void paintAbsence(QPainter& painter, const QStyleOptionViewItem& option, const QRect& place, bool failed) {
    QColor line = option.palette.color(QPalette::PlaceholderText);
    painter.setPen(QPen(line, 1.2, failed ? Qt::SolidLine : Qt::DotLine));
    painter.setBrush(Qt::NoBrush);
    const int side = std::min(place.width(), place.height()) / 3;
    const QRectF frame(place.center().x() - side / 2.0, place.center().y() - side * 0.4, side, side * 0.8);
    painter.drawRoundedRect(frame, 2, 2);
    if (failed) painter.drawLine(frame.bottomLeft(), frame.topRight());
}

}  // namespace

SceneDelegate::SceneDelegate(const ThumbnailLoader& thumbnails, QObject* parent)
    : QStyledItemDelegate(parent), m_thumbnails(thumbnails) {}

QSize SceneDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    const QFontMetrics metrics(option.font);
    const int space = spaceOf(metrics);
    const int side = metrics.height() * 6;
    const int caption = metrics.height() + QFontMetrics(smaller(option.font)).height();
    return {side + 4 * space, side + 5 * space + caption};
}

void SceneDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const int space = spaceOf(option.fontMetrics);
    const QRect card = option.rect.adjusted(space / 2, space / 2, -space / 2, -space / 2);
    painter->save();
    painter->setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected || option.state.testFlag(QStyle::State_MouseOver)) {
        QColor back = option.palette.color(QPalette::Highlight);
        if (!selected) back.setAlphaF(0.18F);
        painter->setPen(Qt::NoPen);
        painter->setBrush(back);
        painter->drawRoundedRect(card, space, space);
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(option.palette.color(QPalette::Text), 1.5, Qt::DotLine));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(card).adjusted(1, 1, -1, -1), space, space);
    }
    const int side = option.rect.width() - 4 * space;
    const QRect picture(option.rect.left() + 2 * space, option.rect.top() + 2 * space, side, side);
    const auto scene = index.data(SceneListModel::SceneRole).value<qulonglong>();
    paintPicture(*painter, option, picture, scene);
    const QVariant facts = index.data(SceneListModel::FactsRole);
    if (facts.isValid()) paintMarks(*painter, option, picture, facts.value<SceneFacts>());
    paintCaption(*painter, option, QRect(picture.left(), picture.bottom() + space, side, option.rect.height()), index);
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
    painter.setPen(Qt::NoPen);
    painter.setBrush(option.palette.color(QPalette::AlternateBase));
    painter.drawRect(place);
    paintAbsence(painter, option, place, thumbnail != nullptr);
}

void SceneDelegate::paintMarks(QPainter& painter, const QStyleOptionViewItem& option, const QRect& place,
                               const SceneFacts& facts) const {
    const QFont font = smaller(option.font);
    const QFontMetricsF metrics(font);
    const double side = option.fontMetrics.height() * 1.15;
    const double gap = spaceOf(option.fontMetrics) * 0.6;
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

void SceneDelegate::paintCaption(QPainter& painter, const QStyleOptionViewItem& option, const QRect& place,
                                 const QModelIndex& index) const {
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QColor ink = option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    const QString id = index.data().toString();
    painter.setPen(ink);
    painter.setFont(option.font);
    const QRect first(place.left(), place.top(), place.width(), option.fontMetrics.height());
    painter.drawText(first, Qt::AlignLeft | Qt::AlignVCenter,
                     option.fontMetrics.elidedText(id, Qt::ElideMiddle, first.width()));
    const QVariant facts = index.data(SceneListModel::FactsRole);
    if (!facts.isValid()) return;
    QColor dim = ink;
    dim.setAlphaF(0.75F);
    painter.setPen(dim);
    painter.setFont(smaller(option.font));
    const QFontMetrics metrics(painter.font());
    const QRect second(place.left(), first.bottom() + 1, place.width(), metrics.height());
    painter.drawText(
        second, Qt::AlignLeft | Qt::AlignVCenter,
        metrics.elidedText(fact(facts.value<SceneFacts>(), option.locale), Qt::ElideRight, second.width()));
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
