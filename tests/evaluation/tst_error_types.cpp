#include "evaluation/error_types.h"
#include "tests/dataset/test_files.h"
#include "tests/evaluation/judged_makers.h"

#include <QtTest/QTest>

#include <numeric>
#include <set>
#include <stdexcept>

using namespace grasploom;
using namespace grasploom::test;

class ErrorTypesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void givesEachTypeItsCase_data();
    void givesEachTypeItsCase();
    void measuresWhatMendingBrings();
    void explainsAsTheBestMatch_data();
    void explainsAsTheBestMatch();
    void refinesTheVerdict();
    void typesAgreeWithBruteForce();
    void countsAgreeWithBruteForce_data();
    void countsAgreeWithBruteForce();
    void mendingGivesThePoints();
    void findsDuplicates();
    void jawSizesAreOnePhysicalGrasp();
    void anyNumberOfThreadsGivesTheSame();
    void namesAreDistinct();
    void refusesNonsense();
};

namespace {

constexpr Grasp truthGrasp{500, 500, 0, 80, 40};
const MatchCriterion paper{};

JudgedSet judgeWithDetails(const GroundTruth& truth, const PredictionSet& predictions, int threads = 1) {
    return JudgedSet::judge(truth, predictions, {IouMetric::Exact, threads, {}, true});
}

/// One scene with the given grasps, ranked as they stand.
JudgedSet judgeOne(std::vector<Grasp> truth, const std::vector<Grasp>& predicted) {
    const GroundTruth groundTruth{{"0_a"}, {"a"}, {std::move(truth)}, 0, {}};
    PredictionSet predictions;
    predictions.scenes.push_back({"0_a", {}});
    for (const Grasp& grasp : predicted) {
        predictions.scenes.back().grasps.push_back({grasp});
    }
    return judgeWithDetails(groundTruth, predictions);
}

/// From the words of the header, on all ground truths.
ErrorType byBruteForce(const Grasp& prediction, const std::vector<Grasp>& truth, const MatchCriterion& criterion) {
    const Match match = bestMatch(prediction, truth, criterion).value();
    if (match.correct) {
        return ErrorType::Correct;
    }
    if (match.iou <= 0) {
        return ErrorType::NoneNear;
    }
    const bool angle = holds(match.angleDegrees, 2, criterion);
    if (holds(0, match.iou, criterion)) {
        return ErrorType::AngleOnly;
    }
    if (!angle) {
        return ErrorType::Both;
    }
    const Grasp& there = truth[match.groundTruth];
    const Grasp moved{there.x, there.y, prediction.angleRadians, prediction.opening, prediction.jaw};
    const Grasp sized{prediction.x, prediction.y, prediction.angleRadians, there.opening, there.jaw};
    const double centre = overlap(moved, there, IouMetric::Exact);
    const double size = overlap(sized, there, IouMetric::Exact);
    if (!holds(0, std::max(centre, size), criterion)) {
        return ErrorType::IouCentreAndSize;
    }
    return centre >= size ? ErrorType::IouCentre : ErrorType::IouSize;
}

std::size_t place(ErrorType type) {
    return static_cast<std::size_t>(type);
}

}  // namespace

void ErrorTypesTest::givesEachTypeItsCase_data() {
    QTest::addColumn<double>("x");
    QTest::addColumn<double>("degrees");
    QTest::addColumn<double>("opening");
    QTest::addColumn<double>("jaw");
    QTest::addColumn<QString>("type");
    // Beside an 80 × 40 rectangle at x = 500. Overlaps by hand; the same size moved by d: (80 − d) / (80 + d).
    QTest::addRow("itself") << 500.0 << 0.0 << 80.0 << 40.0 << "correct";
    QTest::addRow("turned by 40°") << 500.0 << 40.0 << 80.0 << 40.0 << "angle_only";
    QTest::addRow("moved by 60: 20 / 140") << 560.0 << 0.0 << 80.0 << 40.0 << "iou_centre";
    QTest::addRow("a fifth of the area: 16 / 80") << 500.0 << 0.0 << 40.0 << 16.0 << "iou_size";
    QTest::addRow("moved by 30 and a 64th: either 0, by size 50 / 110") << 530.0 << 0.0 << 10.0 << 5.0 << "iou_size";
    QTest::addRow("moved by 60 and a 64th") << 560.0 << 0.0 << 80.0 / 8 << 5.0 << "none_near";
    QTest::addRow("moved by 60, twice as long: alone 60 / 180 at the centre ½")
        << 575.0 << 0.0 << 160.0 << 40.0 << "iou_centre";
    QTest::addRow("moved by 62 and six times as long") << 562.0 << 0.0 << 480.0 << 40.0 << "iou_centre_and_size";
    QTest::addRow("turned and moved") << 560.0 << 80.0 << 80.0 << 40.0 << "both";
    QTest::addRow("far away") << 800.0 << 0.0 << 80.0 << 40.0 << "none_near";
}

void ErrorTypesTest::givesEachTypeItsCase() {
    QFETCH(double, x);
    QFETCH(double, degrees);
    QFETCH(double, opening);
    QFETCH(double, jaw);
    QFETCH(QString, type);
    const JudgedSet judged = judgeOne({truthGrasp}, {{x, 500, radians(degrees), opening, jaw}});
    const ErrorType found = errorType(judged, 0, 0, StepLimits(paper));
    QCOMPARE(QString::fromStdString(std::string(errorTypeName(found))), type);
    // Where the mask says that the centre is off the object, only what overlaps nothing changes.
    const ErrorType off = errorType(judged, 0, 0, StepLimits(paper), {{ObjectHit::Off}});
    QVERIFY(off == (found == ErrorType::NoneNear ? ErrorType::OffObject : found));
    QVERIFY(errorType(judged, 0, 0, StepLimits(paper), {{ObjectHit::On}}) == found);
}

void ErrorTypesTest::measuresWhatMendingBrings() {
    // Moved by 40 and half as long: as it is 20 / 100, at the centre ½, with the size 40 / 120.
    const Grasp prediction{540, 500, 0, 40, 40};
    const StepDetail detail = stepDetail(prediction, truthGrasp, IouMetric::Exact);
    QVERIFY(std::abs(overlap(prediction, truthGrasp, IouMetric::Exact) - 0.2) < 1e-12);
    QVERIFY(std::abs(detail.centredIou - 0.5) < 1e-12);
    QVERIFY(std::abs(detail.sizedIou - 1.0 / 3) < 1e-12);
}

void ErrorTypesTest::explainsAsTheBestMatch_data() {
    QTest::addColumn<double>("angle");
    QTest::addColumn<double>("iou");
    QTest::addRow("paper") << 30.0 << 0.25;
    QTest::addRow("strict") << 5.0 << 0.7;
    QTest::addRow("angle only") << 10.0 << 0.0;
    QTest::addRow("overlap only") << 90.0 << 0.6;
}

void ErrorTypesTest::explainsAsTheBestMatch() {
    QFETCH(double, angle);
    QFETCH(double, iou);
    const MatchCriterion criterion{angle, iou};
    const Example example = makeExample(3, 60);
    for (const ScenePredictions& scene : example.predictions.scenes) {
        const auto number =
            static_cast<std::size_t>(std::find(example.truth.scenes.begin(), example.truth.scenes.end(), scene.scene) -
                                     example.truth.scenes.begin());
        const auto& truth = example.truth.grasps[number];
        for (const Prediction& prediction : scene.grasps) {
            std::vector<Step> steps;
            std::vector<std::uint32_t> numbers;
            appendStaircase(prediction.grasp, GraspColumns(truth), IouMetric::Exact, steps, &numbers);
            QCOMPARE(numbers.size(), steps.size());
            const auto match = bestMatch(prediction.grasp, truth, criterion);
            const auto step = explainingStep(steps, criterion);
            QCOMPARE(step.has_value(), match->iou > 0);
            if (step) {
                QCOMPARE(steps[*step].angleDegrees, match->angleDegrees);
                QCOMPARE(steps[*step].iou, match->iou);
                QCOMPARE(std::size_t{numbers[*step]}, match->groundTruth);
            }
        }
    }
}

void ErrorTypesTest::refinesTheVerdict() {
    const Example example = makeExample(4, 100);
    const JudgedSet judged = judgeWithDetails(example.truth, example.predictions);
    for (const MatchCriterion criterion : {paper, MatchCriterion{10, 0.5}, MatchCriterion{90, 0.9}}) {
        for (std::size_t scene = 0; scene < judged.sceneCount(); ++scene) {
            for (std::size_t rank = 0; rank < 12; ++rank) {
                const auto types = errorTypes(judged, Ranking::Scorer, criterion, {}, rank);
                QVERIFY(verdictOf(types[scene]) == verdict(judged, scene, Ranking::Scorer, criterion, rank));
            }
            scene += 6;
        }
    }
}

void ErrorTypesTest::typesAgreeWithBruteForce() {
    const Example example = makeExample(5, 150);
    const JudgedSet judged = judgeWithDetails(example.truth, example.predictions);
    std::set<ErrorType> seen;
    for (const MatchCriterion criterion : {paper, MatchCriterion{15, 0.6}, MatchCriterion{45, 0.1}}) {
        for (std::size_t scene = 0; scene < judged.sceneCount(); ++scene) {
            const auto grasps = rankedGrasps(example, scene, Ranking::Intermediate);
            const auto order = judged.ranked(scene, Ranking::Intermediate);
            for (std::size_t rank = 0; rank < grasps.size(); ++rank) {
                const ErrorType expected = byBruteForce(grasps[rank], example.truth.grasps[scene], criterion);
                QVERIFY(errorType(judged, scene, order[rank], StepLimits(criterion)) == expected);
                std::vector<StepDetail> details;
                for (std::size_t step = 0; step < judged.staircase(scene, order[rank]).size(); ++step) {
                    details.push_back(judged.detail(scene, order[rank], step));
                }
                QVERIFY(errorType(judged.staircase(scene, order[rank]), details, criterion) == expected);
                seen.insert(expected);
            }
        }
    }
    QVERIFY(seen.size() >= 6);  // the example must show what it is for
}

void ErrorTypesTest::countsAgreeWithBruteForce_data() {
    QTest::addColumn<int>("k");
    for (const int k : {1, 5, 10, 13}) {
        QTest::addRow("k = %d", k) << k;
    }
}

void ErrorTypesTest::countsAgreeWithBruteForce() {
    QFETCH(int, k);
    const MatchCriterion criterion{20, 0.4};
    const Example example = makeExample(6, 90);
    const JudgedSet judged = judgeWithDetails(example.truth, example.predictions);
    std::array<std::size_t, errorTypeCount> counts{}, recoverable{};
    for (std::size_t scene = 0; scene < judged.sceneCount(); ++scene) {
        const auto grasps = rankedGrasps(example, scene, Ranking::Score);
        std::set<ErrorType> seen;
        for (std::size_t rank = 0; rank < static_cast<std::size_t>(k); ++rank) {
            const ErrorType type = rank < grasps.size()
                                       ? byBruteForce(grasps[rank], example.truth.grasps[scene], criterion)
                                       : ErrorType::Missing;
            ++counts[place(type)];
            seen.insert(type);
        }
        for (const ErrorType type : seen) {
            recoverable[place(type)] += seen.contains(ErrorType::Correct) ? 0 : 1;
        }
    }
    const ErrorCounts counted = countErrors(judged, Ranking::Score, criterion, {k, false, 1});
    QVERIFY(counted.counts == counts);
    QVERIFY(counted.scenesRecoverable == recoverable);
    QVERIFY(counted.duplicates == (std::array<std::size_t, errorTypeCount>{}));
}

void ErrorTypesTest::mendingGivesThePoints() {
    const Example example = makeExample(7, 80);
    const JudgedSet judged = judgeWithDetails(example.truth, example.predictions);
    const std::vector ks{1, 5};
    const Evaluation evaluation = evaluate(judged, Ranking::Score, paper, ks);
    for (std::size_t i = 0; i < ks.size(); ++i) {
        const ErrorCounts counts = countErrors(judged, Ranking::Score, paper, {ks[i], false, 1});
        QCOMPARE(counts.counts[place(ErrorType::Correct)], evaluation.top[i].correct);
        QCOMPARE(std::accumulate(counts.counts.begin(), counts.counts.end(), std::size_t{0}), evaluation.top[i].total);
        // All mended: everything is right.
        double accuracy = evaluation.top[i].accuracy;
        for (int type = 0; type < errorTypeCount; ++type) {
            accuracy += counts.recoverable(static_cast<ErrorType>(type));
        }
        QVERIFY(std::abs(accuracy - 1) < 1e-12);
        QCOMPARE(counts.recoverable(ErrorType::Correct), 0.0);
        QVERIFY(counts.recoverableAnyHit(ErrorType::AngleOnly) <= 1 - evaluation.top[i].anyHit);
    }
    const ErrorCounts best = countErrors(judged, Ranking::Score, paper);
    QCOMPARE(best.recoverable(ErrorType::AngleOnly), best.recoverableAnyHit(ErrorType::AngleOnly));
}

void ErrorTypesTest::findsDuplicates() {
    const Grasp other{700, 500, 0, 80, 40};
    const Grasp shifted{505, 500, 0, 80, 40};
    const Grasp turned{500, 500, radians(60), 80, 40};
    const Grasp nowhere{100, 100, 0, 80, 40};
    const JudgedSet judged = judgeOne({truthGrasp, other}, {truthGrasp, other, shifted, nowhere, turned, nowhere});
    const std::vector expected{false, false, true, false, true, false};
    QVERIFY(duplicates(judged, 0, Ranking::Score, paper, 10) == expected);
    QVERIFY(duplicates(judged, 0, Ranking::Score, paper, 2) == std::vector({false, false}));
    const ErrorCounts counts = countErrors(judged, Ranking::Score, paper, {6, true, 1});
    QCOMPARE(counts.duplicates[place(ErrorType::Correct)], std::size_t{1});
    QCOMPARE(counts.duplicates[place(ErrorType::AngleOnly)], std::size_t{1});
    QCOMPARE(counts.duplicates[place(ErrorType::NoneNear)], std::size_t{0});
}

void ErrorTypesTest::jawSizesAreOnePhysicalGrasp() {
    Grasp wide = truthGrasp;
    wide.jaw = 80;
    // The second is nearest to the wide jaw, the first to the narrow one.
    const JudgedSet judged = judgeOne({truthGrasp, wide, {700, 500, 0, 80, 40}}, {truthGrasp, wide});
    QVERIFY(duplicates(judged, 0, Ranking::Score, paper, 2) == std::vector({false, true}));
}

void ErrorTypesTest::anyNumberOfThreadsGivesTheSame() {
    const Example example = makeExample(8, 2500, 4);
    const JudgedSet judged = judgeWithDetails(example.truth, example.predictions, 3);
    const ErrorCounts one = countErrors(judged, Ranking::Score, paper, {4, true, 1});
    const ErrorCounts many = countErrors(judged, Ranking::Score, paper, {4, true, 3});
    QVERIFY(one.counts == many.counts && one.duplicates == many.duplicates);
    QVERIFY(one.scenesRecoverable == many.scenesRecoverable);
}

void ErrorTypesTest::namesAreDistinct() {
    std::set<std::string_view> names, texts;
    for (int type = 0; type < errorTypeCount; ++type) {
        names.insert(errorTypeName(static_cast<ErrorType>(type)));
        texts.insert(errorTypeText(static_cast<ErrorType>(type)));
    }
    QCOMPARE(names.size(), std::size_t{errorTypeCount});
    QCOMPARE(texts.size(), std::size_t{errorTypeCount});
}

void ErrorTypesTest::refusesNonsense() {
    const Example example = makeExample(9, 4);
    const JudgedSet bare = JudgedSet::judge(example.truth, example.predictions);
    QVERIFY(!bare.hasDetails());
    QVERIFY_EXCEPTION_THROWN(errorType(bare, 0, 0, StepLimits(paper)), std::invalid_argument);
    QVERIFY_EXCEPTION_THROWN(errorTypes(bare, Ranking::Score, paper), std::invalid_argument);
    QVERIFY_EXCEPTION_THROWN(countErrors(bare, Ranking::Score, paper), std::invalid_argument);
    QVERIFY_EXCEPTION_THROWN(duplicates(bare, 0, Ranking::Score, paper, 1), std::invalid_argument);
    const std::vector<Step> steps{{10, 0.1}};
    QVERIFY_EXCEPTION_THROWN(errorType(steps, {}, paper), std::invalid_argument);
    const JudgedSet judged = judgeWithDetails(example.truth, example.predictions);
    QVERIFY_EXCEPTION_THROWN(countErrors(judged, Ranking::Score, paper, {0, false, 1}), std::invalid_argument);
    const JudgedSet nothing = judgeWithDetails({}, {});
    QCOMPARE(countErrors(nothing, Ranking::Score, paper).recoverable(ErrorType::Missing), 0.0);
}

QTEST_APPLESS_MAIN(ErrorTypesTest)
#include "tst_error_types.moc"
