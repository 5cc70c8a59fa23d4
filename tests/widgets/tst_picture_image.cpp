#include "widgets/picture_image.h"
#include "widgets/picture_pyramid.h"

#include <QPainter>
#include <QtTest/QTest>

#include <cmath>
#include <limits>

using namespace grasploom;

class PictureImageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void copiesGreyAndColour();
    void refusesWhatItCannotShow();
    void nearIsBrighterThanFar();
    void invalidDepthIsGreyAndNothingElseIs();
    void depthWithoutAnythingValid();
    void singlePixelsAreSquaresWhenZoomedIn();
    void smallViewIsTheMeanOfThePicture();
    void farZoomDrawsTheRightPixel();
};

void PictureImageTest::copiesGreyAndColour() {
    cv::Mat rgb(2, 3, CV_8UC3, cv::Scalar(10, 20, 30));
    QImage image = toImage(rgb);
    rgb.setTo(0);
    QCOMPARE(image.size(), QSize(3, 2));
    QCOMPARE(image.pixelColor(2, 1), QColor(10, 20, 30));
    QCOMPARE(toImage(cv::Mat(5, 7, CV_8U, cv::Scalar(77))).pixelColor(6, 4), QColor(77, 77, 77));
}

void PictureImageTest::refusesWhatItCannotShow() {
    QVERIFY(toImage({}).isNull());
    QVERIFY(toImage(cv::Mat(2, 2, CV_16U)).isNull());
    QVERIFY(colourMapDepth(cv::Mat(2, 2, CV_8U)).isNull());
    QVERIFY(colourMapDepth({}).isNull());
}

void PictureImageTest::nearIsBrighterThanFar() {
    cv::Mat depth(1, 100, CV_32F);
    for (int x = 0; x < 100; ++x) {
        depth.at<float>(0, x) = 1.0F + static_cast<float>(x) * 0.01F;
    }
    const QImage image = colourMapDepth(depth);
    for (int x = 10; x < 90; x += 10) {
        QVERIFY(qGray(image.pixel(x, 0)) > qGray(image.pixel(x + 10, 0)));
    }
}

void PictureImageTest::invalidDepthIsGreyAndNothingElseIs() {
    cv::Mat depth(8, 8, CV_32F);
    for (int i = 0; i < 64; ++i) {
        depth.at<float>(i / 8, i % 8) = 1.0F + static_cast<float>(i) * 0.1F;
    }
    depth.at<float>(0, 0) = -1;
    depth.at<float>(3, 3) = std::numeric_limits<float>::quiet_NaN();
    depth.at<float>(5, 5) = std::numeric_limits<float>::infinity();
    depth.at<float>(7, 7) = 0;
    const QImage image = colourMapDepth(depth);
    for (int i = 0; i < 64; ++i) {
        const QColor colour = image.pixelColor(i % 8, i / 8);
        const bool invalid = i == 0 || i == 27 || i == 45 || i == 63;
        QCOMPARE(colour.red() == colour.green() && colour.green() == colour.blue(), invalid);
    }
}

void PictureImageTest::depthWithoutAnythingValid() {
    QVERIFY(!colourMapDepth(cv::Mat(4, 4, CV_32F, cv::Scalar(-1))).isNull());
    const QImage flat = colourMapDepth(cv::Mat(4, 4, CV_32F, cv::Scalar(2)));
    QCOMPARE(flat.pixel(0, 0), flat.pixel(3, 3));
}

static QImage draw(const QImage& picture, const ViewTransform& view, QSize size, double scale = 1) {
    PicturePyramid pyramid;
    pyramid.setPicture(picture);
    QImage image((QSizeF(size) * scale).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    image.fill(Qt::magenta);
    QPainter painter(&image);
    pyramid.paint(painter, view, QRectF(QPointF(0, 0), QSizeF(size)), scale);
    painter.end();
    return image;
}

void PictureImageTest::singlePixelsAreSquaresWhenZoomedIn() {
    QImage picture(4, 4, QImage::Format_RGB32);
    picture.fill(Qt::black);
    picture.setPixelColor(2, 1, Qt::white);
    for (const double scale : {1.0, 2.0, 3.0}) {
        const QImage image = draw(picture, {10, {5, 5}}, {60, 60}, scale);
        for (int y = 0; y < 40; ++y) {
            for (int x = 0; x < 40; ++x) {
                const bool white = x / 10 == 2 && y / 10 == 1;
                const QColor seen =
                    image.pixelColor(static_cast<int>((x + 5.5) * scale), static_cast<int>((y + 5.5) * scale));
                QCOMPARE(seen, white ? QColor(Qt::white) : QColor(Qt::black));
            }
        }
        QCOMPARE(image.pixelColor(1, 1), QColor(Qt::magenta));
    }
}

void PictureImageTest::smallViewIsTheMeanOfThePicture() {
    // Stripes of one pixel alias to black or white unless they are averaged.
    QImage picture(512, 512, QImage::Format_RGB32);
    for (int y = 0; y < 512; ++y) {
        for (int x = 0; x < 512; ++x) {
            picture.setPixel(x, y, x % 2 == 0 ? qRgb(0, 0, 0) : qRgb(255, 255, 255));
        }
    }
    const QImage image = draw(picture, {0.1, {0, 0}}, {52, 52});
    for (int x = 3; x < 48; ++x) {
        const int grey = qGray(image.pixel(x, 25));
        QVERIFY2(std::abs(grey - 127) < 16, qPrintable(QString::number(grey)));
    }
}

void PictureImageTest::farZoomDrawsTheRightPixel() {
    QImage picture(2000, 2000, QImage::Format_RGB32);
    for (int y = 0; y < 2000; ++y) {
        for (int x = 0; x < 2000; ++x) {
            picture.setPixel(x, y, qRgb(x % 256, y % 256, (x / 256) * 16 + y / 256));
        }
    }
    const ViewTransform view{64, {-1990.0 * 64, -1990.0 * 64}};
    const QImage image = draw(picture, view, {600, 600});
    for (int i = 0; i < 9; ++i) {
        QCOMPARE(image.pixel(i * 64 + 32, i * 64 + 32), picture.pixel(1990 + i, 1990 + i));
    }
}

QTEST_APPLESS_MAIN(PictureImageTest)
#include "tst_picture_image.moc"
