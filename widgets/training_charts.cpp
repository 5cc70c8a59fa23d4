#include "widgets/training_charts.h"

#include "dataset/files.h"
#include "dataset/problem.h"
#include "widgets/curve_chart.h"

#include <QBuffer>
#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QStackedWidget>
#include <QSvgGenerator>
#include <QVBoxLayout>

#include <cmath>

namespace grasploom {
namespace {

void appendRows(QByteArray& csv, const char* chart, const CurveChart& from) {
    for (const auto& curve : from.curves()) {
        QString name = curve->name;
        if (name.contains(QChar(u',')) || name.contains(QChar(u'"')) || name.contains(QChar(u'\n'))) {
            name = QChar(u'"') + name.replace(QChar(u'"'), QStringLiteral("\"\"")) + QChar(u'"');
        }
        for (std::size_t i = 0; i < curve->data.size(); ++i) {
            csv += chart;
            csv += ',' + name.toUtf8() + ',' + QByteArray::number(curve->data.step(i)) + ',' +
                   QByteArray::number(curve->data.value(i), 'g', QLocale::FloatingPointShortest) + '\n';
        }
    }
}

void write(const std::filesystem::path& file, const QByteArray& bytes) {
    writeFileAtomically(file, {bytes.constData(), static_cast<std::size_t>(bytes.size())}, WrittenPath::NamedByUser);
}

}  // namespace

class TrainingCharts::Room {
public:
    explicit Room(TrainingCharts& owner)
        : charts(owner), losses(new CurveChart(CurveChart::Kind::Loss)),
          accuracies(new CurveChart(CurveChart::Kind::Accuracy)), logarithmic(new QCheckBox), nothing(new QLabel),
          stack(new QStackedWidget) {
        auto* pages = new QWidget;
        auto* row = new QHBoxLayout(pages);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(0);
        losses->addCorner(logarithmic);
        row->addWidget(losses, 3);
        row->addWidget(accuracies, 2);
        nothing->setAlignment(Qt::AlignCenter);
        nothing->setWordWrap(true);
        stack->addWidget(nothing);
        stack->addWidget(pages);
        auto* column = new QVBoxLayout(&charts);
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(stack);
        connect(logarithmic, &QCheckBox::toggled, losses, &CurveChart::setLogarithmic);
        connect(accuracies, &CurveChart::pointActivated, &charts, &TrainingCharts::validationActivated);
        retranslate();
    }

    void retranslate() {
        losses->setTitle(TrainingCharts::tr("Loss"));
        accuracies->setTitle(TrainingCharts::tr("Validation accuracy"));
        logarithmic->setText(TrainingCharts::tr("Logarithmic scale"));
        logarithmic->setToolTip(TrainingCharts::tr("Show losses on a logarithmic scale; values of 0 are left out"));
        nothing->setText(TrainingCharts::tr("No training has reported yet.\nIts losses and validation accuracies appear here."));
    }
    void showCurves() { stack->setCurrentIndex(1); }
    void paint(QPainter& painter, const QSize& size) const {
        const double split = size.width() * 0.6;
        painter.fillRect(QRectF(QPointF(), QSizeF(size)), charts.palette().color(QPalette::Base));
        losses->render(painter, QRectF(0, 0, split, size.height()));
        accuracies->render(painter, QRectF(split, 0, size.width() - split, size.height()));
    }
    [[nodiscard]] QSize pictureSize() const { return {std::max(900, charts.width()), std::max(360, charts.height())}; }

    TrainingCharts& charts;
    CurveChart* losses;
    CurveChart* accuracies;
    QCheckBox* logarithmic;
    QLabel* nothing;
    QStackedWidget* stack;
};

TrainingCharts::TrainingCharts(QWidget* parent) : QWidget(parent), m_room(std::make_unique<Room>(*this)) {}

TrainingCharts::~TrainingCharts() = default;

void TrainingCharts::addLoss(qint64 step, const QString& name, double value) {
    m_room->showCurves();
    m_room->losses->add(step, name, value);
}

void TrainingCharts::addValidation(qint64 step, const QString& name, double value) {
    m_room->showCurves();
    m_room->accuracies->add(step, name, value);
}

void TrainingCharts::clear() {
    m_room->losses->clear();
    m_room->accuracies->clear();
    m_room->stack->setCurrentIndex(0);
}

void TrainingCharts::setLogarithmic(bool logarithmic) { m_room->logarithmic->setChecked(logarithmic); }

bool TrainingCharts::isLogarithmic() const { return m_room->losses->isLogarithmic(); }

void TrainingCharts::setCurveVisible(const QString& name, bool visible) {
    m_room->losses->setCurveVisible(name, visible);
    m_room->accuracies->setCurveVisible(name, visible);
}

bool TrainingCharts::isCurveVisible(const QString& name) const {
    return m_room->losses->isCurveVisible(name) || m_room->accuracies->isCurveVisible(name);
}

void TrainingCharts::exportCsv(const std::filesystem::path& file) const {
    QByteArray csv = "chart,curve,step,value\n";
    appendRows(csv, "loss", *m_room->losses);
    appendRows(csv, "validation", *m_room->accuracies);
    write(file, csv);
}

void TrainingCharts::exportSvg(const std::filesystem::path& file) const {
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(m_room->pictureSize());
    generator.setViewBox(QRect(QPoint(), m_room->pictureSize()));
    generator.setTitle(tr("Training curves"));
    QPainter painter(&generator);
    m_room->paint(painter, m_room->pictureSize());
    painter.end();
    write(file, buffer.data());
}

void TrainingCharts::exportPng(const std::filesystem::path& file) const {
    QImage picture(m_room->pictureSize() * 2, QImage::Format_RGB32);
    picture.setDevicePixelRatio(2);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    m_room->paint(painter, m_room->pictureSize());
    painter.end();
    QBuffer buffer;
    if (!picture.save(&buffer, "PNG")) throw DataError(file, "the picture cannot be encoded");
    write(file, buffer.data());
}

void TrainingCharts::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) m_room->retranslate();
}

}  // namespace grasploom
