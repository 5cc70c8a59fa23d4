// What somebody noted on scenes.
#include "app/gui/document/document.h"

namespace grasploom {

const SceneNote& Document::note(std::size_t scene) const {
    static const SceneNote none;
    const auto found = m_notes.find(scene);
    return found == m_notes.end() ? none : *found->second;
}

void Document::setNote(std::size_t scene, SceneNote changed) {
    if (!m_index || scene >= m_index->size() || changed == note(scene)) {
        return;
    }
    if (changed.isEmpty()) {
        m_notes.erase(scene);
    } else {
        m_notes[scene] = std::make_shared<const SceneNote>(std::move(changed));
    }
    m_factsTimer.start();
    Q_EMIT notesChanged();
}

void Document::setNotes(const std::map<std::string, SceneNote>& notes) {
    m_notes.clear();
    m_foreignNotes.clear();
    for (const auto& [id, one] : notes) {
        if (const auto scene = m_index ? m_index->find(id) : std::nullopt) {
            m_notes[*scene] = std::make_shared<const SceneNote>(one);
        } else {
            m_foreignNotes.emplace(id, one);
        }
    }
    m_factsTimer.start();
    Q_EMIT notesChanged();
}

}  // namespace grasploom
