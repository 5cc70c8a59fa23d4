#pragma once

#include "evaluation/scene_query.h"

#include <QWidget>

#include <optional>
#include <vector>

namespace grasploom {

class FilterChip;
class FlowLayout;

/// The conditions of a filter as chips: the terms of its query, and why only some scenes are shown at all.
class FilterChips : public QWidget {
    Q_OBJECT
public:
    explicit FilterChips(QWidget* parent = nullptr);
    void setQuery(const SceneQuery& query);
    void setSubset(const std::optional<QString>& why);  ///< none: every scene

Q_SIGNALS:
    void termRemoved(int number);
    void subsetRemoved();

private:
    FilterChip* addChip();
    void showIfAny();

    FlowLayout* m_flow;
    FilterChip* m_subset;
    std::vector<FilterChip*> m_terms;  ///< as many as there ever were at once
    std::size_t m_shown = 0;           ///< of them
    bool m_hasSubset = false;
};

}  // namespace grasploom
