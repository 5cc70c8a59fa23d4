#include "widgets/query_edit.h"

#include "widgets/palette.h"
#include "widgets/query_completion.h"
#include "widgets/query_terms.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QKeyEvent>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyle>
#include <QTimer>

#include <algorithm>

namespace grasploom {
namespace {

constexpr int writtenRole = Qt::UserRole + 1;

}  // namespace

QueryEdit::QueryEdit(QWidget* parent)
    : QLineEdit(parent),
      m_entries(new QStandardItemModel(this)),
      m_completer(new QCompleter(this)),
      m_help(addAction(style()->standardIcon(QStyle::SP_MessageBoxQuestion), TrailingPosition)) {
    setClearButtonEnabled(true);
    m_completer->setModel(m_entries);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(12);
    // Not by setCompleter(): that completes the whole text, and a query is made of terms.
    m_completer->setWidget(this);
    connect(m_completer, qOverload<const QModelIndex&>(&QCompleter::activated), this, &QueryEdit::take);
    connect(m_help, &QAction::triggered, this, [this] {
        setFocus(Qt::OtherFocusReason);
        suggest();
    });
    connect(this, &QLineEdit::textChanged, this, &QueryEdit::read);
    connect(this, &QLineEdit::textEdited, this, [this] {
        if (text().trimmed().isEmpty()) {
            m_completer->popup()->hide();
        } else {
            suggest();
        }
    });
    retranslate();
}

void QueryEdit::retranslate() {
    const QString find = QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText);
    setPlaceholderText(tr("Find or filter: err:angle iou:<0.25"));
    m_help->setText(tr("What can be asked for (Ctrl+Space)"));
    m_help->setToolTip(m_help->text());
    setAccessibleName(tr("Find or filter scenes"));
    setAccessibleDescription(m_problem);
    setToolTip(m_problem.isEmpty()
                   ? tr("Part of a scene's or object's name, or terms like err:angle, iou:[0.1,0.25), object:2f48*, "
                        "-rank:1. All must hold; | separates alternatives (%1)")
                         .arg(find)
                   : m_problem);
}

void QueryEdit::setObjects(const QStringList& names) {
    m_objects = names;
}

void QueryEdit::setQuery(const SceneQuery& query) {
    if (query == m_query && m_problem.isEmpty()) {
        return;
    }
    m_query = query;
    {
        const QSignalBlocker blocked(this);
        setText(textOf(query));
        setCursorPosition(0);  // of a long one the beginning is to be seen
    }
    setProblem({});
}

void QueryEdit::read(const QString& text) {
    SceneQuery query;
    try {
        query = queryOf(text);
    } catch (const QueryError& error) {
        setProblem(QString::fromUtf8(error.what()));
        dropHalfField(text);
        return;
    }
    setProblem({});
    if (query != m_query) {
        m_query = std::move(query);
        Q_EMIT queryChanged();
    }
}

/// The name of a field was a text until its colon came, which nobody meant to search for.
void QueryEdit::dropHalfField(const QString& text) {
    if (m_query.terms.empty() || m_query.terms.back().field != QueryField::Text) {
        return;
    }
    const std::string name = m_query.terms.back().words.front();
    const bool isField = std::ranges::any_of(
        queryFields(), [&](const QueryFieldInfo& info) { return !info.name.empty() && info.name == name; });
    if (isField && text.contains(QString::fromStdString(name) + u':')) {
        m_query.terms.pop_back();
        Q_EMIT queryChanged();
    }
}

void QueryEdit::setProblem(const QString& problem) {
    if (problem != m_problem) {
        m_problem = problem;
        retranslate();
        update();
        Q_EMIT problemChanged();
    }
}

void QueryEdit::fill() {
    const QueryCompletions found = completeQuery(text(), cursorPosition(), m_objects);
    m_start = found.start;
    m_length = found.length;
    m_entries->clear();
    for (const QueryCompletions::Entry& entry : found.entries) {
        auto* item =
            new QStandardItem(entry.help.isEmpty() ? entry.text : entry.text + QStringLiteral("   ") + entry.help);
        item->setData(entry.text, writtenRole);
        item->setToolTip(entry.help);
        m_entries->appendRow(item);
    }
}

void QueryEdit::suggest() {
    fill();
    if (m_entries->rowCount() == 0) {
        m_completer->popup()->hide();
        return;
    }
    const QAbstractItemView& list = *m_completer->popup();
    QRect place = rect();
    place.setWidth(std::max(width(), list.sizeHintForColumn(0) + 2 * fontMetrics().height()));
    m_completer->complete(place);
    m_completer->popup()->setCurrentIndex({});  // Return goes on to the scenes unless something was chosen
}

void QueryEdit::take(const QModelIndex& chosen) {
    const QString written = chosen.data(writtenRole).toString();
    setText(text().replace(m_start, m_length, written));
    setCursorPosition(m_start + static_cast<int>(written.size()));
    if (written.endsWith(u':')) {
        QTimer::singleShot(0, this, &QueryEdit::suggest);
    }
}

bool QueryEdit::listIsOpen() const {
    return m_completer->popup()->isVisible();
}

void QueryEdit::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    if (key == Qt::Key_Space && event->modifiers() == Qt::ControlModifier) {
        suggest();
    } else if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Down) {
        if (listIsOpen() && m_completer->popup()->currentIndex().isValid()) {
            event->ignore();  // the list takes what is chosen in it
            return;
        }
        m_completer->popup()->hide();
        Q_EMIT left();
    } else {
        QLineEdit::keyPressEvent(event);
    }
}

void QueryEdit::paintEvent(QPaintEvent* event) {
    QLineEdit::paintEvent(event);
    if (!m_problem.isEmpty()) {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(palette::wrong, 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 3, 3);
    }
}

}  // namespace grasploom
