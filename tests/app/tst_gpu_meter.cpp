#include "app/gui/docks/gpu_label.h"
#include "app/gui/jobs/gpu_meter.h"

#include <QtTest/QTest>

using namespace grasploom;

class GpuMeterTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsTheDriversLibrary();
    void saysNothingWithoutOne();
    void theLabelShowsIt();
};

void GpuMeterTest::readsTheDriversLibrary() {
    const GpuMeter meter(GRASPLOOM_FAKE_NVML);
    QVERIFY(meter.isThere());
    const auto load = meter.read(0);
    QVERIFY(load.has_value());
    QCOMPARE(load->name, std::string("Fake GPU"));
    QCOMPARE(load->usedBytes, std::uint64_t{20} << 30U);
    QCOMPARE(load->totalBytes, std::uint64_t{80} << 30U);
    QCOMPARE(load->percent, 87U);
    QVERIFY(!meter.read(1).has_value());
}

void GpuMeterTest::saysNothingWithoutOne() {
    const GpuMeter none("libno-such-library.so.1");
    QVERIFY(!none.isThere());
    QVERIFY(!none.read(0).has_value());
    const GpuMeter other("libm.so.6");  // a library, but not that one
    QVERIFY(!other.isThere());
}

void GpuMeterTest::theLabelShowsIt() {
    QWidget room;
    GpuLabel* const label = new GpuLabel(&room);
    room.show();
    QVERIFY(!label->isVisible());
    label->watch(std::make_shared<const GpuMeter>(GRASPLOOM_FAKE_NVML), 0);
    QTRY_VERIFY(label->isVisible());
    QCOMPARE(label->text(), QStringLiteral("GPU 0: %1 of %2 GiB used, 87 % busy")
                                .arg(QLocale().toString(20.0, 'f', 1), QLocale().toString(80.0, 'f', 1)));
    label->watch(std::make_shared<const GpuMeter>("libno-such-library.so.1"), 0);
    QTRY_VERIFY(!label->isVisible());
}

QTEST_MAIN(GpuMeterTest)
#include "tst_gpu_meter.moc"
