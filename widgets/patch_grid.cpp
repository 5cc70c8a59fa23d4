#include "widgets/patch_grid.h"

#include "widgets/patch_delegate.h"
#include "widgets/thumbnail_view.h"

#include <QCheckBox>
#include <QEvent>
#include <QLabel>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace grasploom {
namespace {

constexpr std::size_t mostRequested = 400;  ///< as many as fit in memory

}  // namespace

PatchGrid::PatchGrid(ThumbnailLoader& thumbnails, QWidget* parent)
    : QWidget(parent),
      m_view(new ThumbnailView),
      m_delegate(new PatchDelegate(thumbnails, m_model, m_view)),
      m_stack(new QStackedWidget),
      m_message(new QLabel),
      m_correctToo(new QCheckBox) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* line = new QHBoxLayout;
    const int space = std::max(3, fontMetrics().height() / 4);
    line->setContentsMargins(space, 0, space, space);
    line->addWidget(m_correctToo);
    column->addLayout(line);
    column->addWidget(m_stack, 1);
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setWordWrap(true);
    m_message->setMargin(fontMetrics().height());
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setModel(&m_model);
    m_view->setItemDelegate(m_delegate);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_message);
    setFocusProxy(m_view);
    connect(m_correctToo, &QCheckBox::toggled, this, &PatchGrid::optionsChanged);
    connect(m_view, &ThumbnailView::stepped, this, &PatchGrid::step);
    connect(m_view, &ThumbnailView::visibleRowsChanged, this, &PatchGrid::visibleRowsChanged);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& chosen) {
        if (!m_silent && chosen.isValid()) {
            m_lastRow = chosen.row();
            m_current = m_model.patch(m_lastRow);
            m_scene = m_current->scene;
            Q_EMIT activated(m_current->scene, static_cast<int>(m_current->number));
        }
    });
    showState();
}

PatchGrid::~PatchGrid() {
    // The view paints with the model, which goes before it.
    m_view->setModel(nullptr);
    m_view->setItemDelegate(nullptr);
}

void PatchGrid::setSort(SceneSort sort) {
    m_delegate->setSort(sort);
}

bool PatchGrid::correctToo() const {
    return m_correctToo->isChecked();
}

void PatchGrid::setPatches(PatchSource source, std::vector<Patch> patches) {
    m_silent = true;
    m_searching = false;
    m_model.setPatches(std::move(source), std::move(patches));
    int row = m_current ? m_model.rowOf(*m_current) : -1;
    if (row < 0 && m_scene) {
        row = m_model.firstRowOf(*m_scene);
    }
    if (row >= 0) {
        select(row);
    }
    m_silent = false;
    showState();
    Q_EMIT visibleRowsChanged();
}

void PatchGrid::clear() {
    m_current.reset();
    m_scene.reset();
    m_lastRow = -1;
    setPatches({}, {});
}

void PatchGrid::setSearching(bool searching) {
    m_searching = searching;
    showState();
}

void PatchGrid::showState() {
    m_correctToo->setText(tr("All of the k best, also correct ones"));
    m_correctToo->setToolTip(
        tr("Patches show the errors among the k best predictions of each scene; k is set in the "
           "threshold bar. A condition on err: decides alone."));
    m_view->setAccessibleName(tr("Patches"));
    m_stack->setCurrentIndex(m_model.rowCount() > 0 ? 0 : 1);
    m_message->setText(m_searching              ? tr("Looking for patches…")
                       : m_model.source().index ? tr("No prediction matches")
                                                : tr("Patches show predictions around their grasps.\nOpen predictions "
                                                     "as A to see them."));
}

void PatchGrid::select(int row) {
    m_silent = true;
    m_lastRow = row;
    m_current = m_model.patch(row);
    m_scene = m_current->scene;
    const QModelIndex place = m_model.index(row);
    m_view->selectionModel()->setCurrentIndex(place, QItemSelectionModel::ClearAndSelect);
    m_silent = false;
}

void PatchGrid::setCurrentScene(std::size_t scene) {
    m_scene = scene;
    if (m_current && m_current->scene == scene) {
        return;
    }
    const int row = m_model.firstRowOf(scene);
    if (row >= 0) {
        select(row);
        m_view->scrollTo(m_model.index(row));
    } else {
        m_current.reset();
        m_silent = true;
        m_view->selectionModel()->clear();
        m_silent = false;
    }
}

void PatchGrid::step(int by) {
    if (m_model.rowCount() == 0) {
        return;
    }
    const int row = m_current ? m_model.rowOf(*m_current) : -1;
    // Where the filter took the current one away, the one that moved up into its place is the next.
    const int from = row >= 0 ? row : m_lastRow - (by > 0 ? 1 : 0);
    const int next = std::clamp(from + by, 0, m_model.rowCount() - 1);
    if (next != row) {
        select(next);
        m_view->scrollTo(m_model.index(next));
        Q_EMIT activated(m_current->scene, static_cast<int>(m_current->number));
    }
}

std::vector<ThumbnailKey> PatchGrid::wanted() const {
    std::vector<ThumbnailKey> keys;
    const ThumbnailView::Range rows = m_view->visibleRows();
    const auto ask = [&](int first, int last) {
        for (int row = std::max(0, first); row <= std::min(last, m_model.rowCount() - 1); ++row) {
            if (keys.size() < mostRequested) {
                keys.push_back(patchKey(m_model.source(), m_model.patch(row)));
            }
        }
    };
    const int page = rows.last - rows.first + 1;
    if (page > 0 && m_view->isVisible()) {
        ask(rows.first, rows.last);
        ask(rows.last + 1, rows.last + page);
    }
    return keys;
}

void PatchGrid::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        showState();
    }
}

}  // namespace grasploom
