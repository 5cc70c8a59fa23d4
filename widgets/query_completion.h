#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace grasploom {

/// What may stand in place of `length` letters from `start` on.
struct QueryCompletions {
    struct Entry {
        QString text;  ///< as it would be written
        QString help;
        bool operator==(const Entry&) const = default;
    };
    int start = 0;
    int length = 0;
    std::vector<Entry> entries;
};

/// For a cursor before letter `cursor` of a query: fields, the words of a field of choices, names of `objects` (at most
/// `most`), or examples of numbers. Without a letter before the cursor: every field.
QueryCompletions completeQuery(const QString& text, int cursor, const QStringList& objects, int most = 50);

}  // namespace grasploom
