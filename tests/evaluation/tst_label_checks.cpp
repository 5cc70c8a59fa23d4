#include "evaluation/label_checks.h"

#include "dataset/cancelled.h"
#include "dataset/painted_scenes.h"

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <QTemporaryDir>
#include <QtTest/QTest>

#include <limits>

using namespace grasploom;

namespace {

/// 200 × 200 px: a bar from (60, 90) to (140, 110), 3 cm high on a plane 1.5 m away.
LabelledPicture bar() {
    LabelledPicture picture{200, 200, cv::Mat(200, 200, CV_8UC1, cv::Scalar(0)), cv::Mat(200, 200, CV_32FC1, cv::Scalar(1.5))};
    cv::rectangle(picture.mask, cv::Rect(60, 90, 80, 20), cv::Scalar(255), cv::FILLED);
    cv::rectangle(picture.depthMetres, cv::Rect(60, 90, 80, 20), cv::Scalar(1.47), cv::FILLED);
    return picture;
}

const Grasp across{100, 100, radians(-90), 40, 20};  ///< over the bar's short side, 20 px

std::vector<LabelFinding> check(const std::vector<Grasp>& labels, const LabelledPicture& picture = bar()) {
    return checkLabels(labels, picture);
}

}  // namespace

class LabelChecksTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void soundLabelsPass();
    void findsDuplicates();
    void jawSizesAreNoDuplicates();
    void findsSidesThatAreTooSmall();
    void findsWhatLeavesThePicture();
    void findsCentresOffTheObject();
    void findsOpeningsNarrowerThanTheObject();
    void aRimInsideABowlIsNoObstacle();
    void asksNothingOfWhatIsMissing();
    void saysOneThingOnceOfAGrasp();
    void refusesOptions();
    void paintedScenesPass();
    void cancels();
};

void LabelChecksTest::soundLabelsPass() { QVERIFY(check({across}).empty()); }

void LabelChecksTest::findsDuplicates() {
    Grasp near = across;
    near.x += 0.5;
    near.angleRadians += pi + radians(0.5);  // the same axis, half a degree off
    const Grasp other{80, 100, radians(-90), 40, 20};
    QCOMPARE(check({across, other, near}), (std::vector<LabelFinding>{{2, LabelFault::Duplicate, 0}}));
    QCOMPARE(check({across, across}), (std::vector<LabelFinding>{{1, LabelFault::Duplicate, 0}}));
    near.x += 1;
    QVERIFY(check({across, other, near}).empty());
}

void LabelChecksTest::jawSizesAreNoDuplicates() {
    Grasp wide = across;
    wide.jaw = 40;
    QVERIFY(check({across, wide}).empty());
}

void LabelChecksTest::findsSidesThatAreTooSmall() {
    for (const double side : {0.0, -3.0, 0.5, std::numeric_limits<double>::quiet_NaN()}) {
        Grasp grasp = across;
        grasp.jaw = side;
        const auto findings = check({grasp});
        QCOMPARE(findings.size(), 1U);
        QVERIFY(findings[0].fault == LabelFault::TooSmall);
    }
}

void LabelChecksTest::findsWhatLeavesThePicture() {
    const LabelledPicture picture{200, 100, {}, {}};
    QCOMPARE(check({{100, 107, 0, 20, 10}}, picture), (std::vector<LabelFinding>{{0, LabelFault::CentreOutside, 7}}));
    QCOMPARE(check({{5, 50, 0, 20, 10}}, picture), (std::vector<LabelFinding>{{0, LabelFault::CornerOutside, 5}}));
    QVERIFY(check({{10, 50, 0, 20, 10}}, picture).empty());
    QVERIFY(check({{9.5, 50, 0, 20, 10}}, picture).empty());  // within what is let pass
}

void LabelChecksTest::findsCentresOffTheObject() {
    LabelledPicture picture = bar();
    picture.depthMetres = cv::Mat();
    const auto findings = check({{100, 140, radians(-90), 40, 20}}, picture);
    QCOMPARE(findings.size(), 1U);
    QVERIFY(findings[0].fault == LabelFault::OffMask);
    QVERIFY(std::abs(findings[0].amount - 31) < 1.01);  // the bar's last row is 109
    QVERIFY(check({{100, 113, radians(-90), 40, 20}}, picture).empty());  // 4 px: let pass
}

void LabelChecksTest::findsOpeningsNarrowerThanTheObject() {
    Grasp narrow = across;
    narrow.opening = 10;
    auto findings = check({narrow});
    QCOMPARE(findings.size(), 1U);
    QVERIFY(findings[0].fault == LabelFault::TooNarrow);
    QVERIFY(std::abs(findings[0].amount - 20) <= 2);
    const Grasp along{100, 100, 0, 40, 20};  // the bar is 80 px long
    findings = check({along});
    QCOMPARE(findings.size(), 1U);
    QVERIFY(findings[0].fault == LabelFault::TooNarrow && std::abs(findings[0].amount - 80) <= 2);
    for (const double offset : {-9.0, 9.0}) {  // beside the middle, one plate in the bar
        const Grasp aside{100, 100 + offset, radians(-90), 24, 20};
        QCOMPARE(check({aside}).size(), 1U);
    }
}

void LabelChecksTest::aRimInsideABowlIsNoObstacle() {
    LabelledPicture picture = bar();
    // The bar is a bowl now: only its rim of 4 px is high.
    cv::rectangle(picture.depthMetres, cv::Rect(64, 94, 72, 12), cv::Scalar(1.495), cv::FILLED);
    QVERIFY(check({{62, 100, 0, 16, 20}}, picture).empty());
}

void LabelChecksTest::asksNothingOfWhatIsMissing() {
    const Grasp wrong{100, 160, 0, 4, 20};
    QVERIFY(check({wrong}, {}).empty());
    LabelledPicture holes = bar();
    holes.mask = cv::Mat();
    holes.depthMetres.setTo(-1);  // as stereo depth marks what it does not know
    QVERIFY(check({wrong}, holes).empty());
    LabelledPicture nothing = bar();
    nothing.mask.setTo(0);
    nothing.depthMetres = cv::Mat();
    QVERIFY(check({wrong}, nothing).empty());  // no object in the mask at all
}

void LabelChecksTest::saysOneThingOnceOfAGrasp() {
    std::vector<Grasp> jaws(4, Grasp{196, 100, 0, 20, 10});
    for (std::size_t i = 0; i < jaws.size(); ++i) {
        jaws[i].jaw = 10 + 5 * static_cast<double>(i);
    }
    LabelledPicture picture{200, 200, {}, {}};
    QCOMPARE(check(jaws, picture), (std::vector<LabelFinding>{{0, LabelFault::CornerOutside, 6}}));
}

void LabelChecksTest::refusesOptions() {
    LabelCheckOptions options;
    options.offMaskPixels = -1;
    QVERIFY_EXCEPTION_THROWN(checkLabels(std::span<const Grasp>(), {}, options), std::invalid_argument);
}

void LabelChecksTest::paintedScenesPass() {
    const QTemporaryDir folder;
    PaintedOptions painted;
    painted.scenes = 6;
    generatePaintedScenes(folder.path().toStdString() + "/painted", painted);
    const SceneIndex index = SceneIndex::open(folder.path().toStdString() + "/painted", {false, {}, {}});
    const LabelCheck sound = checkLabels(index, {}, 2);
    QCOMPARE(sound.scenesChecked, 6U);
    QVERIFY(sound.problems.empty() && sound.withoutMask == 0);
    std::size_t before = 0;
    for (const SceneFindings& scene : sound.scenes) {
        before += scene.findings.size();
    }
    const std::vector<Grasp> edited{{3, 3, 0, 20, 20}, {3, 3, 0, 20, 20}};
    const LabelCheck broken =
        checkLabels(index, {}, 2, [&](std::size_t scene) { return scene == 3 ? &edited : nullptr; });
    const auto found = std::find_if(broken.scenes.begin(), broken.scenes.end(),
                                    [](const SceneFindings& scene) { return scene.scene == 3; });
    QVERIFY(found != broken.scenes.end());
    const auto has = [&](LabelFault fault) {
        return std::ranges::any_of(found->findings, [fault](const LabelFinding& one) { return one.fault == fault; });
    };
    QVERIFY(has(LabelFault::Duplicate) && has(LabelFault::CornerOutside) && has(LabelFault::OffMask));
    qInfo("findings in sound painted scenes: %zu", before);
}

void LabelChecksTest::cancels() {
    const QTemporaryDir folder;
    PaintedOptions painted;
    painted.scenes = 3;
    generatePaintedScenes(folder.path().toStdString() + "/painted", painted);
    const SceneIndex index = SceneIndex::open(folder.path().toStdString() + "/painted", {false, {}, {}});
    QVERIFY_EXCEPTION_THROWN(checkLabels(index, {}, 1, {}, [](std::size_t) { return false; }), Cancelled);
}

QTEST_APPLESS_MAIN(LabelChecksTest)
#include "tst_label_checks.moc"
