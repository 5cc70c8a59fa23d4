#pragma once

#include "app/gui/jobs/study_bridge.h"

#include <QTabWidget>

#include <memory>

class QLabel;
class QTableView;

namespace grasploom {

class ResultTableModel;

/// A result table with its caption beneath.
class ResultTablePage : public QWidget {
    Q_OBJECT
public:
    explicit ResultTablePage(QWidget* parent = nullptr);
    void setTable(const ResultTable& table);
    [[nodiscard]] const ResultTableModel& model() const { return *m_model; }

private:
    ResultTableModel* m_model;
    QTableView* m_view;
    QLabel* m_caption;
};

/// What a study says so far, as tabs.
class StudyResultsView : public QTabWidget {
    Q_OBJECT
public:
    explicit StudyResultsView(QWidget* parent = nullptr) : QTabWidget(parent) { setDocumentMode(true); }
    virtual void setResults(std::shared_ptr<const StudyResults> results) = 0;  ///< null: nothing yet
    /// What the training at work says before it is complete.
    virtual void addValidation(const StudyProgress&, const ValidationReport&) {}
};

/// Tables I, II and III beside the paper's figures.
class PaperTablesView : public StudyResultsView {
    Q_OBJECT
public:
    explicit PaperTablesView(QWidget* parent = nullptr);
    void setResults(std::shared_ptr<const StudyResults> results) override;
    [[nodiscard]] const ResultTablePage& page(int table) const { return *m_tables[static_cast<std::size_t>(table)]; }

private:
    std::vector<ResultTablePage*> m_tables;
};

}  // namespace grasploom
