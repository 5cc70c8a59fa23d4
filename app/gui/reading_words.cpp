#include "app/gui/reading_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace grasploom {
namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(ReadingWords)
};
}  // namespace

QString readingWords(const Reading& reading) {
    QStringList parts;
    if (reading.angleInRadians) {
        parts << Words::tr("θ in radians");
    }
    if (reading.negatesAngle) {
        parts << Words::tr("θ negated");
    }
    if (reading.swapsAxes) {
        parts << Words::tr("x and y swapped");
    }
    if (reading.swapsSides) {
        parts << Words::tr("opening and jaw swapped");
    }
    if (reading.scale != 1) {
        parts << Words::tr("lengths × %1").arg(QLocale().toString(reading.scale, 'g', 4));
    }
    return parts.isEmpty() ? Words::tr("as is") : parts.join(QStringLiteral(", "));
}

}  // namespace grasploom
