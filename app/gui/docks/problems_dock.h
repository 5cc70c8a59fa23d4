#pragma once

#include "dataset/problem.h"

#include <QAbstractTableModel>
#include <QWidget>

#include <vector>

class QLabel;
class QTableView;

namespace grasploom {

/// Problems as rows: file, line, reason.
class ProblemTable : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;
    void setProblems(std::vector<Problem> problems);
    [[nodiscard]] const std::vector<Problem>& problems() const { return m_problems; }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<Problem> m_problems;
};

/// What was left out of the user's data, and why.
class ProblemsDock : public QWidget {
    Q_OBJECT
public:
    explicit ProblemsDock(QWidget* parent = nullptr);
    void setProblems(const std::vector<Problem>& problems);

Q_SIGNALS:
    void fileActivated(const QString& file);  ///< its scene is to be shown

private:
    void copyAll();
    ProblemTable m_model;
    QTableView* m_view;
    QLabel* m_count;
};

}  // namespace grasploom
