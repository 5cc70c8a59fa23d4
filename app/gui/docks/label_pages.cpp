#include "app/gui/docks/label_pages.h"

#include "app/gui/docks/changes_page.h"
#include "app/gui/docks/checks_page.h"
#include "app/gui/docks/repair_page.h"
#include "app/gui/docks/suggestion_page.h"

#include <QScrollArea>

namespace grasploom {
namespace {

/// A page that is taller than the dock scrolls.
QScrollArea* scrolled(QWidget* page) {
    auto* const area = new QScrollArea;
    area->setWidget(page);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    return area;
}

}  // namespace

LabelPages::LabelPages(Document& document, QWidget* parent)
    : QTabWidget(parent),
      m_repair(new RepairPage(document)),
      m_suggestions(new SuggestionPage(document)),
      m_checks(new ChecksPage(document)),
      m_changes(new ChangesPage(document, m_repair->store())) {
    setDocumentMode(true);
    addTab(scrolled(m_repair), tr("Repair"));
    addTab(m_suggestions, tr("Suggestions"));
    addTab(m_checks, tr("Checks"));
    addTab(m_changes, tr("Changes"));
    connect(m_repair, &RepairPage::failed, this, &LabelPages::failed);
    connect(m_repair, &RepairPage::logged, this, &LabelPages::logged);
    connect(m_suggestions, &SuggestionPage::failed, this, &LabelPages::failed);
    connect(m_suggestions, &SuggestionPage::accepted, this,
            [this](const Grasp& grasp, const QString& weights, std::size_t rank) {
                if (m_repair->accept(grasp, weights, rank)) {
                    m_suggestions->suggestionBecameLabel();
                }
            });
    connect(m_checks, &ChecksPage::failed, this, &LabelPages::failed);
    connect(m_checks, &ChecksPage::labelPicked, this, &LabelPages::labelPicked);
    connect(m_changes, &ChangesPage::failed, this, &LabelPages::failed);
    connect(m_changes, &ChangesPage::ghostsChanged, this, &LabelPages::ghostsChanged);
    connect(this, &QTabWidget::currentChanged, this, &LabelPages::ghostsChanged);
}

}  // namespace grasploom
