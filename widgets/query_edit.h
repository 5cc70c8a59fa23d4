#pragma once

#include "evaluation/scene_query.h"

#include <QLineEdit>
#include <QPointer>
#include <QStringList>

class QAction;
class QCompleter;
class QStandardItemModel;

namespace grasploom {

/// A field for a query, with completion. While its text is none, the last query stays, and the field says what is wrong
/// by a frame, its tooltip and a signal.
class QueryEdit : public QLineEdit {
    Q_OBJECT
public:
    explicit QueryEdit(QWidget* parent = nullptr);

    [[nodiscard]] const SceneQuery& query() const { return m_query; }
    /// Silently. The text stays where it already says the same.
    void setQuery(const SceneQuery& query);
    void setObjects(const QStringList& names);                          ///< that may be completed
    [[nodiscard]] const QString& problem() const { return m_problem; }  ///< what is wrong and where; empty: nothing
    void retranslate();

public Q_SLOTS:
    void suggest();  ///< shows what may stand at the cursor

Q_SIGNALS:
    void queryChanged();  ///< by the user
    void problemChanged();
    void left();  ///< Return or Down: on to what was found

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void read(const QString& text);
    void dropHalfField(const QString& text);
    void fill();
    void take(const QModelIndex& chosen);
    void setProblem(const QString& problem);
    [[nodiscard]] bool listIsOpen() const;

    SceneQuery m_query;
    QString m_problem;
    QStringList m_objects;
    QStandardItemModel* m_entries;
    QCompleter* m_completer;
    QAction* m_help;
    int m_start = 0;  ///< of what a completion takes the place of
    int m_length = 0;
};

}  // namespace grasploom
