#pragma once

#include "evaluation/training_history.h"
#include "widgets/plot_widget.h"

#include <memory>
#include <vector>

namespace grasploom {

/// What changed since the validation before.
enum class HistoryChange : std::uint8_t { Learned, Forgotten };

/// Top-1 accuracy under one ranking, per validation.
struct HistoryCurve {
    QString name;
    bool shown = true;  ///< the bars are of this ranking
    std::vector<double> accuracies;
};

/// The validations of a training side by side: accuracy curves, what the best-ranked grasps fail of, scenes learned
/// (upwards) and forgotten (downwards). One validation is current: Left and Right, Home and End walk, Up and Down
/// choose between learned and forgotten, a click or Return picks.
class HistoryPlot : public PlotWidget {
    Q_OBJECT
public:
    explicit HistoryPlot(QWidget* parent = nullptr);

    /// `history`: of the curve that is shown; null: there is none. The current step stays, if it is still there; else
    /// the last one is.
    void setHistory(std::vector<HistoryCurve> curves, std::shared_ptr<const TrainingHistory> history);
    void setHint(const QString& hint);  ///< stands in the plot's place while there is no history
    [[nodiscard]] const std::shared_ptr<const TrainingHistory>& history() const { return m_history; }
    [[nodiscard]] int current() const { return m_current; }  ///< number of a validation; −1: there is none
    void setCurrent(int number);
    bool setCurrentStep(std::int64_t step);  ///< false: it is not there
    [[nodiscard]] HistoryChange change() const { return m_change; }
    void setChange(HistoryChange change);

    /// Where a validation's column, and in it the room for what it learned or forgot, is; widget pixels.
    [[nodiscard]] QRectF columnRectangle(int number) const;
    [[nodiscard]] QRectF changeRectangle(int number, HistoryChange change) const;
    [[nodiscard]] QString valuesCsv() const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void currentChanged(int number);
    void changeChosen(grasploom::HistoryChange change);
    void picked();  ///< what the current validation learned, or forgot, is asked for

protected:
    void paintPlot(QPainter& painter, const PlotInk& ink) const override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    struct Bands {
        QRectF accuracy, errors, changes;
    };
    [[nodiscard]] Bands bands() const;
    [[nodiscard]] int count() const { return m_history ? static_cast<int>(m_history->steps.size()) : 0; }
    [[nodiscard]] int numberAt(double x) const;
    [[nodiscard]] QRectF slot(const QRectF& band, int number) const;
    [[nodiscard]] std::size_t mostChanged() const;
    [[nodiscard]] QString sentence(int number) const;
    void paintAccuracies(QPainter& painter, const PlotInk& ink, const QRectF& band) const;
    void paintErrors(QPainter& painter, const PlotInk& ink, const QRectF& band) const;
    void paintChanges(QPainter& painter, const PlotInk& ink, const QRectF& band) const;
    void paintSteps(QPainter& painter, const PlotInk& ink, const QRectF& band) const;
    void paintCurrent(QPainter& painter, const PlotInk& ink) const;

    std::vector<HistoryCurve> m_curves;
    std::shared_ptr<const TrainingHistory> m_history;
    QString m_hint;
    int m_current = -1;
    HistoryChange m_change = HistoryChange::Learned;
};

}  // namespace grasploom
