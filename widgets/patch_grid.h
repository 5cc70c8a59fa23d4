#pragma once

#include "widgets/patch_list_model.h"

#include <QWidget>

#include <memory>
#include <optional>

class QCheckBox;
class QLabel;
class QStackedWidget;

namespace grasploom {

class PatchDelegate;
class ThumbnailLoader;
class ThumbnailView;
struct ThumbnailKey;

/// Predictions as patches of their pictures. Who finds them is told by `patchesWanted` what is missing.
class PatchGrid : public QWidget {
    Q_OBJECT
public:
    /// `thumbnails` must outlive this.
    explicit PatchGrid(ThumbnailLoader& thumbnails, QWidget* parent = nullptr);
    ~PatchGrid() override;

    void setSort(SceneSort sort);
    void setPatches(PatchSource source, std::vector<Patch> patches);
    void clear();                       ///< there is nothing to find any in
    void setSearching(bool searching);  ///< what is shown will be replaced
    [[nodiscard]] const PatchListModel& model() const { return m_model; }
    [[nodiscard]] ThumbnailView& view() { return *m_view; }
    [[nodiscard]] bool correctToo() const;

    void setCurrentScene(std::size_t scene);  ///< silently; the current patch stays where it is one of its own
    void step(int by);
    /// In sight, those around it after them; empty while nothing is to be seen.
    [[nodiscard]] std::vector<ThumbnailKey> wanted() const;

Q_SIGNALS:
    void activated(std::size_t scene, int number);  ///< by the user
    void optionsChanged();
    void visibleRowsChanged();

protected:
    void changeEvent(QEvent* event) override;

private:
    void select(int row);
    void showState();

    PatchListModel m_model;
    ThumbnailView* m_view;
    PatchDelegate* m_delegate;
    QStackedWidget* m_stack;
    QLabel* m_message;
    QCheckBox* m_correctToo;
    std::optional<std::size_t> m_scene;  ///< current, whether or not a patch of it is shown
    std::optional<Patch> m_current;
    int m_lastRow = -1;  ///< where the current patch was shown last
    bool m_searching = false;
    bool m_silent = false;
};

}  // namespace grasploom
