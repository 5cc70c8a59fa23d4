#include "widgets/ledger_mark.h"

#include "widgets/palette.h"

#include <QCoreApplication>
#include <array>

namespace grasploom {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Ledger)
};

}  // namespace

QColor ledgerColour(LedgerEntry entry) {
    switch (entry) {
        case LedgerEntry::BothRight:
            return palette::right;
        case LedgerEntry::BFixes:
            return palette::predictionB;
        case LedgerEntry::BBreaks:
            return palette::predictionA;
        case LedgerEntry::BothWrongCandidateThere:
            return palette::wrong;
        case LedgerEntry::NoGoodCandidate:
            break;
    }
    return palette::neutral;
}

void paintLedgerMark(QPainter& painter, QPointF centre, double radius, LedgerEntry entry) {
    paintGlyph(painter, centre, radius, ledgerGlyph(entry), ledgerColour(entry));
}

Glyph ledgerGlyph(LedgerEntry entry) {
    static constexpr std::array<Glyph, ledgerEntryCount> glyphs{Glyph::Disc, Glyph::TriangleUp, Glyph::TriangleDown,
                                                                Glyph::Cross, Glyph::Bar};
    return glyphs.at(static_cast<std::size_t>(entry));
}

QString ledgerTitle(LedgerEntry entry) {
    switch (entry) {
        case LedgerEntry::BothRight:
            return Words::tr("Both right");
        case LedgerEntry::BFixes:
            return Words::tr("B fixes");
        case LedgerEntry::BBreaks:
            return Words::tr("B breaks");
        case LedgerEntry::BothWrongCandidateThere:
            return Words::tr("Both wrong, a good candidate was there");
        case LedgerEntry::NoGoodCandidate:
            return Words::tr("No good candidate");
    }
    return {};
}

QString ledgerExplanation(LedgerEntry entry) {
    switch (entry) {
        case LedgerEntry::BothRight:
            return Words::tr("The best-ranked predictions of A and of B are both correct.");
        case LedgerEntry::BFixes:
            return Words::tr("A's best-ranked prediction is wrong, B's is correct.");
        case LedgerEntry::BBreaks:
            return Words::tr("A's best-ranked prediction is correct, B's is wrong.");
        case LedgerEntry::BothWrongCandidateThere:
            return Words::tr("Both are wrong, though some prediction of A or B is correct: the ranking is at fault.");
        case LedgerEntry::NoGoodCandidate:
            return Words::tr("No prediction of A or B is correct: no ranking of them could be right.");
    }
    return {};
}

QString ledgerTerm(LedgerEntry entry) {
    const std::string_view name = ledgerEntryName(entry);
    return QStringLiteral("ledger:") + QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

}  // namespace grasploom
