#pragma once

#include "app/gui/jobs/study_bridge.h"

#include <QAbstractTableModel>

#include <map>
#include <memory>
#include <optional>
#include <string>

namespace grasploom {

/// A study's trainings as a table, networks × folds or arms × seeds: what is done and how well, what runs, what waits.
class StudyCells : public QAbstractTableModel {
    Q_OBJECT
public:
    explicit StudyCells(StudyKind kind, QObject* parent = nullptr) : QAbstractTableModel(parent), m_kind(kind) {}

    void setResults(std::shared_ptr<const StudyResults> results);  ///< null: no study
    /// Where its job is; empty when none of this window is at work on it.
    void setProgress(const std::optional<StudyProgress>& progress);
    void setFailure(const std::string& run, const QString& reason);  ///< empty: none any more
    void clearFailures();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] const StudyCell* cellAt(const QModelIndex& index) const;
    [[nodiscard]] bool isRunning(const StudyCell& cell) const;
    [[nodiscard]] QString text(const StudyCell& cell) const;
    [[nodiscard]] QString tip(const StudyCell& cell) const;
    [[nodiscard]] QString progressText() const;
    void refresh();

    const StudyKind m_kind;
    std::shared_ptr<const StudyResults> m_results;
    std::optional<StudyProgress> m_progress;
    std::map<std::string, QString> m_failures;
};

}  // namespace grasploom
