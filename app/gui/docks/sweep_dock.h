#pragma once

#include "app/gui/docks/sweep_series.h"
#include "app/gui/document/document.h"

#include <QPointer>
#include <QWidget>

#include <functional>

class QComboBox;
class QLabel;
class QTableWidget;
class QToolButton;

namespace grasploom {

class ReportExport;
class SweepView;

/// Accuracy over angle × IoU: heatmap, curves of both rankings, table, and their exports.
class SweepDock : public QWidget {
    Q_OBJECT
public:
    explicit SweepDock(Document& document, QWidget* parent = nullptr);
    [[nodiscard]] const std::vector<NamedSweep>& sweeps() const { return m_sweeps; }
    [[nodiscard]] QTableWidget& table() { return *m_table; }
    void exportReport();  ///< asks where to and of what, then writes it in the background
    /// How many labels came from predictions; reports say so.
    void setPromotedCount(std::function<std::size_t()> count) { m_promotedCount = std::move(count); }

Q_SIGNALS:
    /// A cell was picked: thresholds are to follow, and the grid shows what is wrong there.
    void criterionPicked(const grasploom::MatchCriterion& criterion, grasploom::SetSlot slot,
                         grasploom::Ranking ranking);
    void logged(const QString& line);
    void failed(const QString& what, const QString& reason);

private:
    QWidget* buildBar();
    void buildExports(QToolButton* button);
    void update();
    void receive(std::vector<SweepSeries> series, std::vector<NamedSweep> sweeps);
    void show();
    void fillTable();
    void markTable();
    void pickCell(int row, int column);
    void pick(const MatchCriterion& criterion);
    void exportAs(SweepExport kind, const QString& suffix);
    [[nodiscard]] SweepAxes axes() const;
    [[nodiscard]] std::size_t shown() const;

    Document& m_document;
    std::function<std::size_t()> m_promotedCount;
    std::vector<SweepSeries> m_series;
    std::vector<NamedSweep> m_sweeps;
    int m_generation = 0;
    SweepView* m_view;
    QTableWidget* m_table;
    QComboBox* m_seriesBox = nullptr;
    QComboBox* m_axesBox = nullptr;
    QLabel* m_state = nullptr;
    ReportExport* m_report = nullptr;
};

}  // namespace grasploom
