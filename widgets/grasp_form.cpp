#include "widgets/grasp_form.h"

#include "widgets/exact_spin.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>

#include <cmath>

namespace grasploom {
namespace {

constexpr double farthest = 99999;  ///< px, degrees
constexpr double least = 0.01;      ///< px: a side of a grasp

}  // namespace

GraspForm::GraspForm(QWidget* parent) : QWidget(parent), m_note(new QLabel) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    const int space = std::max(3, fontMetrics().height() / 4);
    grid->setVerticalSpacing(space);
    grid->setHorizontalSpacing(2 * space);
    for (int i = 0; i < numberCount; ++i) {
        const auto which = static_cast<Number>(i);
        m_fields[which] = new ExactSpin(-farthest, farthest, 4, 1);
        if (which == Opening || which == Jaw) m_fields[which]->setLimits(least, farthest);
        m_fields[which]->setButtonSymbols(QAbstractSpinBox::NoButtons);  // the digits need the room; arrow keys step
        m_names[which] = new QLabel;
        m_texts[which] = new QLabel;
        m_texts[which]->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_texts[which]->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        m_names[which]->setBuddy(m_fields[which]);
        // x | y, opening | jaw, θ alone.
        const int row = which <= Y ? 0 : which == Angle ? 2 : 1;
        const int column = which == Y || which == Jaw ? 2 : 0;
        grid->addWidget(m_names[which], row, column);
        grid->addWidget(m_fields[which], row, column + 1);
        grid->addWidget(m_texts[which], row, column + 1);
        connect(m_fields[which], &ExactSpin::refusalChanged, this,
                [this, which](const QString& reason) { note(which, reason); });
        connect(m_fields[which], &QDoubleSpinBox::valueChanged, this, [this, which](double v) { commit(which, v); });
    }
    for (int i = 1; i < numberCount; ++i) {
        static constexpr Number order[] = {X, Y, Opening, Jaw, Angle};
        setTabOrder(m_fields[order[i - 1]], m_fields[order[i]]);
    }
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    m_note->hide();
    grid->addWidget(m_note, 3, 0, 1, 4);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    retranslate();
}

double GraspForm::shown(Number which) const {
    switch (which) {
        case X: return m_grasp.x;
        case Y: return m_grasp.y;
        case Opening: return m_grasp.opening;
        case Jaw: return m_grasp.jaw;
        case Angle: {
            // As in Jacquard's files: (−90°, 90°].
            const double angle = degrees(wrapAngle(m_grasp.angleRadians));
            return angle <= -90 ? 90 : angle;
        }
        case numberCount: break;
    }
    return 0;
}

void GraspForm::setPictureSize(std::optional<QSize> size) {
    m_fields[X]->setLimits(size ? 0 : -farthest, size ? size->width() : farthest);
    m_fields[Y]->setLimits(size ? 0 : -farthest, size ? size->height() : farthest);
}

void GraspForm::setScale(std::optional<double> metresPerPixel) {
    const bool known = metresPerPixel && *metresPerPixel > 0;
    for (const Number side : {Opening, Jaw}) {
        m_fields[side]->setCentimetre(known ? std::optional(0.01 / *metresPerPixel) : std::nullopt);
    }
}

void GraspForm::note(Number which, const QString& text) {
    m_note->setText(text.isEmpty() ? QString()
                                   : QStringLiteral("✗ ") + m_names[which]->text() + QStringLiteral(": ") + text);
    m_note->setVisible(!text.isEmpty());
}

void GraspForm::setGrasp(const Grasp& grasp, bool editable, bool same) {
    m_grasp = grasp;
    if (!same) m_note->hide();
    for (int i = 0; i < numberCount; ++i) {
        const auto which = static_cast<Number>(i);
        m_fields[which]->setVisible(editable);
        m_texts[which]->setVisible(!editable);
        if (!(same && m_fields[which]->isBeingTyped())) m_fields[which]->showValue(shown(which));
        m_texts[which]->setText(m_fields[which]->textFromValue(shown(which)) + m_fields[which]->suffix());
    }
}

void GraspForm::commit(Number which, double value) {
    Grasp edited = m_grasp;
    switch (which) {
        case X: edited.x = value; break;
        case Y: edited.y = value; break;
        case Angle: edited.angleRadians = wrapAngle(radians(value)); break;
        case Opening: edited.opening = value; break;
        case Jaw: edited.jaw = value; break;
        case numberCount: return;
    }
    m_grasp = edited;
    Q_EMIT graspEdited(edited);
    if (which == Angle && std::abs(shown(Angle) - value) > 1e-6) {
        const auto text = [this](double degrees) { return m_fields[Angle]->textFromValue(degrees); };
        m_note->setText(tr("%1° is the same direction as %2°").arg(text(value), text(shown(Angle))));
        m_note->show();
    }
}

void GraspForm::retranslate() {
    const QString names[] = {tr("x"), tr("y"), tr("θ"), tr("Opening"), tr("Jaw")};
    const QString spoken[] = {tr("Centre x, pixels"), tr("Centre y, pixels"), tr("Angle, degrees clockwise"),
                              tr("Opening, pixels"), tr("Jaw width, pixels")};
    const QString tips[] = {tr("Centre, in pixels of the original picture, from its left edge"),
                            tr("Centre, in pixels of the original picture, from its top edge"),
                            tr("Direction of the opening axis in degrees, clockwise on screen; 0° points right, period 180°"),
                            tr("Length along the opening axis: how far the gripper opens, in pixels (the paper's w); \"4 cm\" where the depth is known"),
                            tr("Width of the gripper's plates, across the opening axis, in pixels (the paper's h); \"2 cm\" where the depth is known")};
    for (int i = 0; i < numberCount; ++i) {
        const auto which = static_cast<std::size_t>(i);
        m_names[which]->setText(names[i]);
        m_fields[which]->setAccessibleName(spoken[i]);
        m_fields[which]->setSuffix(i == Angle ? tr("°", "suffix of degrees") : tr(" px", "suffix of pixels"));
        for (QWidget* widget : std::initializer_list<QWidget*>{m_names[which], m_fields[which], m_texts[which]}) {
            widget->setToolTip(tips[i]);
        }
    }
}

void GraspForm::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace grasploom
