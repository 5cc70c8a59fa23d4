#include "widgets/ledger_bars.h"

#include "widgets/ledger_mark.h"

#include <QFontMetricsF>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>

#include <algorithm>
#include <numeric>

namespace grasploom {
namespace {

LedgerEntry entryOf(int number) {
    return static_cast<LedgerEntry>(std::clamp(number, 0, ledgerEntryCount - 1));
}

}  // namespace

LedgerBars::LedgerBars(QWidget* parent) : PlotWidget(parent) {
    setAccessibleName(tr("Ledger of A and B"));
    setMouseTracking(true);
    setCounts({});
}

void LedgerBars::setCounts(const std::optional<Counts>& counts) {
    m_counts = counts;
    m_scenes = counts ? std::accumulate(counts->begin(), counts->end(), std::size_t{0}) : 0;
    announce(counts ? sentence(m_current) : tr("Nothing is compared yet"));
    update();
}

double LedgerBars::share(LedgerEntry entry) const {
    return m_scenes > 0
               ? static_cast<double>(m_counts->at(static_cast<std::size_t>(entry))) / static_cast<double>(m_scenes)
               : 0;
}

QString LedgerBars::sentence(LedgerEntry entry) const {
    return tr("%1: %2 of %3 scenes, %4 %")
        .arg(ledgerTitle(entry), countText(m_counts->at(static_cast<std::size_t>(entry))), countText(m_scenes),
             percentText(share(entry)));
}

QString LedgerBars::valuesCsv() const {
    if (!m_counts) {
        return {};
    }
    QString csv = QStringLiteral("entry,scenes,share\n");
    for (int i = 0; i < ledgerEntryCount; ++i) {
        const std::string_view name = ledgerEntryName(entryOf(i));
        csv += QStringLiteral("%1,%2,%3\n")
                   .arg(QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())))
                   .arg((*m_counts)[static_cast<std::size_t>(i)])
                   .arg(share(entryOf(i)), 0, 'g', 12);
    }
    return csv;
}

QSize LedgerBars::sizeHint() const {
    const int line = fontMetrics().height();
    return {line * 30, line * 9};
}

QSize LedgerBars::minimumSizeHint() const {
    const int line = fontMetrics().height();
    return {line * 22, line * 7};
}

QRectF LedgerBars::rowRectangle(LedgerEntry entry) const {
    const double height = std::min((rect().height() - 4.0) / ledgerEntryCount, fontMetrics().height() * 2.4);
    return {2, 2 + height * static_cast<int>(entry), rect().width() - 4.0, height};
}

void LedgerBars::paintPlot(QPainter& painter, const PlotInk& ink) const {
    if (!m_counts) {
        painter.setPen(ink.text);
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, accessibleDescription());
        return;
    }
    for (int i = 0; i < ledgerEntryCount; ++i) {
        paintRow(painter, ink, entryOf(i));
    }
}

void LedgerBars::paintRow(QPainter& painter, const PlotInk& ink, LedgerEntry entry) const {
    const QFontMetricsF metrics(ink.font);
    const double line = metrics.height();
    const QRectF row = rowRectangle(entry);
    if (ink.onScreen && entry == m_current && hasFocus()) {
        QColor band = palette().color(QPalette::Highlight);
        band.setAlphaF(0.22F);
        painter.fillRect(row, band);
    }
    paintLedgerMark(painter, {row.left() + line * 0.7, row.center().y()}, line * 0.35, entry);
    double titles = 0;
    for (int i = 0; i < ledgerEntryCount; ++i) {
        titles = std::max(titles, metrics.horizontalAdvance(ledgerTitle(entryOf(i))));
    }
    const QString number = countText((*m_counts)[static_cast<std::size_t>(entry)]);
    const double counts = metrics.horizontalAdvance(countText(m_scenes)) + line * 0.5;
    const double shares = metrics.horizontalAdvance(QStringLiteral("100.0 %")) + line * 0.5;
    titles = std::min(titles, std::max(line * 5, row.width() - line * 2.6 - counts - shares - line * 4));
    const QRectF text(row.left() + line * 1.4, row.top(), titles, row.height());
    painter.setPen(ink.text);
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(ledgerTitle(entry), Qt::ElideRight, titles));
    painter.drawText(QRectF(text.right(), row.top(), counts + line * 0.4, row.height()),
                     Qt::AlignRight | Qt::AlignVCenter, number);
    painter.drawText(QRectF(text.right() + counts, row.top(), shares + line * 0.4, row.height()),
                     Qt::AlignRight | Qt::AlignVCenter, tr("%1 %").arg(percentText(share(entry))));
    const double left = text.right() + counts + shares + line;
    const double bar = std::min(row.height() * 0.6, line * 1.1);
    const QRectF track(left, row.center().y() - bar / 2, std::max(0.0, row.right() - left - line * 0.4), bar);
    painter.fillRect(track, ink.faint);
    QRectF filled = track;
    filled.setWidth(track.width() * share(entry));
    painter.fillRect(filled, ledgerColour(entry));
    if (entry == LedgerEntry::BothWrongCandidateThere || entry == LedgerEntry::NoGoodCandidate) {
        painter.setPen(QPen(ink.ground, 1));
        paintHatch(painter, filled, line * 0.35);
    }
}

std::optional<LedgerEntry> LedgerBars::entryAt(QPointF pointer) const {
    for (int i = 0; m_counts && i < ledgerEntryCount; ++i) {
        if (rowRectangle(entryOf(i)).contains(pointer)) {
            return entryOf(i);
        }
    }
    return {};
}

void LedgerBars::setCurrent(LedgerEntry entry) {
    m_current = entry;
    announce(sentence(entry));
    update();
}

void LedgerBars::mousePressEvent(QMouseEvent* event) {
    const auto entry = entryAt(event->position());
    if (event->button() != Qt::LeftButton || !entry) {
        event->ignore();
        return;
    }
    setCurrent(*entry);
    Q_EMIT picked(*entry);
}

void LedgerBars::mouseMoveEvent(QMouseEvent* event) {
    setCursor(entryAt(event->position()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void LedgerBars::keyPressEvent(QKeyEvent* event) {
    const int step = (event->key() == Qt::Key_Down) - (event->key() == Qt::Key_Up);
    const bool picks = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (!m_counts || (step == 0 && !picks)) {
        PlotWidget::keyPressEvent(event);
    } else if (picks) {
        Q_EMIT picked(m_current);
    } else {
        setCurrent(entryOf(static_cast<int>(m_current) + step));
    }
}

bool LedgerBars::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        auto* const help = static_cast<QHelpEvent*>(event);
        if (const auto entry = entryAt(help->pos())) {
            QToolTip::showText(help->globalPos(),
                               sentence(*entry) + QLatin1Char('\n') + ledgerExplanation(*entry) + QLatin1Char('\n') +
                                   tr("Click to show only these scenes."),
                               this, rowRectangle(*entry).toAlignedRect());
        } else {
            QToolTip::hideText();
        }
        return true;
    }
    return PlotWidget::event(event);
}

}  // namespace grasploom
