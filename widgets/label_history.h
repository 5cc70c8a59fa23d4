#pragma once

#include "dataset/label_overlay.h"
#include "widgets/label_writer.h"

#include <QHash>
#include <QObject>
#include <QStringList>
#include <QTimer>
#include <QUndoGroup>

#include <memory>
#include <optional>
#include <vector>

namespace grasploom {

/// What a folder of edited labels holds of one scene.
struct StoredEdit {
    std::optional<std::vector<Grasp>> labels;  ///< none: it was not edited, or cannot be read
    QString damage;                            ///< why it cannot be read; empty: it can
};

/// Reads it, on whatever thread. Throws nothing: a file that cannot be read is damage.
StoredEdit loadEdit(const LabelOverlay& overlay, const QString& scene);

/// Labels of each scene with undo and redo without limit. One undo stack per scene, so that undo never jumps to another
/// picture. After every command the labels are written aside by a thread of their own; here nothing touches the disk.
class LabelHistory : public QObject {
    Q_OBJECT
public:
    explicit LabelHistory(QObject* parent = nullptr);
    ~LabelHistory() override;  ///< writes what waits

    /// Where edits are kept. Writes what waits for the folder before, then forgets all histories. Without an overlay, or
    /// with one that is only to be read, nothing can be edited.
    void setOverlay(std::optional<LabelOverlay> overlay, bool readOnly = false);

    /// Whether the session knows the scene: `openScene(scene)` then needs nothing from the disk.
    [[nodiscard]] bool knows(const QString& scene) const { return m_scenes.contains(scene); }
    /// Makes `scene` the one that undo and redo act on, and returns its labels: the session's, else those of `edit`, else
    /// `original` (the dataset's own). Damage is reported by `overlayDamaged`; the scene then shows `original` and is locked.
    std::vector<Grasp> openScene(const QString& scene, const std::vector<Grasp>& original = {}, const StoredEdit& edit = {});
    void closeScene();  ///< undo and redo act on none
    [[nodiscard]] std::vector<Grasp> original(const QString& scene) const;  ///< of a known scene: the dataset's own

    /// One undo step: `after` replaces the labels, and is written. A failed write keeps the edit, leaves the scene among
    /// the unsaved and is tried again at the next command and every few seconds. Consecutive pushes with the same
    /// `mergeKey` ≥ 0 become one step. Returns false, changing nothing, for a locked scene, one that was not opened, or
    /// without an overlay.
    bool push(const QString& scene, std::vector<Grasp> after, const QString& gesture, int mergeKey = -1);

    /// Differs from the dataset's own, in this session's scenes.
    [[nodiscard]] bool isEdited(const QString& scene) const;
    [[nodiscard]] bool isLocked(const QString& scene) const;
    [[nodiscard]] QString damage(const QString& scene) const;  ///< why it is locked; empty: it is not
    /// Unlocks: the damaged file is renamed aside (never deleted) and editing starts from the dataset's own labels.
    /// Returns why not, empty when done.
    QString setDamagedAside(const QString& scene);

    /// Being written, or waiting for it.
    [[nodiscard]] QStringList unsavedScenes() const { return m_unsaved.keys(); }
    [[nodiscard]] QStringList failedScenes() const;  ///< those of them that could not be saved so far
    /// Tries every unsaved scene again and waits for it, some seconds at most. True when nothing is left unsaved.
    bool saveUnsaved();

    /// For createUndoAction and createRedoAction; its active stack is that of the open scene.
    [[nodiscard]] QUndoGroup& undoGroup() { return m_group; }

Q_SIGNALS:
    void labelsChanged(QString scene, std::vector<grasploom::Grasp> labels);  ///< by push, undo or redo
    void saved(QString scene);                                                ///< its newest labels are on the disk
    void saveFailed(QString scene, QString reason);  ///< once, until it is saved or fails for another reason
    void overlayDamaged(QString scene, QString reason);

private:
    struct SceneLabels;
    struct Unsaved {
        quint64 ticket = 0;  ///< of its newest labels
        QString reason;      ///< why they could not be saved; empty: not known yet
    };
    friend class ReplaceLabels;
    void apply(const QString& scene, const std::vector<Grasp>& labels);
    void save(const QString& scene);
    void saveFailedOnes();
    void receiveWritten(const QString& scene, quint64 ticket);
    void receiveFailed(const QString& scene, quint64 ticket, const QString& reason);

    std::optional<LabelOverlay> m_overlay;
    bool m_readOnly = false;
    QUndoGroup m_group;
    QHash<QString, std::shared_ptr<SceneLabels>> m_scenes;
    QHash<QString, Unsaved> m_unsaved;
    quint64 m_tickets = 0;
    QTimer m_again;
    LabelWriter m_writer;  ///< last: gone first, before what it reports to
};

}  // namespace grasploom
