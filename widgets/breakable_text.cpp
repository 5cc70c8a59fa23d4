#include "widgets/breakable_text.h"

#include <QTextBoundaryFinder>

namespace grasploom {

QString breakable(const QString& text) {
    constexpr int longest = 32;
    QString broken;
    broken.reserve(text.size());
    QTextBoundaryFinder letters(QTextBoundaryFinder::Grapheme, text);  // none is torn apart
    int length = 0;
    for (qsizetype from = 0, to = letters.toNextBoundary(); to > from; from = to, to = letters.toNextBoundary()) {
        length = text[from].isSpace() ? 0 : length + 1;
        if (length > longest) {
            broken += QChar(0x200B);
            length = 1;
        }
        broken += QStringView(text).mid(from, to - from);
    }
    return broken;
}

}  // namespace grasploom
