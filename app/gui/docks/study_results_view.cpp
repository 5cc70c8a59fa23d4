#include "app/gui/docks/study_results_view.h"

#include "app/gui/docks/study_words.h"
#include "evaluation/paper_tables.h"
#include "widgets/elided_label.h"
#include "widgets/result_table_model.h"

#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

namespace grasploom {
namespace {

constexpr std::size_t usualFolds = 5;

}  // namespace

ResultTablePage::ResultTablePage(QWidget* parent)
    : QWidget(parent), m_model(new ResultTableModel(this)), m_view(new QTableView), m_caption(new ElidedLabel) {
    m_view->setModel(m_model);
    m_view->setTabKeyNavigation(false);
    m_view->setSelectionMode(QAbstractItemView::NoSelection);
    m_view->setWordWrap(false);
    m_view->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_caption);
}

void ResultTablePage::setTable(const ResultTable& table) {
    m_model->setTable(table, rowWords(table), studyWords(table.columns));
    m_view->setAccessibleName(studyWord(table.name));
    m_caption->setText(captionText(table));
}

PaperTablesView::PaperTablesView(QWidget* parent) : StudyResultsView(parent) {
    for (const ResultTable& table : paperTables({}, usualFolds)) {
        m_tables.push_back(new ResultTablePage);
        addTab(m_tables.back(), studyWord(table.name));
    }
    setResults(nullptr);
}

void PaperTablesView::setResults(std::shared_ptr<const StudyResults> results) {
    const std::vector<ResultTable> tables = results ? results->report.tables : paperTables({}, usualFolds);
    for (std::size_t i = 0; i < m_tables.size() && i < tables.size(); ++i) {
        m_tables[i]->setTable(tables[i]);
    }
}

}  // namespace grasploom
