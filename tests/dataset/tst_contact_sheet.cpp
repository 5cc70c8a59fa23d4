#include "dataset/contact_sheet.h"

#include <QTest>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <set>

using namespace grasploom;

class ContactSheetTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyDatasetHasItsShare();
    void mixesBySeed();
    void placesPicturesRowByRow();
    void keepsProportions();
    void tellsHowAPictureLooks();
    void hardShadowsHaveEdges();
};

void ContactSheetTest::everyDatasetHasItsShare() {
    const std::array<std::size_t, 3> scenes{100, 4, 0};
    const auto places = drawSheet(scenes, 20, 1);
    QCOMPARE(places.size(), std::size_t{20});
    QCOMPARE(std::ranges::count(places, 1U, &SheetPlace::dataset), std::ptrdiff_t{4});
    std::set<std::pair<std::size_t, std::size_t>> different;
    for (const SheetPlace& place : places) {
        QVERIFY(place.scene < scenes.at(place.dataset));
        different.emplace(place.dataset, place.scene);
    }
    QCOMPARE(different.size(), places.size());
    QCOMPARE(drawSheet(scenes, 1000, 1).size(), std::size_t{104});
    QVERIFY(drawSheet({}, 5, 1).empty());
}

void ContactSheetTest::mixesBySeed() {
    const std::array<std::size_t, 2> scenes{50, 50};
    const auto places = drawSheet(scenes, 40, 3);
    QVERIFY(places == drawSheet(scenes, 40, 3));
    QVERIFY(places != drawSheet(scenes, 40, 4));
    std::size_t changes = 0;  // from one dataset to the other along the sheet: about half of the neighbours
    for (std::size_t i = 1; i < places.size(); ++i) {
        changes += places[i].dataset != places[i - 1].dataset ? 1U : 0U;
    }
    QVERIFY2(changes > 10 && changes < 30, qPrintable(QString::number(changes)));
}

void ContactSheetTest::placesPicturesRowByRow() {
    std::vector<cv::Mat> pictures;
    for (int i = 0; i < 5; ++i) {
        pictures.emplace_back(40, 40, CV_8UC3, cv::Scalar(10 * i, 0, 200));
    }
    const cv::Mat sheet = contactSheet(pictures, 20, 3);
    QCOMPARE(sheet.cols, 3 * 20 + 2 * 2);
    QCOMPARE(sheet.rows, 2 * 20 + 2);
    for (int i = 0; i < 5; ++i) {
        QCOMPARE(sheet.at<cv::Vec3b>(i / 3 * 22 + 10, i % 3 * 22 + 10), cv::Vec3b(uchar(10 * i), 0, 200));
    }
    QCOMPARE(sheet.at<cv::Vec3b>(10, 21), cv::Vec3b(128, 128, 128));
    QCOMPARE(sheet.at<cv::Vec3b>(32, 54), cv::Vec3b(128, 128, 128));  // the sixth place is empty
}

void ContactSheetTest::keepsProportions() {
    const cv::Mat wide(10, 40, CV_8UC3, cv::Scalar(1, 2, 3));
    QCOMPARE(thumbnail(wide, 20).size(), cv::Size(20, 5));
    const cv::Mat square = contactSheet({&wide, 1}, 20, 1);
    QCOMPARE(square.size(), cv::Size(20, 20));
    QCOMPARE(square.at<cv::Vec3b>(10, 0), cv::Vec3b(1, 2, 3));
    QCOMPARE(square.at<cv::Vec3b>(2, 10), cv::Vec3b(128, 128, 128));
    QCOMPARE(thumbnail(cv::Mat(1, 3000, CV_8UC3, cv::Scalar(9, 9, 9)), 20).size(), cv::Size(20, 1));
}

void ContactSheetTest::tellsHowAPictureLooks() {
    cv::Mat rgb(100, 100, CV_8UC3, cv::Scalar(200, 200, 200));
    cv::Mat mask(100, 100, CV_8UC1, cv::Scalar(0));
    cv::rectangle(rgb, {0, 0, 50, 20}, cv::Scalar(40, 40, 40), cv::FILLED);
    cv::rectangle(mask, {0, 0, 50, 20}, cv::Scalar(255), cv::FILLED);
    const ThumbnailLook look = lookOf(rgb, mask);
    QCOMPARE(look.planeBrightness, 200.0);
    QCOMPARE(look.planeContrast, 0.0);
    QCOMPARE(look.planeEdges, 0.0);  // the object's outline is none of the plane's
    QCOMPARE(look.objectBrightness, 40.0);
    QCOMPARE(look.objectShare, 0.1);
    const ThumbnailLook nothing = lookOf(rgb, cv::Mat(100, 100, CV_8UC1, cv::Scalar(0)));
    QCOMPARE(nothing.objectShare, 0.0);
    QCOMPARE(nothing.objectBrightness, 0.0);
    QCOMPARE(lookOf(rgb, cv::Mat(100, 100, CV_8UC1, cv::Scalar(255))).planeBrightness, 0.0);
}

void ContactSheetTest::hardShadowsHaveEdges() {
    cv::Mat hard(100, 100, CV_8UC3, cv::Scalar(200, 200, 200));
    cv::rectangle(hard, {30, 30, 40, 40}, cv::Scalar(100, 100, 100), cv::FILLED);
    cv::Mat soft;
    cv::GaussianBlur(hard, soft, {0, 0}, 6);
    const cv::Mat mask(100, 100, CV_8UC1, cv::Scalar(0));
    QVERIFY(lookOf(hard, mask).planeEdges > 5 * lookOf(soft, mask).planeEdges);
}

QTEST_APPLESS_MAIN(ContactSheetTest)
#include "tst_contact_sheet.moc"
