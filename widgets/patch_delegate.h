#pragma once

#include "widgets/patch_list_model.h"
#include "widgets/thumbnail_loader.h"

#include <QStyledItemDelegate>

namespace grasploom {

/// What is asked of the loader for a patch.
ThumbnailKey patchKey(const PatchSource& source, const Patch& patch);
/// "angle too far", in the language of the window.
QString errorTitle(ErrorType error);

/// Paints a patch of a PatchListModel: the picture around the prediction, the prediction and the ground truth that
/// explains it as the canvas does, its error, and one fact.
class PatchDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    /// Both must outlive the delegate.
    PatchDelegate(const ThumbnailLoader& thumbnails, const PatchListModel& model, QObject* parent);
    void setSort(SceneSort sort) { m_sort = sort; }  ///< which fact is shown

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

private:
    void paintPicture(QPainter& painter, const QStyleOptionViewItem& option, const QRect& place,
                      const Patch& patch) const;
    void paintGrasps(QPainter& painter, const QRect& place, const Patch& patch, bool correct) const;
    [[nodiscard]] QString fact(const Patch& patch, const QueryFacts& facts, const QLocale& locale) const;

    const ThumbnailLoader& m_thumbnails;
    const PatchListModel& m_model;
    SceneSort m_sort = SceneSort::DatasetOrder;
};

}  // namespace grasploom
