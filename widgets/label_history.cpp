#include "widgets/label_history.h"

#include "dataset/problem.h"

#include <QUndoCommand>
#include <QUndoStack>

#include <filesystem>
#include <system_error>

namespace grasploom {
namespace {
constexpr std::chrono::milliseconds retryPause{3000};
constexpr std::chrono::milliseconds longestWait{10000};  ///< for a disk, when the window closes
}  // namespace

struct LabelHistory::SceneLabels {
    std::vector<Grasp> original;  ///< the dataset's own
    std::vector<Grasp> current;
    QUndoStack stack;
    QString damage;  ///< not empty: locked
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

StoredEdit loadEdit(const LabelOverlay& overlay, const QString& scene) {
    try {
        return {overlay.load(scene.toStdString()), {}};
    } catch (const std::exception& error) {
        return {std::nullopt, QString::fromUtf8(error.what())};
    }
}

LabelHistory::LabelHistory(QObject* parent) : QObject(parent) {
    m_again.setSingleShot(true);
    m_again.setInterval(retryPause);
    connect(&m_again, &QTimer::timeout, this, &LabelHistory::saveFailedOnes);
    connect(&m_writer, &LabelWriter::written, this, &LabelHistory::receiveWritten);
    connect(&m_writer, &LabelWriter::failed, this, &LabelHistory::receiveFailed);
}

LabelHistory::~LabelHistory() = default;

void LabelHistory::setOverlay(std::optional<LabelOverlay> overlay, bool readOnly) {
    m_writer.waitForAll(longestWait);
    m_again.stop();
    m_readOnly = readOnly;
    m_scenes.clear();
    m_unsaved.clear();
    m_overlay = std::move(overlay);
}

std::vector<Grasp> LabelHistory::openScene(const QString& scene, const std::vector<Grasp>& original, const StoredEdit& edit) {
    std::shared_ptr<SceneLabels> labels = m_scenes.value(scene);
    if (!labels) {
        labels = std::make_shared<SceneLabels>();
        m_scenes.insert(scene, labels);
        labels->original = original;
        labels->current = edit.labels ? *edit.labels : original;
        labels->damage = edit.damage;
        m_group.addStack(&labels->stack);
        if (!edit.damage.isEmpty()) {
            Q_EMIT overlayDamaged(scene, edit.damage);
        }
    }
    m_group.setActiveStack(&labels->stack);
    return labels->current;
}

void LabelHistory::closeScene() {
    m_group.setActiveStack(nullptr);
}

std::vector<Grasp> LabelHistory::original(const QString& scene) const {
    const auto found = m_scenes.find(scene);
    return found == m_scenes.end() ? std::vector<Grasp>() : (*found)->original;
}

bool LabelHistory::push(const QString& scene, std::vector<Grasp> after, const QString& gesture, int mergeKey) {
    const auto found = m_scenes.find(scene);
    if (!m_overlay || m_readOnly || found == m_scenes.end() || !(*found)->damage.isEmpty()) {
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
    return !damage(scene).isEmpty();
}

QString LabelHistory::damage(const QString& scene) const {
    const auto found = m_scenes.find(scene);
    return found == m_scenes.end() ? QString() : (*found)->damage;
}

QString LabelHistory::setDamagedAside(const QString& scene) {
    if (!m_overlay || !isLocked(scene)) {
        return {};
    }
    if (m_readOnly) {
        return tr("The edited labels are only to be read here.");
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
    m_scenes[scene]->damage.clear();
    return {};
}

QStringList LabelHistory::failedScenes() const {
    QStringList failed;
    for (auto scene = m_unsaved.begin(); scene != m_unsaved.end(); ++scene) {
        if (!scene->reason.isEmpty()) {
            failed << scene.key();
        }
    }
    return failed;
}

bool LabelHistory::saveUnsaved() {
    saveFailedOnes();
    m_writer.waitForAll(longestWait);
    return m_unsaved.isEmpty();
}

void LabelHistory::apply(const QString& scene, const std::vector<Grasp>& labels) {
    m_scenes[scene]->current = labels;
    saveFailedOnes();
    save(scene);
    Q_EMIT labelsChanged(scene, labels);
}

void LabelHistory::saveFailedOnes() {
    m_again.stop();
    for (const QString& scene : m_unsaved.keys()) {
        if (!m_unsaved[scene].reason.isEmpty()) {
            save(scene);
        }
    }
}

void LabelHistory::save(const QString& scene) {
    const std::shared_ptr<SceneLabels> labels = m_scenes.value(scene);
    if (!m_overlay || !labels) {
        return;
    }
    m_unsaved[scene].ticket = ++m_tickets;
    // Undone to the dataset's own: no edit is left to keep, and an export copies the file byte for byte.
    const bool own = labels->current == labels->original;
    m_writer.write({*m_overlay, scene, own ? std::nullopt : std::optional(labels->current), m_tickets});
}

void LabelHistory::receiveWritten(const QString& scene, quint64 ticket) {
    const auto found = m_unsaved.find(scene);
    if (found != m_unsaved.end() && found->ticket == ticket) {  // else newer labels wait
        m_unsaved.erase(found);
        Q_EMIT saved(scene);
    }
}

void LabelHistory::receiveFailed(const QString& scene, quint64 ticket, const QString& reason) {
    const auto found = m_unsaved.find(scene);
    if (found == m_unsaved.end() || found->ticket != ticket) {
        return;
    }
    m_again.start();
    if (found->reason != reason) {
        found->reason = reason;
        Q_EMIT saveFailed(scene, reason);
    }
}

}  // namespace grasploom
