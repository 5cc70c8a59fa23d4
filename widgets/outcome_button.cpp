#include "widgets/outcome_button.h"

#include "widgets/verdict_mark.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMenu>

namespace grasploom {

OutcomeButton::OutcomeButton(QWidget* parent) : QToolButton(parent), m_menu(new QMenu(this)) {
    setPopupMode(InstantPopup);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    setMenu(m_menu);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    const int side = fontMetrics().height();
    for (std::size_t v = 0; v < m_actions.size(); ++v) {
        m_actions[v] = m_menu->addAction(verdictIcon(static_cast<Verdict>(v), side), QString());
        m_actions[v]->setCheckable(true);
        connect(m_actions[v], &QAction::triggered, this, [this] {
            m_finer = false;
            showChoice();
            Q_EMIT outcomesChanged();
        });
    }
    m_menu->addSeparator();
    m_all = m_menu->addAction(QString(), this, [this] {
        setOutcomes({});
        Q_EMIT outcomesChanged();
    });
    m_menu->setToolTipsVisible(true);
    m_menu->installEventFilter(this);
    connect(m_menu, &QMenu::aboutToShow, this, &OutcomeButton::aboutToShow);
    retranslate();
}

std::bitset<verdictCount> OutcomeButton::outcomes() const {
    std::bitset<verdictCount> chosen;
    for (std::size_t v = 0; v < m_actions.size(); ++v) chosen.set(v, m_actions[v]->isChecked());
    return chosen;
}

void OutcomeButton::setOutcomes(const std::bitset<verdictCount>& outcomes, bool finer) {
    m_finer = finer;
    for (std::size_t v = 0; v < m_actions.size(); ++v) m_actions[v]->setChecked(outcomes.test(v));
    showChoice();
}

void OutcomeButton::setCounts(const std::array<std::size_t, verdictCount>& counts) {
    m_counts = counts;
    retranslate();
}

void OutcomeButton::retranslate() {
    for (std::size_t v = 0; v < m_actions.size(); ++v) {
        const auto verdict = static_cast<Verdict>(v);
        m_actions[v]->setText(tr("%1 (%2)").arg(verdictTitle(verdict), locale().toString(qulonglong{m_counts[v]})));
        m_actions[v]->setToolTip(verdictExplanation(verdict));
    }
    m_all->setText(tr("All outcomes"));
    setToolTip(tr("Show only scenes whose best-ranked prediction ends so at the limits in force"));
    setAccessibleName(tr("Outcome filter"));
    showChoice();
}

void OutcomeButton::showChoice() {
    const std::bitset<verdictCount> chosen = outcomes();
    QString text = tr("All outcomes");
    if (m_finer) {
        text = tr("Kinds of error");
    } else if (chosen.count() == 1) {
        for (std::size_t v = 0; v < chosen.size(); ++v) {
            if (chosen.test(v)) text = verdictTitle(static_cast<Verdict>(v));
        }
    } else if (chosen.any()) {
        text = tr("%1 outcomes").arg(chosen.count());
    }
    setText(text);
    m_all->setEnabled(chosen.any() || m_finer);
}

bool OutcomeButton::eventFilter(QObject* watched, QEvent* event) {
    const bool released = event->type() == QEvent::MouseButtonRelease;
    const bool space = event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space;
    QAction* action = m_menu->activeAction();
    if (watched == m_menu && (released || space) && action && action->isCheckable()) {
        action->trigger();  // and the menu stays open for the next choice
        return true;
    }
    return QToolButton::eventFilter(watched, event);
}

void OutcomeButton::changeEvent(QEvent* event) {
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange) retranslate();
}

}  // namespace grasploom
