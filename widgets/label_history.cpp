#include "widgets/label_history.h"

#include "dataset/problem.h"

#include <QUndoCommand>
#include <QUndoStack>

#include <filesystem>
#include <system_error>

namespace grasploom {

struct LabelHistory::SceneLabels {
    std::vector<Grasp> original;  ///< the dataset's own
    std::vector<Grasp> current;
    QUndoStack stack;
    bool locked = false;
};

/// One step: the scene's labels before and after.
class ReplaceLabels : public QUndoCommand {
public:
    ReplaceLabels(LabelHistory& history, QString scene, std::vector<Grasp> before, std::vector<Grasp> after,
                  const QString& text, int mergeKey)
        : QUndoCommand(text),
          m_history(history),
          m_scene(std::move(scene)),
          m_before(std::move(before)),
          m_after(std::move(after)),
          m_mergeKey(mergeKey) {}
    void undo() override { m_history.apply(m_scene, m_before); }
    void redo() override { m_history.apply(m_scene, m_after); }
    [[nodiscard]] int id() const override { return m_mergeKey; }
    bool mergeWith(const QUndoCommand* newer) override {
        m_after = static_cast<const ReplaceLabels*>(newer)->m_after;
        return true;
    }

private:
    LabelHistory& m_history;
    QString m_scene;
    std::vector<Grasp> m_before;
    std::vector<Grasp> m_after;
    int m_mergeKey;
};

LabelHistory::LabelHistory(QObject* parent) : QObject(parent) {}
LabelHistory::~LabelHistory() = default;

void LabelHistory::setOverlay(std::optional<LabelOverlay> overlay, bool readOnly) {
    m_readOnly = readOnly;
    m_scenes.clear();
    m_unsaved.clear();
    m_overlay = std::move(overlay);
}

std::vector<Grasp> LabelHistory::openScene(const QString& scene, const std::vector<Grasp>& original) {
    std::shared_ptr<SceneLabels> labels = m_scenes.value(scene);
    if (!labels) {
        labels = std::make_shared<SceneLabels>();
        m_scenes.insert(scene, labels);
        labels->original = labels->current = original;
        m_group.addStack(&labels->stack);
        try {
            if (auto edited = m_overlay ? m_overlay->load(scene.toStdString()) : std::nullopt) {
                labels->current = std::move(*edited);
            }
        } catch (const DataError& error) {
            labels->locked = true;
            Q_EMIT overlayDamaged(scene, QString::fromStdString(error.what()));
        }
    }
    m_group.setActiveStack(&labels->stack);
    return labels->current;
}

bool LabelHistory::push(const QString& scene, std::vector<Grasp> after, const QString& gesture, int mergeKey) {
    const auto found = m_scenes.find(scene);
    if (!m_overlay || m_readOnly || found == m_scenes.end() || (*found)->locked) {
        return false;
    }
    const std::shared_ptr<SceneLabels> labels = *found;
    if (after == labels->current) {
        return true;
    }
    labels->stack.push(new ReplaceLabels(*this, scene, labels->current, std::move(after), gesture, mergeKey));
    return true;
}

bool LabelHistory::isEdited(const QString& scene) const {
    const auto found = m_scenes.find(scene);
    return found != m_scenes.end() && (*found)->current != (*found)->original;
}

bool LabelHistory::isLocked(const QString& scene) const {
    const auto found = m_scenes.find(scene);
    return found != m_scenes.end() && (*found)->locked;
}

QString LabelHistory::setDamagedAside(const QString& scene) {
    if (!m_overlay || m_readOnly || !isLocked(scene)) {
        return {};
    }
    const std::filesystem::path file = m_overlay->folder() / (scene.toStdString() + "_grasps.txt");
    std::filesystem::path aside = file;
    aside += ".damaged";
    std::error_code error;
    for (int i = 1; std::filesystem::exists(aside, error); ++i) {
        aside = file;
        aside += ".damaged" + std::to_string(i);
    }
    std::filesystem::rename(file, aside, error);
    if (error) {
        return QString::fromStdString(error.message());
    }
    m_scenes[scene]->locked = false;
    return {};
}

QStringList LabelHistory::unsavedScenes() const {
    return {m_unsaved.begin(), m_unsaved.end()};
}

bool LabelHistory::saveUnsaved() {
    const QSet<QString> waiting = m_unsaved;
    for (const QString& scene : waiting) {
        save(scene);
    }
    return m_unsaved.isEmpty();
}

void LabelHistory::apply(const QString& scene, const std::vector<Grasp>& labels) {
    m_scenes[scene]->current = labels;
    m_unsaved.insert(scene);
    saveUnsaved();
    Q_EMIT labelsChanged(scene, labels);
}

void LabelHistory::save(const QString& scene) {
    const std::shared_ptr<SceneLabels> labels = m_scenes.value(scene);
    if (!m_overlay || !labels) {
        return;
    }
    try {
        if (labels->current == labels->original) {
            // Undone to the dataset's own: no edit is left to keep, and an export copies the file byte for byte.
            m_overlay->discard(scene.toStdString());
        } else {
            m_overlay->save(scene.toStdString(), labels->current);
        }
        m_unsaved.remove(scene);
        Q_EMIT saved(scene);
    } catch (const DataError& error) {
        Q_EMIT saveFailed(scene, QString::fromStdString(error.what()));
    }
}

}  // namespace grasploom
