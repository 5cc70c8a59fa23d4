// The method learns the real samples: the numbers of a sketch of it are reached through train(). Slow.
#include "model/training.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <algorithm>
#include <cstdlib>
#include <filesystem>

using namespace grasploom;

class RealTrainingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void learnsTheSamples();
};

namespace {

class Progress : public TrainingEvents {
public:
    void validated(const ValidationReport& report) override {
        QCOMPARE(report.scenes, std::size_t{15});
        if (report.step >= 500) {
            intermediate = std::max(intermediate, report.intermediateTop1.value_or(0));
            scorer = std::max(scorer, report.scorerTop1.value_or(0));
        }
        qInfo("step %3d: %.3f by intermediate score, %.3f by scorer", static_cast<int>(report.step),
              report.intermediateTop1.value_or(0), report.scorerTop1.value_or(0));
    }
    /// Enough is seen: the rest would only take time.
    bool stopRequested() override { return intermediate >= 14.0 / 15 && scorer >= 12.0 / 15; }

    // Best between the iterations that the sketch needed.
    double intermediate = 0;
    double scorer = 0;
};

}  // namespace

void RealTrainingTest::learnsTheSamples() {
    const char* samples = std::getenv("GRASPLOOM_JACQUARD");
    if (samples == nullptr) {
        QSKIP("GRASPLOOM_JACQUARD does not name the real Jacquard samples");
    }
    IndexOptions noCache;
    noCache.useCache = false;
    const SceneIndex index = SceneIndex::open(samples, noCache);
    QCOMPARE(index.size(), std::size_t{15});
    const QTemporaryDir dir;
    TrainingJob job;
    job.config.backbone = Backbone::ResNet18;
    job.config.iterations = 700;
    job.config.augment = {false, false, 0};
    job.config.device = "cpu";
    job.config.validateEvery = 50;
    job.config.checkpointEvery = 700;
    job.run = std::filesystem::path(dir.path().toStdString()) / "run";
    job.pictureFolder = std::filesystem::path(dir.path().toStdString()) / "pictures";
    Progress events;
    train(index, job, events);
    QVERIFY2(events.intermediate >= 14.0 / 15, "by intermediate score");
    QVERIFY2(events.scorer >= 12.0 / 15, "by scorer");
}

QTEST_APPLESS_MAIN(RealTrainingTest)
#include "tst_real_training.moc"
