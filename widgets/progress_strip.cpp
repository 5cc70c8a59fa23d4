#include "widgets/progress_strip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace grasploom {

ProgressStrip::ProgressStrip(QWidget* parent)
    : QFrame(parent),
      m_text(new QLabel),
      m_bar(new QProgressBar),
      m_left(new QLabel),
      m_look(new QPushButton),
      m_stop(new QPushButton) {
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    setFrameShape(QFrame::StyledPanel);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_bar->setFormat(QStringLiteral("%v / %m"));
    m_bar->setMinimumWidth(fontMetrics().averageCharWidth() * 22);
    m_bar->setMaximumWidth(fontMetrics().averageCharWidth() * 40);
    m_left->setMinimumWidth(fontMetrics().averageCharWidth() * 18);  // the bar keeps its place
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 3, 4, 3);
    row->addWidget(m_text, 1);
    row->addWidget(m_bar);
    row->addWidget(m_left);
    row->addWidget(m_look);
    row->addWidget(m_stop);
    connect(m_stop, &QPushButton::clicked, this, &ProgressStrip::stopRequested);
    connect(m_look, &QPushButton::clicked, this, &ProgressStrip::lookRequested);
    hide();
}

void ProgressStrip::setWork(const QString& text, const QString& stop, const QString& look) {
    m_text->setText(text);
    m_stop->setText(stop);
    m_stop->setVisible(!stop.isEmpty());
    m_stop->setEnabled(true);
    m_look->setText(look);
    m_look->setVisible(!look.isEmpty());
    setAccessibleName(text);
    m_bar->setAccessibleName(text);
    show();
}

void ProgressStrip::setProgress(qint64 done, qint64 total, const QString& timeLeft) {
    m_bar->setRange(0, static_cast<int>(total));
    m_bar->setValue(static_cast<int>(done));
    m_left->setText(timeLeft);
}

void ProgressStrip::setIdle() {
    setProgress(0, 0);
    hide();
}

QString ProgressStrip::text() const {
    return m_text->text();
}

}  // namespace grasploom
