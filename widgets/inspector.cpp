#include "widgets/inspector.h"

namespace grasploom {

class Inspector::Room {
public:
    InspectorContent content;
};

Inspector::Inspector(QWidget* parent) : QWidget(parent), m_room(std::make_unique<Room>()) {}
Inspector::~Inspector() = default;
void Inspector::setContent(InspectorContent content) { m_room->content = std::move(content); }
const InspectorContent& Inspector::content() const { return m_room->content; }

}  // namespace grasploom
