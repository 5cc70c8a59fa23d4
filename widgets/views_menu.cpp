#include "widgets/views_menu.h"

#include "widgets/scene_filter_bar.h"

#include <QEvent>
#include <QInputDialog>

#include <algorithm>

namespace grasploom {
namespace {

constexpr std::size_t withKey = 9;

/// An & would underline the next letter.
QString plain(QString text) {
    return text.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

}  // namespace

ViewsMenu::ViewsMenu(std::function<SavedView()> shown, QWidget* parent) : QMenu(parent), m_shown(std::move(shown)) {
    setToolTipsVisible(true);
    fill();
}

void ViewsMenu::setViews(std::vector<SavedView> views) {
    m_views = std::move(views);
    fill();
}

void ViewsMenu::fill() {
    clear();
    qDeleteAll(findChildren<QMenu*>(QString(), Qt::FindDirectChildrenOnly));
    setTitle(tr("Saved &views"));
    QAction* const save = addAction(tr("&Save this view…"), this, &ViewsMenu::askToSave);
    save->setShortcut(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_S));
    save->setToolTip(tr("Keeps the conditions and the order under a name, for this dataset"));
    addSeparator();
    addViews();
    if (m_views.empty()) {
        addAction(tr("None saved yet"))->setEnabled(false);
    } else {
        addSeparator();
        addChanges();
    }
}

void ViewsMenu::addViews() {
    for (std::size_t i = 0; i < m_views.size(); ++i) {
        const SavedView& view = m_views[i];
        QAction* const action = addAction(plain(view.name), this, [this, i] { Q_EMIT recalled(m_views[i]); });
        if (i < withKey) {
            action->setShortcut(
                QKeySequence(Qt::CTRL | Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(i))));
        }
        const QString order = view.descending ? tr("%1, descending") : tr("%1, ascending");
        action->setToolTip((view.query.isEmpty() ? tr("Every scene") : view.query) + QLatin1Char('\n') +
                           order.arg(sortTitle(view.sort)));
    }
}

void ViewsMenu::addChanges() {
    QMenu* const renaming = addMenu(tr("&Rename"));
    QMenu* const deleting = addMenu(tr("&Delete"));
    for (std::size_t i = 0; i < m_views.size(); ++i) {
        renaming->addAction(plain(m_views[i].name) + QStringLiteral("…"), this, [this, i] { askToRename(i); });
        // The menu that holds the action is taken down by it: not before it is closed.
        connect(
            deleting->addAction(plain(m_views[i].name)), &QAction::triggered, this, [this, i] { remove(i); },
            Qt::QueuedConnection);
    }
}

void ViewsMenu::save(const SavedView& view) {
    const auto same = std::ranges::find(m_views, view.name, &SavedView::name);
    if (same == m_views.end()) {
        m_views.push_back(view);
    } else {
        *same = view;
    }
    fill();
    Q_EMIT viewsChanged();
}

void ViewsMenu::rename(std::size_t number, const QString& name) {
    if (number >= m_views.size() || name == m_views[number].name) {
        return;
    }
    SavedView renamed = m_views[number];
    renamed.name = name;
    m_views[number] = renamed;
    for (std::size_t i = m_views.size(); i-- > 0;) {
        if (i != number && m_views[i].name == name) {
            m_views.erase(m_views.begin() + static_cast<std::ptrdiff_t>(i));
            number -= i < number ? 1 : 0;
        }
    }
    fill();
    Q_EMIT viewsChanged();
}

void ViewsMenu::remove(std::size_t number) {
    if (number < m_views.size()) {
        m_views.erase(m_views.begin() + static_cast<std::ptrdiff_t>(number));
        fill();
        Q_EMIT viewsChanged();
    }
}

void ViewsMenu::askToSave() {
    const SavedView shown = m_shown();
    ask(tr("Save this view as"), shown.name, [this, shown](const QString& name) {
        SavedView view = shown;
        view.name = name;
        save(view);
    });
}

void ViewsMenu::askToRename(std::size_t number) {
    ask(tr("Rename this view to"), m_views[number].name, [this, number](const QString& name) { rename(number, name); });
}

void ViewsMenu::ask(const QString& title, const QString& proposal, std::function<void(const QString&)> take) {
    auto* dialog = new QInputDialog(parentWidget());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Saved views"));
    dialog->setLabelText(title);
    dialog->setTextValue(proposal);
    connect(dialog, &QInputDialog::textValueSelected, this, [take = std::move(take)](const QString& text) {
        if (!text.trimmed().isEmpty()) {
            take(text.trimmed());
        }
    });
    dialog->open();
}

void ViewsMenu::changeEvent(QEvent* event) {
    QMenu::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        fill();
    }
}

}  // namespace grasploom
