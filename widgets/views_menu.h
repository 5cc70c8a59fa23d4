#pragma once

#include "widgets/saved_view.h"

#include <QMenu>

#include <functional>
#include <vector>

namespace grasploom {

/// The saved views of a dataset: save, recall (the first nine by Ctrl+Alt+1 … 9), rename, delete.
class ViewsMenu : public QMenu {
    Q_OBJECT
public:
    /// `shown` tells what the grid shows now; its name is a proposal.
    ViewsMenu(std::function<SavedView()> shown, QWidget* parent);

    [[nodiscard]] const std::vector<SavedView>& views() const { return m_views; }
    void setViews(std::vector<SavedView> views);  ///< silently
    /// Under its name, in place of another one of that name.
    void save(const SavedView& view);
    /// To a name that is not empty; another view of that name goes.
    void rename(std::size_t number, const QString& name);
    void remove(std::size_t number);

Q_SIGNALS:
    void recalled(const grasploom::SavedView& view);
    void viewsChanged();  ///< by the user

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();
    void addViews();
    void addChanges();
    void askToSave();
    void askToRename(std::size_t number);
    void ask(const QString& title, const QString& proposal, std::function<void(const QString&)> take);

    std::function<SavedView()> m_shown;
    std::vector<SavedView> m_views;
};

}  // namespace grasploom
