#include "app/gui/docks/payoff_view.h"

#include "app/gui/docks/study_words.h"
#include "evaluation/payoff_report.h"
#include "widgets/band_plot.h"

#include <QComboBox>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace grasploom {
namespace {

constexpr std::array rankings{Ranking::Intermediate, Ranking::Scorer};

/// Of one training, under the name that the legend shows.
BandCurve curveOf(const std::vector<ValidationPoint>& points, Ranking ranking, const QString& name) {
    BandCurve curve = meanCurve({"", {}, {{0, 0, points, {}}}}, ranking);
    curve.name = name.toStdString();
    return curve;
}

void add(BandChart& chart, BandCurve curve) {
    if (!curve.x.empty()) {
        chart.curves.push_back(std::move(curve));
    }
}

}  // namespace

PayoffView::PayoffView(QWidget* parent)
    : StudyResultsView(parent),
      m_choice(new QComboBox),
      m_plot(new BandPlot),
      m_answer(new QLabel),
      m_test(new ResultTablePage) {
    m_choice->setObjectName(QStringLiteral("curves"));
    m_choice->setAccessibleName(tr("Curves"));
    m_answer->setWordWrap(true);
    m_answer->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_answer->setObjectName(QStringLiteral("answer"));
    m_plot->setNothing(tr("The curves appear with the first validation."));
    m_plot->setMinimumHeight(fontMetrics().height() * 5);  // the answer below it takes up to four lines
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_plot, 1);
    layout->addWidget(m_answer);
    addTab(page, tr("Curves"));
    addTab(m_test, studyWord("Test fold"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    setCornerWidget(m_choice);
    connect(this, &QTabWidget::currentChanged, m_choice, [this](int tab) { m_choice->setVisible(tab == 0); });
    connect(m_choice, &QComboBox::currentIndexChanged, this, &PayoffView::refresh);
    setResults(nullptr);
}

void PayoffView::setResults(std::shared_ptr<const StudyResults> results) {
    if (!results || !m_results || results->folder != m_results->folder) {
        m_running.clear();
    }
    m_results = std::move(results);
    for (const StudyCell& cell : m_results ? m_results->cells : std::vector<StudyCell>{}) {
        if (cell.accuracy) {
            m_running.erase(cell.run);
        }
    }
    m_test->setTable(m_results ? m_results->report.tables.front() : payoffReport({}, 3).tables.front());
    fillChoice();
    refresh();
}

void PayoffView::fillChoice() {
    const QSignalBlocker blocker(m_choice);
    const QString before = m_choice->currentText();
    m_choice->clear();
    m_choice->addItem(tr("All arms, by scorer"));
    m_choice->addItem(tr("All arms, by intermediate score"));
    for (const std::string& row : m_results ? m_results->rows : std::vector<std::string>{}) {
        m_choice->addItem(QString::fromStdString(row));
    }
    m_choice->setCurrentIndex(std::max(0, m_choice->findText(before)));
}

void PayoffView::addValidation(const StudyProgress& progress, const ValidationReport& report) {
    std::vector<ValidationPoint>& points = m_running[progress.run];
    // A resumed training goes a part of its way again.
    std::erase_if(points, [&](const ValidationPoint& point) { return point.step >= report.step; });
    points.push_back({report.step, report.intermediateTop1, report.scorerTop1});
    refresh();
}

void PayoffView::refresh() {
    const int shown = m_choice->currentIndex();
    if (shown >= 2) {
        showArm(static_cast<std::size_t>(shown - 2));
    } else {
        showAll(shown == 1 ? Ranking::Intermediate : Ranking::Scorer);
    }
    m_answer->setVisible(!m_answer->text().isEmpty());
}

void PayoffView::showArm(std::size_t arm) {
    const ArmRuns& runs = m_results->arms.at(arm);
    BandChart chart{runs.name, {}, {}, {}};
    for (const Ranking ranking : rankings) {
        BandCurve curve = meanCurve(runs, ranking);
        curve.name = (ranking == Ranking::Scorer ? tr("scorer") : tr("intermediate")).toStdString();
        add(chart, std::move(curve));
    }
    for (const StudyCell& cell : m_results->cells) {
        const auto running = m_running.find(cell.run);
        if (cell.row != arm || running == m_running.end()) {
            continue;
        }
        const QString seed = QString::fromStdString(m_results->columns.at(cell.column));
        add(chart, curveOf(running->second, Ranking::Intermediate, tr("seed %1, intermediate").arg(seed)));
        add(chart, curveOf(running->second, Ranking::Scorer, tr("seed %1, scorer").arg(seed)));
    }
    if (runs.guidanceStart && !chart.curves.empty()) {
        chart.marks.push_back(static_cast<double>(*runs.guidanceStart));
    }
    chart.range = chart.curves.empty() ? AccuracyRange{} : accuracyRange(chart.curves);
    m_plot->setChart(chart);
    m_answer->setText(answerOf(runs));
}

void PayoffView::showAll(Ranking ranking) {
    BandChart chart{
        (ranking == Ranking::Scorer ? tr("All arms, by scorer") : tr("All arms, by intermediate score")).toStdString(),
        {},
        {},
        {}};
    for (const ArmRuns& arm : m_results ? m_results->arms : std::vector<ArmRuns>{}) {
        BandCurve curve = meanCurve(arm, ranking);
        curve.name = arm.name;
        add(chart, std::move(curve));
    }
    for (const StudyCell& cell : m_results ? m_results->cells : std::vector<StudyCell>{}) {
        if (const auto running = m_running.find(cell.run); running != m_running.end()) {
            const QString name = tr("%1, seed %2")
                                     .arg(QString::fromStdString(m_results->rows.at(cell.row)),
                                          QString::fromStdString(m_results->columns.at(cell.column)));
            add(chart, curveOf(running->second, ranking, name));
        }
    }
    chart.range = chart.curves.empty() ? AccuracyRange{} : accuracyRange(chart.curves);
    m_plot->setChart(chart);
    m_answer->setText(answerOfAll());
}

QString PayoffView::answerOf(const ArmRuns& arm) const {
    const auto overtaking = findOvertaking(arm);
    if (overtaking) {
        return overtakingText(*overtaking);
    }
    return arm.runs.empty() ? QString() : tr("This arm has one ranking only: nothing can overtake.");
}

QString PayoffView::answerOfAll() const {
    QStringList parts;
    for (const ArmRuns& arm : m_results ? m_results->arms : std::vector<ArmRuns>{}) {
        if (const auto overtaking = findOvertaking(arm)) {
            parts << tr("%1: %2").arg(QString::fromStdString(arm.name), overtakingWord(*overtaking));
        }
    }
    return parts.isEmpty() ? QString() : tr("Scorer above intermediate — %1.").arg(parts.join(QStringLiteral("; ")));
}

QString PayoffView::answer() const {
    return m_answer->text();
}

}  // namespace grasploom
