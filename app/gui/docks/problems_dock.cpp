#include "app/gui/docks/problems_dock.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace grasploom {

void ProblemTable::setProblems(std::vector<Problem> problems) {
    beginResetModel();
    m_problems = std::move(problems);
    endResetModel();
}

int ProblemTable::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_problems.size());
}

int ProblemTable::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : 3; }

QVariant ProblemTable::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole)) {
        return {};
    }
    const Problem& problem = m_problems[static_cast<std::size_t>(index.row())];
    if (role == Qt::ToolTipRole) {
        return QString::fromStdString(describe(problem));
    }
    switch (index.column()) {
        case 0:
            return QString::fromStdString(problem.file.filename().string());
        case 1:
            return problem.line > 0 ? QString::number(problem.line) : QString();
        default:
            return QString::fromStdString(problem.reason);
    }
}

QVariant ProblemTable::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    return QStringList{tr("File"), tr("Line"), tr("Reason")}.value(section);
}

ProblemsDock::ProblemsDock(QWidget* parent) : QWidget(parent), m_view(new QTableView), m_count(new QLabel) {
    m_view->setTabKeyNavigation(false);  // arrows walk; Tab leaves
    m_view->setModel(&m_model);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setAccessibleName(tr("Problems"));
    m_view->verticalHeader()->hide();
    m_view->setShowGrid(false);
    m_view->horizontalHeader()->setStretchLastSection(true);
    m_view->setColumnWidth(0, fontMetrics().averageCharWidth() * 45);
    m_view->setColumnWidth(1, fontMetrics().averageCharWidth() * 8);
    auto* copy = new QPushButton(tr("Copy all"));
    auto* row = new QHBoxLayout;
    row->addWidget(m_count, 1);
    row->addWidget(copy);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->addLayout(row);
    layout->addWidget(m_view, 1);
    connect(copy, &QPushButton::clicked, this, &ProblemsDock::copyAll);
    connect(m_view, &QTableView::activated, this, [this](const QModelIndex& index) {
        Q_EMIT fileActivated(QString::fromStdString(m_model.problems()[static_cast<std::size_t>(index.row())].file.string()));
    });
    setProblems({});
}

void ProblemsDock::setProblems(const std::vector<Problem>& problems) {
    m_model.setProblems(problems);
    m_count->setText(problems.empty() ? tr("No problems: every line and picture found so far could be read.")
                                      : tr("%n line(s) or file(s) were left out; the rest is used.", nullptr,
                                           static_cast<int>(problems.size())));
}

void ProblemsDock::copyAll() {
    QString text;
    for (const Problem& problem : m_model.problems()) {
        text += QString::fromStdString(describe(problem)) + QLatin1Char('\n');
    }
    QGuiApplication::clipboard()->setText(text);
}

}  // namespace grasploom
