#pragma once

#include "dataset/scene_index.h"
#include "widgets/scene_filter.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QToolButton;

namespace grasploom {

class FilterChips;
class OutcomeButton;
class QueryEdit;

/// What the grid shows, and in which order: a query, menus that write into it, sort and direction; each condition as a
/// chip; the count.
class SceneFilterBar : public QWidget {
    Q_OBJECT
public:
    explicit SceneFilterBar(QWidget* parent = nullptr);

    void setObjects(const SceneIndex* index);  ///< null: none
    [[nodiscard]] const SceneFilter& filter() const { return m_filter; }
    void setFilter(const SceneFilter& filter);  ///< silently
    void setSubsetReason(const QString& why);
    [[nodiscard]] const QString& subsetReason() const { return m_reason; }
    /// Puts a text that may be no query into the field, where it then says why.
    void setText(const QString& text);
    void setCount(std::size_t visible, std::size_t total);
    void setPatchCount(std::size_t patches, std::size_t scenes);  ///< instead
    void setOutcomeCounts(const std::array<std::size_t, verdictCount>& counts);
    void setOutcomesKnown(bool known);  ///< whether anything is judged: else outcome and its sorts are greyed
    void setTrialsKnown(bool known);    ///< else a query that asks for trials says that none is known
    void focusSearch();
    /// A widget of the owner's at the end of the first line.
    void addBesideSearch(QWidget* widget);

Q_SIGNALS:
    void filterChanged();
    void outcomeCountsWanted();
    void left();  ///< Return or Down in the search field: on to the scenes

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void arrange();
    void wire();
    void retranslate();
    void readObject();
    void showFilter();
    void showObject();
    void showCount();
    void showProblem();
    void setQuery(SceneQuery query);
    void change();

    SceneFilter m_filter;
    QStringList m_objects;
    QString m_reason;
    std::size_t m_visible = 0;
    std::size_t m_total = 0;
    bool m_trialsKnown = false;
    bool m_countsPatches = false;  ///< then these are patches, and scenes that have one
    QueryEdit* m_search;
    QLabel* m_problem;
    OutcomeButton* m_outcome;
    QComboBox* m_object;
    QComboBox* m_sort;
    QToolButton* m_direction;
    FilterChips* m_chips;
    QLabel* m_count;
};

QString sortTitle(SceneSort sort);  ///< "Best IoU"

}  // namespace grasploom
