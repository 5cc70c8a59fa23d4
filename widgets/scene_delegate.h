#pragma once

#include "widgets/scene_facts.h"
#include "widgets/scene_filter.h"
#include "widgets/thumbnail_loader.h"

#include <QStyledItemDelegate>

namespace grasploom {

/// Paints a scene of a SceneListModel: thumbnail, verdict mark, ground-truth count, edited mark, id and one fact.
class SceneDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    /// `thumbnails` must outlive the delegate.
    SceneDelegate(const ThumbnailLoader& thumbnails, QObject* parent);
    void setSort(SceneSort sort) { m_sort = sort; }  ///< which fact is shown

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// The smallest cell. A wider one gives the picture as much more height.
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

private:
    void paintPicture(QPainter& painter, const QStyleOptionViewItem& option, const QRect& place,
                      std::size_t scene) const;
    void paintMarks(QPainter& painter, const QStyleOptionViewItem& option, const QRect& place,
                    const SceneFacts& facts) const;
    [[nodiscard]] QString fact(const SceneFacts& facts, const QLocale& locale) const;

    const ThumbnailLoader& m_thumbnails;
    SceneSort m_sort = SceneSort::DatasetOrder;
};

}  // namespace grasploom
