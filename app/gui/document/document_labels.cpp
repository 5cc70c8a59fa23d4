// The labels of the current scene: read off the window's thread, edited, kept by the history.
#include "app/gui/document/document.h"

#include <utility>

namespace grasploom {
namespace {

/// What the disk says of one scene.
struct SceneRead {
    std::vector<Grasp> own;
    std::vector<Problem> problems;
    StoredEdit edit;
};

SceneRead readScene(const SceneIndex& index, std::size_t scene, const std::optional<LabelOverlay>& overlay) {
    SceneRead read;
    try {
        std::vector<Problem> known;  // the index has reported these lines already
        read.own = readLabels(index, scene, known).grasps;
    } catch (const DataError& error) {
        read.problems.push_back(error.problem());
    }
    if (overlay) {
        read.edit = loadEdit(*overlay, QString::fromStdString(index.scene(scene).id));
    }
    return read;
}

}  // namespace

QString Document::currentId() const {
    return m_scene ? QString::fromStdString(m_index->scene(*m_scene).id) : QString();
}

void Document::setCurrentScene(std::size_t scene) {
    if (!m_index || scene >= m_index->size() || scene == m_scene) {
        return;
    }
    m_scene = scene;
    m_selection.reset();
    m_labels.clear();
    m_labelsRead = false;
    m_pictureDamage.clear();
    openLabels();
    Q_EMIT currentSceneChanged();
    Q_EMIT selectionChanged();
}

void Document::openLabels() {
    const std::size_t scene = *m_scene;
    if (m_history.knows(currentId())) {
        m_labels = m_history.openScene(currentId());
        m_labelsRead = true;
        return;
    }
    // All labels are in memory once the ground truth was read, unless it was thinned to one jaw size.
    if (m_datasetTruth && m_datasetJaws == JawChoice::All) {
        const std::int32_t row = m_datasetRows[scene];
        const auto edit = m_edits.find(scene);
        const auto damage = m_damaged.find(scene);
        m_labels = m_history.openScene(
            currentId(), row < 0 ? std::vector<Grasp>() : m_datasetTruth->grasps[static_cast<std::size_t>(row)],
            {edit == m_edits.end() ? std::nullopt : std::optional(edit->second),
             damage == m_damaged.end() ? QString() : damage->second});
        m_labelsRead = true;
        return;
    }
    m_history.closeScene();
    const std::optional<LabelOverlay> overlay =
        m_workspace.folder.empty() ? std::nullopt : std::optional(LabelOverlay(m_workspace.labels()));
    startJob<SceneRead>(
        this, [index = m_index, scene, overlay](const JobEvents&) { return readScene(*index, scene, overlay); },
        [this, index = m_index, scene](const SceneRead& read) {
            if (index == m_index) {
                addProblems(read.problems);
                receiveSceneLabels(scene, read.own, read.edit);
            }
        });
}

/// Of a scene that is current no more, nothing is kept: it is read again when it is.
void Document::receiveSceneLabels(std::size_t scene, const std::vector<Grasp>& own, const StoredEdit& edit) {
    if (scene != m_scene || m_labelsRead) {
        return;
    }
    m_labels = m_history.openScene(currentId(), own, edit);
    m_labelsRead = true;
    Q_EMIT labelsChanged();
}

QString Document::whyLocked() const {
    if (!m_scene) {
        return tr("No scene is shown.");
    }
    if (m_workspace.folder.empty()) {
        return tr("There is no place to keep edited labels.");
    }
    if (m_labelsElsewhere) {
        return tr("Another window edits the labels of this dataset. Once it is closed they can be edited here.");
    }
    if (!m_labelsRead) {
        return tr("The labels are being read.");
    }
    if (!m_pictureDamage.isEmpty()) {
        return tr("This picture cannot be read, so labels cannot be held against it: they are not edited here.");
    }
    const QString damage = m_history.damage(currentId());
    return damage.isEmpty() ? QString() : tr("The edited labels of this scene are damaged; the dataset's own are shown. %1").arg(damage);
}

bool Document::isDamaged() const {
    return m_scene && m_history.isLocked(currentId());
}

void Document::setPictureDamage(const QString& reason) {
    if (m_scene && reason != m_pictureDamage) {
        m_pictureDamage = reason;
        Q_EMIT labelsChanged();  // whether they can be edited
    }
}

std::optional<std::vector<Grasp>> Document::labelsOf(std::size_t scene) const {
    if (scene == m_scene && m_labelsRead) {
        return m_labels;
    }
    if (!m_datasetTruth) {
        return std::nullopt;
    }
    if (const auto edit = m_edits.find(scene); edit != m_edits.end()) {
        return edit->second;
    }
    const std::int32_t row = m_datasetRows[scene];
    return row < 0 ? std::vector<Grasp>() : m_datasetTruth->grasps[static_cast<std::size_t>(row)];
}

void Document::editLabels(std::vector<Grasp> labels, const QString& gesture, int mergeKey) {
    if (!m_scene || (m_labelsRead && labels == m_labels)) {
        return;
    }
    if (isLocked() || !m_history.push(currentId(), std::move(labels), gesture, mergeKey)) {
        Q_EMIT failed(tr("The labels of this scene cannot be edited."), whyLocked());
        Q_EMIT labelsChanged();  // whoever shows the gesture goes back
    }
}

void Document::revertLabels() {
    if (m_scene && m_labelsRead) {
        editLabels(m_history.original(currentId()), tr("Revert to the dataset's labels"));
    }
}

QString Document::setDamagedAside() {
    if (m_labelsElsewhere) {
        return whyLocked();  // the file is the other window's
    }
    const QString reason = m_scene ? m_history.setDamagedAside(currentId()) : QString();
    if (m_scene && reason.isEmpty()) {
        m_damaged.erase(*m_scene);
    }
    return reason;
}

}  // namespace grasploom
