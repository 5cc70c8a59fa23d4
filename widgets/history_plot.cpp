#include "widgets/history_plot.h"

#include "evaluation/breakdown_tables.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QToolTip>

#include <algorithm>

namespace grasploom {

HistoryPlot::HistoryPlot(QWidget* parent) : PlotWidget(parent) {
    setMouseTracking(true);
    setAccessibleName(tr("History of the validations"));
    setHistory({}, nullptr);
}

void HistoryPlot::setHistory(std::vector<HistoryCurve> curves, std::shared_ptr<const TrainingHistory> history) {
    const std::optional<std::int64_t> step =
        m_current >= 0 ? std::optional(m_history->steps[static_cast<std::size_t>(m_current)].step) : std::nullopt;
    m_curves = std::move(curves);
    m_history = std::move(history);
    m_current = -1;
    if (!step || !setCurrentStep(*step)) {
        setCurrent(count() - 1);
    }
    announce(m_current >= 0 ? sentence(m_current) : m_hint);
    update();
}

void HistoryPlot::setHint(const QString& hint) {
    m_hint = hint;
    if (m_current < 0) {
        announce(hint);
    }
    update();
}

void HistoryPlot::setCurrent(int number) {
    const int next = count() == 0 ? -1 : std::clamp(number, 0, count() - 1);
    if (next == m_current) {
        return;
    }
    m_current = next;
    if (next >= 0) {
        announce(sentence(next));
    }
    update();
    Q_EMIT currentChanged(next);
}

bool HistoryPlot::setCurrentStep(std::int64_t step) {
    for (int i = 0; i < count(); ++i) {
        if (m_history->steps[static_cast<std::size_t>(i)].step == step) {
            setCurrent(i);
            return true;
        }
    }
    return false;
}

void HistoryPlot::setChange(HistoryChange change) {
    if (change == m_change) {
        return;
    }
    m_change = change;
    update();
    Q_EMIT changeChosen(change);
}

QString HistoryPlot::sentence(int number) const {
    const HistoryStep& step = m_history->steps[static_cast<std::size_t>(number)];
    return tr("Iteration %1: %2 % right (%3 of %4), %5 learned, %6 forgotten")
        .arg(QLocale().toString(static_cast<qlonglong>(step.step)),
             percentText(m_history->accuracy(static_cast<std::size_t>(number))), countText(step.correct()),
             countText(m_history->scenes), countText(step.learned.size()), countText(step.forgotten.size()));
}

QString HistoryPlot::valuesCsv() const {
    if (count() == 0) {
        return {};
    }
    const auto shown = std::ranges::find_if(m_curves, &HistoryCurve::shown);
    const NamedHistory named{shown == m_curves.end() ? std::string() : shown->name.toStdString(), *m_history};
    return QString::fromStdString(rowsAsCsv(historyRows(std::span(&named, 1))));
}

QSize HistoryPlot::sizeHint() const {
    const int line = fontMetrics().height();
    return {line * 40, line * 18};
}

QSize HistoryPlot::minimumSizeHint() const {
    const int line = fontMetrics().height();
    return {line * 16, line * 11};
}

int HistoryPlot::numberAt(double x) const {
    const QRectF band = bands().changes;
    if (count() == 0 || x < band.left() || x >= band.right()) {
        return -1;
    }
    return std::min(count() - 1, static_cast<int>((x - band.left()) / band.width() * count()));
}

std::size_t HistoryPlot::mostChanged() const {
    std::size_t most = 1;
    for (std::size_t i = 0; m_history && i < m_history->steps.size(); ++i) {
        const HistoryStep& step = m_history->steps[i];
        most = std::max({most, i == 0 ? 1 : step.learned.size(), step.forgotten.size()});
    }
    return most;
}

void HistoryPlot::mousePressEvent(QMouseEvent* event) {
    const int number = event->button() == Qt::LeftButton ? numberAt(event->position().x()) : -1;
    if (number < 0) {
        PlotWidget::mousePressEvent(event);
        return;
    }
    for (const HistoryChange change : {HistoryChange::Learned, HistoryChange::Forgotten}) {
        if (changeRectangle(number, change).contains(event->position())) {
            setChange(change);
        }
    }
    setCurrent(number);
    Q_EMIT picked();
}

void HistoryPlot::mouseMoveEvent(QMouseEvent* event) {
    const int number = numberAt(event->position().x());
    if (number < 0) {
        QToolTip::hideText();
    } else {
        QToolTip::showText(event->globalPosition().toPoint(), sentence(number), this);
    }
}

void HistoryPlot::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_Left:
            setCurrent(m_current - 1);
            break;
        case Qt::Key_Right:
            setCurrent(m_current + 1);
            break;
        case Qt::Key_PageUp:
            setCurrent(m_current - 10);
            break;
        case Qt::Key_PageDown:
            setCurrent(m_current + 10);
            break;
        case Qt::Key_Home:
            setCurrent(0);
            break;
        case Qt::Key_End:
            setCurrent(count() - 1);
            break;
        case Qt::Key_Up:
            setChange(HistoryChange::Learned);
            break;
        case Qt::Key_Down:
            setChange(HistoryChange::Forgotten);
            break;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (m_current >= 0) {
                Q_EMIT picked();
            }
            break;
        default:
            PlotWidget::keyPressEvent(event);
    }
}

void HistoryPlot::focusInEvent(QFocusEvent* event) {
    PlotWidget::focusInEvent(event);
    update();
}

void HistoryPlot::focusOutEvent(QFocusEvent* event) {
    PlotWidget::focusOutEvent(event);
    update();
}

}  // namespace grasploom
