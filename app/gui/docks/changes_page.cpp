#include "app/gui/docks/changes_page.h"

#include "app/gui/document/review_store.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <map>

namespace grasploom {
namespace {

constexpr int pauseMs = 400;  ///< a burst of edits is compared once

}  // namespace

ChangesPage::ChangesPage(Document& document, const ReviewStore& reviews, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_reviews(reviews),
      m_state(new QLabel),
      m_by(new QComboBox),
      m_draw(new QCheckBox(tr("Draw what was there"))),
      m_own(new QPushButton(tr("With the dataset's own"))),
      m_list(new QTreeWidget) {
    m_by->addItems({tr("By scene"), tr("By object")});
    m_by->setAccessibleName(tr("Changes listed by"));
    m_draw->setChecked(true);
    m_draw->setToolTip(tr("Labels that were moved or removed, as they were: white and dotted over the picture"));
    m_own->setToolTip(tr("Compare the dataset's own labels with the edited ones"));
    auto* const other = new QPushButton(tr("With another folder…"));
    other->setToolTip(tr("Compare the labels of another folder with the same scenes to those shown here"));
    m_state->setWordWrap(true);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setAccessibleName(tr("Changed scenes"));
    auto* row = new QHBoxLayout;
    row->addWidget(m_own);
    row->addWidget(other);
    row->addWidget(m_state, 1);
    row->addWidget(m_draw);
    row->addWidget(m_by);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->addLayout(row);
    layout->addWidget(m_list, 1);
    m_soon.setSingleShot(true);
    m_soon.setInterval(pauseMs);
    connect(&m_soon, &QTimer::timeout, this, &ChangesPage::compare);
    connect(other, &QPushButton::clicked, this, &ChangesPage::chooseFolder);
    connect(m_own, &QPushButton::clicked, this, [this] { compareWith({}); });
    connect(m_by, &QComboBox::activated, this, &ChangesPage::refresh);
    connect(m_draw, &QCheckBox::toggled, this, &ChangesPage::ghostsChanged);
    const auto jump = [this](const QTreeWidgetItem* item) {
        if (item != nullptr) {
            m_document.setCurrentScene(item->data(0, Qt::UserRole).toULongLong());
        }
    };
    connect(m_list, &QTreeWidget::itemActivated, this, jump);
    connect(m_list, &QTreeWidget::itemClicked, this, jump);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, [this, jump] {  // arrows
        jump(m_list->selectedItems().isEmpty() ? nullptr : m_list->selectedItems().constFirst());
    });
    for (const auto signal : {&Document::opened, &Document::closed}) {
        connect(&m_document, signal, this, [this] { compareWith({}); });
    }
    connect(&m_document, &Document::judged, this, [this] { m_soon.start(); });  // the edits are read by now
    connect(&m_reviews, &ReviewStore::changed, this, [this] { m_soon.start(); });
    connect(&m_document.history(), &LabelHistory::labelsChanged, this, [this] { m_soon.start(); });
    refresh();
}

ChangesPage::~ChangesPage() = default;

void ChangesPage::chooseFolder() {
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Folder with other labels of the same scenes"));
    if (!folder.isEmpty()) {
        compareWith(folder);
    }
}

void ChangesPage::compareWith(const QString& folder) {
    m_folder = folder;
    m_changes = {};
    refresh();
    compare();
}

void ChangesPage::compare() {
    if (m_job) {
        m_again = true;
        m_job->requestStop();
        return;
    }
    if (!m_document.index()) {
        return;
    }
    m_again = false;
    m_job = startJob<LabelChanges>(
        this,
        [index = m_document.index(), edits = m_document.edits(), review = m_reviews.review(), folder = m_folder](const JobEvents& events) {
            const auto tick = [&events](std::size_t) { return !events.cancelled(); };
            if (folder.isEmpty()) {
                return changesByEditing(*index, edits, review, tick);
            }
            IndexOptions options;
            options.progress = tick;
            return changesFrom(SceneIndex::open(folder.toStdString(), options), *index, edits, tick);
        },
        [this, index = m_document.index(), folder = m_folder](LabelChanges changes) {
            if (index == m_document.index() && folder == m_folder) {
                receive(std::move(changes));
            }
        });
    connect(m_job, &JobThread::failed, this, [this](const QString& reason) {
        m_folder.clear();
        Q_EMIT failed(tr("The labels could not be compared."), reason);
    });
    connect(m_job, &JobThread::finished, this, [this] {
        m_job.clear();
        if (m_again) {
            compare();
        }
    });
}

void ChangesPage::receive(LabelChanges changes) {
    m_changes = std::move(changes);
    refresh();
    Q_EMIT ghostsChanged();
}

std::vector<Grasp> ChangesPage::ghosts() const {
    const auto scene = m_document.currentScene();
    const auto found = std::ranges::find_if(m_changes.scenes, [&](const SceneChanges& one) { return one.scene == scene; });
    return m_draw->isChecked() && isVisible() && found != m_changes.scenes.end() ? found->before : std::vector<Grasp>();
}

void ChangesPage::refresh() {
    m_own->setEnabled(m_document.index() && !m_folder.isEmpty());
    m_list->clear();
    const bool byObject = m_by->currentIndex() == 1;
    m_list->setHeaderLabels({byObject ? tr("Object") : tr("Scene"), byObject ? tr("Scenes") : tr("Object"),
                             tr("Grasps added"), tr("Removed"), tr("Moved")});
    for (int column = 2; column < 5; ++column) {
        m_list->headerItem()->setToolTip(column, tr("Counted are grasps, each with all its jaw sizes. Moved: also turned, resized or with other jaws"));
    }
    if (!m_document.index()) {
        m_state->clear();
        return;
    }
    const SceneIndex& index = *m_document.index();
    const QLocale locale;
    const QString with = m_folder.isEmpty() ? tr("the dataset's own labels") : QFileInfo(m_folder).fileName();
    m_state->setText(m_changes.scenes.empty()
                         ? tr("No label differs from %1.").arg(with)
                         : tr("%n scene(s) differ from %1.", nullptr, static_cast<int>(m_changes.scenes.size())).arg(with));
    const auto add = [&](const QString& name, const QString& second, const SceneChanges& one) {
        auto* const item = new QTreeWidgetItem(m_list, {name, second, locale.toString(qulonglong(one.added)),
                                                        locale.toString(qulonglong(one.removed)), locale.toString(qulonglong(one.moved))});
        item->setData(0, Qt::UserRole, qulonglong(one.scene));
    };
    std::map<std::uint32_t, std::pair<std::size_t, SceneChanges>> objects;
    for (const SceneChanges& one : m_changes.scenes) {
        const std::uint32_t object = index.scene(one.scene).object;
        if (!byObject) {
            add(QString::fromStdString(index.scene(one.scene).id), QString::fromStdString(index.objectName(object)), one);
            continue;
        }
        auto& [scenes, sum] = objects[object];
        sum.scene = scenes++ == 0 ? one.scene : sum.scene;
        sum.added += one.added;
        sum.removed += one.removed;
        sum.moved += one.moved;
    }
    for (const auto& [object, sum] : objects) {
        add(QString::fromStdString(index.objectName(object)), locale.toString(qulonglong(sum.first)), sum.second);
    }
    m_list->header()->resizeSections(QHeaderView::ResizeToContents);
}

}  // namespace grasploom
