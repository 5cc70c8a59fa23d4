#include "widgets/patch_delegate.h"

#include "widgets/cell_painting.h"
#include "widgets/grasp_painter.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace grasploom {

ThumbnailKey patchKey(const PatchSource& source, const Patch& patch) {
    const QRect area = patchArea(source.prediction(patch).grasp);
    return {patch.scene, area.x(), area.y(), area.width()};
}

QString errorTitle(ErrorType error) {
    switch (error) {
        case ErrorType::Correct:
            return PatchDelegate::tr("Correct");
        case ErrorType::AngleOnly:
            return PatchDelegate::tr("Angle too far");
        case ErrorType::IouCentre:
            return PatchDelegate::tr("IoU too small: centre");
        case ErrorType::IouSize:
            return PatchDelegate::tr("IoU too small: size");
        case ErrorType::IouCentreAndSize:
            return PatchDelegate::tr("IoU too small: both");
        case ErrorType::Both:
            return PatchDelegate::tr("Angle and IoU");
        case ErrorType::NoneNear:
            return PatchDelegate::tr("No overlap");
        case ErrorType::OffObject:
            return PatchDelegate::tr("Off the object");
        case ErrorType::Missing:
            return PatchDelegate::tr("No prediction");
    }
    return {};
}

PatchDelegate::PatchDelegate(const ThumbnailLoader& thumbnails, const PatchListModel& model, QObject* parent)
    : QStyledItemDelegate(parent), m_thumbnails(thumbnails), m_model(model) {}

QSize PatchDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    return smallestCell(option);
}

void PatchDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Patch& patch = m_model.patch(index.row());
    const QueryFacts facts = queryFacts(m_model.source(), patch);
    const CellPlaces places(option);
    painter->save();
    painter->setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    paintCard(*painter, option);
    paintPicture(*painter, option, places.picture, patch);
    paintGrasps(*painter, places.picture, patch, facts.error == ErrorType::Correct);
    painter->setFont(smallerFont(option.font));
    const QFontMetricsF metrics(painter->font());
    const QString rank = QStringLiteral("#%1").arg(patch.rank);
    const double width = metrics.horizontalAdvance(rank) + metrics.height() * 0.8;
    const double gap = cellSpace(option) * 0.6;
    paintPill(*painter,
              QRectF(places.picture.right() - width - gap + 1, places.picture.bottom() - metrics.height() - gap + 1,
                     width, metrics.height()),
              rank);
    paintCaption(*painter, option, places, facts.error ? errorTitle(*facts.error) : QString(),
                 fact(patch, facts, option.locale));
    painter->restore();
}

void PatchDelegate::paintPicture(QPainter& painter, const QStyleOptionViewItem& option, const QRect& place,
                                 const Patch& patch) const {
    const Thumbnail* thumbnail = m_thumbnails.find(patchKey(m_model.source(), patch));
    if (thumbnail != nullptr && !thumbnail->picture.isNull()) {
        painter.drawPixmap(place, thumbnail->picture);
    } else {
        paintAbsence(painter, option, place, thumbnail != nullptr);
    }
}

void PatchDelegate::paintGrasps(QPainter& painter, const QRect& place, const Patch& patch, bool correct) const {
    const Grasp& grasp = m_model.source().prediction(patch).grasp;
    const QRect area = patchArea(grasp);
    ViewTransform view;
    view.zoom = static_cast<double>(place.width()) / area.width();
    view.offset = QPointF(place.topLeft()) - QPointF(area.topLeft()) * view.zoom;
    painter.save();
    painter.setClipRect(place);
    if (const auto truth = explainingTruth(m_model.source(), patch)) {
        const LayerGrasp shown{0, *truth};
        grasploom::paintGrasps(painter, LayerKind::GroundTruth, {&shown, 1}, view, place, {});
    }
    LayerGrasp shown{static_cast<int>(patch.number), grasp};
    shown.correct = correct;
    grasploom::paintGrasps(painter, LayerKind::PredictionA, {&shown, 1}, view, place, {});
    painter.restore();
}

QString PatchDelegate::fact(const Patch& patch, const QueryFacts& facts, const QLocale& locale) const {
    const auto number = [&](QueryField field, int decimals) {
        const double value = facts.number(field);
        return orDash(value, locale.toString(value, 'f', decimals));
    };
    switch (m_sort) {
        case SceneSort::Score:
            return tr("Score %1").arg(number(QueryField::Score, 3));
        case SceneSort::BestIou:
            return tr("IoU %1").arg(number(QueryField::Iou, 2));
        case SceneSort::AngleError:
            return tr("Δθ %1°").arg(number(QueryField::Angle, 1));
        case SceneSort::FirstCorrect:
            return tr("First correct: %1").arg(number(QueryField::First, 0));
        case SceneSort::Opening:
            return tr("Opening %1 px").arg(number(QueryField::Opening, 1));
        case SceneSort::Jaw:
            return tr("Jaw %1 px").arg(number(QueryField::Jaw, 1));
        case SceneSort::Theta:
            return tr("θ %1°").arg(number(QueryField::Theta, 1));
        case SceneSort::GroundTruthCount:
        case SceneSort::DatasetOrder:
            break;
    }
    return QString::fromStdString(m_model.source().index->scene(patch.scene).id);
}

bool PatchDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                              const QModelIndex& index) {
    if (event->type() != QEvent::ToolTip || !index.isValid()) {
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    }
    const Patch& patch = m_model.patch(index.row());
    const QueryFacts facts = queryFacts(m_model.source(), patch);
    const QLocale locale = view->locale();
    const auto number = [&](QueryField field, int decimals) {
        return orDash(facts.number(field), locale.toString(facts.number(field), 'f', decimals));
    };
    QStringList lines{index.data().toString()};
    lines += facts.error ? errorTitle(*facts.error) : QString();
    lines += tr("Score %1").arg(number(QueryField::Score, 4));
    lines += tr("IoU %1 with the ground truth that explains it").arg(number(QueryField::Iou, 3));
    lines += tr("Angle error to it %1°").arg(number(QueryField::Angle, 1));
    lines += tr("Opening %1 px, jaw %2 px").arg(number(QueryField::Opening, 1), number(QueryField::Jaw, 1));
    QToolTip::showText(event->globalPos(), lines.join(QChar(u'\n')), view);
    return true;
}

}  // namespace grasploom
