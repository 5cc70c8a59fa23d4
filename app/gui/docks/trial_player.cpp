#include "app/gui/docks/trial_player.h"

#include "widgets/elided_label.h"
#include "widgets/verdict_mark.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>
#include <QStyle>
#include <QToolButton>

#include <algorithm>

namespace grasploom {
namespace {

constexpr int tickMilliseconds = 16;
constexpr double playedSpeed = 0.5;  ///< a trial takes two seconds: too quick to follow

QPixmap markOf(bool held, int side, double ratio) {
    QPixmap mark(QSize(side, side) * ratio);
    mark.setDevicePixelRatio(ratio);
    mark.fill(Qt::transparent);
    QPainter painter(&mark);
    painter.setRenderHint(QPainter::Antialiasing);
    paintVerdictMark(painter, QRectF(0, 0, side, side), held);
    return mark;
}

}  // namespace

TrialPlayer::TrialPlayer(QWidget* parent)
    : QWidget(parent),
      m_try(new QPushButton(tr("&Try this grasp"))),
      m_play(new QToolButton),
      m_slider(new QSlider(Qt::Horizontal)),
      m_meshes(new QPushButton(tr("Folder of the meshes…"))),
      m_caption(new QLabel),
      m_mark(new QLabel),
      m_outcome(new ElidedLabel),
      m_close(new QToolButton) {
    m_slider->setAccessibleName(tr("Moment of the trial"));
    m_slider->setMinimumWidth(fontMetrics().averageCharWidth() * 18);
    m_play->setAutoRaise(true);
    m_close->setAutoRaise(true);
    m_close->setText(tr("Back to the picture"));
    m_close->setToolTip(tr("Show the scene's picture again in place of the trial"));
    m_outcome->setAccessibleName(tr("How the trial ended"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_try);
    row->addWidget(m_play);
    row->addWidget(m_slider, 1);
    row->addWidget(m_caption);
    row->addWidget(m_mark);
    row->addWidget(m_outcome, 2);
    row->addWidget(m_meshes);
    row->addWidget(m_close);
    m_clock.setInterval(tickMilliseconds);
    connect(m_try, &QPushButton::clicked, this, [this] {
        if (m_running) {
            Q_EMIT stopRequested();
        } else {
            Q_EMIT tryRequested();
        }
    });
    connect(m_play, &QToolButton::clicked, this, &TrialPlayer::togglePlaying);
    m_meshes->hide();
    connect(m_meshes, &QPushButton::clicked, this, &TrialPlayer::meshFolderRequested);
    connect(m_close, &QToolButton::clicked, this, &TrialPlayer::closed);
    connect(m_slider, &QSlider::valueChanged, this, [this](int frame) {
        m_clock.stop();  // the user has taken over
        showFrame(frame);
        refresh();
    });
    connect(&m_clock, &QTimer::timeout, this, &TrialPlayer::tick);
    refresh();
}

void TrialPlayer::setObstacle(const QString& reason) {
    m_obstacle = reason;
    refresh();
}

void TrialPlayer::setMeshesWanted(bool wanted) {
    m_meshes->setVisible(wanted);
}

void TrialPlayer::setRunning(bool running) {
    m_running = running;
    if (running) {
        clear();
    }
    refresh();
}

void TrialPlayer::play(std::vector<double> seconds, std::vector<QString> captions, const QString& outcome, bool held) {
    m_seconds = std::move(seconds);
    m_captions = std::move(captions);
    say(outcome, held);
    const QSignalBlocker quiet(m_slider);
    m_slider->setRange(0, static_cast<int>(m_seconds.size()) - 1);
    m_slider->setValue(0);
    showFrame(0);
    startClock();
}

void TrialPlayer::say(const QString& outcome, bool held) {
    m_said = outcome;
    m_mark->setPixmap(markOf(held, fontMetrics().height(), devicePixelRatioF()));
    refresh();
}

void TrialPlayer::clear() {
    m_clock.stop();
    m_seconds.clear();
    m_captions.clear();
    m_said.clear();
    refresh();
}

int TrialPlayer::frame() const {
    return m_slider->value();
}

void TrialPlayer::showFrame(int frame) {
    if (hasFilm()) {
        m_caption->setText(m_captions[static_cast<std::size_t>(frame)]);
        Q_EMIT frameChanged(frame);
    }
}

void TrialPlayer::togglePlaying() {
    if (m_clock.isActive()) {
        m_clock.stop();
    } else if (hasFilm()) {
        if (m_slider->value() == m_slider->maximum()) {
            const QSignalBlocker quiet(m_slider);
            m_slider->setValue(0);
        }
        startClock();
    }
    refresh();
}

void TrialPlayer::startClock() {
    m_startSeconds = m_seconds[static_cast<std::size_t>(m_slider->value())];
    m_since.start();
    m_clock.start();
    refresh();
}

void TrialPlayer::tick() {
    const double now = m_startSeconds + playedSpeed * static_cast<double>(m_since.elapsed()) / 1000;
    const auto next = std::upper_bound(m_seconds.begin(), m_seconds.end(), now);
    const int frame = std::max(0, static_cast<int>(next - m_seconds.begin()) - 1);
    if (next == m_seconds.end()) {
        m_clock.stop();
    }
    if (frame != m_slider->value()) {
        const QSignalBlocker quiet(m_slider);
        m_slider->setValue(frame);
        showFrame(frame);
    }
    refresh();
}

void TrialPlayer::refresh() {
    m_try->setText(m_running ? tr("&Stop the trial") : tr("&Try this grasp"));
    m_try->setEnabled(m_running || m_obstacle.isEmpty());
    m_try->setToolTip(
        m_obstacle.isEmpty()
            ? tr("Simulate it: the gripper comes in, closes, lifts, carries and releases, as when Jacquard's "
                 "labels were made")
            : m_obstacle);
    m_play->setIcon(style()->standardIcon(m_clock.isActive() ? QStyle::SP_MediaPause : QStyle::SP_MediaPlay));
    m_play->setToolTip(m_clock.isActive() ? tr("Pause") : tr("Play, at half speed"));
    m_play->setAccessibleName(m_play->toolTip());
    for (QWidget* const part : {static_cast<QWidget*>(m_play), static_cast<QWidget*>(m_slider),
                                static_cast<QWidget*>(m_caption), static_cast<QWidget*>(m_close)}) {
        part->setVisible(hasFilm());
    }
    m_mark->setVisible(!m_said.isEmpty());
    m_outcome->setText(!m_said.isEmpty() ? m_said : m_running ? tr("Simulating…") : m_obstacle);
}

}  // namespace grasploom
