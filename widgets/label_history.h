#pragma once

#include "dataset/label_overlay.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QStringList>
#include <QUndoGroup>

#include <memory>
#include <optional>
#include <vector>

namespace grasploom {

/// Labels of each scene with undo and redo without limit, saved aside after every command. One undo stack per scene,
/// so that undo never jumps to another picture.
class LabelHistory : public QObject {
    Q_OBJECT
public:
    explicit LabelHistory(QObject* parent = nullptr);
    ~LabelHistory() override;

    /// Where edits are kept. Forgets all histories. Without an overlay, or with one that is only to be read, nothing
    /// can be edited.
    void setOverlay(std::optional<LabelOverlay> overlay, bool readOnly = false);

    /// Makes `scene` the one that undo and redo act on, and returns its labels: the session's, else the overlay's, else
    /// `original` (the dataset's own). A damaged overlay file is reported by `overlayDamaged`; the scene then shows
    /// `original` and is locked.
    std::vector<Grasp> openScene(const QString& scene, const std::vector<Grasp>& original);

    /// One undo step: `after` replaces the labels. Saved at once; a failure keeps the edit, marks it unsaved and is
    /// tried again at the next command. Consecutive pushes with the same `mergeKey` ≥ 0 become one step.
    /// Returns false, changing nothing, for a locked scene, one that was not opened, or without an overlay.
    bool push(const QString& scene, std::vector<Grasp> after, const QString& gesture, int mergeKey = -1);

    [[nodiscard]] bool isEdited(
        const QString& scene) const;  ///< differs from the dataset's own, in this session's scenes
    [[nodiscard]] bool isLocked(const QString& scene) const;
    /// Unlocks: the damaged file is renamed aside (never deleted) and editing starts from the dataset's own labels.
    /// Returns why not, empty when done.
    QString setDamagedAside(const QString& scene);

    [[nodiscard]] QStringList unsavedScenes() const;
    /// Tries every unsaved scene again. True when nothing is left unsaved.
    bool saveUnsaved();

    /// For createUndoAction and createRedoAction; its active stack is that of the open scene.
    [[nodiscard]] QUndoGroup& undoGroup() { return m_group; }

Q_SIGNALS:
    void labelsChanged(QString scene, std::vector<grasploom::Grasp> labels);  ///< by push, undo or redo
    void saved(QString scene);
    void saveFailed(QString scene, QString reason);
    void overlayDamaged(QString scene, QString reason);

private:
    struct SceneLabels;
    friend class ReplaceLabels;
    void apply(const QString& scene, const std::vector<Grasp>& labels);
    void save(const QString& scene);

    std::optional<LabelOverlay> m_overlay;
    bool m_readOnly = false;
    QUndoGroup m_group;
    QHash<QString, std::shared_ptr<SceneLabels>> m_scenes;
    QSet<QString> m_unsaved;
};

}  // namespace grasploom
