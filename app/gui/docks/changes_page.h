#pragma once

#include "app/gui/document/document.h"
#include "app/gui/document/label_changes.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QTreeWidget;

namespace grasploom {

class ReviewStore;

/// What differs between two label sets of the same scenes: the dataset's own and the edited ones, or those of another
/// folder and the ones in force here. By scene or by object, each with a jump.
class ChangesPage : public QWidget {
    Q_OBJECT
public:
    ChangesPage(Document& document, const ReviewStore& reviews, QWidget* parent = nullptr);
    ~ChangesPage() override;
    /// The first set's labels of the current scene that changed, where they shall be drawn.
    [[nodiscard]] std::vector<Grasp> ghosts() const;
    [[nodiscard]] const LabelChanges& changes() const { return m_changes; }
    void compareWith(const QString& folder);  ///< empty: with the dataset's own labels again

Q_SIGNALS:
    void ghostsChanged();
    void failed(const QString& what, const QString& reason);

private:
    void chooseFolder();
    void compare();
    void receive(LabelChanges changes);
    void refresh();

    Document& m_document;
    const ReviewStore& m_reviews;
    LabelChanges m_changes;
    QString m_folder;  ///< of the first set; empty: the dataset's own
    QPointer<JobThread> m_job;
    bool m_again = false;  ///< labels were edited while they were compared
    QTimer m_soon;

    QLabel* m_state;
    QComboBox* m_by;
    QCheckBox* m_draw;
    QPushButton* m_own;
    QTreeWidget* m_list;
};

}  // namespace grasploom
