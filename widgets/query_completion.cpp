#include "widgets/query_completion.h"

#include "widgets/query_terms.h"
#include "widgets/query_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace grasploom {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SceneQuery)
};

bool isSpace(QChar letter) {
    return letter == u' ' || (letter >= u'\t' && letter <= u'\r');
}

/// Where the term that the cursor is in begins: after the last space outside of quotation marks.
int termStart(const QString& text, int cursor) {
    bool quoted = false;
    int start = 0;
    for (int i = 0; i < cursor; ++i) {
        quoted = quoted != (text[i] == u'"');
        if (!quoted && isSpace(text[i])) {
            start = i + 1;
        }
    }
    return start;
}

QString nameOf(const QueryFieldInfo& info) {
    return QString::fromUtf8(info.name.data(), static_cast<qsizetype>(info.name.size()));
}

void addFields(QueryCompletions& found, const QString& begun) {
    for (const QueryFieldInfo& info : offeredFields()) {
        if (nameOf(info).startsWith(begun, Qt::CaseInsensitive)) {
            found.entries.push_back({nameOf(info) + u':', queryFieldHelp(info.field)});
        }
    }
}

/// The object's name as a pattern of nothing else, in quotation marks where it needs them.
QString writtenObject(const QString& name) {
    return textOf(withObject({}, name.toStdString())).mid(static_cast<qsizetype>(sizeof("object:") - 1));
}

void addObjects(QueryCompletions& found, const QString& begun, const QStringList& objects, int most) {
    for (const QString& name : objects) {
        if (static_cast<int>(found.entries.size()) == most) {
            return;
        }
        if (name.contains(begun, Qt::CaseInsensitive)) {
            found.entries.push_back({writtenObject(name), {}});
        }
    }
}

void addValues(QueryCompletions& found, QueryField field, const QString& begun) {
    for (const std::string_view choice : queryChoices(field)) {
        const QString word = QString::fromUtf8(choice.data(), static_cast<qsizetype>(choice.size()));
        if (word.startsWith(begun, Qt::CaseInsensitive) && word != begun) {
            found.entries.push_back({word, queryChoiceHelp(field, choice)});
        }
    }
    if (field >= QueryField::Iou && begun.isEmpty()) {
        found.entries = {{QStringLiteral("<"), Words::tr("less: <20")},
                         {QStringLiteral(">="), Words::tr("at least: >=20")},
                         {QStringLiteral("["), Words::tr("from … to below: [10,20)")}};
    }
}

}  // namespace

QueryCompletions completeQuery(const QString& text, int cursor, const QStringList& objects, int most) {
    QueryCompletions found;
    cursor = std::clamp(cursor, 0, static_cast<int>(text.size()));
    int start = termStart(text, cursor);
    start += start < cursor && text[start] == u'-' ? 1 : 0;
    const QString term = text.mid(start, cursor - start);
    const auto colon = term.indexOf(u':');
    found.start = start;
    found.length = cursor - start;
    if (colon < 0) {
        addFields(found, term);
        return found;
    }
    const QString name = term.left(colon).toLower();
    const auto known = std::ranges::find_if(
        queryFields(), [&name](const QueryFieldInfo& info) { return !info.name.empty() && nameOf(info) == name; });
    const auto value = std::max(colon, term.lastIndexOf(u'|')) + 1;
    found.start += static_cast<int>(value);
    found.length -= static_cast<int>(value);
    if (known != queryFields().end() && known->field == QueryField::Object) {
        addObjects(found, term.mid(value), objects, most);
    } else if (known != queryFields().end()) {
        addValues(found, known->field, term.mid(value));
    }
    return found;
}

}  // namespace grasploom
