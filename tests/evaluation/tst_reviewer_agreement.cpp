#include "evaluation/reviewer_agreement.h"

#include <QtTest/QTest>

#include <cmath>
#include <stdexcept>

using namespace grasploom;

class ReviewerAgreementTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void matchesThePublishedExample();
    void matchesTwoCategoriesByHand();
    void chanceAloneIsZero();
    void fullAgreementIsOne();
    void isBelowZeroWhereTheyDisagreeMoreThanByChance();
    void isNoNumberWhereNothingCanBeTold();
    void isSymmetric();
    void refusesATableThatIsNotSquare();
    void comparesTwoReviewers();
};

/// J. L. Fleiss, Statistical Methods for Rates and Proportions, 2nd ed. (1981), Table 13.1: two raters, 100 subjects,
/// psychotic, neurotic, organic. Observed .89, by chance .66, κ = .68.
void ReviewerAgreementTest::matchesThePublishedExample() {
    const Agreement agreement = cohensKappa({{75, 1, 4}, {5, 4, 1}, {0, 0, 10}});
    QCOMPARE(agreement.items, 100U);
    QVERIFY(std::abs(agreement.observed - 0.89) < 1e-12);
    QVERIFY(std::abs(agreement.expected - 0.66) < 1e-12);
    QVERIFY(std::abs(agreement.kappa - 0.23 / 0.34) < 1e-12);
    QCOMPARE(std::round(agreement.kappa * 100), 68.0);
}

void ReviewerAgreementTest::matchesTwoCategoriesByHand() {
    // 50 items: yes/yes 20, yes/no 5, no/yes 10, no/no 15. Observed 35/50; chance .5·.6 + .5·.4.
    const Agreement agreement = cohensKappa({{20, 5}, {10, 15}});
    QVERIFY(std::abs(agreement.observed - 0.7) < 1e-12 && std::abs(agreement.expected - 0.5) < 1e-12);
    QVERIFY(std::abs(agreement.kappa - 0.4) < 1e-12);
}

void ReviewerAgreementTest::chanceAloneIsZero() {
    QVERIFY(std::abs(cohensKappa({{12, 18}, {28, 42}}).kappa) < 1e-12);  // rows and columns independent
}

void ReviewerAgreementTest::fullAgreementIsOne() {
    QCOMPARE(cohensKappa({{3, 0, 0}, {0, 1, 0}, {0, 0, 9}}).kappa, 1.0);
}

void ReviewerAgreementTest::isBelowZeroWhereTheyDisagreeMoreThanByChance() {
    QCOMPARE(cohensKappa({{0, 5}, {5, 0}}).kappa, -1.0);
}

void ReviewerAgreementTest::isNoNumberWhereNothingCanBeTold() {
    QVERIFY(std::isnan(cohensKappa({}).kappa));
    QVERIFY(std::isnan(cohensKappa({{0, 0}, {0, 0}}).kappa));
    const Agreement same = cohensKappa({{7, 0}, {0, 0}});  // both only ever say the same
    QVERIFY(std::isnan(same.kappa) && same.observed == 1.0);
}

void ReviewerAgreementTest::isSymmetric() {
    const double one = cohensKappa({{75, 1, 4}, {5, 4, 1}, {0, 0, 10}}).kappa;
    const double other = cohensKappa({{75, 5, 0}, {1, 4, 0}, {4, 1, 10}}).kappa;
    QVERIFY(std::abs(one - other) < 1e-15);
}

void ReviewerAgreementTest::refusesATableThatIsNotSquare() {
    QVERIFY_EXCEPTION_THROWN(cohensKappa({{1, 2}, {3}}), std::invalid_argument);
}

void ReviewerAgreementTest::comparesTwoReviewers() {
    using enum ReviewVerdict;
    LabelReview first, second;
    first.scenes = {{"a", ModelWrong, "A", ""}, {"b", LabelMissing, "A", ""}, {"c", Both, "A", ""}, {"d", Unclear, "A", ""},
                    {"b", LabelWrong, "A", ""}};  // she thought again
    second.scenes = {{"c", Both, "B", ""}, {"b", LabelMissing, "B", ""}, {"e", Both, "B", ""}, {"a", ModelWrong, "B", ""}};
    const ReviewComparison comparison = compareReviews(first, second);
    QCOMPARE(comparison.agreement.items, 3U);
    QVERIFY(std::abs(comparison.agreement.observed - 2.0 / 3) < 1e-12);
    // Chance: model wrong 1/3·1/3 + both 1/3·1/3; κ = (2/3 − 2/9) / (7/9).
    QVERIFY(std::abs(comparison.agreement.kappa - 4.0 / 7) < 1e-12);
    QCOMPARE(comparison.disagreements, (std::vector<Disagreement>{{"b", LabelWrong, LabelMissing}}));
    QCOMPARE(comparison.onlyFirst, 1U);
    QCOMPARE(comparison.onlySecond, 1U);
}

QTEST_APPLESS_MAIN(ReviewerAgreementTest)
#include "tst_reviewer_agreement.moc"
