#include "widgets/rank_histogram.h"

#include "widgets/side_style.h"

#include <QFontMetricsF>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>

#include <algorithm>
#include <numeric>

namespace grasploom {
namespace {

std::size_t countIn(const OracleResult& oracle, const RankBin& bin) {
    if (bin.low == 0) {
        return oracle.none;
    }
    const std::size_t end = std::min(bin.high, oracle.firstCorrect.size());
    std::size_t count = 0;
    for (std::size_t rank = bin.low; rank <= end; ++rank) {
        count += oracle.firstCorrect[rank - 1];
    }
    return count;
}

}  // namespace

std::vector<RankBin> rankBins(std::size_t longest) {
    std::vector<RankBin> bins;
    for (std::size_t rank = 1; rank <= std::min<std::size_t>(5, longest); ++rank) {
        bins.push_back({rank, rank});
    }
    std::size_t before = 5;
    for (std::size_t scale = 1; before < longest; scale *= 10) {
        for (const std::size_t end : {10 * scale, 20 * scale, 50 * scale}) {
            if (before < std::min(end, longest)) {
                bins.push_back({before + 1, std::min(end, longest)});
            }
            before = std::max(before, end);
        }
    }
    bins.push_back({0, 0});
    return bins;
}

RankHistogram::RankHistogram(QWidget* parent) : PlotWidget(parent) {
    setAccessibleName(tr("Rank of the first correct prediction"));
    setOracles({});
}

void RankHistogram::setOracles(std::optional<std::array<OracleResult, 2>> oracles) {
    m_bins.clear();
    m_counts = {};
    m_scenes = 0;
    if (oracles) {
        m_bins = rankBins(std::max((*oracles)[0].firstCorrect.size(), (*oracles)[1].firstCorrect.size()));
        m_scenes = (*oracles)[0].scenes;
        for (std::size_t side = 0; side < 2; ++side) {
            for (const RankBin& bin : m_bins) {
                m_counts[side].push_back(countIn((*oracles)[side], bin));
            }
        }
        m_current.bin = std::min(m_current.bin, m_bins.size() - 1);
    }
    announce(m_bins.empty() ? tr("Nothing is compared yet") : sentence(m_current));
    update();
}

QString RankHistogram::label(const RankBin& bin) const {
    if (bin.low == 0) {
        return tr("none");
    }
    return bin.low == bin.high ? QString::number(bin.low) : QStringLiteral("%1–%2").arg(bin.low).arg(bin.high);
}

QString RankHistogram::sentence(const Place& place) const {
    const RankBin& bin = m_bins[place.bin];
    const std::size_t count = m_counts[static_cast<std::size_t>(place.side)][place.bin];
    const double share = m_scenes > 0 ? static_cast<double>(count) / static_cast<double>(m_scenes) : 0;
    const QString scenes = tr("%1 of %2 scenes, %3 %").arg(countText(count), countText(m_scenes), percentText(share));
    return bin.low == 0 ? tr("%1: no prediction is correct: %2").arg(sideName(place.side), scenes)
                        : tr("%1: first correct at rank %2: %3").arg(sideName(place.side), label(bin), scenes);
}

QString RankHistogram::valuesCsv() const {
    if (m_bins.empty()) {
        return {};
    }
    QString csv = QStringLiteral("first_rank,last_rank,a_scenes,b_scenes\n");
    for (std::size_t i = 0; i < m_bins.size(); ++i) {
        csv +=
            m_bins[i].low == 0 ? QStringLiteral(",") : QStringLiteral("%1,%2").arg(m_bins[i].low).arg(m_bins[i].high);
        csv += QStringLiteral(",%1,%2\n").arg(m_counts[0][i]).arg(m_counts[1][i]);
    }
    return csv;
}

QSize RankHistogram::sizeHint() const {
    const int line = fontMetrics().height();
    return {line * 24, line * 10};
}

QSize RankHistogram::minimumSizeHint() const {
    const int line = fontMetrics().height();
    return {line * 16, line * 6};
}

QRectF RankHistogram::plot() const {
    const double line = fontMetrics().height();
    return QRectF(rect()).adjusted(line * 0.5, line * 1.6, -line * 0.5, -line * 1.5);
}

QRectF RankHistogram::barRoom(int side, std::size_t bin) const {
    const QRectF area = plot();
    const double column = area.width() / static_cast<double>(m_bins.size());
    const double width = column * 0.42;
    return {area.left() + column * static_cast<double>(bin) + column * 0.08 + width * side, area.top(), width,
            area.height()};
}

void RankHistogram::paintPlot(QPainter& painter, const PlotInk& ink) const {
    painter.setPen(ink.text);
    if (m_bins.empty()) {
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, accessibleDescription());
        return;
    }
    const QRectF area = plot();
    const double line = QFontMetricsF(ink.font).height();
    painter.drawText(QRectF(area.left(), 0, area.width(), line * 1.5), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(ink.font).elidedText(tr("Scenes by the rank of their first correct prediction"),
                                                        Qt::ElideRight, area.width()));
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    for (std::size_t bin = 0; bin < m_bins.size(); ++bin) {
        const double middle = (barRoom(0, bin).left() + barRoom(1, bin).right()) / 2;
        painter.setPen(ink.text);
        painter.drawText(QRectF(middle - 60, area.bottom(), 120, line * 1.4), Qt::AlignCenter, label(m_bins[bin]));
        paintBar(painter, ink, {0, bin});
        paintBar(painter, ink, {1, bin});
    }
}

void RankHistogram::paintBar(QPainter& painter, const PlotInk& ink, const Place& place) const {
    std::size_t most = 1;
    for (const auto& counts : m_counts) {
        most = std::max(most, *std::max_element(counts.begin(), counts.end()));
    }
    const QFontMetricsF metrics(ink.font);
    const std::size_t count = m_counts[static_cast<std::size_t>(place.side)][place.bin];
    const QRectF room = barRoom(place.side, place.bin);
    QRectF bar = room;
    bar.setTop(room.bottom() -
               (room.height() - metrics.height()) * static_cast<double>(count) / static_cast<double>(most));
    painter.fillRect(bar, sideColour(place.side));
    if (place.side == 1) {  // a second cue
        painter.setPen(QPen(ink.ground, 1));
        paintHatch(painter, bar, metrics.height() * 0.4);
    }
    painter.setPen(ink.text);
    const QString number = sideName(place.side) + QLatin1Char(' ') + countText(count);
    const double apart = metrics.averageCharWidth();  // or A's runs into B's
    const QString text = metrics.horizontalAdvance(number) + apart <= room.width() ? number : countText(count);
    if (metrics.horizontalAdvance(text) <= room.width() * 1.05) {
        painter.drawText(QRectF(room.left(), bar.top() - metrics.height(), room.width(), metrics.height()),
                         Qt::AlignCenter, text);
    }
    if (ink.onScreen && hasFocus() && place.side == m_current.side && place.bin == m_current.bin) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(room);
    }
}

std::optional<RankHistogram::Place> RankHistogram::placeAt(QPointF pointer) const {
    for (std::size_t bin = 0; bin < m_bins.size(); ++bin) {
        for (const int side : {0, 1}) {
            if (barRoom(side, bin).contains(pointer)) {
                return Place{side, bin};
            }
        }
    }
    return {};
}

void RankHistogram::setCurrent(const Place& place) {
    m_current = place;
    announce(sentence(place));
    update();
}

void RankHistogram::mousePressEvent(QMouseEvent* event) {
    const auto place = placeAt(event->position());
    if (event->button() != Qt::LeftButton || !place) {
        event->ignore();
        return;
    }
    setCurrent(*place);
    Q_EMIT picked(place->side, m_bins[place->bin]);
}

void RankHistogram::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    const int step = (key == Qt::Key_Right) - (key == Qt::Key_Left);
    const int other = (key == Qt::Key_Down) - (key == Qt::Key_Up);
    const bool picks = key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space;
    if (m_bins.empty() || (step == 0 && other == 0 && !picks)) {
        PlotWidget::keyPressEvent(event);
    } else if (picks) {
        Q_EMIT picked(m_current.side, m_bins[m_current.bin]);
    } else {
        const auto last = static_cast<std::ptrdiff_t>(m_bins.size()) - 1;
        const auto bin = std::clamp<std::ptrdiff_t>(static_cast<std::ptrdiff_t>(m_current.bin) + step, 0, last);
        setCurrent({std::clamp(m_current.side + other, 0, 1), static_cast<std::size_t>(bin)});
    }
}

bool RankHistogram::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        auto* const help = static_cast<QHelpEvent*>(event);
        if (const auto place = placeAt(help->pos())) {
            QToolTip::showText(help->globalPos(),
                               sentence(*place) + QLatin1Char('\n') + tr("Click to show only these scenes."), this,
                               barRoom(place->side, place->bin).toAlignedRect());
        } else {
            QToolTip::hideText();
        }
        return true;
    }
    return PlotWidget::event(event);
}

}  // namespace grasploom
