#pragma once

#include "dataset/scene_index.h"
#include "widgets/scene_filter.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace grasploom {

class OutcomeButton;

/// What the grid shows, and in which order: text, outcome, object, sort, direction; a chip for a subset; the count.
class SceneFilterBar : public QWidget {
    Q_OBJECT
public:
    explicit SceneFilterBar(QWidget* parent = nullptr);

    void setObjects(const SceneIndex* index);  ///< null: none
    [[nodiscard]] const SceneFilter& filter() const { return m_filter; }
    void setFilter(const SceneFilter& filter);  ///< silently
    void setSubsetReason(const QString& why);
    void setCount(std::size_t visible, std::size_t total);
    void setOutcomeCounts(const std::array<std::size_t, verdictCount>& counts);
    void setOutcomesKnown(bool known);  ///< whether anything is judged: else outcome and its sorts are greyed
    void focusSearch();

Q_SIGNALS:
    void filterChanged();
    void outcomeCountsWanted();
    void left();  ///< Return or Down in the search field: on to the scenes

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void arrange();
    void wire();
    void retranslate();
    void readObject();
    void showFilter();
    void showCount();
    void showChip();
    void change();

    SceneFilter m_filter;
    QStringList m_objects;
    QString m_reason;
    std::size_t m_visible = 0;
    std::size_t m_total = 0;
    QLineEdit* m_search;
    OutcomeButton* m_outcome;
    QComboBox* m_object;
    QComboBox* m_sort;
    QToolButton* m_direction;
    QToolButton* m_chip;
    QLabel* m_count;
};

}  // namespace grasploom
