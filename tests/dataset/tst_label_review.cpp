#include "dataset/label_review.h"

#include "tests/dataset/test_files.h"

#include <QtTest/QTest>

using namespace grasploom;

namespace {

LabelReview sample() {
    LabelReview review;
    review.scenes = {{"0_a", ReviewVerdict::LabelMissing, "Ann, B.", "2026-01-02T03:04:05Z"},
                     {"1_\"b\"", ReviewVerdict::ModelWrong, "Zoë", "2025-12-31T23:59:59Z"}};  // an earlier clock: still later
    review.grasps = {{"0_a", {1.0 / 3, 2, -pi / 2, 40, 1e-3}, "Ann, B.", "2026-01-02T03:04:05Z", "/tmp/a,b.csv", 17, 3,
                      {{4, 2, 0.25, 40, 1}, {4.5, 2, 0.5, 41, 1}}, false},
                     {"1_\"b\"", {5, 6, 0.5, 40, 20}, "Zoë", "2026-01-02T03:04:06Z", "/runs/7-full/best.pt", 0, 2, {}, false},
                     {"0_a", {7, 8, 0, 30, 10}, "Zoë", "2026-01-02T03:04:07Z", "", 0, 0, {{8, 8, 0, 30, 10}}, true}};
    return review;
}

bool follow(LabelReview& review, const std::string& scene, const std::vector<Grasp>& before, const std::vector<Grasp>& after,
            const std::vector<Grasp>& own = {}) {
    return followEdit(review, scene, {before, after, own, "Zoë", "t2"});
}

}  // namespace

class LabelReviewTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsWhatItWrites();
    void ranksMayBeMissing();
    void emptyOneIsAFileToo();
    void newVerdictReplacesTheReviewersOwn();
    void lastReviewerCounts();
    void damagedFilesAreRefused_data();
    void damagedFilesAreRefused();
    void everyCutIsRefused();
    void csvHasALineEach();
    void placesMayBeMissing();
    void originsFollowTheirLabels();
    void originsOfNeighboursAreNotMixedUp();
    void addedAndRemovedLinesMoveNone();
    void newestPlacesAreKept();
    void drawnAndCorrectedLabelsAreTheReviewers();
    void ownLabelsHaveNoOrigin();
};

void LabelReviewTest::readsWhatItWrites() { QVERIFY(parseReview(formatReview(sample()), "f") == sample()); }

void LabelReviewTest::ranksMayBeMissing() {
    QByteArray text = QByteArray::fromStdString(formatReview(sample()));
    text.replace(",\n   \"rank\": 3", "").replace("\"rank\": 3,", "");  // as versions wrote it that knew no ranks
    LabelReview expected = sample();
    expected.grasps[0].rank = 0;
    QVERIFY(parseReview(text.toStdString(), "f") == expected);
}

void LabelReviewTest::emptyOneIsAFileToo() { QVERIFY(parseReview(formatReview({}), "f") == LabelReview()); }

void LabelReviewTest::newVerdictReplacesTheReviewersOwn() {
    LabelReview review = sample();
    setVerdict(review, {"0_a", ReviewVerdict::Both, "Ann, B.", "t"});
    QCOMPARE(review.scenes.size(), 2U);
    QVERIFY(review.scenes.back().verdict == ReviewVerdict::Both);
    setVerdict(review, {"0_a", ReviewVerdict::Unclear, "Zoë", "t"});
    QCOMPARE(review.scenes.size(), 3U);
    removeVerdict(review, "0_a", "Ann, B.");
    QCOMPARE(review.scenes.size(), 2U);
    removeVerdict(review, "none", "Zoë");
    QCOMPARE(review.scenes.size(), 2U);
}

void LabelReviewTest::lastReviewerCounts() {
    LabelReview review = sample();
    QVERIFY(!verdictOf(review, "none"));
    QVERIFY(verdictOf(review, "0_a")->verdict == ReviewVerdict::LabelMissing);
    setVerdict(review, {"0_a", ReviewVerdict::Unclear, "Zoë", "1970-01-01T00:00:00Z"});  // her clock is wrong
    QVERIFY(verdictOf(review, "0_a")->verdict == ReviewVerdict::Unclear);
}

void LabelReviewTest::damagedFilesAreRefused_data() {
    QTest::addColumn<QByteArray>("text");
    const QByteArray good = QByteArray::fromStdString(formatReview(sample()));
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("zeros") << QByteArray(300, '\0');
    QTest::newRow("another JSON") << QByteArray("{\"format\": \"grasploom-split\"}");
    QTest::newRow("newer") << QByteArray(good).replace("\"version\": 1", "\"version\": 2");
    QTest::newRow("no such verdict") << QByteArray(good).replace("label_missing", "label_lost");
    QTest::newRow("no size") << QByteArray(good).replace("\"opening\": 40.0", "\"opening\": -40.0");
    QTest::newRow("text for a number") << QByteArray(good).replace("\"opening\": 40.0", "\"opening\": \"40\"");
    QTest::newRow("without a reviewer") << QByteArray(good).replace("\"reviewer\"", "\"viewer\"");
}

void LabelReviewTest::damagedFilesAreRefused() {
    QFETCH(QByteArray, text);
    const auto message = messageOf<DataError>([&] { parseReview(text.toStdString(), "reviews.json"); });
    QVERIFY2(message.find("reviews.json: no usable file of label reviews") != std::string::npos, message.c_str());
}

void LabelReviewTest::everyCutIsRefused() {
    const std::string text = formatReview(sample());
    for (std::size_t size = 0; size + 2 < text.size(); ++size) {
        QVERIFY_EXCEPTION_THROWN(parseReview(std::string_view(text).substr(0, size), "f"), DataError);
    }
}

void LabelReviewTest::csvHasALineEach() {
    const std::string expected =
        "kind,scene,verdict,reviewer,time,x,y,theta_degrees,opening,jaw,prediction_file,prediction_row,rank,"
        "now_x,now_y,now_theta_degrees,now_opening,now_jaw,made,is_label\n"
        "verdict,0_a,label_missing,\"Ann, B.\",2026-01-02T03:04:05Z,,,,,,,,,,,,,,,\n"
        "verdict,\"1_\"\"b\"\"\",model_wrong,Zoë,2025-12-31T23:59:59Z,,,,,,,,,,,,,,,\n"
        "grasp,0_a,,\"Ann, B.\",2026-01-02T03:04:05Z,0.3333333333333333,2,90,40,0.001,\"/tmp/a,b.csv\",17,3,4.5,2,28.64788975654116,41,1,promoted,1\n"
        "grasp,\"1_\"\"b\"\"\",,Zoë,2026-01-02T03:04:06Z,5,6,28.64788975654116,40,20,/runs/7-full/best.pt,0,2,"
        "5,6,28.64788975654116,40,20,suggested,0\n"
        "grasp,0_a,,Zoë,2026-01-02T03:04:07Z,7,8,0,30,10,,0,,8,8,0,30,10,corrected,1\n";
    QCOMPARE(QByteArray::fromStdString(formatReviewCsv(sample(), {true, false, true})), QByteArray::fromStdString(expected));
    QVERIFY(formatReviewCsv(sample()).ends_with(",corrected,\n"));
}

void LabelReviewTest::placesMayBeMissing() {
    LabelReview expected = sample();
    for (GraspOrigin& one : expected.grasps) {
        one.places.clear();
    }
    QVERIFY(formatReview(expected).find("places") == std::string::npos);  // as versions wrote it that knew none
    QVERIFY(parseReview(formatReview(expected), "f") == expected);
}

void LabelReviewTest::originsFollowTheirLabels() {
    LabelReview review = sample();
    const Grasp drawn{9, 9, 0, 30, 10};
    const Grasp accepted{5, 6, 0.5, 40, 20};
    std::vector<Grasp> labels{drawn, accepted};
    for (int step = 1; step <= 100; ++step) {
        std::vector<Grasp> after = labels;
        after[1].x += step % 2;
        after[1].angleRadians -= step % 3 == 0 ? 0.001 : 0;
        after[1].opening += step % 5 == 0 ? 1 : 0;
        QCOMPARE(follow(review, "1_\"b\"", labels, after), after != labels);
        labels = after;
    }
    QCOMPARE(originOf(review, "1_\"b\"", labels[1])->predictionFile, std::string("/runs/7-full/best.pt"));
    QVERIFY(originOf(review, "1_\"b\"", accepted) != nullptr);  // as it is again once all is undone
    QVERIFY(originOf(review, "1_\"b\"", drawn) == nullptr);
    QVERIFY(originOf(review, "0_a", labels[1]) == nullptr);
    QVERIFY(follow(review, "1_\"b\"", labels, {drawn, accepted}));
    QVERIFY(review.grasps[1].places.back() == accepted);
}

void LabelReviewTest::originsOfNeighboursAreNotMixedUp() {
    const Grasp a{10, 10, 0, 30, 10}, b{20, 10, 0, 30, 10}, c{30, 10, 0, 30, 10};
    LabelReview review;
    review.grasps = {{"s", a, "Ann", "t", "first.csv", 1, 1, {}, false}, {"s", b, "Ann", "t", "second.csv", 1, 1, {}, false}};
    QVERIFY(follow(review, "s", {a, b}, {b, c}));  // both to the right, one onto the other's place
    QCOMPARE(originOf(review, "s", b)->predictionFile, std::string("first.csv"));
    QCOMPARE(originOf(review, "s", c)->predictionFile, std::string("second.csv"));
    QVERIFY(follow(review, "s", {b, c}, {a, b}));
    QCOMPARE(originOf(review, "s", a)->predictionFile, std::string("first.csv"));
    QCOMPARE(originOf(review, "s", b)->predictionFile, std::string("second.csv"));
}

void LabelReviewTest::addedAndRemovedLinesMoveNone() {
    const Grasp a{10, 10, 0, 30, 10}, b{20, 10, 0, 30, 10};
    LabelReview review;
    review.grasps = {{"s", a, "Ann", "t", "first.csv", 1, 1, {}, false}};
    QVERIFY(follow(review, "s", {a}, {b, a}));  // b is drawn
    QVERIFY(!follow(review, "s", {b, a}, {b}));
    QVERIFY(!follow(review, "s", {b}, {b, a}));  // undone
    QVERIFY(originOf(review, "s", a)->kind() == OriginKind::Promoted);
    const auto count = [&](const std::vector<Grasp>& labels) {
        const auto labelsOf = [&](const std::string& scene) { return scene == "s" ? labels : std::vector<Grasp>(); };
        return promotedCount(review, areLabels(review, labelsOf));
    };
    QCOMPARE(count({b, a}), 1U);
    QCOMPARE(count({b}), 0U);  // undone
    QVERIFY(follow(review, "s", {b, a}, {b, {12, 10, 0, 30, 10}}));
    QCOMPARE(count({b, {12, 10, 0, 30, 10}}), 1U);
}

void LabelReviewTest::newestPlacesAreKept() {
    LabelReview review;
    review.grasps = {{"s", {0, 10, 0, 30, 10}, "Ann", "t", "first.csv", 1, 1, {}, false}};
    for (int x = 0; x < 50; ++x) {
        QVERIFY(follow(review, "s", {{double(x), 10, 0, 30, 10}}, {{x + 1.0, 10, 0, 30, 10}}));
    }
    const LabelReview read = parseReview(formatReview(review), "f");
    QVERIFY(read.grasps[0].places.size() < 10);
    for (const double x : {0.0, 49.0, 50.0}) {  // the label file may be one edit behind
        QVERIFY(originOf(read, "s", {x, 10, 0, 30, 10}) != nullptr);
    }
}

void LabelReviewTest::drawnAndCorrectedLabelsAreTheReviewers() {
    const Grasp own{10, 10, 0, 30, 10}, moved{12, 10, 0, 30, 10}, drawn{50, 50, 1, 30, 10}, turned{50, 50, 1.2, 30, 10};
    LabelReview review;
    QVERIFY(follow(review, "s", {own}, {own, drawn}, {own}));
    const GraspOrigin* origin = originOf(review, "s", drawn);
    QVERIFY(origin->kind() == OriginKind::Drawn && origin->reviewer == "Zoë" && origin->time == "t2");
    QVERIFY(originOf(review, "s", own) == nullptr);
    QVERIFY(follow(review, "s", {own, drawn}, {moved, turned}, {own}));
    QVERIFY(originOf(review, "s", moved)->kind() == OriginKind::Corrected);
    QVERIFY(originOf(review, "s", moved)->grasp == own);
    QVERIFY(originOf(review, "s", turned)->kind() == OriginKind::Drawn);
    QCOMPARE(review.grasps.size(), 2U);
    QVERIFY(!follow(review, "s", {moved, turned}, {moved}, {own}));
    QVERIFY(!follow(review, "s", {moved}, {moved, turned}, {own}));  // undone: it is known
    const auto now = areLabels(review, [&](const std::string&) { return std::vector{moved}; });
    QCOMPARE(now, (std::vector<bool>{false, true}));
    QCOMPARE(promotedCount(review, now), 0U);
    QVERIFY(parseReview(formatReview(review), "f") == review);
}

void LabelReviewTest::ownLabelsHaveNoOrigin() {
    const Grasp a{10, 10, 0, 30, 10}, b{20, 10, 0, 30, 10}, moved{12, 10, 0, 30, 10}, promoted{50, 50, 1, 30, 10};
    LabelReview review;
    review.grasps = {{"s", promoted, "Ann", "t", "first.csv", 1, 1, {}, false}};
    QVERIFY(follow(review, "s", {a, promoted}, {moved, promoted}, {a, b}));
    QVERIFY(follow(review, "s", {moved, promoted}, {a, b}, {a, b}));  // reverted: other labels in the same lines
    QVERIFY(originOf(review, "s", a) == nullptr && originOf(review, "s", b) == nullptr && originOf(review, "s", moved) == nullptr);
    QVERIFY(follow(review, "s", {a, b}, {moved, promoted}, {a, b}));  // and that undone
    QVERIFY(originOf(review, "s", moved)->kind() == OriginKind::Corrected);
    QCOMPARE(originOf(review, "s", promoted)->predictionFile, std::string("first.csv"));
    QCOMPARE(review.grasps.size(), 2U);
}

QTEST_APPLESS_MAIN(LabelReviewTest)
#include "tst_label_review.moc"
